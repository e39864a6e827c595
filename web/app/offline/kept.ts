import type { z } from 'zod'

/** What was kept on this device under a key; null where there is none or it cannot be read. */
export function readKept<Kept>(key: string, schema: z.ZodType<Kept>): Kept | null {
  try {
    const { data } = schema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return data ?? null
  } catch {
    return null
  }
}

/** Keeps something on this device; false where the browser does not let it. */
export function keep(key: string, given: object): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(given))
    return true
  } catch {
    return false
  }
}

export function dropKept(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    return
  }
}

/** The keys that begin so; none where the browser keeps nothing. */
export function keysUnder(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}
