const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const

export const SearchSign = () => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" {...line}>
    <circle cx="6" cy="6" r="4.5" />
    <path d="m9.5 9.5 4 4" />
  </svg>
)

export const Chevron = () => (
  <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" {...line}>
    <path d="m1 3 4 4 4-4" />
  </svg>
)

const shapes: Record<string, string> = {
  cockpit: 'M3 11 11 3.5 19 11v8h-16z',
  indicators: 'M3.5 19.5v-7h4v7zM9 19.5v-15h4v15zM14.5 19.5v-10h4v10z',
  projects: 'M4 3.5h14v15H4zM8 8.5h6M8 12.5h6',
  mine: 'M3 11 11 3.5 19 11v8h-16z',
  collection: 'M5 3.5h12v15H5zM8 8h6M8 11.5h6M8 15h3',
  own: 'M4 19V6l7-3 7 3v13zM8.5 9.5h1M12.5 9.5h1M8.5 13h1M12.5 13h1M9.5 19v-3h3v3',
  search: 'M9.5 3.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M14 14l5.5 5.5',
}

/** The sign of a tab at the bottom of a phone. */
export const TabSign = ({ room }: { room: string }) => (
  <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" {...line}>
    <path d={shapes[room] ?? ''} />
  </svg>
)
