import type { Label } from '../../kernel/label.ts'
import type { Pronounce } from '../register/search.ts'
import { type Match, matchName, type Part, type Rank, ranks } from './match.ts'
import { type Name, nameOf } from './name.ts'
import type { Typed } from './typed.ts'

/** A label that can be found in both languages. */
export type FoundBy = { readonly label: Label; readonly zh: Name; readonly en: Name }

/** Which parts of a label were found, in each language. */
export type Parts = { readonly zh: readonly Part[]; readonly en: readonly Part[] }

export const nothingFound: Parts = { zh: [], en: [] }

const letters = (text: string): string[] => [...text]

/** Prepares a label; the English is found by its letters only. */
export function foundBy(label: Label, pronounce: Pronounce): FoundBy {
  const zh = nameOf(label.zh, pronounce)
  return { label, zh, en: label.en === label.zh ? zh : nameOf(label.en, letters) }
}

/** The better of the matches in both languages, with the parts found in each. */
export function matchLabel(
  { zh, en }: FoundBy,
  typed: Typed,
): { rank: Rank; begun: boolean; parts: Parts } | undefined {
  const found = { zh: matchName(zh, typed), en: matchName(en, typed) }
  const best = [found.zh, found.en]
    .filter((match): match is Match => match !== undefined)
    .toSorted((one, other) => ranks.indexOf(one.rank) - ranks.indexOf(other.rank))[0]
  return best && { rank: best.rank, begun: best.begun, parts: { zh: found.zh?.parts ?? [], en: found.en?.parts ?? [] } }
}
