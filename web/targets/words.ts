import type { SentencePiece } from '../../contract/cockpit.ts'
import type { TargetRow } from '../../contract/targets.ts'
import type { Label } from '../../kernel/label.ts'
import type { Lamp } from '../../kernel/lamp.ts'

/** The words of the pages of targets. */
export const words = {
  targets: { zh: '目标责任', en: 'Targets' },
  notOpened: { zh: '目标责任暂时打不开', en: 'The targets do not open at the moment' },
  targetNotOpened: { zh: '这个目标暂时打不开', en: 'This target does not open at the moment' },
  year: { zh: '年度', en: 'Year' },
  target: { zh: '年度目标', en: 'Target of the year' },
  doneOfWhole: { zh: '完成 / 全年', en: 'Done / year' },
  completion: { zh: '完成率', en: 'Completion' },
  againstTime: { zh: '比序时', en: 'Against time' },
  department: { zh: '责任部门', en: 'Department' },
  set: { zh: '下达目标', en: 'Set a target' },
  change: { zh: '改年度目标', en: 'Change the target' },
  none: { zh: '还没有下达目标', en: 'No target has been set' },
  noneNote: {
    zh: '下达后，每个目标按季、月、旬分解，并按时间对照。',
    en: 'Once set, each target is broken down by quarter, month and ten days, and held against the time.',
  },
  unreported: { zh: '未报', en: 'not reported' },
  standing: { zh: '现在到哪一步', en: 'How it stands' },
  why: { zh: '灯为什么这样亮', en: 'Why the lamp shows this' },
  plan: { zh: '计划分解', en: 'The plan' },
  planNote: { zh: '年→季→月→旬，每一级加起来等于上一级', en: 'year → quarter → month → ten days; each level adds up' },
  period: { zh: '时期', en: 'Period' },
  planned: { zh: '计划', en: 'Plan' },
  share: { zh: '占全年', en: 'Of the year' },
  sum: { zh: '下级合计', en: 'Its parts' },
  equal: { zh: '相等', en: 'equal' },
  unequal: { zh: '不相等', en: 'not equal' },
  pinned: { zh: '已定', en: 'fixed' },
  adjust: { zh: '调整', en: 'Change' },
  newValue: { zh: '改为', en: 'New value' },
  mode: { zh: '上一级怎么办', en: 'The level above' },
  keepTotal: { zh: '总数不变，由同级其他各期分担', en: 'Keep the total; the other periods make up for it' },
  changeTotal: { zh: '总数跟着变', en: 'Let the total change' },
  reason: { zh: '为什么调整', en: 'Why' },
  basis: { zh: '依据', en: 'On what basis' },
  debts: { zh: '逐月欠账', en: 'Debts month by month' },
  debtsNote: {
    zh: '没完成的转入下月，多完成的抵下月',
    en: 'a shortfall passes to the next month, an excess lessens it',
  },
  carried: { zh: '上月转来', en: 'Carried' },
  due: { zh: '本月应完成', en: 'Due' },
  done: { zh: '完成', en: 'Done' },
  debt: { zh: '欠账', en: 'Debt' },
  outlook: { zh: '全年能不能完成', en: 'Can the year still be met' },
  impossibleSince: { zh: '不可能起于', en: 'Out of reach since' },
  lastChance: { zh: '最晚期限', en: 'Point of no return' },
  neededEach: { zh: '余下每月至少', en: 'Each month from now' },
  edited: { zh: '最近调整', en: 'Last changed' },
  untouched: { zh: '下达后没有调整过', en: 'Not changed since it was set' },
  indicator: { zh: '指标', en: 'Figures' },
  choose: { zh: '请选', en: 'Choose' },
  value: { zh: '目标值', en: 'Target' },
  wrongValue: { zh: '目标值读不出：请写成数字，例如57.6', en: 'The target is not a number; write it as 57.6' },
  noReason: { zh: '请写明理由，别人会看到', en: 'Please give the reason; others will read it' },
  noIndicator: { zh: '请选一个指标', en: 'Choose an indicator' },
  openFigure: { zh: '看完成数的来历', en: 'See where the number comes from' },
  inferredWhole: {
    zh: '目标数报道未刊，由完成率反推',
    en: 'the target was not printed; it is inferred from the completion rate',
  },
  tree: { zh: '展开旬', en: 'Show ten days' },
  treeLess: { zh: '收起旬', en: 'Hide ten days' },
} as const satisfies Record<string, Label>

const lampNames: Record<Lamp, Label> = {
  green: { zh: '项快于序时', en: 'ahead of time' },
  amber: { zh: '项稍慢', en: 'slightly behind' },
  red: { zh: '项滞后', en: 'far behind' },
  unknown: { zh: '项未报', en: 'not reported' },
}

/** «8项年度目标中，6项快于序时●，1项稍慢▲，1项未报◌。» */
export function targetsLead(year: string, rows: readonly TargetRow[]): SentencePiece[] {
  const counts = (['green', 'amber', 'red', 'unknown'] as const)
    .map((lamp) => ({ lamp, count: rows.filter((row) => row.lamp === lamp).length }))
    .filter(({ count }) => count > 0)
  return [
    { text: { zh: `${year}年${rows.length}项目标`, en: `${rows.length} targets of ${year}` } },
    ...counts.map(
      ({ lamp, count }, place): SentencePiece => ({
        text: {
          zh: `${place === 0 ? '中，' : '，'}${count}${lampNames[lamp].zh}`,
          en: `${place === 0 ? ': ' : ', '}${count} ${lampNames[lamp].en}`,
        },
        lamp,
      }),
    ),
    { text: { zh: '。', en: '.' } },
  ]
}

export const partsSum = (sum: string): Label => ({ zh: `合计${sum}`, en: `sum ${sum}` })
export const adjustLabel = (period: Label): Label => ({ zh: `调整${period.zh}`, en: `Change ${period.en}` })
export const timeNote = (time: string): Label => ({
  zh: `竖线为序时进度${time}%`,
  en: `the tick is the time progress, ${time}%`,
})

/** A period inside its year, without the year: 1月, January. */
export const withinYear = (label: Label, year: string): Label => ({
  zh: label.zh.replace(`${year}年`, '') || label.zh,
  en: label.en.replace(year, '').trim() || label.en,
})
