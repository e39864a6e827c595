import { isSettled } from '../settled.ts'

/** A cell as it was read from a file; a cell formatted as a date comes as its day. */
export type Cell = string | number | boolean | null | { readonly day: string }

/** A cell's own text, without reading anything into it. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return cell.day
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return typeof cell === 'number' && Math.abs(cell) >= 1e21
    ? cell.toLocaleString('en', { useGrouping: false })
    : String(cell)
}

const invisible = /[\u200b-\u200d\u2060\ufeff]/gu

/** Half width, without blanks: the form in which words and numbers are compared. */
export const plain = (text: string): string =>
  isSettled(text) ? text : text.normalize('NFKC').replace(invisible, '').replace(/\s+/gu, '')

/** Trimmed of blanks and invisible signs at both ends; the inside is left as written. */
export const trimmed = (text: string): string =>
  text === '' || (isSign(text.charCodeAt(0)) && isSign(text.charCodeAt(text.length - 1)))
    ? text
    : text.replace(/^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/gu, '')

/** Visible ASCII, or a common Chinese character. */
const isSign = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff)

export const isBlank = (cell: Cell | undefined): boolean => trimmed(textOf(cell)) === ''

const missingWords = new Set(
  [
    '-',
    '--',
    '---',
    '—',
    '——',
    '———',
    '－',
    '–',
    '/',
    '\\',
    '待定',
    '暂无',
    '暂缺',
    '无',
    '未定',
    '不详',
    '未知',
    '空',
    'N/A',
    '#N/A',
    '待核',
  ].map(plain),
)

/** Whether a cell says that there is no value: 「——」「待定」「暂无」. */
export const saysMissing = (cell: Cell): boolean => typeof cell === 'string' && missingWords.has(plain(cell))

/** The letters of a column, counted from 0: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** The address of a cell: column counted from 0, row from 1; (4, 8) is E8. */
export const addressOf = (column: number, row: number): string => `${columnLetters(column)}${row}`
