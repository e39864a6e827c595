import type { Recalled, Unsure } from '../../kernel/certainty.ts'
import type { Day } from '../../kernel/day.ts'
import type { Edition } from '../../kernel/edition.ts'
import { fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import type { Territory } from '../../kernel/territory.ts'
import type { WrittenScore } from '../ladders/ladder.ts'
import { openScheme, type Scheme } from '../scoring/scheme.ts'

/** What of a part may be unsure. */
export const doubtful = {
  weight: { zh: '权重', en: 'weight' },
  formula: { zh: '算式', en: 'formula' },
  bounds: { zh: '基准值与引领值', en: 'base and lead values' },
  name: { zh: '名称', en: 'name' },
} as const satisfies Record<string, Label>

/** That something of a part of a score is recalled, or was made for the product. */
export type Doubt = {
  readonly part: string
  readonly about: keyof typeof doubtful
  readonly certainty: Unsure
}

/** A dated way of scoring, with what of it has yet to be held against the document. */
export type ScoredEdition = Edition & {
  /** The day before the next edition; none while it is in force. */
  readonly lastDay?: Day
  /** Where it holds; everywhere unless said. */
  readonly territory?: Territory
  readonly note?: Label
  readonly recalled?: readonly Recalled[]
  readonly score: WrittenScore
  readonly doubts?: readonly Doubt[]
}

/** Reads the score of an edition; refuses with a Fault what cannot be scored, and a doubt about a part that is not there. */
export function openScoredEdition({ label, score, doubts = [] }: ScoredEdition): Scheme {
  const scheme = openScheme(score)
  const strange = doubts.find(({ part }) => !scheme.parts.some(({ given }) => given.id === part))
  if (strange) throw fault(`${label.zh}里没有“${strange.part}”`, `${label.en} has no part “${strange.part}”`)
  return scheme
}
