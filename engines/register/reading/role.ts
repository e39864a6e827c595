import type { Label } from '../../../kernel/label.ts'
import { type Cell, isBlank, plain, textOf } from './cell.ts'
import { isUnitRow } from './header.ts'

/** What a row of a sheet is. Only data rows are imported; every row has exactly one role. */
export const rowRoles = {
  title: { zh: '题', en: 'Title' },
  unit: { zh: '单位', en: 'Unit' },
  header: { zh: '表头', en: 'Header' },
  group: { zh: '分组', en: 'Group' },
  data: { zh: '数据', en: 'Data' },
  subtotal: { zh: '小计', en: 'Subtotal' },
  total: { zh: '合计', en: 'Total' },
  note: { zh: '注', en: 'Note' },
  blank: { zh: '空行', en: 'Blank' },
  skipped: { zh: '跳过', en: 'Skipped' },
} as const satisfies Record<string, Label>
export type RowRole = keyof typeof rowRoles

const noteStart =
  /^[（(*＊]?(注|备注|说明|填表说明|数据来源|资料来源|填报单位|填报人|填表人|制表|制表人|审核人?|复核|联系人|单位负责人)[）)]?\d*[:：]/u
const numbered = /^(第?[一二三四五六七八九十]+[、.．部]|[（(][一二三四五六七八九十]+[)）])/u
const subtotal = /^.{0,14}(小计|分计)[:：]?$/u
const total = /^(.{0,6}(合计|总计|共计|累计))[:：]?$/u

/** What the header says about the columns, as far as the roles of rows need it. */
export type RoleColumns = {
  readonly title: number
  readonly ordinal: number
  /** Columns that hold fields. */
  readonly mapped: readonly number[]
  readonly headerTexts: ReadonlySet<string>
}

/** The role of a row above the header. */
export const roleAbove = (cells: readonly Cell[]): RowRole =>
  cells.every(isBlank)
    ? 'blank'
    : isUnitRow(cells)
      ? 'unit'
      : noteStart.test(plain(textOf(cells.find((cell) => !isBlank(cell)))))
        ? 'note'
        : 'title'

/** The role of a row below the header. What is not surely something else is data, so that nothing is passed over. */
export function roleBelow(cells: readonly Cell[], columns: RoleColumns): RowRole {
  const filled: number[] = []
  for (let column = 0; column < cells.length; column += 1) if (!isBlank(cells[column])) filled.push(column)
  if (filled.length === 0) return 'blank'
  const first = plain(textOf(cells[filled[0]!]))
  const title = plain(textOf(cells[columns.title]))
  const named = title !== '' && filled[0] !== columns.title
  if (filled.length === 1) {
    if (noteStart.test(first)) return 'note'
    if (isUnitRow(cells)) return 'unit'
    if (filled[0] === columns.ordinal)
      return /^\d+$/.test(first) ? 'blank' : total.test(first) ? 'total' : subtotal.test(first) ? 'subtotal' : 'group'
    if (numbered.test(first) && columns.mapped.length > 2) return 'group'
  }
  if (!named && filled[0]! <= Math.max(columns.title, columns.ordinal)) {
    if (total.test(first)) return 'total'
    if (subtotal.test(first)) return 'subtotal'
  }
  if (filled.length > 1 && filled.every((column) => columns.headerTexts.has(plain(textOf(cells[column])))))
    return 'header'
  return 'data'
}
