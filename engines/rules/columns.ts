import { evaluatorOver, type FindFact, type RuleValue } from './compile.ts'
import type { ArithmeticOperator, ComparisonOperator, Expression, ExpressionOf } from './expression.ts'
import { doubles } from './values/arithmetic.ts'
import { multiply } from './values/rational.ts'

/** A fact of every row: numbers, NaN where unknown, or whatever a fact may be. */
export type FactColumn = Float64Array | readonly unknown[]

/** The columns from which facts are read, all of the same length. */
export type FactColumns = { readonly rows: number; readonly of: (name: string) => FactColumn }

/** A number in every row, NaN where it is unknown; as `compileRule`, column by column. It may be a column that was given. */
export function numbersOver(expression: Expression, columns: FactColumns): Float64Array {
  const numbers = new Pieces(columns).numbers(expression)
  return hasInfinity(numbers) ? numbers.map((value) => (Number.isFinite(value) ? value : Number.NaN)) : numbers
}

function hasInfinity(numbers: Float64Array): boolean {
  let [least, most] = [0, 0]
  for (let row = 0; row < numbers.length; row += 1) {
    const value = numbers[row]!
    if (value < least) least = value
    else if (value > most) most = value
  }
  return least === Number.NEGATIVE_INFINITY || most === Number.POSITIVE_INFINITY
}

/** Whether a condition holds in every row: 1 yes, 0 no, −1 unknown. */
export const verdictsOver = (expression: Expression, columns: FactColumns): Int8Array =>
  new Pieces(columns).verdicts(expression)

/** Any value in every row, null where it is unknown. */
export const valuesOver = (expression: Expression, columns: FactColumns): RuleValue[] =>
  new Pieces(columns).values(expression)

/** What a comparison comes to where the left side is less, equal, more. */
const outcomes: Readonly<Record<ComparisonOperator, readonly [less: number, equal: number, more: number]>> = {
  '=': [0, 1, 0],
  '!=': [1, 0, 1],
  '<': [1, 0, 0],
  '<=': [1, 1, 0],
  '>': [0, 0, 1],
  '>=': [0, 1, 1],
}

const verdictOf = (value: unknown): number => (value === null ? -1 : value === true ? 1 : 0)
const isNumber = ({ type }: Expression): boolean => type.kind === 'number'

/** Pieces of a rule, each over all rows before the next; what has no such form is evaluated row by row. */
class Pieces {
  readonly #columns: FactColumns

  constructor(columns: FactColumns) {
    this.#columns = columns
  }

  numbers(piece: Expression): Float64Array {
    switch (piece.kind) {
      case 'number':
        return this.#filled(doubles.of(piece.value))
      case 'term':
        return this.#term(piece)
      case 'negation':
        return this.numbers(piece.operand).map((value) => -value)
      case 'conversion':
        if (piece.operand.kind === 'number')
          return this.#filled(doubles.of(multiply(piece.operand.value, piece.factor)))
        return calculated('*', this.numbers(piece.operand), this.#filled(doubles.of(piece.factor)))
      case 'arithmetic':
        if (piece.operator === '**') break
        return calculated(piece.operator, this.numbers(piece.left), this.numbers(piece.right))
      case 'if':
        return this.#choice(piece)
    }
    return this.#rows(piece, Float64Array, (value) => (value === null ? Number.NaN : (value as number)))
  }

  verdicts(piece: Expression): Int8Array {
    switch (piece.kind) {
      case 'comparison':
        if (!isNumber(piece.left) || !isNumber(piece.right)) break
        return compared(this.numbers(piece.left), piece.operator, this.numbers(piece.right))
      case 'between': {
        if (![piece.operand, piece.low, piece.high].every(isNumber)) break
        const operand = this.numbers(piece.operand)
        return all([
          compared(operand, piece.lowIncluded ? '>=' : '>', this.numbers(piece.low)),
          compared(operand, piece.highIncluded ? '<=' : '<', this.numbers(piece.high)),
        ])
      }
      case 'absence': {
        if (!isNumber(piece.operand)) break
        const { negated } = piece
        return Int8Array.from(this.numbers(piece.operand), (value) => Number(Number.isNaN(value) !== negated))
      }
      case 'and':
        return all(piece.operands.map((operand) => this.verdicts(operand)))
      case 'or':
        return any(piece.operands.map((operand) => this.verdicts(operand)))
      case 'not':
        return opposite(this.verdicts(piece.operand))
    }
    return this.#rows(piece, Int8Array, verdictOf)
  }

  values(piece: Expression): RuleValue[] {
    const evaluate = evaluatorOver(piece, this.#find)
    return Array.from({ length: this.#columns.rows }, (_, row) => evaluate(row, []) as RuleValue)
  }

  #filled(value: number): Float64Array {
    return new Float64Array(this.#columns.rows).fill(value)
  }

  #term({ term }: ExpressionOf<'term'>): Float64Array {
    const column = this.#columns.of(term.name)
    return column instanceof Float64Array
      ? column
      : Float64Array.from(column, (fact) => doubles.read(fact) ?? Number.NaN)
  }

  #choice({ condition, consequence, otherwise }: ExpressionOf<'if'>): Float64Array {
    const holds = this.verdicts(condition)
    const [first, second] = [this.numbers(consequence), this.numbers(otherwise)]
    return first.map((value, row) => (holds[row] === 1 ? value : second[row]!))
  }

  #rows<Column extends Float64Array | Int8Array>(
    piece: Expression,
    Kind: new (rows: number) => Column,
    keep: (value: unknown) => number,
  ): Column {
    const evaluate = evaluatorOver(piece, this.#find)
    const column = new Kind(this.#columns.rows)
    for (let row = 0; row < column.length; row += 1) column[row] = keep(evaluate(row, []))
    return column
  }

  readonly #find: FindFact<number> = (name, read) => {
    const column = this.#columns.of(name)
    return (row) => read(column[row])
  }
}

function calculated(
  operator: Exclude<ArithmeticOperator, '**'>,
  left: Float64Array,
  right: Float64Array,
): Float64Array {
  const result = new Float64Array(left.length)
  switch (operator) {
    case '+':
      for (let row = 0; row < result.length; row += 1) result[row] = left[row]! + right[row]!
      break
    case '-':
      for (let row = 0; row < result.length; row += 1) result[row] = left[row]! - right[row]!
      break
    case '*':
      for (let row = 0; row < result.length; row += 1) result[row] = left[row]! * right[row]!
      break
    case '/':
      for (let row = 0; row < result.length; row += 1)
        result[row] = right[row] === 0 ? Number.NaN : left[row]! / right[row]!
  }
  return result
}

function compared(left: Float64Array, operator: ComparisonOperator, right: Float64Array): Int8Array {
  const [less, equal, more] = outcomes[operator]
  const verdicts = new Int8Array(left.length)
  for (let row = 0; row < verdicts.length; row += 1) {
    const distance = left[row]! - right[row]!
    verdicts[row] = distance < 0 ? less : distance > 0 ? more : distance === 0 ? equal : -1
  }
  return verdicts
}

/** Where one fails all fail; otherwise one that is unknown leaves them unknown. */
export function all([first, ...others]: readonly Int8Array[]): Int8Array {
  const verdicts = first!.slice()
  for (const other of others)
    for (let row = 0; row < verdicts.length; row += 1) {
      const verdict = other[row]!
      if (verdict !== 1 && verdicts[row] !== 0) verdicts[row] = verdict
    }
  return verdicts
}

/** Where one holds one of them holds; otherwise one that is unknown leaves it unknown. */
export const any = (columns: readonly Int8Array[]): Int8Array => opposite(all(columns.map(opposite)))

function opposite(verdicts: Int8Array): Int8Array {
  const turned = new Int8Array(verdicts.length)
  for (let row = 0; row < turned.length; row += 1) {
    const verdict = verdicts[row]!
    turned[row] = verdict < 0 ? verdict : 1 - verdict
  }
  return turned
}
