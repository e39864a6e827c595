import { searchable } from '../register/search.ts'
import { mixesOf } from './mixes.ts'

/** What somebody typed, as names are compared with it: in one piece, word by word, and in the pieces of a mix. */
export type Typed = {
  readonly whole: string
  readonly words: readonly string[]
  /** The ways in which it may be mixed from characters, pinyin and initials; see `mixesOf`. */
  readonly mixes: readonly (readonly string[])[]
}

const longest = 100

/** Reads what was typed; undefined where nothing is to be searched. */
export function readTyped(text: string): Typed | undefined {
  const words = text
    .slice(0, longest)
    .split(/\s+/u)
    .map(searchable)
    .filter((word) => word !== '')
  if (words.length === 0) return undefined
  const whole = words.join('')
  return { whole, words, mixes: mixesOf(whole) }
}
