import { type Fault, fault } from '../../kernel/fault.ts'
import { trimmed } from '../register/reading/cell.ts'
import { GrowingNumbers } from './numbers/growing-numbers.ts'
import { type NameBook, Names } from './numbers/names.ts'
import type { TextColumn } from './peers/groups.ts'
import { gapsOf } from './reading/gaps.ts'
import { Heading, isEmptyRow } from './reading/heading.ts'
import { NumberCells } from './reading/number-cells.ts'
import { Refusals } from './reading/refusals.ts'
import type { Scheme } from './scheme.ts'

/** A column of numbers (NaN is unknown) or of texts (null is unknown). */
export type Column = Float64Array | TextColumn

/** What is scored: as many rows as there are subjects, and the edition's inputs by their names. */
export type Table = {
  readonly subjects: readonly string[]
  readonly columns: Readonly<Record<string, Column>>
}

/** Between the columns that together name a subject. */
export const between = ' · '

/** Takes the rows of a table one after the other, and keeps only the numbers and texts that an edition asks for. */
export type TableReader = {
  take(cells: readonly string[]): void
  /** How many rows were taken since the beginning, or since they were last answered. */
  readonly taken: number
  /** These rows, so far as they could be read; those that follow begin anew. */
  part(): Table
  /** The same at the end, where all that could not be read is refused. */
  end(): Table
}

/** How a table stands in its file: the row of its heading, counted from 1, and the sign between its cells. */
export type TableFile = {
  readonly headingRow?: number
  readonly separator?: string
  /** What the table is called where there are several. */
  readonly name?: string
}

/**
 * Opens a table by its heading. Refuses with a Fault: a column that is not there; at the end all cells that are no numbers, subjects
 * without a name or named twice (so far as `named` tells), rows with more cells than columns. Empty rows count and say nothing.
 */
export function openTable(
  scheme: Scheme,
  titles: readonly string[],
  { headingRow = 1, separator = ',' }: TableFile = {},
  named: NameBook = new Names(),
): TableReader {
  const { subject, unknown, decimal } = scheme.edition
  const heading = new Heading(titles)
  const isGap = gapsOf(unknown)
  const unknownTexts = new Set(['', ...(unknown ?? [])])
  const naming = [subject].flat().map((column) => ({ column, at: heading.placeOf(column) }))
  const inputs = scheme.inputs.map(({ name, column, text, unit }) => ({
    name,
    at: heading.placeOf(column),
    cells: new NumberCells(column, unit, decimal, separator === ','),
    texts: [] as (string | null)[],
    numbers: text ? undefined : new GrowingNumbers(),
  }))
  let subjects: string[] = []
  const refused = new Refusals()
  let row = headingRow
  let taken = 0
  const name = (one: string): void => {
    const before = named.add(one, row)
    if (before !== undefined) throw namedTwice(one, before, row)
    subjects.push(one)
  }
  const part = (): Table => {
    const all = inputs.map(({ name, texts, numbers }) => [name, numbers?.takeAll() ?? texts.splice(0)] as const)
    const table = { subjects, columns: Object.fromEntries(all) }
    subjects = []
    taken = 0
    return table
  }
  return {
    take(cells) {
      row += 1
      if (isEmptyRow(cells)) return
      taken += 1
      const wide = cells.length > heading.width && tooWide(cells, heading.width, row)
      if (wide) {
        refused.add(wide)
        return
      }
      const cell = (at: number): string => trimmed(cells[at] ?? '')
      try {
        for (const { column, at } of naming) checkNamed(cell(at), row, column)
        name(naming.map(({ at }) => cell(at)).join(between))
      } catch (error) {
        refused.add(error)
      }
      for (const { cells: numberCells, at, texts, numbers } of inputs) {
        const text = cell(at)
        try {
          if (!numbers) texts.push(unknownTexts.has(text) ? null : text)
          else numbers.push(isGap(text) ? Number.NaN : numberCells.read(text, row))
        } catch (error) {
          refused.add(error)
        }
      }
    },
    get taken() {
      return taken
    },
    part,
    end() {
      refused.end()
      return part()
    },
  }
}

/** Reads rows of texts under a heading; refuses as `openTable` does. */
export function readTable(scheme: Scheme, heading: readonly string[], rows: readonly (readonly string[])[]): Table {
  const reader = openTable(scheme, heading)
  for (const cells of rows) reader.take(cells)
  return reader.end()
}

function tooWide(cells: readonly string[], width: number, row: number): Fault | undefined {
  const last = cells.findLastIndex((cell) => trimmed(cell) !== '') + 1
  if (last > width)
    return fault(
      `第 ${row} 行有 ${last} 格，表头只有 ${width} 列；数里有逗号的要加引号，如 "1,234"`,
      `Row ${row} has ${last} cells, the heading ${width}; a number with a comma stands in quotes, such as "1,234"`,
    )
  return undefined
}

function checkNamed(cell: string, row: number, column: string): void {
  if (cell === '') throw fault(`第 ${row} 行的“${column}”是空的`, `“${column}” is empty in row ${row}`)
}

const namedTwice = (subject: string, before: number, row: number) =>
  fault(
    `“${subject}”在第 ${before} 行和第 ${row} 行出现了两次；要几列合起来才说得清是谁的，subject 写成几列，如 ["地区", "年份"]`,
    `“${subject}” stands in row ${before} and again in row ${row}; where only several columns together tell who it is, subject names them all, such as ["place", "year"]`,
  )

/** The table of one row alone. */
export const rowOf = ({ subjects, columns }: Table, row: number): Table => ({
  subjects: [subjects[row]!],
  columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.slice(row, row + 1)])),
})
