import { RuleError } from './error.ts'
import type { Expression, ExpressionOf, Type } from './expression.ts'
import { ruleFunctions } from './functions.ts'
import type { Rule } from './rule.ts'
import { decimalOf, multiply, type Rational } from './values/rational.ts'

export type SqlOptions = {
  /**
   * `exact` (the default) computes in numeric, with fractions kept apart until they are compared, as `decideExactly`
   * does; `double` computes in double precision, as `compileRule` does.
   */
  readonly numbers?: 'exact' | 'double'
  /** The number of the first parameter, 1 if unsaid. */
  readonly firstParameter?: number
  /** The table or alias that columns belong to. */
  readonly table?: string
}

export type Sql = { readonly text: string; readonly values: unknown[] }

/** A number in SQL: numerator and, where it was divided, denominator. */
type Fraction = { readonly over: string; readonly under?: string }

/** Writes a name as an SQL identifier. */
const quoteIdentifier = (name: string): string => `"${name.replaceAll('\u0000', '').replaceAll('"', '""')}"`

/** A fraction whose denominator divides this is a decimal of at most 40 places. */
const decimalPlaces = 10n ** 40n

/** Beyond this many characters a condition is no longer a sensible query. */
const longest = 200_000

class Printer {
  readonly values: unknown[] = []
  readonly #numbers: 'exact' | 'double'
  readonly #first: number
  readonly #table: string

  constructor({ numbers = 'exact', firstParameter = 1, table }: SqlOptions) {
    this.#numbers = numbers
    this.#first = firstParameter
    this.#table = table === undefined ? '' : `${quoteIdentifier(table)}.`
  }

  print(expression: Expression): string {
    const text = this.#print(expression)
    if (text.length > longest)
      throw new RuleError(
        {
          zh: '这条公式太复杂，不能用来筛选台账，请拆成几条',
          en: 'This formula is too complex to filter a register; divide it',
        },
        expression.column,
      )
    return text
  }

  #print(expression: Expression): string {
    switch (expression.kind) {
      case 'text':
        return this.#parameter(expression.value, 'text')
      case 'day':
        return this.#parameter(expression.value, 'date')
      case 'flag':
        return expression.value ? 'TRUE' : 'FALSE'
      case 'null':
        return 'NULL'
      case 'list':
        return this.#list(expression)
      case 'comparison':
        return this.#compare(expression.operator, expression.left, expression.right)
      case 'absence':
        return `(${this.print(expression.operand)} IS ${expression.negated ? 'NOT ' : ''}NULL)`
      case 'between':
        return this.#between(expression)
      case 'among':
        return this.#joined(
          'OR',
          expression.options.map((option) => this.#compare('=', expression.operand, option)),
        )
      case 'and':
      case 'or':
        return this.#joined(
          expression.kind === 'and' ? 'AND' : 'OR',
          expression.operands.map((part) => this.print(part)),
        )
      case 'not':
        return `(NOT ${this.print(expression.operand)})`
      case 'if': {
        const [condition, yes, no] = [expression.condition, expression.consequence, expression.otherwise].map((part) =>
          this.print(part),
        )
        return `(CASE WHEN ${condition} THEN ${yes} ELSE ${no} END)`
      }
      case 'quantified':
        return this.#quantified(expression)
      case 'filter':
        return this.#filter(expression)
      case 'element': {
        const list = this.print(expression.list)
        const { index } = expression
        return `(${list})[${index > 0 ? index : `cardinality(${list}) + 1 - ${-index}`}]`
      }
      case 'call':
        return ruleFunctions[expression.name]!.sql(
          expression.inputs.map((input, index) => this.#input(expression, input, index)),
          this.#numbers,
        )
      case 'term':
        return this.#term(expression)
      case 'variable':
        return `v${expression.variable.slot}.value`
      default: {
        const { over, under } = this.#fraction(expression)
        return under ? `(${over} / ${under})` : over
      }
    }
  }

  /** Digits are written as they stand, not as a number of the database. */
  #input(call: ExpressionOf<'call'>, input: Expression, index: number): string {
    const isDigits = ruleFunctions[call.name]!.inputs[index] === 'digits'
    return isDigits && input.kind === 'number' ? input.value.n.toString() : this.print(input)
  }

  #parameter(value: string, type: string): string {
    this.values.push(value)
    return `$${this.#first + this.values.length - 1}::${type}`
  }

  #typeName(type: Type): string {
    if (type.kind === 'list') return `${this.#typeName(type.of)}[]`
    if (type.kind === 'number') return this.#numbers === 'exact' ? 'numeric' : 'double precision'
    return { text: 'text', flag: 'boolean', day: 'date', null: 'text' }[type.kind]
  }

  #term({ term, type, column }: ExpressionOf<'term'>): string {
    if (term.column === undefined)
      throw new RuleError(
        {
          zh: `“${term.name}”没有对应的数据列，不能用来筛选台账`,
          en: `“${term.name}” has no column, so a register cannot be filtered by it`,
        },
        column,
      )
    const name = `${this.#table}${quoteIdentifier(term.column)}`
    return type.kind === 'flag' ? name : `${name}::${this.#typeName(type)}`
  }

  #literal(value: Rational): Fraction {
    const type = this.#typeName({ kind: 'number', measure: { bare: true, powers: {}, factor: value, symbol: '' } })
    const write = (whole: bigint): string => (whole < 0n ? `(${whole})::${type}` : `${whole}::${type}`)
    if (this.#numbers === 'double' || decimalPlaces % value.d === 0n) {
      return { over: `'${decimalOf(value, 40).toFixed()}'::${type}` }
    }
    return { over: write(value.n), under: write(value.d) }
  }

  /** Multiplies fractions by their ends, so that no digit is lost before a comparison. */
  #fraction(expression: Expression): Fraction {
    if (expression.kind === 'number') return this.#literal(expression.value)
    if (expression.kind === 'negation') {
      const { over, under } = this.#fraction(expression.operand)
      return { over: `(-${over})`, under }
    }
    if (expression.kind === 'conversion') {
      if (expression.operand.kind === 'number')
        return this.#literal(multiply(expression.operand.value, expression.factor))
      return this.#times(this.#fraction(expression.operand), this.#literal(expression.factor))
    }
    if (expression.kind !== 'arithmetic') return { over: this.print(expression) }
    const { operator } = expression
    const [left, right] = [this.#fraction(expression.left), this.#fraction(expression.right)]
    if (operator === '**') return this.#raised(left, right, expression.right)
    if (operator === '*') return this.#times(left, right)
    if (operator === '/') return this.#divided(left, right)
    if (!left.under && !right.under) return { over: `(${left.over} ${operator} ${right.over})` }
    const [a, b, c, d] = [left.over, left.under, right.over, right.under]
    const first = d ? `${a} * ${d}` : a
    const second = b ? `${c} * ${b}` : c
    return { over: `(${first} ${operator} ${second})`, under: b && d ? `(${b} * ${d})` : (b ?? d) }
  }

  #times(left: Fraction, right: Fraction): Fraction {
    const under = left.under && right.under ? `(${left.under} * ${right.under})` : (left.under ?? right.under)
    return { over: `(${left.over} * ${right.over})`, under }
  }

  #divided(left: Fraction, right: Fraction): Fraction {
    const divisor = `nullif(${right.over}, 0)`
    if (this.#numbers === 'double') return { over: `(${left.over} / ${divisor})` }
    const over = right.under ? `(${left.over} * ${right.under})` : left.over
    return { over, under: left.under ? `(${left.under} * ${divisor})` : divisor }
  }

  /** Small whole powers are multiplied out and stay exact. */
  #raised(base: Fraction, exponent: Fraction, written: Expression): Fraction {
    const power = written.kind === 'number' && written.value.d === 1n ? Number(written.value.n) : 0
    if (power < 1 || power > 9) return { over: this.#power(base, exponent) }
    let product = base
    for (let index = 1; index < power; index += 1) product = this.#times(product, base)
    return product
  }

  #power(left: Fraction, right: Fraction): string {
    const value = ({ over, under }: Fraction): string => (under ? `(${over} / ${under})` : over)
    const [base, exponent] = [value(left), value(right)]
    const broken = `(${base} < 0 AND ${exponent} <> floor(${exponent})) OR (${base} = 0 AND ${exponent} < 0)`
    return `(CASE WHEN ${broken} THEN NULL ELSE power(${base}, ${exponent}) END)`
  }

  #compare(operator: string, left: Expression, right: Expression): string {
    const sign = operator === '!=' ? '<>' : operator
    if (left.type.kind === 'text') return `(${this.print(left)} COLLATE "C" ${sign} ${this.print(right)} COLLATE "C")`
    if (left.type.kind !== 'number') return `(${this.print(left)} ${sign} ${this.print(right)})`
    const [a, b] = [this.#fraction(left), this.#fraction(right)]
    if (!a.under && !b.under) return `(${a.over} ${sign} ${b.over})`
    const first = b.under ? `${a.over} * ${b.under}` : a.over
    const second = a.under ? `${b.over} * ${a.under}` : b.over
    const unders = [a.under, b.under].flatMap((under) => (under ? [`sign(${under})`] : []))
    return `((${first} - ${second}) * ${unders.join(' * ')} ${sign} 0)`
  }

  #between({ operand, low, high, lowIncluded, highIncluded }: ExpressionOf<'between'>): string {
    const sides = [
      this.#compare(lowIncluded ? '>=' : '>', operand, low),
      this.#compare(highIncluded ? '<=' : '<', operand, high),
    ]
    return this.#joined('AND', sides)
  }

  #joined(word: 'AND' | 'OR', parts: readonly string[]): string {
    return `(${parts.join(` ${word} `)})`
  }

  #list({ items, type }: ExpressionOf<'list'>): string {
    return `ARRAY[${items.map((item) => this.print(item)).join(', ')}]::${this.#typeName(type)}`
  }

  #quantified({ every, variable, list, condition }: ExpressionOf<'quantified'>): string {
    const source = this.print(list)
    const holds = this.print(condition)
    const decided = every ? `bool_or(NOT ${holds})` : `bool_or(${holds})`
    const verdict = `CASE WHEN ${decided} THEN ${!every} WHEN bool_or((${holds}) IS NULL) THEN NULL ELSE ${every} END`
    const select = `(SELECT ${verdict} FROM unnest(${source}) AS v${variable.slot}(value))`
    return `(CASE WHEN ${source} IS NULL THEN NULL ELSE ${select} END)`
  }

  #filter({ variable, list, condition }: ExpressionOf<'filter'>): string {
    const source = this.print(list)
    const row = `v${variable.slot}`
    const holds = this.print(condition)
    const kept = `ARRAY(SELECT ${row}.value FROM unnest(${source}) WITH ORDINALITY AS ${row}(value, place) WHERE ${holds} ORDER BY ${row}.place)`
    return `(CASE WHEN ${source} IS NULL THEN NULL ELSE ${kept} END)`
  }
}

/**
 * The rule as a PostgreSQL expression with the same three-valued result; texts and days are parameters,
 * columns quoted. Throws RuleError for a term without a column.
 */
export function sqlOfRule(rule: Rule, options: SqlOptions = {}): Sql {
  const printer = new Printer(options)
  const text = printer.print(rule.expression)
  return { text, values: printer.values }
}
