import { type FilledEvaluation, type FilledItem, isUnbounded } from './filled.ts'
import type { ItemTold } from './telling.ts'

/** Something that would narrow the score: a fact, a judgement, or assumed bounds of an item. */
export type Question = {
  readonly about: 'fact' | 'judgement' | 'bounds'
  /** The fact, or the id of the item. */
  readonly name: string
  /** Points by which the span narrows once it is known alone. */
  readonly settles: number
  /** Points of all the items that wait for it. */
  readonly waiting: number
  readonly items: readonly FilledItem[]
}

const widthOf = ({ score: { points } }: ItemTold): number => points.high - points.low

/** What to ask next, the most useful first: what settles most by itself, then what most waits for. */
export function questionsOf({ facts }: FilledEvaluation, told: readonly ItemTold[]): Question[] {
  const open = told.filter((one) => widthOf(one) > 0)
  const sumOf = (all: readonly ItemTold[]): number => all.reduce((sum, one) => sum + widthOf(one), 0)
  const ofFacts = facts.flatMap(({ name }): Question[] => {
    const waiting = open.filter(({ score, missing }) => !isUnbounded(score.item) && missing.includes(name))
    if (waiting.length === 0) return []
    const alone = waiting.filter(({ missing }) => missing.length === 1)
    return [
      {
        about: 'fact',
        name,
        settles: sumOf(alone),
        waiting: sumOf(waiting),
        items: waiting.map(({ score }) => score.item),
      },
    ]
  })
  const ofItems = open
    .filter(({ score, missing, value }) => isUnbounded(score.item) || (missing.length === 0 && value === null))
    .map((one): Question => {
      const { item } = one.score
      const about = item.value === undefined ? 'judgement' : 'bounds'
      return { about, name: item.id, settles: widthOf(one), waiting: widthOf(one), items: [item] }
    })
  return [...ofFacts, ...ofItems].toSorted((one, other) => other.settles - one.settles || other.waiting - one.waiting)
}
