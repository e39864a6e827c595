import type { Day } from '../../../kernel/day.ts'
import { type Edition, editionOn } from '../../../kernel/edition.ts'
import type { Label } from '../../../kernel/label.ts'

/** 督办 → 通报 → 考核: how far a problem that is over its limit has come. */
export const levels = {
  supervision: { zh: '督办', en: 'Supervision' },
  bulletin: { zh: '通报', en: 'Bulletin' },
  assessment: { zh: '考核', en: 'Assessment' },
} as const satisfies Record<string, Label>
export type Level = keyof typeof levels
export const levelIds = Object.keys(levels) as Level[]

/** One step: reached when the department has used so many working days more than its limit. */
export type EscalationStep = {
  readonly level: Level
  readonly over: number
  /** What then happens, as the rule says it. */
  readonly rule: Label
  /** Points taken from the department, decimal text. */
  readonly points: string
}

/** The rules of the three lists. */
export type ProblemRules = Edition & {
  /** Limits on offer when a problem is dispatched, in working days. */
  readonly limits: readonly { readonly id: string; readonly label: Label; readonly workdays: number }[]
  /** Working days after which waiting for somebody else is to be watched. */
  readonly patience: {
    readonly dispatch: number
    readonly receive: number
    readonly supplement: number
    readonly verify: number
  }
  readonly steps: readonly EscalationStep[]
  /** For each answer that was not good enough. */
  readonly rejected: { readonly rule: Label; readonly points: string }
  /** What a department starts a period with. */
  readonly full: string
}

/** The edition in force on a day; refused where none is yet. */
export const rulesOn = (editions: readonly ProblemRules[], day: Day): ProblemRules =>
  editionOn(editions, day, { zh: '三张清单', en: 'three lists' })
