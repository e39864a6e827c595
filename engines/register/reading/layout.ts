import { fault } from '../../../kernel/fault.ts'
import { sameDimension } from '../../../kernel/quantity.ts'
import type { Field } from '../field.ts'
import { type Kind, termOf } from '../kind.ts'
import { type Cell, columnLetters, plain, textOf } from './cell.ts'
import {
  type ColumnTarget,
  findHeader,
  type Header,
  headerFinder,
  headersOf,
  type SheetRow,
  statedUnit,
} from './header.ts'
import type { RoleColumns } from './role.ts'

/** How one column is understood. `why` says what decided: the header, the clerk, or an earlier column of that name. */
export type ColumnReading = {
  readonly column: number
  readonly letters: string
  readonly header: string
  readonly target: ColumnTarget
  readonly unit: string | undefined
  readonly why: 'header' | 'chosen' | 'repeated' | 'unknown'
}

/** What the clerk decided about a sheet; what is left out is understood from the sheet itself. */
export type LayoutDecision = {
  /** Field id by column letter; null leaves the column out. */
  readonly columns?: Readonly<Record<string, string | null>>
  readonly unit?: string
  /** First and last header row, as the spreadsheet numbers them. */
  readonly headerRows?: readonly number[]
}

/** A sheet's shape: where the header stands, what each column holds, in which unit. */
export type Layout = {
  readonly headerRows: readonly number[]
  readonly columns: readonly ColumnReading[]
  readonly unit: { readonly symbol: string; readonly stated: boolean } | undefined
  readonly roles: RoleColumns
  /** The headers in one line: the same signature, the same mapping. */
  readonly signature: string
}

function chosenTarget(kind: Kind, id: string | null): ColumnTarget {
  if (id === null) return { to: 'nothing' }
  const field = kind.fields.find((candidate) => candidate.id === id)
  if (field) return { to: 'field', field }
  const ratio = kind.ratios?.find((candidate) => candidate.id === id)
  if (ratio) return { to: 'ratio', ratio }
  throw fault(
    `“${kind.label.zh}”没有“${id}”这一栏，可选：${kind.fields.map(termOf).join('、')}`,
    `“${kind.label.en}” has no column “${id}”; there are: ${kind.fields.map(({ label }) => label.en).join(', ')}`,
  )
}

const keyOf = (target: ColumnTarget): string | undefined =>
  target.to === 'field' ? target.field.id : target.to === 'ratio' ? target.ratio.id : undefined

function readColumns(kind: Kind, headers: readonly Header[], decided: LayoutDecision['columns'] = {}): ColumnReading[] {
  const find = headerFinder(kind)
  const taken = new Set(Object.values(decided).filter((id) => id !== null))
  return headers.map((header, column): ColumnReading => {
    const letters = columnLetters(column)
    const base = { column, letters, header: header.text, unit: header.unit }
    const chosen = decided[letters]
    if (chosen !== undefined) return { ...base, target: chosenTarget(kind, chosen), why: 'chosen' }
    const target = find(header)
    const key = keyOf(target)
    if (key === undefined) return { ...base, target, why: target.to === 'ordinal' ? 'header' : 'unknown' }
    if (taken.has(key)) return { ...base, target: { to: 'nothing' }, why: 'repeated' }
    taken.add(key)
    return { ...base, target, why: 'header' }
  })
}

/** The unit in which a column is read: its own, else the sheet's where it fits the field, else the field's. */
export function unitOfColumn(field: Field, own: string | undefined, sheet: string | undefined): string | undefined {
  if (field.kind !== 'quantity') return undefined
  return own ?? (sheet && sameDimension(sheet, field.unit) ? sheet : field.unit)
}

function noHeader({ fields }: Kind): Error {
  const first = fields.slice(0, 3).map(({ label }) => label)
  return fault(
    `这张表里找不到表头：表头一行要写着栏目名称，如“${first.map(({ zh }) => zh).join('、')}”`,
    `No header is found in this sheet: one row must hold the names of the columns, such as “${first.map(({ en }) => en).join(', ')}”`,
  )
}

/** Understands the head of a sheet, or says in one sentence why no table is found in it. */
export function readLayout(kind: Kind, rows: readonly SheetRow[], decision: LayoutDecision = {}): Layout {
  const given = decision.headerRows && rows.filter((row) => decision.headerRows!.includes(row.number))
  const head = given?.length ? given : findHeader(rows, kind)
  if (!head) throw noHeader(kind)
  const above = rows.filter((row) => row.number <= head.at(-1)!.number)
  const stated = above.map((row) => statedUnit(row.cells)).find((unit) => unit)
  const symbol = decision.unit ?? stated
  const columns = readColumns(kind, headersOf(head), decision.columns)
  const at = (test: (target: ColumnTarget) => boolean): number =>
    columns.find(({ target }) => test(target))?.column ?? -1
  const texts = head.flatMap((row) => row.cells.map((cell: Cell) => plain(textOf(cell))).filter(Boolean))
  return {
    headerRows: head.map((row) => row.number),
    columns,
    unit: symbol ? { symbol, stated: stated !== undefined } : undefined,
    roles: {
      title: at((target) => target.to === 'field' && target.field.id === kind.title),
      ordinal: at((target) => target.to === 'ordinal'),
      mapped: columns.filter(({ target }) => target.to === 'field').map(({ column }) => column),
      headerTexts: new Set(texts),
    },
    signature: columns.map((column) => plain(column.header)).join('|'),
  }
}
