import { decimal } from '../../kernel/decimal.ts'
import { type Fault, fault } from '../../kernel/fault.ts'
import { convert, sameDimension } from '../../kernel/quantity.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'
import { readNumber } from '../register/reading/number.ts'
import { nearestNames } from '../rules/vocabulary.ts'
import { GrowingNumbers } from './numbers/growing-numbers.ts'
import { Names } from './numbers/names.ts'
import type { TextColumn } from './peers/groups.ts'
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

/** What stands for «not known» among numbers where the edition does not say. */
const usualGaps = ['', 'NA', 'N/A', 'NaN', '..', '-', '—', '未报']

const written = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/

/** Takes the rows of a table one after the other, and keeps only the numbers and texts that an edition asks for. */
export type TableReader = {
  take(cells: readonly string[]): void
  end(): Table
}

/**
 * Opens a table by its heading. Refuses with a Fault: a column that is not there; then, row by row, a cell that is no number, a
 * subject without a name or named twice.
 */
export function openTable(scheme: Scheme, heading: readonly string[]): TableReader {
  const titles = heading.map((title) => title.replace(/^\uFEFF/u, '').trim())
  const unknownNumbers = new Set(scheme.edition.unknown ?? usualGaps)
  const unknownTexts = new Set(scheme.edition.unknown ?? [''])
  const naming = [scheme.edition.subject].flat().map((column) => ({ column, at: placeOf(column, titles) }))
  const inputs = scheme.inputs.map(({ name, column, text, unit }) => ({
    name,
    column,
    unit,
    at: placeOf(column, titles),
    texts: [] as (string | null)[],
    numbers: text ? undefined : new GrowingNumbers(),
  }))
  const subjects: string[] = []
  const named = new Names()
  return {
    take(cells) {
      const row = subjects.length
      const cell = (at: number): string => (cells[at] ?? '').trim()
      for (const { column, at } of naming) checkNamed(cell(at), row, column)
      const subject = naming.map(({ at }) => cell(at)).join(between)
      checkAlone(subject, row, named.add(subject, row))
      subjects.push(subject)
      for (const { column, unit, at, texts, numbers } of inputs) {
        const text = cell(at)
        if (!numbers) texts.push(unknownTexts.has(text) ? null : text)
        else numbers.push(unknownNumbers.has(text) ? Number.NaN : numberIn(text, { row, column, unit }))
      }
    },
    end: () => ({
      subjects,
      columns: Object.fromEntries(inputs.map(({ name, texts, numbers }) => [name, numbers?.all() ?? texts])),
    }),
  }
}

/** Reads rows of texts under a heading; refuses as `openTable` does. */
export function readTable(scheme: Scheme, heading: readonly string[], rows: readonly (readonly string[])[]): Table {
  const reader = openTable(scheme, heading)
  for (const cells of rows) reader.take(cells)
  return reader.end()
}

function placeOf(title: string, titles: readonly string[]): number {
  const index = titles.indexOf(title)
  if (index < 0) {
    const near = nearestNames(title, titles)
    throw fault(
      `表里没有“${title}”这一列；相近的有：${near.join('、') || '没有'}`,
      `The table has no column “${title}”; the nearest are: ${near.join(', ') || 'none'}`,
    )
  }
  if (titles.indexOf(title, index + 1) >= 0)
    throw fault(`表里有两列都叫“${title}”`, `Two columns of the table are called “${title}”`)
  return index
}

function checkNamed(cell: string, row: number, column: string): void {
  if (cell === '') throw fault(`第 ${row + 2} 行的“${column}”是空的`, `“${column}” is empty in row ${row + 2}`)
}

function checkAlone(subject: string, row: number, before: number | undefined): void {
  if (before !== undefined)
    throw fault(
      `“${subject}”在第 ${before + 2} 行和第 ${row + 2} 行出现了两次`,
      `“${subject}” stands in row ${before + 2} and again in row ${row + 2}`,
    )
}

type CellPlace = { readonly row: number; readonly column: string; readonly unit: UnitSymbol | undefined }

/**
 * `1,234.5`, `(5)` and `４６０万元` are numbers; `5%` is 5 in a column that is kept in percent and 0.05 elsewhere. A unit is
 * converted to the column's.
 */
function numberIn(cell: string, place: CellPlace): number {
  if (written.test(cell)) return finiteIn(Number(cell), cell, place)
  const read = readNumber(cell)
  if (read?.qualifier !== 'exact') throw noNumber(cell, place)
  const value = Number(read.value)
  if (read.percent) return finiteIn(place.unit === '%' ? value : Number(decimal(read.value).div(100)), cell, place)
  if (read.unit === undefined) return finiteIn(value, cell, place)
  if (place.unit !== undefined && sameDimension(read.unit, place.unit))
    return finiteIn(Number(convert(decimal(read.value), read.unit, place.unit)), cell, place)
  const { row, column, unit } = place
  throw fault(
    `第 ${row + 2} 行“${column}”的“${cell}”带有单位，这一列${unit ? `以${unit}计` : '不带单位'}`,
    `“${cell}” in row ${row + 2}, “${column}”, has a unit; the column is kept ${unit ? `in ${unit}` : 'without one'}`,
  )
}

function finiteIn(value: number, cell: string, place: CellPlace): number {
  if (Number.isFinite(value)) return value
  throw noNumber(cell, place)
}

const noNumber = (cell: string, { row, column }: CellPlace): Fault =>
  fault(
    `第 ${row + 2} 行“${column}”的“${cell}”不是数；不知道的请留空`,
    `“${cell}” in row ${row + 2}, “${column}”, is not a number; leave it empty where it is unknown`,
  )

/** The table of one row alone. */
export const rowOf = ({ subjects, columns }: Table, row: number): Table => ({
  subjects: [subjects[row]!],
  columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.slice(row, row + 1)])),
})
