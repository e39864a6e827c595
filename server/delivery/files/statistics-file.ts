import type { Readable } from 'node:stream'
import { statisticsColumns } from '../../../contract/delivery/columns.ts'
import type { Statistics, StatisticsRow } from '../../../contract/delivery/ledger.ts'
import { nature } from '../../../contract/parts/list-column.ts'
import { fieldOf, type Kind } from '../../../engines/register/kind.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { type FileColumn, listFile } from '../../register/list-file.ts'
import { listNames } from './lists.ts'

type Line = StatisticsRow & { readonly division: Label; readonly demonstration: boolean }

const columns: readonly FileColumn<Line>[] = [
  { head: { zh: '按什么分', en: 'Divided by' }, of: ({ division }, language) => division[language] },
  { head: { zh: '名称', en: 'Name' }, of: ({ label }, language) => label[language] },
  ...statisticsColumns,
  {
    head: nature.head,
    of: ({ demonstration }, language) =>
      demonstration ? { zh: '含演示数据', en: 'holds demonstration' }[language] : null,
  },
]

/** The statistics of a year as a workbook: one row a level, chain, leader or department. */
export function statisticsFile({ by, demonstration }: Statistics, kind: Kind, language: Language): Readable {
  const lines = Object.entries(by).flatMap(([id, rows]) => {
    const division = fieldOf(kind, id).label
    return rows.map((row): Line => ({ ...row, division, demonstration }))
  })
  return listFile(listNames.statistics, columns, lines, language)
}
