import type { Label } from '../../../kernel/label.ts'
import type { FileColumn } from '../../register/list-file.ts'
import type { StoredRun } from '../runs/store.ts'
import type { Changed } from './comparison.ts'

const called = ({ year, serial }: StoredRun): Label => ({ zh: `${year}年第${serial}次`, en: `${year}, no. ${serial}` })

/** How the workbook of a comparison is called. */
export function comparisonFile(run: StoredRun, against: StoredRun): Label {
  const [now, then] = [called(run), called(against)]
  return { zh: `创新积分谁升谁降 ${now.zh}对${then.zh}`, en: `Innovation points ${now.en} against ${then.en}` }
}

/** Who, and for both runs the stage, the points, the rank and the class; the change in points. */
export function comparisonColumns(run: StoredRun, against: StoredRun): readonly FileColumn<Changed>[] {
  const sides = (['before', 'after'] as const).flatMap((side): readonly FileColumn<Changed>[] => {
    const { zh, en } = called(side === 'before' ? against : run)
    return [
      { head: { zh: `${zh} 阶段`, en: `${en}: stage` }, of: (line) => line[side].stage },
      { head: { zh: `${zh} 积分`, en: `${en}: points` }, of: (line) => line[side].score },
      { head: { zh: `${zh} 同组名次`, en: `${en}: rank` }, of: (line) => line[side].rank },
      { head: { zh: `${zh} 等级`, en: `${en}: class` }, of: (line) => line[side].class },
    ]
  })
  return [
    { head: { zh: '企业名称', en: 'Enterprise' }, of: ({ name }) => name },
    { head: { zh: '统一社会信用代码', en: 'Social credit code' }, of: ({ creditCode }) => creditCode },
    { head: { zh: '产业', en: 'Sector' }, of: ({ sector }) => sector },
    ...sides,
    { head: { zh: '积分变化', en: 'Change in points' }, of: ({ change }) => change },
  ]
}
