import type { Label } from '../../../kernel/label.ts'
import type { FileColumn } from '../../register/list-file.ts'
import type { StoredRun, Summary } from '../runs/store.ts'
import type { ScoreLine } from './list.ts'

/** How the workbook of a ranking is called. */
export const rankingFile = (year: string): Label => ({
  zh: `${year}年创新积分排名`,
  en: `Innovation points ${year}`,
})

/** The columns of the ranking on paper: who, the points group by group, where it stands, and by which edition. */
export const rankingColumns = (groups: Summary['groups'], run: StoredRun): readonly FileColumn<ScoreLine>[] => [
  { head: { zh: '企业名称', en: 'Enterprise' }, of: ({ name }) => name },
  { head: { zh: '统一社会信用代码', en: 'Social credit code' }, of: ({ creditCode }) => creditCode },
  { head: { zh: '产业', en: 'Sector' }, of: ({ sector }) => sector },
  { head: { zh: '阶段', en: 'Stage' }, of: ({ stage }) => stage },
  { head: { zh: '创新积分', en: 'Points' }, of: ({ score }) => score },
  { head: { zh: '同组名次', en: 'Rank in its stage' }, of: ({ rank }) => rank },
  { head: { zh: '同组家数', en: 'Enterprises of the stage' }, of: ({ of }) => of },
  { head: { zh: '等级', en: 'Class' }, of: ({ class: grade }) => grade },
  ...groups.map(
    ({ label }, index): FileColumn<ScoreLine> => ({ head: label, of: ({ groups: points }) => points[index] ?? null }),
  ),
  { head: { zh: '上年积分', en: 'Points of the year before' }, of: ({ before }) => before?.score ?? null },
  { head: { zh: '上年名次', en: 'Rank of the year before' }, of: ({ before }) => before?.rank ?? null },
  {
    head: { zh: '更正', en: 'Corrected' },
    of: ({ corrected }, language) => (corrected ? { zh: '经异议更正', en: 'corrected' }[language] : null),
  },
  {
    head: { zh: '办法', en: 'Edition' },
    of: (_, language) =>
      run.editionAs === 'official'
        ? run.editionName
        : { zh: `${run.editionName}（权重待核，不作依据）`, en: `${run.editionName} (to be confirmed)` }[language],
  },
]
