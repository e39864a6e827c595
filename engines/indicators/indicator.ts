import type { Label } from '../../kernel/label.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'

/** Where a number comes from; the one-character mark beside every figure. */
export const origins = {
  counted: { zh: '数', en: 'C', label: { zh: '由台账计数', en: 'counted from records' } },
  reported: { zh: '报', en: 'R', label: { zh: '部门填报', en: 'reported' } },
  derived: { zh: '算', en: 'D', label: { zh: '公式计算', en: 'derived by formula' } },
  inferred: { zh: '推', en: 'I', label: { zh: '由公布数反推', en: 'inferred from published figures' } },
} as const satisfies Record<string, Label & { label: Label }>

export type Origin = keyof typeof origins

export const frequencies = ['year', 'half', 'quarter', 'month', 'ten-days', 'once'] as const
export type Frequency = (typeof frequencies)[number]

/** `flow` adds up over the periods of a year (投资额); `stock` is a level on a day (企业数); `rate` does neither. */
export type Accumulation = 'flow' | 'stock' | 'rate'

export type Direction = 'higher' | 'lower' | 'neutral'

/**
 * A number counted from a register: how many rows, or the sum of a field, where a FEEL condition holds.
 * `by` is the field that places a row in a period: a year, or a day that a flow counts within the period and
 * a stock counts up to its end.
 */
export type Counting = {
  readonly kind: string
  readonly where: string
  readonly sum?: string
  readonly by?: string
  /** It is reported as long as the zone keeps no such rows. */
  readonly orReported?: true
}

/**
 * A number about a zone in a period, declared once.
 * `formula` is FEEL over the terms of other indicators; `counting` counts register rows; with neither it is reported.
 */
export type Indicator = {
  readonly id: string
  readonly label: Label
  /** The name in formulas, where the label holds signs that FEEL cannot read. */
  readonly term?: string
  readonly group: string
  readonly unit: UnitSymbol
  /** Decimal places published. */
  readonly digits: number
  readonly frequency: Frequency
  readonly accumulation: Accumulation
  readonly direction: Direction
  /** Id of the department that answers for it. */
  readonly owner: string
  /** What is counted, in one sentence. */
  readonly definition: Label
  readonly formula?: string
  readonly counting?: Counting
  /** Indicators whose values add up to this one. */
  readonly parts?: readonly string[]
}
