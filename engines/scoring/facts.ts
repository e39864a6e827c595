import { compileRule, type Facts } from '../rules/compile.ts'
import type { Rule } from '../rules/rule.ts'
import type { Scheme } from './scheme.ts'
import type { Column, Table } from './table.ts'

/** The columns of a table with those that are derived from them, and what formulas make of a row. */
export class Columns {
  readonly rows: number
  readonly #columns: Record<string, Column>

  constructor(scheme: Scheme, table: Table) {
    this.rows = table.subjects.length
    this.#columns = { ...table.columns }
    for (const { name, rule } of scheme.derived)
      this.#columns[name] = rule.expression.type.kind === 'number' ? this.numbers(rule) : this.#values(rule)
  }

  /** The texts of a name. */
  texts(name: string): readonly (string | null)[] {
    return this.#columns[name] as readonly (string | null)[]
  }

  /** The numbers of an input, as they were given. */
  given(name: string): Float64Array {
    return this.#columns[name] as Float64Array
  }

  /** A formula's number in every row; NaN where it is unknown. A fresh column, even where the formula is a mere name. */
  numbers(rule: Rule): Float64Array {
    if (rule.expression.kind === 'term') return this.given(rule.names[0]!).slice()
    const evaluate = compileRule(rule)
    const values = new Float64Array(this.rows)
    this.#eachRow(rule, (facts, row) => {
      values[row] = (evaluate(facts) as number | null) ?? Number.NaN
    })
    return values
  }

  /** Whether a condition holds in every row: 1 yes, 0 no, −1 unknown. */
  verdicts(rule: Rule): Int8Array {
    const evaluate = compileRule(rule)
    const values = new Int8Array(this.rows)
    this.#eachRow(rule, (facts, row) => {
      const holds = evaluate(facts)
      values[row] = holds === null ? -1 : holds === true ? 1 : 0
    })
    return values
  }

  /** What a formula needs to know of a row; null is unknown. */
  facts({ names }: Rule, row: number): Facts {
    return Object.fromEntries(names.map((name) => [name, factOf(this.#columns[name]![row])]))
  }

  #values(rule: Rule): (string | null)[] {
    const evaluate = compileRule(rule)
    const values: (string | null)[] = new Array(this.rows).fill(null)
    this.#eachRow(rule, (facts, row) => {
      values[row] = evaluate(facts) as string | null
    })
    return values
  }

  #eachRow(rule: Rule, visit: (facts: Facts, row: number) => void): void {
    const facts: Record<string, unknown> = {}
    const used = rule.names.map((name) => [name, this.#columns[name]!] as const)
    for (let row = 0; row < this.rows; row += 1) {
      for (const [name, column] of used) facts[name] = factOf(column[row])
      visit(facts, row)
    }
  }
}

const factOf = (value: unknown): unknown => (typeof value === 'number' && Number.isNaN(value) ? null : value)
