import { exactValueOf } from '../exact.ts'
import { type ComparisonOperator, type Expression, partsOf } from '../expression.ts'
import { compare, divide, type Rational } from '../values/rational.ts'
import type { DmnType } from './decision-table.ts'
import { dmnTypeOf, feelNumber, feelText } from './feel-text.ts'

type Bound = { readonly value: Rational; readonly included: boolean }

/** A test of one input in one row; bounds where it is half of an interval. */
export type Cell = {
  readonly input: string
  readonly type: DmnType | undefined
  readonly test: string
  readonly low?: Bound
  readonly high?: Bound
}

const mirrored: Record<ComparisonOperator, ComparisonOperator> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
}
const opposite: Record<ComparisonOperator, ComparisonOperator> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
}

const isConstant = (piece: Expression): boolean =>
  piece.kind !== 'term' && piece.kind !== 'variable' && partsOf(piece).every(isConstant)

/** What a test is held against: the operand without a change of its unit, which goes to the other side. */
function stripped(operand: Expression): { readonly operand: Expression; readonly factor: Rational | undefined } {
  return operand.kind === 'conversion'
    ? { operand: operand.operand, factor: operand.factor }
    : { operand, factor: undefined }
}

/** A constant in the unit of the operand; none where it has no value. */
function numberOf(constant: Expression, factor: Rational | undefined): Rational | null {
  if (constant.type.kind !== 'number') return null
  const value = exactValueOf(constant, {}) as Rational | null
  return value && factor ? divide(value, factor) : value
}

/** A literal that a test can hold: a number in the unit of the operand, a text, a day, a flag. */
function literalOf(constant: Expression, factor: Rational | undefined): string | undefined {
  if (!isConstant(constant)) return undefined
  const number = numberOf(constant, factor)
  if (number) return feelNumber(number)
  return ['text', 'day', 'flag'].includes(constant.kind) ? feelText(constant) : undefined
}

/** The whole condition as an input of its own, which holds or does not. */
const wholly = (condition: Expression, holds: boolean): Cell => ({
  input: feelText(condition),
  type: 'boolean',
  test: String(holds),
})

/** The test of a condition that is no and, or, not; where `holds` is false, of its contrary. */
export function cellOf(condition: Expression, holds: boolean): Cell {
  switch (condition.kind) {
    case 'comparison':
      return comparisonCell(condition, holds)
    case 'absence': {
      const missing = condition.negated !== holds
      const { operand } = condition
      return { input: feelText(operand), type: dmnTypeOf(operand.type.kind), test: missing ? 'null' : 'not(null)' }
    }
    case 'between':
      return betweenCell(condition, holds)
    case 'among':
      return amongCell(condition, holds)
    default:
      return wholly(condition, holds)
  }
}

function comparisonCell(condition: Extract<Expression, { kind: 'comparison' }>, holds: boolean): Cell {
  const turned = isConstant(condition.left)
  const [side, constant] = turned ? [condition.right, condition.left] : [condition.left, condition.right]
  const { operand, factor } = stripped(side)
  const literal = isConstant(operand) ? undefined : literalOf(constant, factor)
  if (literal === undefined) return wholly(condition, holds)
  const operator = turned ? mirrored[condition.operator] : condition.operator
  return operatorCell(operand, holds ? operator : opposite[operator], literal, numberOf(constant, factor))
}

function operatorCell(
  operand: Expression,
  operator: ComparisonOperator,
  literal: string,
  value: Rational | null,
): Cell {
  const common = { input: feelText(operand), type: dmnTypeOf(operand.type.kind) }
  if (operator === '=') return { ...common, test: literal }
  if (operator === '!=') return { ...common, test: `not(${literal})` }
  const test = `${operator} ${literal}`
  if (!value) return { ...common, test }
  const bound = { value, included: operator.endsWith('=') }
  return { ...common, test, ...(operator.startsWith('>') ? { low: bound } : { high: bound }) }
}

function betweenCell(condition: Extract<Expression, { kind: 'between' }>, holds: boolean): Cell {
  const { operand, factor } = stripped(condition.operand)
  const [low, high] = [literalOf(condition.low, factor), literalOf(condition.high, factor)]
  if (isConstant(operand) || low === undefined || high === undefined) return wholly(condition, holds)
  const interval = `${condition.lowIncluded ? '[' : '('}${low}..${high}${condition.highIncluded ? ']' : ')'}`
  const test = holds ? interval : `not(${interval})`
  return { input: feelText(operand), type: dmnTypeOf(operand.type.kind), test }
}

function amongCell(condition: Extract<Expression, { kind: 'among' }>, holds: boolean): Cell {
  const { operand, factor } = stripped(condition.operand)
  const literals = condition.options.map((option) => literalOf(option, factor))
  if (isConstant(operand) || literals.includes(undefined)) return wholly(condition, holds)
  const list = literals.join(', ')
  return {
    input: feelText(operand),
    type: dmnTypeOf(operand.type.kind),
    test: holds ? list : `not(${list})`,
  }
}

/** Two tests of one input as one interval, where they are its two ends. */
export function merged(one: Cell, other: Cell): Cell | undefined {
  if (one.input !== other.input) return undefined
  const [low, high] = [one.low ?? other.low, one.high ?? other.high]
  const ends = (one.low && !one.high && other.high && !other.low) || (one.high && !one.low && other.low && !other.high)
  if (!ends || !low || !high || compare(low.value, high.value) > 0) return undefined
  const interval = `${feelNumber(low.value)}..${feelNumber(high.value)}`
  return { ...one, test: `${low.included ? '[' : '('}${interval}${high.included ? ']' : ')'}`, low, high }
}
