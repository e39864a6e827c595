import { fault } from '../../../kernel/fault.ts'
import { trimmed } from '../../register/reading/cell.ts'
import { nearestNames } from '../../rules/vocabulary.ts'
import { Names } from '../numbers/names.ts'
import type { Scheme, SchemeInput } from '../scheme.ts'
import { between, type Column, type Table, type TableFile, type TableReader } from '../table.ts'
import { gapsOf } from './gaps.ts'
import { bare, Heading, isEmptyRow } from './heading.ts'
import { type Across, headingsAcross } from './layout.ts'
import { NumberCells } from './number-cells.ts'
import { Refusals } from './refusals.ts'

/** The values of an input by subject, and the rows in which they stand. */
type Filled = { readonly input: SchemeInput; readonly values: (number | string | undefined)[]; readonly rows: string[] }

/** A cell of a table: its text, its row, and whether others may say the same. */
type Told = { readonly text: string; readonly row: number; readonly place: string; readonly often: boolean }

/** The columns of a subject that have a heading of their own: what headings across are made of has none. */
export const namingColumns = ({ subject, layout }: Scheme['edition']): readonly string[] =>
  [subject].flat().filter((column) => column !== layout?.as)

/** Where the values of a table stand. */
type Standing = {
  /** Where the columns that name the subject stand; one of a heading across has no place. */
  readonly naming: readonly (number | undefined)[]
  readonly plain: readonly { readonly filled: Filled; readonly at: number }[]
  readonly namesAt: number | undefined
  readonly values: readonly (Omit<Across, 'at'> & { readonly at: number | undefined })[]
}

/**
 * Several tables, or one that lies as `layout` says, as one: values are collected by subject and input. Of several tables without a
 * layout the first says who is scored; rows of others that it does not have are left out and counted.
 */
export class CollectedTables {
  readonly #scheme: Scheme
  readonly #subjects: string[] = []
  readonly #names = new Names()
  readonly #filled: readonly Filled[]
  readonly #byColumn: ReadonlyMap<string, readonly Filled[]>
  readonly #isGap: (text: string) => boolean
  readonly #seen = new Set<Filled>()
  readonly #told = new Set<string>()
  readonly #refused = new Refusals()
  #tables = 0
  /** How many rows of other tables were of nobody in the first. */
  leftOut = 0

  constructor(scheme: Scheme) {
    this.#scheme = scheme
    this.#filled = scheme.inputs.map((input) => ({ input, values: [], rows: [] }))
    this.#byColumn = Map.groupBy(this.#filled, ({ input }) => bare(input.column))
    this.#isGap = gapsOf(scheme.edition.unknown)
  }

  /** Takes the rows of one more table. */
  open(
    titles: readonly string[],
    { headingRow = 1, separator = ',', name }: TableFile = {},
  ): Pick<TableReader, 'take'> {
    const { layout, decimal } = this.#scheme.edition
    const { naming, plain, namesAt, values } = this.#standing(titles)
    const own = new Names()
    const adds = this.#tables === 0 || layout !== undefined
    this.#tables += 1
    const readers = new Map(
      this.#filled.map((filled) => {
        const { column, unit } = filled.input
        return [filled, new NumberCells(column, unit, decimal, separator === ',')]
      }),
    )
    const as = this.#of(layout?.as)
    let row = headingRow
    return {
      take: (cells) => {
        row += 1
        if (isEmptyRow(cells)) return
        const cell = (at: number | undefined): string => (at === undefined ? '' : trimmed(cells[at] ?? ''))
        const place = `${name === undefined ? '' : `${name} `}${row}`
        const put = (subject: number, filled: Filled, text: string, often: boolean): void => {
          try {
            this.#put(subject, filled, readers.get(filled)!, { text, row, place, often })
          } catch (error) {
            this.#refused.add(error, name)
          }
        }
        const subjectOf = (words: readonly string[]): number | undefined => {
          try {
            return this.#subject(words, { own, adds, repeats: layout !== undefined, row })
          } catch (error) {
            this.#refused.add(error, name)
            return undefined
          }
        }
        for (const { at, input, part } of values) {
          const subject = subjectOf(naming.map((one) => (one === undefined ? part : cell(one))))
          if (subject === undefined) return
          for (const { filled, at } of plain) put(subject, filled, cell(at), layout !== undefined)
          for (const filled of as) put(subject, filled, part, true)
          for (const filled of this.#of(input ?? cell(namesAt))) {
            this.#seen.add(filled)
            put(subject, filled, cell(at), false)
          }
          this.#told.add(cell(namesAt))
        }
      },
    }
  }

  #of(column: string | undefined): readonly Filled[] {
    return column === undefined ? [] : (this.#byColumn.get(bare(column)) ?? [])
  }

  #standing(titles: readonly string[]): Standing {
    const { subject, layout } = this.#scheme.edition
    const heading = new Heading(titles)
    const across = layout?.across === undefined ? undefined : headingsAcross(layout.across, titles.map(trimmed))
    const made = new Set(across?.map(({ at }) => at))
    const plain = this.#filled.flatMap((filled) => {
      if (!heading.has(filled.input.column)) return []
      const at = heading.placeOf(filled.input.column)
      return made.has(at) ? [] : [{ filled, at }]
    })
    for (const { filled } of plain) this.#seen.add(filled)
    for (const filled of this.#of(layout?.as)) this.#seen.add(filled)
    for (const title of [...titles, ...(across ?? []).map(({ input = '' }) => input)]) this.#told.add(trimmed(title))
    return {
      naming: [subject].flat().map((column) => (column === layout?.as ? undefined : heading.placeOf(column))),
      plain,
      namesAt: layout?.names === undefined ? undefined : heading.placeOf(layout.names),
      values: across ?? [
        { at: layout?.values === undefined ? undefined : heading.placeOf(layout.values), input: undefined, part: '' },
      ],
    }
  }

  /** The number of a subject; none where it is nobody of the first table. */
  #subject(
    words: readonly string[],
    { own, adds, repeats, row }: { own: Names; adds: boolean; repeats: boolean; row: number },
  ): number | undefined {
    const empty = words.indexOf('')
    if (empty >= 0) {
      const column = [this.#scheme.edition.subject].flat()[empty]!
      throw fault(`第 ${row} 行的“${column}”是空的`, `“${column}” is empty in row ${row}`)
    }
    const subject = words.join(between)
    const before = own.add(subject, row)
    if (before !== undefined && !repeats)
      throw fault(
        `“${subject}”在第 ${before} 行和第 ${row} 行出现了两次；每个数各占一行的长表，请在评分办法里写明 layout`,
        `“${subject}” stands in row ${before} and again in row ${row}; where every value has a row of its own, let the edition say layout`,
      )
    const known = this.#names.rowOf(subject)
    if (known !== undefined) return known
    if (!adds) {
      this.leftOut += 1
      return undefined
    }
    this.#names.add(subject, this.#subjects.length)
    return this.#subjects.push(subject) - 1
  }

  #put(subject: number, { input, values, rows }: Filled, cells: NumberCells, told: Told): void {
    const { text, row, place, often } = told
    const isGap = input.text ? text === '' || this.#scheme.edition.unknown?.includes(text) : this.#isGap(text)
    if (isGap) return
    const value = input.text ? text : cells.read(text, row)
    const before = values[subject]
    if (before !== undefined && !(often && before === value)) {
      const who = this.#subjects[subject]!
      throw fault(
        `“${who}”的“${input.column}”有两个值：第 ${rows[subject]} 行是 ${before}，第 ${place} 行是 ${value}`,
        `“${input.column}” of “${who}” has two values: ${before} in row ${rows[subject]}, ${value} in row ${place}`,
      )
    }
    values[subject] = value
    rows[subject] = place
  }

  end(): Table {
    this.#refused.end()
    const missing = this.#filled.find((filled) => !this.#seen.has(filled))
    if (missing) {
      const { column } = missing.input
      const near = nearestNames(column, [...this.#told])
      throw fault(
        `表里没有“${column}”；相近的有：${near.join('、') || '没有'}`,
        `No table has “${column}”; the nearest are: ${near.join(', ') || 'none'}`,
      )
    }
    const length = this.#subjects.length
    const columns = this.#filled.map(({ input, values }): [string, Column] => [
      input.name,
      input.text
        ? Array.from({ length }, (_, index) => (values[index] as string | undefined) ?? null)
        : Float64Array.from({ length }, (_, index) => (values[index] as number | undefined) ?? Number.NaN),
    ])
    return { subjects: this.#subjects, columns: Object.fromEntries(columns) }
  }
}
