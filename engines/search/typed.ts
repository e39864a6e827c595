import { searchable } from '../register/search.ts'

/** What somebody typed, as names are compared with it: in one piece, and word by word. */
export type Typed = { readonly whole: string; readonly words: readonly string[] }

const longest = 100

/** Reads what was typed; undefined where nothing is to be searched. */
export function readTyped(text: string): Typed | undefined {
  const words = text
    .slice(0, longest)
    .split(/\s+/u)
    .map(searchable)
    .filter((word) => word !== '')
  return words.length > 0 ? { whole: words.join(''), words } : undefined
}
