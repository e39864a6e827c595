import type { Cell } from '../../../engines/register/reading/cell.ts'
import type { SheetRow } from '../../../engines/register/reading/header.ts'
import { broken, limits, tooWide } from './limits.ts'
import { attribute, openMarkup } from './markup.ts'
import { FileRefusal } from './refusal.ts'
import { spoken } from './shared-texts.ts'

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly texts: readonly string[]
  readonly dateStyles: readonly boolean[]
  readonly date1904: boolean
}

/** A cell whose formula was never computed reads like one whose formula failed: its value is missing. */
const uncomputed = '#N/A'

function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) | 32
    if (code < 97 || code > 122) break
    column = column * 26 + code - 96
  }
  return column - 1
}

const lastSerial = 2_958_466

function dayOf(serial: number, date1904: boolean): Cell {
  if (serial < 0 || serial >= lastSerial) return serial
  const days = date1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  const text = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000).toISOString()
  return { day: text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19) }
}

/** Reads the rows of a sheet out of its XML, piece by piece. A column beyond the limit is refused where it holds something. */
export function openSheet({ texts, dateStyles, date1904 }: SheetContext) {
  let rows: SheetRow[] = []
  let next = 1
  let cells: Cell[] = []
  let implicit = 0
  let cell = { column: 0, type: '', style: -1, formula: false }
  let value = ''
  let part: 'none' | 'value' | 'text' = 'none'
  let aside = false
  let inData = false

  function readCell(): Cell {
    if (cell.type === 'inlineStr') return value === '' ? null : spoken(value)
    if (value === '') return cell.formula && cell.type !== 'str' ? uncomputed : null
    if (cell.type === 's') {
      const text = texts[Number(value)]
      if (text === undefined) throw broken()
      return text
    }
    if (cell.type === 'str') return spoken(value)
    if (cell.type === 'b') return value === '1' || value === 'true'
    if (cell.type === 'e') return value
    if (cell.type === 'd') return { day: value.slice(0, 19).replace('T00:00:00', '') }
    const number = Number(value)
    if (Number.isNaN(number)) return value
    return dateStyles[cell.style] ? dayOf(number, date1904) : number
  }

  function endCell(): void {
    const read = readCell()
    if (read === null || read === '') return
    if (cell.column >= limits.columns) throw tooWide(next)
    while (cells.length < cell.column) cells.push(null)
    cells[cell.column] = read
  }

  function startRow(attributes: string): void {
    const number = Number(attribute(attributes, 'r') ?? next)
    if (!Number.isSafeInteger(number) || number < 1) throw broken()
    if (number < next)
      throw new FileRefusal(
        `第 ${number} 行在表里出现了两次，文件可能已损坏：请重新保存后再上传`,
        `Row ${number} occurs twice in the sheet; the file may be damaged: save it again and upload`,
      )
    next = number
    cells = []
    implicit = 0
  }

  function startCell(attributes: string): void {
    const reference = attribute(attributes, 'r')
    const column = reference === undefined ? implicit : columnOf(reference)
    const style = attribute(attributes, 's')
    cell = {
      column,
      type: attribute(attributes, 't') ?? 'n',
      style: style === undefined ? -1 : Number(style),
      formula: false,
    }
    implicit = column + 1
    value = ''
  }

  const markup = openMarkup({
    open(name, attributes) {
      if (name === 'sheetData') inData = true
      else if (!inData) return
      else if (name === 'c') startCell(attributes)
      else if (name === 'v') part = 'value'
      else if (name === 't') part = aside ? 'none' : 'text'
      else if (name === 'f') cell.formula = true
      else if (name === 'row') startRow(attributes)
      else if (name === 'rPh') aside = true
    },
    close(name) {
      if (!inData) return
      if (name === 'c') endCell()
      else if (name === 'v' || name === 't') part = 'none'
      else if (name === 'row') {
        rows.push({ number: next, cells })
        next += 1
      } else if (name === 'rPh') aside = false
      else if (name === 'sheetData') inData = false
    },
    text(text) {
      if (part !== 'none') value += text
    },
  })
  return {
    /** Takes the next piece; answers the rows that it completes. */
    push(piece: string): SheetRow[] {
      rows = []
      markup.push(piece)
      return rows
    },
    end: () => markup.end(),
  }
}
