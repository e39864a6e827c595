import { useSearch } from '@tanstack/react-router'

/** The day that the pages are looked at from, as a query of a route: empty where that is today. */
export function useDaySeen(): { readonly on?: string } {
  const { on } = useSearch({ strict: false }) as { on?: string }
  return on ? { on } : {}
}
