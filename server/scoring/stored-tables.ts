import pg, { type ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Scheme } from '../../engines/scoring/scheme.ts'
import { between, type Column, type Table } from '../../engines/scoring/table.ts'
import { openCopiedCells } from './copied-cells.ts'

/** Rows that are read into one table and scored together. */
export const partSize = 50_000

type Filling = { readonly subjects: string[]; readonly columns: readonly (Float64Array | (string | null)[])[] }

/**
 * What a query answers, as tables of so many rows, in the words of an edition: it has the columns that the edition reads, numbers
 * of any type of numbers. The order of the rows does not matter.
 */
export async function* tablesOf(
  client: ClientBase,
  { edition, inputs }: Scheme,
  query: string,
  size = partSize,
): AsyncGenerator<Table> {
  const naming = [edition.subject].flat()
  const columns = [
    ...naming.map((name) => `${pg.escapeIdentifier(name)}::text`),
    ...inputs.map(({ column, text }) => `${pg.escapeIdentifier(column)}::${text ? 'text' : 'float8'}`),
  ]
  let filling = emptied()
  const full: Table[] = []

  function emptied(): Filling {
    return { subjects: [], columns: inputs.map(({ text }) => (text ? [] : new Float64Array(size))) }
  }

  function finished({ subjects, columns: filled }: Filling): Table {
    const named = inputs.map(({ name }, index): [string, Column] => [name, filled[index]!.slice(0, subjects.length)])
    return { subjects, columns: Object.fromEntries(named) }
  }

  const cells = openCopiedCells((row) => {
    const at = filling.subjects.length
    filling.subjects.push(naming.map((_, index) => textOf(row[index]!) ?? '').join(between))
    for (const [index, column] of filling.columns.entries()) {
      const cell = row[naming.length + index]!
      if (column instanceof Float64Array) column[at] = numberOf(cell)
      else column[at] = textOf(cell)
    }
    if (at + 1 < size) return
    full.push(finished(filling))
    filling = emptied()
  })

  const text = `copy (select ${columns.join(', ')} from (${query}) as given) to stdout (format binary)`
  for await (const bytes of client.query(copyTo(text))) {
    cells.push(bytes as Buffer)
    yield* full.splice(0)
  }
  if (filling.subjects.length > 0) yield finished(filling)
}

const textOf = (cell: Buffer | null): string | null => cell?.toString('utf8') ?? null

/** A number that is none, or beyond every number, is unknown. */
function numberOf(cell: Buffer | null): number {
  const value = cell ? cell.readDoubleBE() : Number.NaN
  return Number.isFinite(value) ? value : Number.NaN
}
