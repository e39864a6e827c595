import type { Label } from '../../kernel/label.ts'

/** The words of cockpit and wall. */
export const words = {
  notOpened: { zh: '驾驶舱暂时打不开', en: 'The cockpit does not open at the moment' },
  cockpit: { zh: '驾驶舱', en: 'Cockpit' },
  period: { zh: '时期', en: 'Period' },
  wall: { zh: '大屏', en: 'Wall' },
  print: { zh: '打印', en: 'Print' },
  targets: { zh: '目标与序时', en: 'Targets against time' },
  targetBook: { zh: '目标责任书', en: 'All targets' },
  target: { zh: '年度目标', en: 'Target of the year' },
  doneOfWhole: { zh: '完成 / 全年', en: 'Done / year' },
  completion: { zh: '完成率', en: 'Completion' },
  againstTime: { zh: '比序时', en: 'Against time' },
  department: { zh: '责任部门', en: 'Department' },
  slipping: { zh: '要误期的项目', en: 'Projects that will slip' },
  slippingNote: { zh: '工作日 ・ 按今天的进度推算', en: 'working days, from today’s progress' },
  projectAndObstacle: { zh: '项目与卡点', en: 'Project and obstacle' },
  later: { zh: '晚于承诺', en: 'After the promise' },
  whose: { zh: '谁负责', en: 'Who' },
  days: { zh: '天', en: 'd' },
  noSlips: { zh: '还没有项目台账', en: 'There is no project ledger yet' },
  noSlipsNote: {
    zh: '项目登记并报过旬报后，这里列出赶不上承诺日的项目。',
    en: 'Once projects are registered and report every ten days, those that will miss their promise stand here.',
  },
  noneSlips: { zh: '没有要误期的项目', en: 'No project will slip' },
  cadence: { zh: '以旬保月、以月保季、以季保年', en: 'Ten days keep the month, the quarter, the year' },
  cadenceNote: { zh: '横线为旬计划', en: 'the line is the plan' },
  done: { zh: '已完成', en: 'done' },
  wholeYear: { zh: '全年', en: 'year' },
  debt: { zh: '欠账', en: 'debt' },
  noCadence: { zh: '还没有旬报', en: 'No ten-day reports yet' },
  noCadenceNote: {
    zh: '旬计划下达后，这里按36旬画出计划与完成。',
    en: 'Once ten-day plans are set, the 36 periods of the year are drawn here.',
  },
  due: { zh: '今天到期', en: 'Due today' },
  mine: { zh: '我的待办', en: 'My tasks' },
  nothingDue: { zh: '今天没有到期的事', en: 'Nothing is due today' },
  nothingDueNote: { zh: '填报与督办的时限会出现在这里。', en: 'Deadlines of reports and supervision appear here.' },
  problems: { zh: '问题', en: 'Problems' },
  responsibilities: { zh: '责任', en: 'Duties' },
  progress: { zh: '进度', en: 'Progress' },
  left: { zh: '剩', en: 'left' },
  over: { zh: '超', en: 'over' },
  time: { zh: '序时进度', en: 'Time progress' },
  asOf: { zh: '数据截至', en: 'Data as of' },
  demonstration: { zh: '演示数据', en: 'Demonstration data' },
  points: { zh: '竖线为序时进度，百分点', en: 'the tick is the time progress' },
  unreported: { zh: '未报', en: 'not reported' },
} as const satisfies Record<string, Label>

export const timeNote = (time: string): Label => ({
  zh: `竖线为序时进度${time}%`,
  en: `the tick is the time progress, ${time}%`,
})
export const allLabel = (count: number): Label => ({ zh: `全部${count}个`, en: `all ${count}` })
