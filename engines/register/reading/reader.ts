import { type Decimal, decimal, quotient } from '../../../kernel/decimal.ts'
import type { Kind, RatioOfFields } from '../kind.ts'
import type { FieldValue } from '../schemas.ts'
import { addressOf, type Cell, isBlank, textOf } from './cell.ts'
import { type Finding, mustChange, pleaseLook, putInOrder, sentence } from './finding.ts'
import type { SheetRow } from './header.ts'
import { type Layout, unitOfColumn } from './layout.ts'
import { readNumber } from './number.ts'
import { type RowRole, roleAbove, roleBelow } from './role.ts'
import { openSums } from './sums.ts'
import { readValue } from './value.ts'

/** What was understood of one row: its role, for data its values, and every cell that needs a word. */
export type RowReading = {
  readonly number: number
  readonly role: RowRole
  readonly values: Readonly<Record<string, FieldValue>>
  /** Ratios as the sheet states them, as decimal fractions; checked, never stored. */
  readonly ratios: Readonly<Record<string, string>>
  readonly findings: readonly Finding[]
}

/** What the clerk decided about rows and cells. */
export type RowDecision = {
  /** New text by address: `{ E8: '10.5' }`. */
  readonly corrections?: Readonly<Record<string, string>>
  /** Rows left out, as the spreadsheet numbers them. */
  readonly skip?: readonly number[]
  readonly date1904?: boolean
}

const nothing = { values: {}, ratios: {}, findings: [] } as const

function fractionOf(cell: Cell): Decimal | undefined {
  const read = readNumber(cell)
  if (!read) return undefined
  const value = decimal(read.value)
  return read.percent || value.abs().gt(2) ? value.div(100) : value
}

function checkRatio(
  ratio: RatioOfFields,
  cell: Cell,
  values: RowReading['values'],
  row: number,
  address: string,
): [string | undefined, Finding[]] {
  if (isBlank(cell)) return [undefined, []]
  const stated = fractionOf(cell)
  const place = { row, address, field: ratio.id, label: ratio.label, original: textOf(cell) }
  if (!stated)
    return [
      undefined,
      [pleaseLook(place, 'ratio', sentence('读不出的比率，由系统计算', 'Unreadable; computed instead'))],
    ]
  const [part, whole] = [values[ratio.numerator], values[ratio.denominator]]
  if (typeof part !== 'string' || typeof whole !== 'string') return [stated.toFixed(), []]
  const computed = quotient(decimal(part), decimal(whole), 4)
  if (!computed) return [stated.toFixed(), []]
  const percent = `${computed.times(100).toFixed(2)}%`
  const agrees = computed.minus(stated).abs().lte('0.0051')
  const finding = agrees
    ? putInOrder(
        place,
        'ratio',
        sentence(`${part}÷${whole}=${percent}，与${address}一致`, `${part} ÷ ${whole} = ${percent}, as stated`),
      )
    : pleaseLook(
        place,
        'ratio',
        sentence(`${part}÷${whole}=${percent}，与表上不符`, `${part} ÷ ${whole} = ${percent}, not as stated`),
        sentence('不存，由系统计算', 'Not stored; computed'),
      )
  return [stated.toFixed(), [finding]]
}

/** Opens a reader over a sheet of known layout. Rows are given in order, each once; each gets exactly one role. */
export function openReader(kind: Kind, layout: Layout, decision: RowDecision = {}): (row: SheetRow) => RowReading {
  const sums = openSums(layout.columns)
  const skipped = new Set(decision.skip)
  const corrections = new Map<number, [number, string][]>()
  for (const [address, text] of Object.entries(decision.corrections ?? {})) {
    const row = Number(/\d+$/.exec(address)?.[0])
    const column = layout.columns.find(({ letters }) => letters === address.replace(/\d+$/, ''))?.column
    if (column !== undefined) corrections.set(row, [...(corrections.get(row) ?? []), [column, text]])
  }
  const fields = layout.columns.flatMap((column) =>
    column.target.to === 'field' ? [{ ...column, field: column.target.field }] : [],
  )
  const ratios = layout.columns.flatMap((column) =>
    column.target.to === 'ratio' ? [{ column: column.column, ratio: column.target.ratio }] : [],
  )
  const unmapped = layout.columns.length
  const required = kind.fields.filter((field) => field.required)
  const header = new Set(layout.headerRows)
  const firstHeader = Math.min(...layout.headerRows)

  function readData(number: number, cells: readonly Cell[]): RowReading {
    const values: Record<string, FieldValue> = {}
    const findings: Finding[] = []
    for (const { column, field, unit } of fields) {
      const cell = cells[column] ?? null
      if (cell === null) continue
      const place = {
        row: number,
        address: addressOf(column, number),
        field,
        unit: unitOfColumn(field, unit, layout.unit?.symbol),
        date1904: decision.date1904 ?? false,
      }
      const read = readValue(place, cell)
      Object.assign(values, read.values)
      if (read.findings.length) findings.push(...read.findings)
    }
    for (const field of required) {
      if (
        (values[field.id] ?? '') !== '' ||
        findings.some((finding) => finding.field === field.id && finding.severity === 'must')
      )
        continue
      const column = fields.find((candidate) => candidate.field.id === field.id)?.column
      const place = {
        row: number,
        address: column === undefined ? `${number}` : addressOf(column, number),
        field: field.id,
        label: field.label,
        original: textOf(cells[column ?? -1]),
      }
      findings.push(
        mustChange(place, 'required', sentence(`“${field.label.zh}”必填，这里是空的`, `${field.label.en} is required`)),
      )
    }
    for (let column = unmapped; column < cells.length; column += 1) {
      if (isBlank(cells[column])) continue
      const place = {
        row: number,
        address: addressOf(column, number),
        field: null,
        label: sentence('表头之外', 'Beyond the header'),
        original: textOf(cells[column]),
      }
      findings.push(
        pleaseLook(
          place,
          'ignored-cell',
          sentence('这一列没有表头，不存', 'No header: not stored'),
          sentence('如要存，请补表头', 'Add a header to store it'),
        ),
      )
    }
    const stated: Record<string, string> = {}
    for (const { column, ratio } of ratios) {
      const [value, found] = checkRatio(ratio, cells[column] ?? null, values, number, addressOf(column, number))
      if (value !== undefined) stated[ratio.id] = value
      findings.push(...found)
    }
    return { number, role: 'data', values, ratios: stated, findings }
  }

  return ({ number, cells: given }) => {
    if (header.has(number)) return { number, role: 'header', ...nothing }
    if (number < firstHeader) return { number, role: roleAbove(given), ...nothing }
    const cells = [...given]
    for (const [column, text] of corrections.get(number) ?? []) cells[column] = text
    if (skipped.has(number)) return { number, role: 'skipped', ...nothing }
    const role = roleBelow(cells, layout.roles)
    if (role === 'data') {
      sums.add(cells)
      return readData(number, cells)
    }
    if (role === 'group') sums.startGroup()
    const findings = role === 'subtotal' || role === 'total' ? sums.check(role, number, cells) : []
    return { number, role, values: {}, ratios: {}, findings }
  }
}
