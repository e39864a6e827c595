import type { ExactFacts } from '../rules/exact.ts'
import type { ZoneFact } from './edition.ts'
import { type FilledEvaluation, fillEvaluation, isJudged, isUnbounded, judgedName } from './filled.ts'
import type { ItemTold } from './telling.ts'

/** The input that holds the value of an item in a trial. */
const valueName = (id: string): string => `value_${id.replaceAll('-', '_')}`

/** An evaluation whose items are scored from their values and not from facts: what a trial moves. */
export type ByValues = {
  readonly filled: FilledEvaluation
  /** Facts for the score: the value of each item; of what people judge, what they say, 0–1. */
  readonly facts: (values: Readonly<Record<string, number | null>>) => ExactFacts
}

/** The same evaluation under the same weights and bounds, opened to be scored from the values of its items. */
export function openByValues({ edition, groups, items }: FilledEvaluation): ByValues {
  const names = new Map(items.map((item) => [item.id, isJudged(item) ? judgedName(item) : valueName(item.id)]))
  const facts = items
    .filter((item) => !isJudged(item))
    .map(({ id, label }): ZoneFact => ({ name: names.get(id)!, label, type: 'number' }))
  const filled = fillEvaluation(
    {
      ...edition,
      facts,
      enterpriseFacts: [],
      groups: groups.map((group) => ({
        ...group,
        items: group.items.map((item) => ({
          ...item,
          ...(item.value === undefined ? {} : { value: names.get(item.id)! }),
        })),
      })),
    },
    {
      weights: Object.fromEntries(items.map(({ id, weight = 1 }) => [id, { weight, basis: '' }])),
      bounds: Object.fromEntries(items.flatMap(({ id, bounds }) => (bounds ? [[id, bounds]] : []))),
    },
  )
  return {
    filled,
    facts: (values) => Object.fromEntries(items.map(({ id }) => [names.get(id)!, values[id] ?? null])),
  }
}

/** The values that a trial begins with; null is unknown. */
export const valuesOf = (told: readonly ItemTold[]): Record<string, number | null> =>
  Object.fromEntries(told.map(({ score: { item }, value }) => [item.id, isUnbounded(item) ? null : value]))
