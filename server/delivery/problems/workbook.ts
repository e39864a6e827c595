import { Readable } from 'node:stream'
import type { ProblemLine } from '../../../contract/problem-page.ts'
import { dayLabel } from '../../../kernel/day.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { type Table, type TableCell, xlsxOf } from '../../register/spreadsheet.ts'

const columns: readonly { readonly head: Label; readonly of: (line: ProblemLine, language: Language) => TableCell }[] =
  [
    { head: { zh: '编号', en: 'Number' }, of: ({ serial }) => serial },
    { head: { zh: '问题', en: 'Problem' }, of: ({ title }) => title },
    { head: { zh: '项目', en: 'Project' }, of: ({ project }) => project.name },
    { head: { zh: '来源', en: 'How it came up' }, of: ({ origin }, language) => origin[language] },
    { head: { zh: '提出日', en: 'Raised on' }, of: ({ filed }) => filed.on },
    {
      head: { zh: '承办部门', en: 'In charge' },
      of: ({ department }, language) => department?.label[language] ?? null,
    },
    { head: { zh: '状态', en: 'State' }, of: ({ stateLabel }, language) => stateLabel[language] },
    { head: { zh: '升级', en: 'Escalation' }, of: ({ levelLabel }, language) => levelLabel?.[language] ?? null },
    { head: { zh: '限期（工作日）', en: 'Limit (working days)' }, of: ({ clock }) => clock?.limit ?? null },
    { head: { zh: '已用（工作日）', en: 'Used (working days)' }, of: ({ clock }) => clock?.used ?? null },
    { head: { zh: '剩余（工作日，负为超期）', en: 'Left (negative: over)' }, of: ({ clock }) => clock?.left ?? null },
    { head: { zh: '到期日', en: 'Due' }, of: ({ clock }) => clock?.due ?? null },
    { head: { zh: '说明', en: 'Reason' }, of: ({ reason }, language) => reason[language] },
    {
      head: { zh: '数据性质', en: 'Nature of the data' },
      of: ({ demonstration }, language) => (demonstration ? { zh: '演示', en: 'demonstration' }[language] : null),
    },
  ]

/** A list of problems as a workbook. */
export function problemsFile(lines: readonly ProblemLine[], language: Language): Readable {
  async function* rows(): AsyncGenerator<TableCell[]> {
    for (const line of lines) yield columns.map(({ of }) => of(line, language))
  }
  const table: Table = {
    name: { zh: '问题清单', en: 'Problems' }[language],
    headers: columns.map(({ head }) => head[language]),
    rows: rows(),
  }
  return Readable.fromWeb(xlsxOf(table) as Parameters<typeof Readable.fromWeb>[0])
}

/** How the workbook is called: 问题清单 2024年12月31日.xlsx */
export const problemsFileName = (day: string, language: Language): string =>
  `${{ zh: '问题清单', en: 'Problems' }[language]} ${dayLabel(day)[language]}.xlsx`
