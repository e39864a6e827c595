import type { Scheme } from '../scoring/scheme.ts'
import type { Column, Table } from '../scoring/table.ts'
import type { Case } from './assessment.ts'

/** The facts of everybody as the columns that a score reads. */
export function scoreTable({ inputs }: Scheme, cases: readonly Case[]): Table {
  const column = (name: string, text: boolean): Column =>
    text
      ? cases.map(({ facts }) => (typeof facts[name] === 'string' ? facts[name] : null))
      : Float64Array.from(cases, ({ facts }) => (facts[name] == null ? Number.NaN : Number(facts[name])))
  return {
    subjects: cases.map(({ id }) => id),
    columns: Object.fromEntries(inputs.map(({ name, text }) => [name, column(name, text)])),
  }
}
