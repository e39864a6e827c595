import { units } from '../../../kernel/unit.ts'
import type { Field } from '../field.ts'
import type { Kind, RatioOfFields } from '../kind.ts'
import { type Cell, isBlank, plain, textOf } from './cell.ts'

/** A row of a sheet; its number is the one that the spreadsheet shows. */
export type SheetRow = { readonly number: number; readonly cells: readonly Cell[] }

/** A header as it stands over a column: the whole text (upper level, then lower), and its own unit. */
export type Header = { readonly text: string; readonly levels: readonly string[]; readonly unit: string | undefined }

const symbols = [...units].map((unit) => unit.symbol).sort((a, b) => b.length - a.length)
const unitText = `(${symbols.map((symbol) => symbol.replace('%', '%')).join('|')})`
const unitInside = new RegExp(`[（(\\[]\\s*(?:单位[:：])?\\s*${unitText}\\s*[）)\\]]|[/,，]\\s*${unitText}$`, 'u')
const unitStated = new RegExp(`单位[:：]?\\s*(?:人民币)?\\s*${unitText}`, 'u')

/** The unit that a row states for the whole table: 「单位：亿元」. */
export function statedUnit(cells: readonly Cell[]): string | undefined {
  for (const cell of cells) {
    const found = unitStated.exec(plain(textOf(cell)))
    if (found) return found[1]
  }
  return undefined
}

/** Whether a row holds nothing but the statement of a unit. */
export const isUnitRow = (cells: readonly Cell[]): boolean => {
  const filled = cells.filter((cell) => !isBlank(cell))
  return filled.length === 1 && /^[(（]?(金额|计量)?单位[:：]/u.test(plain(textOf(filled[0])))
}

/** A header without unit, year and span of months: 「2025年1-6月完成（亿元）」 is 月完成. */
const headerKey = (text: string): string =>
  plain(text)
    .replace(unitInside, '')
    .replace(/^\d{4}年度?/u, '')
    .replace(/\d{1,2}([-—~至]\d{1,2})?月份?/u, '月')
    .replace(/[*＊:：]/gu, '')

function unitOfHeader(text: string): string | undefined {
  const found = unitInside.exec(plain(text))
  return found ? (found[1] ?? found[2]) : undefined
}

/** The headers of a table with one or two levels; an upper cell reaches over the empty ones to its right. */
export function headersOf(rows: readonly SheetRow[]): Header[] {
  const width = Math.max(...rows.map((row) => row.cells.length))
  const [upper, lower] = rows
  let over = ''
  return Array.from({ length: width }, (_, column): Header => {
    const top = textOf(upper!.cells[column]).trim()
    const bottom = lower ? textOf(lower.cells[column]).trim() : ''
    if (top !== '') over = top
    const levels = (bottom === '' ? [top] : [top === '' ? over : top, bottom]).filter((level) => level !== '')
    return { text: levels.join('·'), levels, unit: levels.map(unitOfHeader).findLast((unit) => unit) }
  })
}

export type ColumnTarget =
  | { readonly to: 'field'; readonly field: Field }
  | { readonly to: 'ratio'; readonly ratio: RatioOfFields }
  | { readonly to: 'ordinal' }
  | { readonly to: 'nothing' }

const ordinal = /^(序号|序|编次|行次|No\.?|#)$/iu

/** Finds columns by header: label, term, English label or an alias of a field. */
export function headerFinder(kind: Kind): (header: Header) => ColumnTarget {
  const names = new Map<string, ColumnTarget>()
  const learn = (name: string, target: ColumnTarget): void => {
    for (const key of [plain(name).toLowerCase(), headerKey(name).toLowerCase()])
      if (key !== '' && !names.has(key)) names.set(key, target)
  }
  for (const field of kind.fields)
    for (const name of [field.label.zh, field.term ?? '', field.id, ...(field.aliases ?? [])])
      learn(name, { to: 'field', field })
  for (const ratio of kind.ratios ?? [])
    for (const name of [ratio.label.zh, ...(ratio.aliases ?? [])]) learn(name, { to: 'ratio', ratio })
  for (const field of kind.fields) learn(field.label.en, { to: 'field', field })
  return ({ levels, text }) => {
    const last = levels.at(-1)
    if (last === undefined) return { to: 'nothing' }
    for (const name of [last, text.replaceAll('·', ''), levels[0]!]) {
      const found = names.get(plain(name).toLowerCase()) ?? names.get(headerKey(name).toLowerCase())
      if (found) return found
    }
    return ordinal.test(plain(last)) ? { to: 'ordinal' } : { to: 'nothing' }
  }
}

const isWords = (cell: Cell): boolean => typeof cell === 'string' && !/^[\d.,%\s/-]+$/u.test(plain(cell))

function worth(rows: readonly SheetRow[], find: (header: Header) => ColumnTarget): number {
  const filled = rows.flatMap((row) => row.cells.filter((cell) => !isBlank(cell)))
  if (filled.some((cell) => !isWords(cell))) return 0
  const targets = headersOf(rows).map(find)
  const fields = new Set(
    targets.flatMap((target) =>
      target.to === 'field' ? [target.field.id] : target.to === 'ratio' ? [target.ratio.id] : [],
    ),
  )
  return fields.size + (targets.some((target) => target.to === 'ordinal') ? 0.5 : 0)
}

const filledIn = (row: SheetRow): number => row.cells.filter((cell) => !isBlank(cell)).length

/** The header among the first rows of a sheet: one row, or two that belong together; undefined where none is found. */
export function findHeader(rows: readonly SheetRow[], kind: Kind): readonly SheetRow[] | undefined {
  const find = headerFinder(kind)
  let best: { rows: readonly SheetRow[]; worth: number } | undefined
  const offer = (candidate: readonly SheetRow[]): void => {
    const value = worth(candidate, find)
    if (value > (best?.worth ?? 0)) best = { rows: candidate, worth: value }
  }
  const first = rows.slice(0, 40)
  for (const [index, row] of first.entries()) {
    if (filledIn(row) === 0) continue
    offer([row])
    const next = first[index + 1]
    if (next && filledIn(row) > 1 && filledIn(next) > 0) offer([row, next])
  }
  if (best) return best.rows
  const plainHeader = first.findIndex(
    (row) => filledIn(row) > 1 && row.cells.every((cell) => isBlank(cell) || isWords(cell)),
  )
  return plainHeader < 0 ? undefined : [first[plainHeader]!]
}
