import { type Expression, partsOf, termsOf } from '../rules/expression.ts'

/**
 * Whether a piece turns what is unknown into an answer: `if unknown` takes the `else`, `a = null` asks for the gap.
 * `if a = null then null else …` does not: it keeps a gap a gap, and what follows may ask about `a`.
 */
export function decidesTheUnknown(expression: Expression, told: ReadonlySet<string> = new Set()): boolean {
  if (expression.kind === 'absence') return true
  if (expression.kind !== 'if') return partsOf(expression).some((part) => decidesTheUnknown(part, told))
  const { condition, consequence, otherwise } = expression
  const guarded = condition.kind === 'absence' && !condition.negated && consequence.kind === 'null'
  if (guarded) {
    const names = termsOf(condition).map(({ name }) => name)
    return condition.operand.kind !== 'term' || decidesTheUnknown(otherwise, new Set([...told, ...names]))
  }
  if (termsOf(condition).some(({ name }) => !told.has(name))) return true
  return partsOf(expression).some((part) => decidesTheUnknown(part, told))
}
