import type { LadderFact } from '../ladder.ts'
import type { OpenEdition } from '../opened.ts'
import type { ConditionAnswer } from './condition-answer.ts'
import { inTurn } from './in-turn.ts'
import type { RungAnswer } from './rung-answer.ts'

/** A fact that is not reported, and what telling it would settle. */
export type Question = {
  readonly fact: LadderFact
  /** Conditions that wait for this fact alone. */
  readonly alone: readonly Waiting[]
  /** Conditions that wait for it and for others. */
  readonly shared: readonly Waiting[]
}

export type Waiting = { readonly edition: OpenEdition; readonly condition: ConditionAnswer }

/** The conditions that carry facts: those below choices and groups in their place. */
const leaves = (conditions: readonly ConditionAnswer[]): ConditionAnswer[] =>
  conditions.flatMap((condition) => (condition.children.length > 0 ? leaves(condition.children) : [condition]))

/**
 * What to ask next, the most useful first: what settles most conditions of the next rungs by itself, then what most
 * wait for, then the same over all rungs. Of what is unmet only a next rung asks, since its gap can be closed; one that
 * is closed asks nothing.
 */
export function questionsOf(rungs: readonly RungAnswer[], next: readonly RungAnswer[]): Question[] {
  const nearest = new Set(next.map(({ edition }) => edition))
  const questions = new Map<string, { fact: LadderFact; alone: Waiting[]; shared: Waiting[] }>()
  const asks = ({ edition, state, closed }: RungAnswer): boolean =>
    state === 'unknown' || (nearest.has(edition) && !closed)
  for (const { edition, conditions } of rungs.filter(asks))
    for (const condition of leaves(conditions.filter(({ state }) => state === 'unknown')))
      for (const fact of condition.missing) {
        const question = questions.get(fact.name) ?? { fact, alone: [], shared: [] }
        questions.set(fact.name, question)
        question[condition.missing.length === 1 ? 'alone' : 'shared'].push({ edition, condition })
      }
  const near = (waiting: readonly Waiting[]): number => waiting.filter(({ edition }) => nearest.has(edition)).length
  const weight = ({ alone, shared }: Question): number[] => [near(alone), near(shared), alone.length, shared.length]
  return [...questions.values()].sort((one, other) => inTurn(weight(other), weight(one)))
}
