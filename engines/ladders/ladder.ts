import type { z } from 'zod'
import type { Certainty, Recalled } from '../../kernel/certainty.ts'
import type { Day } from '../../kernel/day.ts'
import type { Edition } from '../../kernel/edition.ts'
import type { Label } from '../../kernel/label.ts'
import type { Term } from '../rules/vocabulary.ts'
import type { Within } from '../rules/within.ts'
import type { scoringEdition } from '../scoring/edition.ts'

/** Who can tell a fact: the enterprise itself, experts, or a platform that computes it. */
export const tellers = {
  enterprise: { zh: '企业填报', en: 'Reported by the enterprise' },
  expert: { zh: '专家评定', en: 'Given by experts' },
  platform: { zh: '平台测算', en: 'Computed by a platform' },
} as const satisfies Record<string, Label>
export type Teller = keyof typeof tellers

/** A name that conditions may use. `elapsed`: counted by the engine from another fact to the day that is asked about. */
export type LadderFact = Term & {
  readonly teller?: Teller
  /** The words that the rules know, where it is a text. */
  readonly choices?: readonly string[]
  /** Digits behind the point to which it is reported; what is counted is whole, everything else has two. */
  readonly digits?: number
  /** The least and the most that it can be, where it is a number. */
  readonly within?: Within
  readonly elapsed?: { readonly since: string; readonly in: 'days' | 'months' | 'years' }
}

/** A score as people write it down: what `openScheme` of the scoring engine reads. */
export type WrittenScore = z.input<typeof scoringEdition>

/** Points that a part must exceed; where reaching is enough, the scoring edition says it (`pass`, `minimum`). */
export type Above = { readonly part: string; readonly points: number }

type Common = {
  readonly id: string
  /** What is demanded, in the words and with the numbers of the document. */
  readonly label: Label
  readonly clause?: string
  readonly certainty?: Certainty
  /** Not demanded of who holds the title and applies again (复核). */
  readonly firstTimeOnly?: true
  /** It sorts enterprises, such as by their size or age; nobody is told to move it, and who fails it finds no way there. */
  readonly sorts?: true
}

export type WrittenRule = Common & {
  /** FEEL over facts. */
  readonly rule: string
  /** The fact that the enterprise can move; the first of the left side where it is not said. */
  readonly moves?: string
}
/** One of these titles, valid on the day. */
export type WrittenTitles = Common & { readonly titles: readonly string[] }
export type WrittenPoints = Common & {
  readonly points: WrittenScore
  readonly above?: readonly Above[]
  /** Parts of the score whose points or bands are recalled. */
  readonly recalled?: readonly string[]
}
/** A question that a person decides; unknown until then. */
export type WrittenJudgement = Common & { readonly judgement: Label }
/** One of several ways; `direct` where it stands beside a score (直通条件). */
export type WrittenChoice = Common & { readonly any: readonly Condition[]; readonly direct?: true }
export type WrittenGroup = Common & { readonly all: readonly Condition[] }

export type Condition = WrittenRule | WrittenTitles | WrittenPoints | WrittenJudgement | WrittenChoice | WrittenGroup

/** What is due every year while a title is valid; `by` is a month and a day, `05-31`. */
export type YearlyDuty = {
  readonly label: Label
  readonly by: string
  readonly clause?: string
  readonly certainty?: Certainty
}

/** The conditions of a rung from a first day on, all of them to be met. */
export type RungEdition = Edition & {
  /** The day before the next edition; none while it is in force. */
  readonly lastDay?: Day
  readonly note?: Label
  readonly recalled?: readonly Recalled[]
  readonly conditions: readonly Condition[]
  /** How long a title is valid. */
  readonly valid?: { readonly months: number; readonly clause?: string; readonly certainty?: Certainty }
  readonly yearly?: readonly YearlyDuty[]
}

/** A rung: its place on a track, and its editions. `id` is the title in the register of enterprises. */
export type Rung = {
  readonly id: string
  readonly label: Label
  /** What it is called where there is little room. */
  readonly short?: Label
  readonly track: string
  readonly level: number
  /** The department whose clerks hold its rules against their papers, by its id; any where it is not said. */
  readonly bureau?: string
  /** The indicator under which zones publish how many hold it. */
  readonly indicator?: string
  readonly editions: readonly RungEdition[]
}

export type Ladder = {
  readonly id: string
  readonly label: Label
  /** Tracks of one flight are drawn as one staircase; a track without one is a flight of its own. */
  readonly tracks: readonly { readonly id: string; readonly label: Label; readonly flight?: string }[]
  readonly facts: readonly LadderFact[]
  /** In the order of the staircase. */
  readonly rungs: readonly Rung[]
  /** How much of a rung must be known before who fails one condition counts as near; set for the product, in no document. */
  readonly near?: { readonly known: number; readonly label: Label }
  /** When one is reminded; set by the zone, in no document. */
  readonly reminders: {
    /** How many months before its end the renewal of a title is prepared. */
    readonly prepare: number
    /** How many working days before a day one is warned. */
    readonly warn: number
  }
}
