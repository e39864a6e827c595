import type { Label } from '../../../kernel/label.ts'
import { RuleError } from '../error.ts'
import type { ArithmeticOperator, ComparisonOperator, Expression, Type } from '../expression.ts'
import { measureOfExpression, termsOf } from '../expression.ts'
import * as measures from '../values/measure.ts'
import { unitName } from '../values/quantity.ts'
import { compare, isWhole, one } from '../values/rational.ts'
import { nameOf, typeNames } from './saying.ts'

/** Notes a conversion that the reader made on its own. */
export type NoteConversion = (from: string, to: string) => void

export function expectKind(expression: Expression, kind: Type['kind'], where: Label): void {
  if (expression.type.kind === kind) return
  const found = typeNames[expression.type.kind]
  throw new RuleError(
    {
      zh: `${where.zh}要的是${typeNames[kind].zh}，${nameOf(expression).zh}却是${found.zh}`,
      en: `${where.en}: wanted is ${typeNames[kind].en}, but ${nameOf(expression).en} is ${found.en}`,
    },
    expression.column,
  )
}

const isConstant = (expression: Expression): boolean =>
  expression.kind === 'number' ||
  (expression.kind === 'arithmetic' && isConstant(expression.left) && isConstant(expression.right)) ||
  ((expression.kind === 'negation' || expression.kind === 'conversion') && isConstant(expression.operand))

function measureHere(expression: Expression): measures.Measure {
  const measure = measureOfExpression(expression)
  if (!measure)
    throw new RuleError(
      {
        zh: `这里要的是数，${nameOf(expression).zh}却是${typeNames[expression.type.kind].zh}`,
        en: `A number is wanted here, but ${nameOf(expression).en} is ${typeNames[expression.type.kind].en}`,
      },
      expression.column,
    )
  return measure
}

function convertTo(expression: Expression, to: measures.Measure, note: NoteConversion): Expression {
  const from = measureHere(expression)
  const factor = measures.conversion(from, to)
  if (compare(factor, one) === 0) return expression
  if (expression.kind !== 'number') note(from.symbol || '1', to.symbol || '1')
  return {
    kind: 'conversion',
    operand: expression,
    factor,
    type: { kind: 'number', measure: to },
    column: expression.column,
  }
}

const acts = {
  add: { zh: '相加', en: 'added' },
  subtract: { zh: '相减', en: 'subtracted' },
  compare: { zh: '比较', en: 'compared' },
  list: { zh: '并列', en: 'put side by side' },
} as const satisfies Record<string, Label>

/** Brings the second to the unit of the first; a bare number takes the other's unit. Other dimensions are refused. */
function align(
  left: Expression,
  right: Expression,
  act: keyof typeof acts,
  note: NoteConversion,
): [Expression, Expression] {
  const a = measureHere(left)
  const b = measureHere(right)
  if (a.bare && measures.isPercent(b) && isConstant(right) && !isConstant(left))
    return [left, convertTo(right, a, note)]
  if (b.bare && measures.isPercent(a) && isConstant(left) && !isConstant(right))
    return [convertTo(left, b, note), right]
  if (a.bare || b.bare) return [left, right]
  if (!measures.sameDimension(a, b)) {
    const [first, second] = [a.symbol || '比例', b.symbol || '比例']
    const [one, other] = [a, b].map(({ symbol }) => (symbol ? unitName(symbol) : 'a ratio'))
    throw new RuleError(
      {
        zh: `${nameOf(left).zh}与${nameOf(right).zh}量纲不同（${first} 与 ${second}），不能${acts[act].zh}；请换成同类的量，或先相除成比例`,
        en: `${nameOf(left).en} and ${nameOf(right).en} measure different things (${one} and ${other}) and cannot be ${acts[act].en}; take like quantities, or divide them into a ratio first`,
      },
      right.column,
    )
  }
  return [left, convertTo(right, a, note)]
}

const jointMeasure = (left: Expression, right: Expression): measures.Measure => {
  const a = measureHere(left)
  const b = measureHere(right)
  if (a.bare && b.bare) return a.ratio ? a : b
  return a.bare ? b : a
}

const percentOf = (measure: measures.Measure): measures.Measure => ({
  ...measure,
  factor: measures.percent.factor,
  symbol: '%',
})
const ratioOf = (measure: measures.Measure): measures.Measure => ({ ...measure, factor: one, symbol: '' })
const literal = (expression: Expression) =>
  expression.kind === 'number' && !expression.unit ? expression.value : undefined

/** In a product a literal 5% is 0.05; a term in % must say `/ 100` itself, for silence would hide a factor of 100. */
function plainFactor(expression: Expression, other: Expression, note: NoteConversion): Expression {
  const measure = measureHere(expression)
  if (!measures.isPercent(measure) || measure.bare || isConstant(other)) return expression
  if (isConstant(expression)) return convertTo(expression, measures.pure, note)
  throw new RuleError(
    {
      zh: `${nameOf(expression).zh}以 % 计，与别的量乘除前请写明 (… / 100)，如 (${termsOf(expression)[0]?.name ?? 'x'} / 100)`,
      en: `${nameOf(expression).en} is in %; before it is multiplied with or divided by another quantity write (… / 100), as in (${termsOf(expression)[0]?.name ?? 'x'} / 100)`,
    },
    expression.column,
  )
}

function multiplied(left: Expression, right: Expression, column: number, note: NoteConversion): Expression {
  const a = measureHere(left)
  const ratio = measures.isRatio(a) || a.ratio
  if (ratio && !measures.isPercent(a) && measures.isHundred(literal(right))) {
    return { kind: 'arithmetic', operator: '*', left, right, type: { kind: 'number', measure: percentOf(a) }, column }
  }
  const first = plainFactor(left, right, note)
  const second = plainFactor(right, left, note)
  const measure = measures.productOf(measureHere(first), measureHere(second))
  return { kind: 'arithmetic', operator: '*', left: first, right: second, type: { kind: 'number', measure }, column }
}

function divided(left: Expression, right: Expression, column: number, note: NoteConversion): Expression {
  const make = (first: Expression, second: Expression, measure: measures.Measure): Expression => ({
    kind: 'arithmetic',
    operator: '/',
    left: first,
    right: second,
    type: { kind: 'number', measure },
    column,
  })
  const a = measureHere(left)
  const b = measureHere(right)
  if (measures.isPercent(a) && measures.isHundred(literal(right))) return make(left, right, ratioOf(a))
  if (!a.bare && !b.bare && measures.sameDimension(a, b)) return make(left, convertTo(right, a, note), measures.pure)
  if (a.bare && b.bare) {
    const ratio = !isConstant(left) && !isConstant(right)
    return make(left, right, ratio ? { ...measures.bare, ratio: true } : a)
  }
  const first = plainFactor(left, right, note)
  const second = plainFactor(right, left, note)
  return make(first, second, measures.quotientOf(measureHere(first), measureHere(second)))
}

function raised(left: Expression, right: Expression, column: number): Expression {
  const base = measureHere(left)
  const exponent = measureHere(right)
  if (!exponent.bare && !measures.isCount(exponent)) {
    throw new RuleError(
      {
        zh: `乘方的指数要不带单位，${nameOf(right).zh}带有单位`,
        en: `An exponent must have no unit; ${nameOf(right).en} has one`,
      },
      right.column,
    )
  }
  const value = literal(right)
  const whole = value && isWhole(value) && Math.abs(Number(value.n)) <= 9 ? Number(value.n) : undefined
  if (!base.bare && !measures.isRatio(base) && whole === undefined) {
    throw new RuleError(
      {
        zh: `${nameOf(left).zh}带有单位，只能作整数次方`,
        en: `${nameOf(left).en} has a unit; only whole powers can be taken`,
      },
      left.column,
    )
  }
  const measure = base.bare || measures.isRatio(base) || whole === undefined ? base : measures.powerOf(base, whole)
  return { kind: 'arithmetic', operator: '**', left, right, type: { kind: 'number', measure }, column }
}

/** An operation on two numbers, units checked and converted. */
export function arithmeticOf(
  operator: ArithmeticOperator,
  left: Expression,
  right: Expression,
  column: number,
  note: NoteConversion,
): Expression {
  expectKind(left, 'number', { zh: `“${operator}”的左边`, en: `Left of “${operator}”` })
  expectKind(right, 'number', { zh: `“${operator}”的右边`, en: `Right of “${operator}”` })
  if (operator === '*') return multiplied(left, right, column, note)
  if (operator === '/') return divided(left, right, column, note)
  if (operator === '**') return raised(left, right, column)
  const [first, second] = align(left, right, operator === '+' ? 'add' : 'subtract', note)
  const measure = jointMeasure(first, second)
  return { kind: 'arithmetic', operator, left: first, right: second, type: { kind: 'number', measure }, column }
}

const flag: Type = { kind: 'flag' }

/** A comparison of two like values; `= null` asks whether a fact is missing. */
export function comparisonOf(
  operator: ComparisonOperator,
  left: Expression,
  right: Expression,
  column: number,
  note: NoteConversion,
): Expression {
  const equality = operator === '=' || operator === '!='
  if (equality && (left.kind === 'null' || right.kind === 'null')) {
    const operand = right.kind === 'null' ? left : right
    return { kind: 'absence', operand, negated: operator === '!=', type: flag, column }
  }
  if (left.kind === 'comparison' && right.type.kind === 'number') {
    throw new RuleError(
      {
        zh: '一处只能比较一次；区间请写 x between 1 and 5，或 x in [1..5]',
        en: 'Only one comparison at a time; write x between 1 and 5, or x in [1..5]',
      },
      column,
    )
  }
  const kind = left.type.kind
  if (kind === 'null')
    throw new RuleError({ zh: 'null 只能与 = 或 != 一起用', en: 'null goes with = or != only' }, left.column)
  if (right.type.kind === 'null')
    throw new RuleError({ zh: 'null 只能与 = 或 != 一起用', en: 'null goes with = or != only' }, right.column)
  if (kind !== right.type.kind) {
    const [first, second] = [typeNames[kind], typeNames[right.type.kind]]
    throw new RuleError(
      {
        zh: `${nameOf(left).zh}是${first.zh}，${nameOf(right).zh}是${second.zh}，两者不能比较`,
        en: `${nameOf(left).en} is ${first.en} and ${nameOf(right).en} is ${second.en}; they cannot be compared`,
      },
      right.column,
    )
  }
  if (kind === 'list')
    throw new RuleError(
      {
        zh: '列表不能直接比较，请用 count(…)、list contains(…) 或 some/every',
        en: 'Lists cannot be compared; use count(…), list contains(…) or some/every',
      },
      left.column,
    )
  if (kind === 'flag' && !equality)
    throw new RuleError(
      {
        zh: `${nameOf(left).zh}是条件，只能用 = 或 !=`,
        en: `${nameOf(left).en} is a condition; only = or != can be used`,
      },
      column,
    )
  const [first, second] = kind === 'number' ? align(left, right, 'compare', note) : [left, right]
  return { kind: 'comparison', operator, left: first, right: second, type: flag, column }
}

/** The type that several pieces share, with their numbers brought to the unit of the first. */
export function alike(
  pieces: readonly Expression[],
  where: Label,
  note: NoteConversion,
): { pieces: Expression[]; type: Type } {
  const lead = pieces.find((piece) => piece.type.kind !== 'null')
  if (!lead) return { pieces: [...pieces], type: { kind: 'null' } }
  const aligned = pieces.map((piece) => {
    if (piece === lead || piece.type.kind === 'null') return piece
    expectKind(piece, lead.type.kind, where)
    return lead.type.kind === 'number' ? align(lead, piece, 'list', note)[1] : piece
  })
  const united = aligned.find((piece) => measureOfExpression(piece)?.bare === false)
  return { pieces: aligned, type: (united ?? lead).type }
}
