import type { CockpitAnswer, CockpitBatch } from '../../contract/cockpit.ts'
import { dayLabel } from '../../kernel/day.ts'
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
  slipping: { zh: '将误期的项目', en: 'Projects that will slip' },
  projectAndObstacle: { zh: '项目与卡点', en: 'Project and obstacle' },
  later: { zh: '晚于承诺', en: 'After the promise' },
  whose: { zh: '谁负责', en: 'Who' },
  days: { zh: '天', en: 'd' },
  noSlips: { zh: '还没有项目台账', en: 'There is no project ledger yet' },
  noneSlips: { zh: '没有将误期的项目', en: 'No project will slip' },
  cadence: { zh: '以旬保月、以月保季、以季保年', en: 'Ten days keep the month, the quarter, the year' },
  cadenceNote: { zh: '横线为旬计划', en: 'the line is the plan' },
  done: { zh: '已完成', en: 'done' },
  wholeYear: { zh: '全年', en: 'year' },
  debt: { zh: '目标欠账', en: 'the target owes' },
  due: { zh: '今天到期', en: 'Due today' },
  nothingDue: { zh: '今天没有到期的事', en: 'Nothing is due today' },
  nothingDueNote: { zh: '问题的时限会出现在这里。', en: 'Deadlines of problems appear here.' },
  starts: { zh: '集中开工', en: 'Batches of starts' },
  allBatches: { zh: '全部批次', en: 'All batches' },
  nextBatch: { zh: '下一批', en: 'Next' },
  lastBatch: { zh: '上一批', en: 'Last' },
  noNextBatch: { zh: '还没有提出下一批', en: 'No next batch is proposed' },
  noLastBatch: { zh: '还没有开过工的批次', en: 'No batch has started yet' },
  problems: { zh: '问题', en: 'Problems' },
  responsibilities: { zh: '责任', en: 'Duties' },
  progress: { zh: '进度', en: 'Progress' },
  left: { zh: '剩', en: 'left' },
  over: { zh: '超', en: 'over' },
  time: { zh: '序时进度', en: 'Time progress' },
  asOf: { zh: '数据截至', en: 'Data as of' },
  demonstration: { zh: '演示数据', en: 'Demonstration data' },
  points: { zh: '竖线为序时进度，百分点', en: 'the tick is the time progress' },
  byDepartment: { zh: '谁负责', en: 'Who answers' },
  byDepartmentNote: { zh: '各部门的年度目标', en: 'the targets of the year by department' },
  standing: { zh: '比序时', en: 'Against time' },
  targetCount: { zh: '目标', en: 'Targets' },
  trust: { zh: '这些数可靠吗', en: 'Can these numbers be trusted' },
  toTrust: { zh: '数据校核', en: 'All checks' },
  published: { zh: '还公布了什么', en: 'What else was published' },
  allPublished: { zh: '全部公布的数', en: 'All published figures' },
  figure: { zh: '公布的数', en: 'Figure' },
  value: { zh: '数值', en: 'Value' },
  document: { zh: '文件', en: 'Document' },
  paragraph: { zh: '出处', en: 'Where' },
  unreported: { zh: '未报', en: 'not reported' },
} as const satisfies Record<string, Label>

/** The day at which what stands below it was looked at. */
export const asOfLabel = (day: string): Label => {
  const { zh, en } = dayLabel(day)
  return { zh: `截至${zh}`, en: `as of ${en}` }
}

/** What lateness is worked out from. */
export const progressLabel = (day: string): Label => {
  const { zh, en } = dayLabel(day)
  return { zh: `按${zh}的进度推算`, en: `from the progress of ${en}` }
}

export const timeNote = (time: string): Label => ({
  zh: `竖线为序时进度${time}%`,
  en: `the tick is the time progress, ${time}%`,
})
export const dueLabel = (count: number): Label => ({ zh: `到期超期${count}件`, en: `${count} due or over` })
/** Of whom nothing can be said, beside those of whom something is said. */
export const unreportedProjectsLabel = (count: number): Label => ({
  zh: `另有${count}个未报，说不准`,
  en: `${count} more not reported: nothing can be said`,
})
/** Where the room of projects stands at a later day than the cockpit. */
export const newestProjectsLabel = (day: string): Label => {
  const { zh, en } = dayLabel(day)
  return { zh: `项目台账已到${zh}`, en: `the ledger of projects stands at ${en}` }
}
export const allLabel = (count: number): Label => ({ zh: `全部${count}个`, en: `all ${count}` })
export const othersAheadLabel = (count: number): Label => ({
  zh: `；其余${count}项快于序时`,
  en: `; ${count} more are ahead`,
})

export const readyLabel = (ready: number, projects: number): Label => ({
  zh: `${projects}个项目里就绪${ready}个`,
  en: `${ready} of ${projects} projects ready`,
})
export const startedLabel = (started: number, projects: number): Label => ({
  zh: `${projects}个项目里已开工${started}个`,
  en: `${started} of ${projects} projects started`,
})
export const lateLabel = (late: number): Label => ({ zh: `${late}个晚于当日`, en: `${late} after the day` })
export const admittedLabel = (admitted: number): Label => ({ zh: `特准${admitted}个`, en: `${admitted} admitted` })
export const admittedStartedLabel = (admitted: number, started: number): Label => ({
  zh: `特准的${admitted}个里开工${started}个`,
  en: `of ${admitted} admitted ${started} started`,
})

/** The batches in the foot of the wall. */
export const batchesOnWall = (starts: CockpitAnswer['starts']): Label[] => [
  ...(starts?.next ? [nextOnWall(starts.next)] : []),
  ...(starts?.last ? [lastOnWall(starts.last)] : []),
  ...(starts?.demonstration ? [words.demonstration] : []),
]

const nextOnWall = ({ day, counted, projects }: CockpitBatch): Label => ({
  zh: `下一批开工 ${day.slice(5)}，就绪${counted}/${projects}`,
  en: `Next batch of starts ${day.slice(5)}: ${counted}/${projects} ready`,
})

const lastOnWall = ({ counted, projects }: CockpitBatch): Label => ({
  zh: `上一批开工 ${counted}/${projects}`,
  en: `Last batch: ${counted}/${projects} started`,
})

/** «各项目欠账合计126,530万元，30个算不出»: as the rows of their list add up. */
export const arrearsLabel = ({ unknown }: { readonly unknown: number }, sum: string): Label => ({
  zh: `各项目欠账合计${sum}${unknown > 0 ? `，另有${unknown}个算不出` : ''}`,
  en: `Projects owe ${sum} together${unknown > 0 ? `, unknown for ${unknown} more` : ''}`,
})
