import { writeXlsx, writeXlsxStream } from 'hucre'
import type { Kind } from '../../engines/register/kind.ts'
import { columnLetters } from '../../engines/register/reading/cell.ts'
import { type TemplateColumn, templateOf } from '../../engines/register/screen.ts'

export type TableCell = string | number | null
export type Table = {
  readonly name: string
  readonly headers: readonly string[]
  readonly rows: AsyncIterable<readonly TableCell[]>
}

const dangerous = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** Whether a spreadsheet would run a text as a formula, at once or when it is edited. */
export const runsAsFormula = (text: string): boolean => dangerous.test(text)

/** A text that a spreadsheet would run as a formula gets an apostrophe; a number, negative too, stays as it is. */
export const harmless = (text: string): string => (runsAsFormula(text) ? `'${text}` : text)

function csvCell(cell: TableCell): string {
  if (cell === null) return ''
  const text = typeof cell === 'number' ? String(cell) : harmless(cell)
  return /[",\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** CSV with a byte order mark, as Excel in China opens it. */
export async function* csvOf(table: Table): AsyncGenerator<string> {
  yield `\ufeff${table.headers.map(csvCell).join(',')}\r\n`
  let block = ''
  for await (const row of table.rows) {
    block += `${row.map(csvCell).join(',')}\r\n`
    if (block.length > 65_536) {
      yield block
      block = ''
    }
  }
  yield block
}

const unspeakable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu
const spoken = '\t\n\r'

/** A text without the signs that no XML can hold: an office would not open the file. */
export const writable = (text: string): string =>
  text.replace(unspeakable, (sign) => (spoken.includes(sign) ? sign : ''))

/** What a reader of workbooks would take for a sign in disguise, such as `_x000D_`, is itself disguised. */
const disguised = /_x(?=[0-9a-f]{4}_)/gi

/** What a workbook can hold of a text: no control signs, at most 32,767 signs. */
export const forWorkbook = <Cell>(cell: Cell | string): Cell | string =>
  typeof cell === 'string' ? writable(cell).slice(0, 32_767).replace(disguised, '_x005F_x') : cell

/** An xlsx file, written row by row. Texts are text cells and never formulas. */
export function xlsxOf(table: Table): ReadableStream<Uint8Array> {
  async function* rows(): AsyncGenerator<TableCell[]> {
    for await (const row of table.rows) yield row.map(forWorkbook)
  }
  return writeXlsxStream(rows(), {
    name: table.name.slice(0, 31),
    columns: table.headers.map((header) => ({ header, width: Math.min(40, Math.max(10, header.length * 2.2)) })),
    freezePane: { rows: 1 },
  })
}

const filled = 2000

/** The template of a kind: headers with units, a note on each, drop-down lists where words are to be chosen. */
export async function templateFile(kind: Kind): Promise<Uint8Array> {
  const columns = templateOf(kind)
  const range = (index: number): string => `${columnLetters(index)}2:${columnLetters(index)}${filled}`
  const choices = columns.flatMap((column, index) => (column.words.length ? [{ column, index }] : []))
  const longest = Math.max(0, ...choices.map(({ column }) => column.words.length))
  const words = Array.from({ length: longest }, (_, row) => choices.map(({ column }) => column.words[row] ?? null))
  return writeXlsx({
    sheets: [
      {
        name: kind.label.zh,
        columns: columns.map(({ header }) => ({ width: Math.max(12, header.length * 2.4) })),
        rows: [columns.map(({ header }) => header)],
        cells: new Map(columns.map((column, index) => [`0,${index}`, headerCell(column)])),
        freezePane: { rows: 1 },
        dataValidations: choices.map(({ column, index }, place) => ({
          type: 'list' as const,
          range: range(index),
          formula1: `选项!$${columnLetters(place)}$2:$${columnLetters(place)}$${column.words.length + 1}`,
          allowBlank: true,
          showErrorMessage: true,
          errorTitle: '不在选项中',
          errorMessage: `“${column.header}”请从下拉列表中选`,
        })),
      },
      { name: '选项', rows: [choices.map(({ column }) => column.header), ...words] },
    ],
  })
}

const headerCell = ({ header, note }: TemplateColumn) => ({
  value: header,
  comment: { author: '稷下', text: note },
  style: {
    font: { bold: true },
    fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'E4EDF4' } },
  },
})
