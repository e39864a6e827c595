import type { BatchProject } from '../../../contract/delivery/batches/batch-page.ts'
import type { Label } from '../../../kernel/label.ts'
import type { FileColumn } from '../../register/list-file.ts'

/** The columns of the projects of a batch on paper. */
export const batchProjectColumns: readonly FileColumn<BatchProject>[] = [
  { head: { zh: '项目编号', en: 'Number' }, of: ({ number }) => number },
  { head: { zh: '项目名称', en: 'Name' }, of: ({ project }) => project.name },
  { head: { zh: '挂包领导', en: 'Leader' }, of: ({ leader }) => leader },
  { head: { zh: '推进部门', en: 'Department' }, of: ({ department }, language) => department?.[language] ?? null },
  {
    head: { zh: '总投资（亿元）', en: 'Investment (100 million yuan)' },
    of: ({ investment }) => (investment === null ? null : Number(investment)),
  },
  { head: { zh: '开工条件', en: 'Readiness' }, of: ({ readiness }, language) => readiness.stateLabel[language] },
  { head: { zh: '说明', en: 'What it lacks' }, of: ({ readiness }, language) => readiness.text[language] },
  { head: { zh: '特准理由', en: 'Why admitted' }, of: ({ admitted }) => admitted?.reason ?? null },
  { head: { zh: '开工情况', en: 'Start' }, of: ({ outcomeLabel }, language) => outcomeLabel[language] },
  { head: { zh: '实际开工日', en: 'Started on' }, of: ({ startedOn }) => startedOn },
  { head: { zh: '晚（工作日）', en: 'Late (working days)' }, of: ({ late }) => late },
  { head: { zh: '暂缓原因', en: 'Why postponed' }, of: ({ postponed }) => postponed?.reason ?? null },
]

export const batchFile = (name: string): Label => ({ zh: name, en: name })
