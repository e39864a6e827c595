import type { ProjectLine } from '../../contract/delivery/project.ts'
import { workdayBasis } from '../../kernel/calendar.ts'
import type { Label } from '../../kernel/label.ts'
import { lampLabels } from '../../kernel/lamp.ts'

/** The words of what the room of projects shows in several places. */
export const words = {
  projects: { zh: '项目', en: 'Projects' },
  project: { zh: '项目', en: 'Project' },
  pages: { zh: '项目各页', en: 'Pages of projects' },
  crumbs: { zh: '位置', en: 'Place' },
  notOpened: { zh: '项目暂时打不开', en: 'The projects do not open at the moment' },
  promise: { zh: '承诺', en: 'Promised' },
  schedule: { zh: '倒排工期', en: 'Backward schedule' },
  phase: { zh: '阶段', en: 'Phase' },
  step: { zh: '节点', en: 'Step' },
  days: { zh: '起止', en: 'Days' },
  who: { zh: '谁办', en: 'Who' },
  workdays: { zh: '工作日', en: 'Working days' },
  day: { zh: '天', en: 'd' },
  spare: { zh: '余', en: 'spare' },
  onDay: { zh: '正好', en: 'to the day' },
  early: { zh: '早', en: 'early' },
  works: { zh: '形象进度', en: 'Works done' },
  noPromise: { zh: '还没有承诺日', en: 'No day is promised yet' },
  basis: workdayBasis,
  exports: { zh: '导出', en: 'Export' },
  excel: { zh: 'Excel 表', en: 'Excel' },
  calendarFile: { zh: '期限日历（iCalendar）', en: 'Due days (iCalendar)' },
  oc4ids: { zh: '公开数据（OC4IDS，JSON）', en: 'Open data (OC4IDS, JSON)' },
} as const satisfies Record<string, Label>

/** Of what nobody reports nothing can be said; a report of ten days that is due and not in is another thing. */
export const unreportedLabel = lampLabels.unknown
export const notHandedLabel: Label = { zh: '未交', en: 'not in' }
export const handedLabel: Label = { zh: '已交', en: 'in' }

/** Projects that are not there yet and will come after their promise, in every room that counts them. */
export const willSlipLabel: Label = { zh: '将误期', en: 'Will slip' }

/** Whole working days of float: a day that is only begun counts against the plan, as where a finish is late. */
const wholeDays = (slack: number): number => Math.floor(slack)
export const floatDays = (slack: number): string => String(wholeDays(slack)).replace('-', '−')
export function floatLabel(slack: number): Label {
  const days = wholeDays(slack)
  return days < 0 ? { zh: `欠${-days}天`, en: `${-days} d short` } : { zh: `浮动${days}天`, en: `float ${days} d` }
}

/** «形象进度37.2%，应到41%»: what the reports come to beside what the day in force asks for; undefined without a plan. */
export function worksLabel({ reported, asked }: ProjectLine['pace']): Label | undefined {
  if (asked === null) return undefined
  const done = reported === null ? { zh: '未报', en: 'not reported' } : { zh: `${reported}%`, en: `${reported}%` }
  return {
    zh: `${words.works.zh}${done.zh}，应到${asked}%`,
    en: `${words.works.en.toLowerCase()} ${done.en}, ${asked}% asked for`,
  }
}
