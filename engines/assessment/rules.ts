import type { Day } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import { toConfirmOf } from '../evaluation/confirmation.ts'
import { openScoredEdition, type ScoredEdition } from '../evaluation/scored-edition.ts'
import { type Confirmation, toConfirm, type Unconfirmed } from '../ladders/confirmation.ts'
import { everyCondition, type OpenLadder } from '../ladders/opened.ts'
import { figure } from '../scoring/numbers/figure.ts'
import type { OpenPart } from '../scoring/scheme.ts'
import type { DatedRules } from './assessment.ts'

/** What an edition asks, or scores with so many points. */
export type Demand = { readonly id: string; readonly label: Label; readonly weight: string | null }

/** An edition of the rules: what it asks, and what of it the zone has yet to confirm. */
export type OpenRules = DatedRules & {
  /** Editions of one series follow each other, or stand for choice beside each other. */
  readonly series: Label
  readonly demands: readonly Demand[]
  readonly toConfirm: (confirmations: readonly Confirmation[]) => Unconfirmed[]
}

/** The editions of every rung, with their conditions. */
export const rulesOfLadder = ({ rungs }: OpenLadder): OpenRules[] =>
  [...rungs.values()].flatMap(({ given, editions }) =>
    editions.map((edition) => ({
      ...edition.given,
      series: given.label,
      demands: everyCondition(edition.conditions).map(({ given: { id, label } }) => ({ id, label, weight: null })),
      toConfirm: (confirmations) => toConfirm(edition, confirmations),
    })),
  )

/** Editions of a score, with the points of their parts. */
export const rulesOfScore = (editions: readonly ScoredEdition[], series: Label): OpenRules[] =>
  editions.map((edition) => ({
    ...edition,
    series,
    demands: openScoredEdition(edition)
      .parts.slice(0, -1)
      .map((part) => ({ id: part.given.id, label: part.label, weight: weightOf(part) })),
    toConfirm: (confirmations) => toConfirmOf(edition, confirmations),
  }))

/** The points that a part may give; none where that does not hang on the part alone. */
function weightOf(part: OpenPart): string | null {
  if (part.kind === 'branch') {
    const below = part.parts.map((one) => Number(weightOf(one)))
    return below.some(Number.isNaN) ? null : figure(below.reduce((sum, one) => sum + one, 0))
  }
  if (part.kind === 'expert') return figure(Math.max(...part.given.bands.map(({ to }) => to)))
  const { weight, steps } = part.given
  const goal = steps.find((step) => step.step === 'goalposts')
  if (goal) return figure(goal.points)
  return typeof weight === 'number' && part.given.missing === undefined ? figure(weight) : null
}

/** Rules that people keep. */
export const rulesKept = (editions: readonly DatedRules[], series: Label): OpenRules[] =>
  editions.map((edition) => ({
    ...edition,
    series,
    demands: [],
    toConfirm: () => (edition.recalled ?? []).map(({ id, label }) => ({ item: id, label, certainty: 'recalled' })),
  }))

/** What became of a demand from one edition to another. */
export type DemandChange = {
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
