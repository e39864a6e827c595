/** What hatches the days by which a bar is late; `id` is how bars refer to it. */
export function HatchPattern({ id }: { id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="2.2" height="5" className="hatch-line" />
    </pattern>
  )
}

/** The hatching for every bar of a page, drawn nowhere itself. */
export function Hatching({ id }: { id: string }) {
  return (
    <svg className="gantt-hatching" aria-hidden="true">
      <HatchPattern id={id} />
    </svg>
  )
}
