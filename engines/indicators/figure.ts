import type { Qualifier } from '../../kernel/quantity.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'
import type { Comparison, Scope } from './comparison.ts'

/**
 * A number that a zone published, as it printed it.
 * With `comparison` it is derived from the indicator's own values and must be recomputed from them;
 * operands that no report prints are solved for, and marked as inferred.
 */
export type Figure = {
  readonly indicator: string
  readonly comparison?: Comparison
  /** For `growth-since`, `average-growth` and `multiple-of-base`: the period compared with. */
  readonly base?: string
  /** For `share-of-whole`: the indicator that is the whole. */
  readonly whole?: string
  readonly period: string
  readonly scope?: Scope
  /** The enterprise, project or place that the number is about, where it is not the whole zone. */
  readonly subject?: string
  /** The digits as printed: `93.8`, `140`, `1/4`. */
  readonly value: string
  readonly unit: UnitSymbol
  readonly qualifier?: Qualifier
  /** The wording, where it is not plain digits with the unit: `三分之一`, `全市第一`, `余家`. */
  readonly printed?: string
  /** A target that the zone has set itself, and not an achievement. */
  readonly target?: true
  /** Id of the document and the paragraph in it. */
  readonly document: string
  readonly paragraph: number
}
