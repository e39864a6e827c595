import type { ProblemLine } from '../../../contract/problem-page.ts'
import type { Label } from '../../../kernel/label.ts'
import { type FileColumn, nature } from '../../register/list-file.ts'

export const problemList: Label = { zh: '问题清单', en: 'Problems' }

/** The columns of a list of problems on paper. */
export const problemColumns: readonly FileColumn<ProblemLine>[] = [
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
  nature,
]
