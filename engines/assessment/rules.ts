import type { Confirmable, RecalledValue } from '../../kernel/confirmation.ts'
import type { Day } from '../../kernel/day.ts'
import { asWritten, type Label } from '../../kernel/label.ts'
import { unconfirmedOf } from '../evaluation/confirmation.ts'
import { wholePoints } from '../evaluation/part-points.ts'
import { openScoredEdition, type ScoredEdition } from '../evaluation/scored-edition.ts'
import { recalledFrameOf, unconfirmedIn } from '../ladders/confirmation.ts'
import { everyCondition, type OpenLadder } from '../ladders/opened.ts'
import type { Assessment, DatedRules, Measure } from './assessment.ts'

/** What an edition asks, or scores with so many points. */
export type Demand = { readonly id: string; readonly label: Label; readonly weight: string | null }

/** An edition of the rules: what it asks, and what of it a zone confirms. */
export type OpenRules = DatedRules & {
  /** Editions of one series follow each other, or stand for choice beside each other. */
  readonly series: Label
  readonly demands: readonly Demand[]
  /** What of it no text vouches for. */
  readonly items: readonly Confirmable[]
}

/** The editions of every rung, with their conditions. */
export const rulesOfLadder = ({ rungs }: OpenLadder): OpenRules[] =>
  [...rungs.values()].flatMap(({ given, editions }) =>
    editions.map((edition) => ({
      ...edition.given,
      series: given.label,
      demands: everyCondition(edition.conditions).map(({ given: { id, label } }) => ({ id, label, weight: null })),
      items: unconfirmedIn(edition),
    })),
  )

/** Editions of a score, with the points of their parts. */
export const rulesOfScore = (editions: readonly ScoredEdition[], series: Label): OpenRules[] =>
  editions.map((edition) => ({
    ...edition,
    series,
    demands: openScoredEdition(edition)
      .parts.slice(0, -1)
      .map((part) => ({ id: part.given.id, label: part.label, weight: wholePoints(part) })),
    items: unconfirmedOf(edition),
  }))

/** Rules that people keep. */
export const rulesKept = (editions: readonly DatedRules[], series: Label): OpenRules[] =>
  editions.map((edition) => ({ ...edition, series, demands: [], items: recalledFrameOf(edition) }))

export const measureItem = ({ id }: Pick<Measure, 'id'>): string => `measure/${id}`

/** What follows for each class, where the zone has yet to say that it does; kept under the assessment, whatever the edition. */
export const measureItems = ({ id: edition, grades, measures = [] }: Assessment): Confirmable[] =>
  measures.flatMap((measure): Confirmable[] => {
    const { label, certainty, byClass } = measure
    if (certainty === 'confirmed') return []
    const values = Object.entries(byClass).map(
      ([grade, { zh: value }]): RecalledValue => ({
        label: grades.find(({ id }) => id === grade)?.label ?? asWritten(grade),
        kind: 'text',
        value,
        unit: null,
      }),
    )
    const called = { zh: `差别化措施：${label.zh}`, en: `What follows: ${label.en}` }
    return [{ edition, item: measureItem(measure), label: called, certainty, values }]
  })

/** What became of a demand from one edition to another. */
type DemandChange = {
  readonly label: Label
  readonly before: Demand | null
  readonly after: Demand | null
  readonly change: 'new' | 'changed' | 'gone' | 'same'
}

/** Demand by demand, in the order of the second edition; what is gone comes last. */
export function compareDemands(first: OpenRules, second: OpenRules): DemandChange[] {
  const [before, after] = [first, second].map(({ demands }) => new Map(demands.map((one) => [one.id, one]))) as [
    Map<string, Demand>,
    Map<string, Demand>,
  ]
  const kept = [...after.values()].map((now): DemandChange => {
    const then = before.get(now.id) ?? null
    const same = then && then.weight === now.weight && then.label.zh === now.label.zh
    return { label: now.label, before: then, after: now, change: same ? 'same' : then ? 'changed' : 'new' }
  })
  const gone = [...before.values()]
    .filter(({ id }) => !after.has(id))
    .map((then): DemandChange => ({ label: then.label, before: then, after: null, change: 'gone' }))
  return [...kept, ...gone]
}

/** A day on which an edition is in force: the one asked for where it is, else the nearest. */
export function dayUnder({ firstDay, lastDay }: DatedRules, on: Day): Day {
  if (on < firstDay) return firstDay
  return lastDay !== undefined && on > lastDay ? lastDay : on
}
