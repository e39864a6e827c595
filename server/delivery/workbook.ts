import type { ProjectLine } from '../../contract/delivery-project.ts'
import type { Label } from '../../kernel/label.ts'
import { lampLabels } from '../../kernel/lamp.ts'
import { type FileColumn, nature } from './list-file.ts'

export const projectList: Label = { zh: '项目推进清单', en: 'Projects under way' }

const amount = (text: string | null): number | null => (text === null ? null : Number(text))

/** The columns of the list of projects on paper. */
export const projectColumns: readonly FileColumn<ProjectLine>[] = [
  { head: { zh: '项目编号', en: 'Number' }, of: ({ number }) => number },
  { head: { zh: '项目名称', en: 'Name' }, of: ({ name }) => name },
  { head: { zh: '级别', en: 'Level' }, of: ({ level }, language) => level?.[language] ?? null },
  { head: { zh: '产业链', en: 'Chain' }, of: ({ chain }) => chain },
  { head: { zh: '建设单位', en: 'Builder' }, of: ({ builder }) => builder },
  { head: { zh: '挂包领导', en: 'Leader' }, of: ({ leader }) => leader },
  { head: { zh: '推进部门', en: 'Department' }, of: ({ department }, language) => department?.[language] ?? null },
  { head: { zh: '属地', en: 'Locality' }, of: ({ locality }) => locality },
  { head: { zh: '阶段', en: 'Phase' }, of: ({ phase }, language) => phase?.[language] ?? null },
  { head: { zh: '灯', en: 'Lamp' }, of: ({ lamp }, language) => lampLabels[lamp][language] },
  { head: { zh: '原因', en: 'Reason' }, of: ({ reason }, language) => reason[language] },
  { head: { zh: '最初承诺日', en: 'First promised' }, of: ({ promised }) => promised },
  { head: { zh: '现行承诺日', en: 'Promise in force' }, of: ({ due }) => due },
  { head: { zh: '按今天的进度', en: "At today's progress" }, of: ({ expected }) => expected },
  { head: { zh: '实际完成日', en: 'Reached' }, of: ({ reached }) => reached },
  { head: { zh: '晚（工作日，负为提前）', en: 'Late (working days; negative: early)' }, of: ({ late }) => late },
  { head: { zh: '可能投产日P50', en: 'Likely, P50' }, of: ({ likely }) => likely },
  { head: { zh: '稳妥投产日P80', en: 'Safe, P80' }, of: ({ safe }) => safe },
  { head: { zh: '卡在哪里', en: 'Where it sticks' }, of: ({ obstacle }, language) => obstacle?.[language] ?? null },
  { head: { zh: '谁办', en: 'Who' }, of: ({ owner }, language) => owner?.[language] ?? null },
  { head: { zh: '总投资（亿元）', en: 'Investment (CNY 100 m)' }, of: ({ investment }) => amount(investment.total) },
  {
    head: { zh: '年度计划（亿元）', en: 'Planned this year (CNY 100 m)' },
    of: ({ investment }) => amount(investment.planned),
  },
  { head: { zh: '已完成（亿元）', en: 'Completed (CNY 100 m)' }, of: ({ investment }) => amount(investment.completed) },
  { head: { zh: '欠账（万元）', en: 'Debt (CNY 10,000)' }, of: ({ debt }) => amount(debt) },
  { head: { zh: '缺旬报（次）', en: 'Reports missing' }, of: ({ missing }) => missing },
  nature,
]
