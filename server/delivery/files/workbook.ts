import type { ProjectLine } from '../../../contract/delivery/project.ts'
import { nature } from '../../../contract/parts/list-column.ts'
import type { Kind } from '../../../engines/register/kind.ts'
import type { Label } from '../../../kernel/label.ts'
import { lampLabels } from '../../../kernel/lamp.ts'
import { type FileColumn, registered } from '../../register/list-file.ts'

export const projectList: Label = { zh: '项目推进清单', en: 'Projects under way' }

const amount = (text: string | null): number | null => (text === null ? null : Number(text))

/** The columns of the list of projects on paper; what stands in the register is called as it is there. */
export const projectColumns = (kind: Kind): readonly FileColumn<ProjectLine>[] => [
  registered(kind, 'number', ({ number }) => number),
  registered(kind, 'name', ({ name }) => name),
  registered(kind, 'level', ({ level }, language) => level?.[language] ?? null),
  registered(kind, 'chain', ({ chain }) => chain),
  registered(kind, 'builder', ({ builder }) => builder),
  registered(kind, 'leader', ({ leader }) => leader),
  registered(kind, 'department', ({ department }, language) => department?.[language] ?? null),
  registered(kind, 'locality', ({ locality }) => locality),
  { head: { zh: '阶段', en: 'Phase' }, of: ({ phase }, language) => phase?.[language] ?? null },
  { head: { zh: '灯', en: 'Lamp' }, of: ({ lamp }, language) => lampLabels[lamp][language] },
  { head: { zh: '原因', en: 'Reason' }, of: ({ reason }, language) => reason[language] },
  { head: { zh: '承诺节点', en: 'What is promised' }, of: ({ milestone }, language) => milestone?.[language] ?? null },
  { head: { zh: '最初承诺日', en: 'First promised' }, of: ({ promised }) => promised },
  { head: { zh: '现行承诺日', en: 'Promise in force' }, of: ({ due }) => due },
  { head: { zh: '按今天的进度', en: "At today's progress" }, of: ({ expected }) => expected },
  { head: { zh: '实际完成日', en: 'Reached' }, of: ({ reached }) => reached },
  { head: { zh: '晚（工作日，负为提前）', en: 'Late (working days; negative: early)' }, of: ({ late }) => late },
  { head: { zh: '形象进度（%）', en: 'Works reported (%)' }, of: ({ pace }) => pace.reported },
  { head: { zh: '按期限应到（%）', en: 'Works asked for (%)' }, of: ({ pace }) => pace.asked },
  { head: { zh: '可能投产日P50', en: 'Likely, P50' }, of: ({ likely }) => likely },
  { head: { zh: '稳妥投产日P80', en: 'Safe, P80' }, of: ({ safe }) => safe },
  { head: { zh: '卡在哪里', en: 'Where it sticks' }, of: ({ obstacle }, language) => obstacle?.[language] ?? null },
  { head: { zh: '谁办', en: 'Who' }, of: ({ owner }, language) => owner?.[language] ?? null },
  registered(kind, 'investment', ({ investment }) => amount(investment.total)),
  {
    head: { zh: '总投资怎么推算', en: 'How the total is inferred' },
    of: (line, language) => line.investment.inferred?.[language] ?? null,
  },
  registered(kind, 'planned_this_year', ({ investment }) => amount(investment.planned)),
  registered(kind, 'completed', ({ investment }) => amount(investment.completed)),
  { head: { zh: '欠账（万元）', en: 'Debt (CNY 10,000)' }, of: ({ debt }) => amount(debt) },
  { head: { zh: '缺旬报（次）', en: 'Reports missing' }, of: ({ missing }) => missing },
  nature,
]
