import { type ExactFacts, exactValueOf } from '../../rules/exact.ts'
import { type Expression, type ExpressionOf, termsOf } from '../../rules/expression.ts'
import { add, divide, multiply, negate, type Rational, rational, subtract, zero } from '../../rules/values/rational.ts'

/** A piece as it changes with one fact while all others stay: slope × fact + base. */
export type Line = { readonly slope: Rational; readonly base: Rational }

/** The line of a piece in a fact, exact; none where it bends (the fact below a fraction, a power) or is unknown. */
export function lineIn(expression: Expression, name: string, facts: ExactFacts): Line | undefined {
  if (!termsOf(expression).some((term) => term.name === name)) {
    const base = exactValueOf(expression, facts) as Rational | null
    return base ? { slope: zero, base } : undefined
  }
  const below = (part: Expression): Line | undefined => lineIn(part, name, facts)
  switch (expression.kind) {
    case 'term':
      return { slope: rational(1n), base: zero }
    case 'negation':
      return mapped(below(expression.operand), negate)
    case 'conversion':
      return mapped(below(expression.operand), (value) => multiply(value, expression.factor))
    case 'arithmetic':
      return operation(expression, below)
    default:
      return undefined
  }
}

function operation(
  { operator, left, right }: ExpressionOf<'arithmetic'>,
  below: (part: Expression) => Line | undefined,
) {
  const [one, other] = [below(left), below(right)]
  if (!one || !other) return undefined
  if (operator === '+' || operator === '-') {
    const join = operator === '+' ? add : subtract
    return { slope: join(one.slope, other.slope), base: join(one.base, other.base) }
  }
  if (operator === '*') {
    if (other.slope.n === 0n) return mapped(one, (value) => multiply(value, other.base))
    if (one.slope.n === 0n) return mapped(other, (value) => multiply(value, one.base))
  }
  if (operator === '/' && other.slope.n === 0n && other.base.n !== 0n)
    return mapped(one, (value) => divide(value, other.base)!)
  return undefined
}

const mapped = (line: Line | undefined, turn: (value: Rational) => Rational): Line | undefined =>
  line && { slope: turn(line.slope), base: turn(line.base) }
