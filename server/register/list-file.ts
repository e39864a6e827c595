import { Readable } from 'node:stream'
import { headWithUnit, type ListColumn } from '../../contract/parts/list-column.ts'
import { fieldOf, type Kind } from '../../engines/register/kind.ts'
import { headerOf } from '../../engines/register/screen.ts'
import { dayLabel } from '../../kernel/day.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { type Table, type TableCell, xlsxOf } from './spreadsheet.ts'

/** A column of a list on paper: its head, and what of a line stands in it. */
export type FileColumn<Line> = Omit<ListColumn<Line>, 'id' | 'numeric'>

/** A column of what stands in a register: it is called as the field there, with its unit. */
export function registered<Line>(kind: Kind, id: string, of: FileColumn<Line>['of']): FileColumn<Line> {
  const field = fieldOf(kind, id)
  return { head: { zh: headerOf(field, 'zh'), en: headerOf(field, 'en') }, of }
}

/** A list as a workbook, a row a line. */
export function listFile<Line>(
  name: Label,
  columns: readonly FileColumn<Line>[],
  lines: Iterable<Line> | AsyncIterable<Line>,
  language: Language,
): Readable {
  async function* rows(): AsyncGenerator<TableCell[]> {
    for await (const line of lines) yield columns.map(({ of }) => of(line, language))
  }
  const table: Table = {
    name: name[language],
    headers: columns.map((column) => headWithUnit(column)[language]),
    rows: rows(),
  }
  return Readable.fromWeb(xlsxOf(table) as Parameters<typeof Readable.fromWeb>[0])
}

/** How the workbook of a day is called: 问题清单 2024年12月31日.xlsx */
export const listFileName = (name: Label, day: string, language: Language): string =>
  `${name[language]} ${dayLabel(day)[language]}.xlsx`
