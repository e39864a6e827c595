import type { Day } from '../../kernel/day.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'
import type { Measure } from './values/measure.ts'
import type { Rational } from './values/rational.ts'
import type { Term } from './vocabulary.ts'

export type Type =
  | { readonly kind: 'number'; readonly measure: Measure }
  | { readonly kind: 'text' | 'flag' | 'day' | 'null' }
  | { readonly kind: 'list'; readonly of: Type }

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**'
export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>='

/** A bound name: `item` in a filter, the variable of some/every. `slot` is its place among the open ones. */
export type Variable = { readonly name: string; readonly slot: number; readonly type: Type }

type Shape =
  | { readonly kind: 'number'; readonly value: Rational; readonly unit?: UnitSymbol }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'day'; readonly value: Day }
  | { readonly kind: 'null' }
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'negation'; readonly operand: Expression }
  | {
      readonly kind: 'arithmetic'
      readonly operator: ArithmeticOperator
      readonly left: Expression
      readonly right: Expression
    }
  /** The operand times `factor`: the same quantity in another unit. */
  | { readonly kind: 'conversion'; readonly operand: Expression; readonly factor: Rational }
  | {
      readonly kind: 'comparison'
      readonly operator: ComparisonOperator
      readonly left: Expression
      readonly right: Expression
    }
  /** `operand = null`: whether the fact is missing. */
  | { readonly kind: 'absence'; readonly operand: Expression; readonly negated: boolean }
  | {
      readonly kind: 'between'
      readonly operand: Expression
      readonly low: Expression
      readonly high: Expression
      readonly lowIncluded: boolean
      readonly highIncluded: boolean
    }
  | { readonly kind: 'among'; readonly operand: Expression; readonly options: readonly Expression[] }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'if'
      readonly condition: Expression
      readonly consequence: Expression
      readonly otherwise: Expression
    }
  | {
      readonly kind: 'quantified'
      readonly every: boolean
      readonly variable: Variable
      readonly list: Expression
      readonly condition: Expression
    }
  | { readonly kind: 'filter'; readonly list: Expression; readonly variable: Variable; readonly condition: Expression }
  | { readonly kind: 'element'; readonly list: Expression; readonly index: number }
  | { readonly kind: 'call'; readonly name: string; readonly inputs: readonly Expression[] }

/** One checked piece of a rule: what it is, its type, and the column (from 1) where it begins. */
export type Expression = Shape & { readonly type: Type; readonly column: number }
export type ExpressionOf<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>

export const measureOfExpression = (expression: Expression): Measure | undefined =>
  expression.type.kind === 'number' ? expression.type.measure : undefined

/** The pieces directly below one piece, in reading order. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'list':
      return expression.items
    case 'negation':
    case 'conversion':
    case 'absence':
    case 'not':
      return [expression.operand]
    case 'arithmetic':
    case 'comparison':
      return [expression.left, expression.right]
    case 'between':
      return [expression.operand, expression.low, expression.high]
    case 'among':
      return [expression.operand, ...expression.options]
    case 'and':
    case 'or':
      return expression.operands
    case 'if':
      return [expression.condition, expression.consequence, expression.otherwise]
    case 'quantified':
    case 'filter':
      return [expression.list, expression.condition]
    case 'element':
      return [expression.list]
    case 'call':
      return expression.inputs
    default:
      return []
  }
}

/** The terms below a piece, each once, in reading order. */
export function termsOf(expression: Expression): Term[] {
  const found = new Map<string, Term>()
  const visit = (piece: Expression): void => {
    if (piece.kind === 'term') found.set(piece.term.name, piece.term)
    partsOf(piece).forEach(visit)
  }
  visit(expression)
  return [...found.values()]
}
