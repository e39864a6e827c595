import { numbersOver, valuesOver, verdictsOver } from '../rules/columns.ts'
import type { Facts } from '../rules/compile.ts'
import type { Rule } from '../rules/rule.ts'
import { type Groups, groupRows, rowsByGroup } from './peers/groups.ts'
import type { Scheme } from './scheme.ts'
import type { Column, Table } from './table.ts'

/** The columns of a table with those that are derived from them, and what formulas make of a row. */
export class Columns {
  readonly rows: number
  readonly #columns: Record<string, Column>
  readonly #groups = new Map<string, Groups>()
  readonly #members = new Map<Groups, readonly Uint32Array[]>()

  constructor(scheme: Scheme, table: Table) {
    this.rows = table.subjects.length
    this.#columns = { ...table.columns }
    for (const { name, rule } of scheme.derived)
      this.#columns[name] =
        rule.expression.type.kind === 'number'
          ? this.numbers(rule)
          : (valuesOver(rule.expression, this) as (string | null)[])
  }

  /** A column by its name. */
  readonly of = (name: string): Column => this.#columns[name]!

  /** The texts of a name. */
  texts(name: string): readonly (string | null)[] {
    return this.of(name) as readonly (string | null)[]
  }

  /** Rows with equal texts of these names stand together. */
  groups(names: readonly string[]): Groups {
    const key = JSON.stringify(names)
    const known = this.#groups.get(key)
    if (known) return known
    const groups = groupRows(
      this.rows,
      names.map((name) => this.texts(name)),
    )
    this.#groups.set(key, groups)
    return groups
  }

  /** The rows of each of these groups, and last those that are in none. */
  members(names: readonly string[]): readonly Uint32Array[] {
    const groups = this.groups(names)
    const members = this.#members.get(groups) ?? rowsByGroup(groups)
    this.#members.set(groups, members)
    return members
  }

  /** The numbers of an input, as they were given. */
  given(name: string): Float64Array {
    return this.of(name) as Float64Array
  }

  /** A formula's number in every row; NaN where it is unknown. A fresh column, even where the formula is a mere name. */
  numbers({ expression }: Rule): Float64Array {
    const numbers = numbersOver(expression, this)
    return expression.kind === 'term' ? numbers.slice() : numbers
  }

  /** Whether a condition holds in every row: 1 yes, 0 no, −1 unknown. */
  verdicts(rule: Rule): Int8Array {
    return verdictsOver(rule.expression, this)
  }

  /** What a formula needs to know of a row; null is unknown. */
  facts({ names }: Rule, row: number): Facts {
    return Object.fromEntries(names.map((name) => [name, factOf(this.of(name)[row])]))
  }
}

const factOf = (value: unknown): unknown => (typeof value === 'number' && Number.isNaN(value) ? null : value)
