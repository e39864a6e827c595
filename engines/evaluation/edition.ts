import type { Certainty, Recalled } from '../../kernel/certainty.ts'
import type { Day } from '../../kernel/day.ts'
import type { Edition } from '../../kernel/edition.ts'
import type { Label } from '../../kernel/label.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'
import type { Term } from '../rules/vocabulary.ts'
import type { Within } from '../rules/within.ts'

/**
 * A number that the zone has for a year. `sum`: it is added up over enterprises, of those for whom `when` holds; a count is
 * `sum: '1'`. Without it the zone itself knows it.
 */
export type ZoneFact = Term & {
  /** FEEL over the facts of one enterprise. */
  readonly sum?: string
  /** FEEL over the facts of one enterprise. */
  readonly when?: string
  /** The fact of the year that this one is the year before of. */
  readonly before?: string
  /** The least and the most that it can be. */
  readonly within?: Within
  /** Whether it is not the zone’s to move: the GDP of the city. */
  readonly outside?: boolean
}

/** A second-level indicator. */
export type EvaluationItem = {
  readonly id: string
  /** Its number in the document, `1.1`. */
  readonly number: string
  readonly label: Label
  /** FEEL over facts of the zone; none where people judge it (定性), or where no formula is known. */
  readonly value?: string
  readonly direction?: 'higher' | 'lower'
  /** The weight beside the others of its group, around 1; none where the document’s is not known. */
  readonly weight?: number
  readonly certainty?: Certainty
  /** In what its value is told. */
  readonly unit?: UnitSymbol
  /** Whether its value is a part of a whole (0.2), told in percent (20%). */
  readonly proportion?: boolean
}

export type EvaluationGroup = {
  readonly id: string
  readonly label: Label
  /** Its share of the whole, 0–1. */
  readonly weight: number
  readonly items: readonly EvaluationItem[]
}

/**
 * A way to evaluate zones: groups with shares, items with relative weights. It may be known in part: `groupsInAll` and
 * `itemsInAll` are the document’s counts, and what is not declared is left to the zone to fill.
 */
export type EvaluationEdition = Edition & {
  /** The day before the next edition; none while it is in force. */
  readonly lastDay?: Day
  readonly note?: Label
  readonly recalled?: readonly Recalled[]
  readonly groupsInAll: number
  readonly itemsInAll: number
  readonly groups: readonly EvaluationGroup[]
  readonly facts: readonly ZoneFact[]
  /** What enterprises report, over which facts of the zone are added up. */
  readonly enterpriseFacts: readonly Term[]
}

/** An assumed national least and most of an item, and what the assumption rests on; never passed off as published. */
export type AssumedBounds = { readonly least: number; readonly most: number; readonly basis: string }
/** A weight that the zone gives an item, and from which document or for which reason. */
export type GivenWeight = { readonly weight: number; readonly basis: string }

/** What a zone says where the edition or the nation says nothing. */
export type Filling = {
  /** Groups that the edition does not name. */
  readonly groups?: readonly EvaluationGroup[]
  /** Items that the edition does not name, by group. */
  readonly items?: Readonly<Record<string, readonly EvaluationItem[]>>
  /** Facts that those items read. */
  readonly facts?: readonly ZoneFact[]
  /** What enterprises report beyond the edition’s, for those facts. */
  readonly enterpriseFacts?: readonly Term[]
  /** Relative weights by item. */
  readonly weights?: Readonly<Record<string, GivenWeight>>
  /** National bounds by item. */
  readonly bounds?: Readonly<Record<string, AssumedBounds>>
}
