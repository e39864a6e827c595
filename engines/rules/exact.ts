import type { Decimal } from '../../kernel/decimal.ts'
import { type Evaluate, evaluatorOf, type Facts } from './compile.ts'
import { RuleError } from './error.ts'
import type { Expression } from './expression.ts'
import type { Rule } from './rule.ts'
import { fractions } from './values/arithmetic.ts'
import { decimalOf, type Rational } from './values/rational.ts'

/** Facts for exact work; a plain number counts as the decimal that it is written as. */
export type ExactFacts = Readonly<
  Record<string, Decimal | number | string | boolean | null | undefined | readonly unknown[]>
>

/** An exact number: `value` to 30 decimals for showing, `round` half-up from the fraction itself, what was missing. */
export type ExactValue = {
  readonly value: Decimal | null
  readonly round: (digits: number) => Decimal | null
  readonly missing: readonly string[]
}

const evaluators = new WeakMap<Expression, Evaluate>()

/** The exact value of a piece, numbers as fractions; compiled once for each piece. */
export function exactValueOf(expression: Expression, facts: Facts, bound: unknown[] = []): unknown {
  let evaluate = evaluators.get(expression)
  if (!evaluate) {
    evaluate = evaluatorOf(expression, fractions)
    evaluators.set(expression, evaluate)
  }
  return evaluate(facts, bound)
}

/** The names that a rule uses and the facts do not tell. */
export function missingFacts(rule: Rule, facts: Facts): string[] {
  return rule.names.filter((name) => facts[name] === undefined || facts[name] === null)
}

const shownDigits = 30

/** The exact value of a rule that gives a number; throws RuleError for a rule that gives none. */
export function evaluateExactly(rule: Rule, facts: ExactFacts): ExactValue {
  if (rule.expression.type.kind !== 'number' && rule.expression.kind !== 'null') {
    throw new RuleError(
      { zh: '这条公式给出的不是数', en: 'This formula does not give a number' },
      rule.expression.column,
    )
  }
  const value = exactValueOf(rule.expression, facts) as Rational | null
  return {
    value: value && decimalOf(value, shownDigits),
    round: (digits) => value && decimalOf(value, digits),
    missing: missingFacts(rule, facts),
  }
}

/** Whether a condition holds, in exact arithmetic; null is unknown. Throws RuleError for a rule that is no condition. */
export function decideExactly(rule: Rule, facts: ExactFacts): { holds: boolean | null; missing: readonly string[] } {
  if (rule.expression.type.kind !== 'flag')
    throw new RuleError(
      { zh: '这条公式给出的不是条件', en: 'This formula does not give a condition' },
      rule.expression.column,
    )
  return { holds: exactValueOf(rule.expression, facts) as boolean | null, missing: missingFacts(rule, facts) }
}
