import type { Label } from '../../../../kernel/label.ts'
import { willSlipLabel } from '../../words.ts'

/** The words of the list of all projects, and of what is due in these ten days. */
export const words = {
  all: { zh: '全部项目', en: 'All projects' },
  rows: { zh: '个', en: 'projects' },
  search: { zh: '名称、编号或建设单位', en: 'Name, number or builder' },
  lamp: { zh: '灯', en: 'Lamp' },
  any: { zh: '全部', en: 'all' },
  project: { zh: '项目', en: 'Project' },
  phase: { zh: '阶段', en: 'Phase' },
  promised: { zh: '承诺', en: 'Promised' },
  expected: { zh: '预计', en: 'Expected' },
  late: { zh: '晚', en: 'Late' },
  who: { zh: '挂包领导', en: 'Leader' },
  department: { zh: '推进部门', en: 'Department' },
  investment: { zh: '总投资', en: 'Investment' },
  owed: { zh: '欠账', en: 'owes' },
  stuck: { zh: '卡在哪里', en: 'Where it sticks' },
  willMiss: willSlipLabel,
  drop: { zh: '去掉', en: 'Remove' },
  clear: { zh: '看全部', en: 'See all' },
  none: { zh: '没有合适的项目', en: 'No project fits' },
  noneNote: { zh: '去掉一个条件，或换几个字再找。', en: 'Drop a condition or search for other words.' },
  inactive: { zh: '六个一不全', en: 'six ones incomplete' },
} as const satisfies Record<string, Label>

export const conditions = {
  year: { zh: '年份', en: 'Year' },
  level: { zh: '级别', en: 'Level' },
  lamp: { zh: '灯', en: 'Lamp' },
  leader: { zh: '挂包领导', en: 'Leader' },
  department: { zh: '推进部门', en: 'Department' },
  chain: { zh: '产业链', en: 'Chain' },
  locality: { zh: '属地', en: 'Locality' },
  phase: { zh: '阶段', en: 'Phase' },
  within: { zh: '承诺日', en: 'Promised' },
  late: { zh: '按今天的进度', en: 'At today’s progress' },
} as const satisfies Record<string, Label>
