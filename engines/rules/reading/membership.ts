import { RuleError } from '../error.ts'
import type { ComparisonOperator, Expression } from '../expression.ts'
import { compare } from '../values/rational.ts'
import type { Names } from './names.ts'
import type { Syntax } from './syntax.ts'
import { comparisonOf } from './typing.ts'

const flag = { kind: 'flag' } as const

type Reader = (syntax: Syntax) => Expression

function side(operator: '>=' | '<=', operand: Expression, bound: Expression, names: Names): Expression {
  const compared = comparisonOf(operator, operand, bound, bound.column, names.note)
  if (compared.kind !== 'comparison')
    throw new RuleError(
      { zh: '区间的两端要是数或日期', en: 'The ends of an interval must be numbers or days' },
      bound.column,
    )
  return compared.right
}

function within(operand: Expression, interval: Syntax, read: Reader, names: Names): Expression {
  const [open, first, , second, close] = interval.children
  const low = side('>=', operand, read(first!), names)
  const high = side('<=', operand, read(second!), names)
  if (low.kind === 'number' && high.kind === 'number' && compare(low.value, high.value) > 0) {
    throw new RuleError(
      {
        zh: `区间要从小到大，请写 [${second!.text}..${first!.text}]`,
        en: `An interval goes from small to large; write [${second!.text}..${first!.text}]`,
      },
      interval.column,
    )
  }
  return {
    kind: 'between',
    operand,
    low,
    high,
    lowIncluded: open!.text === '[',
    highIncluded: close!.text === ']',
    type: flag,
    column: interval.column,
  }
}

/** One of several values; a list stands for its items. */
function equalTo(operand: Expression, value: Expression, names: Names): Expression[] {
  if (value.kind === 'list') return value.items.flatMap((item) => equalTo(operand, item, names))
  return [comparisonOf('=', operand, value, value.column, names.note)]
}

function readOne(operand: Expression, test: Syntax, read: Reader, names: Names): Expression[] {
  const inner = test.children[0] ?? test
  if (inner.kind === 'SimplePositiveUnaryTest') {
    const [first, second] = inner.children
    if (first!.kind === 'Interval') return [within(operand, first!, read, names)]
    return [comparisonOf(first!.text as ComparisonOperator, operand, read(second!), first!.column, names.note)]
  }
  const value = read(inner)
  if (value.type.kind === 'list' && value.kind !== 'list') {
    const probe = comparisonOf('=', { ...value, type: value.type.of }, operand, value.column, names.note)
    const sought = probe.kind === 'comparison' ? probe.right : operand
    return [{ kind: 'call', name: 'list contains', inputs: [value, sought], type: flag, column: value.column }]
  }
  return equalTo(operand, value, names)
}

/** `x in …`: an interval, a comparison, a list, or several of them in brackets. */
export function readTest(
  operand: Expression,
  rest: readonly Syntax[],
  column: number,
  read: Reader,
  names: Names,
): Expression {
  const several = rest.find((piece) => piece.kind === 'PositiveUnaryTests')
  const tests = several ? several.children : rest.filter((piece) => piece.kind === 'PositiveUnaryTest')
  const conditions = tests.flatMap((test) => readOne(operand, test, read, names))
  if (conditions.length === 0)
    throw new RuleError(
      {
        zh: 'in 后面要有区间或列表，如 in [1..5]、in ("甲", "乙")',
        en: 'An interval or a list must follow in, as in [1..5] or in ("甲", "乙")',
      },
      column,
    )
  const options = conditions.flatMap((condition) =>
    condition.kind === 'comparison' && condition.operator === '=' ? [condition.right] : [],
  )
  if (options.length === conditions.length) return { kind: 'among', operand, options, type: flag, column }
  return conditions.length === 1 ? conditions[0]! : { kind: 'or', operands: conditions, type: flag, column }
}
