import { useEffect, useSyncExternalStore } from 'react'

let told: string | null = null
const listeners = new Set<() => void>()

function tell(day: string | null): void {
  told = day
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells the top bar up to which day the data of this page go, as long as the page is open. */
export function useTellDay(day: string | undefined): void {
  useEffect(() => {
    tell(day ?? null)
    return () => tell(null)
  }, [day])
}

/** The day that the open page has told; null where it stands at the newest data. */
export const useDayOfPage = (): string | null => useSyncExternalStore(subscribe, () => told)
