import type { EvaluationFact, EvaluationItemShown } from '../../../contract/evaluation/evaluation.ts'

const ratio = /^([^\s()]+) \/ [^\s()]+(?: \* \d+)?$/

/** What a ratio counts above the line, as it is and as it would have to be, all else as it is; undefined where it is no such ratio. */
export function numeratorOf(
  { formula, value, lower, partial }: EvaluationItemShown,
  to: number,
  facts: readonly EvaluationFact[],
): { readonly fact: EvaluationFact; readonly from: number; readonly to: number } | undefined {
  const name = formula === null || partial !== null ? undefined : ratio.exec(formula)?.[1]
  const fact = facts.find((one) => one.name === name)
  if (!fact || fact.value === null || !value) return undefined
  const needed = (fact.value * to) / value
  return { fact, from: fact.value, to: lower ? Math.floor(needed + 1e-6) : Math.ceil(needed - 1e-6) }
}
