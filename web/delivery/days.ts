import { dayLabel } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'

const inEnglish = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long' })

/** A day in a sentence; without its year where that is the year of the day before it: 7月17日, 17 July. */
export function dayBeside(day: string, beside: string | null): Label {
  if (day.slice(0, 4) !== beside?.slice(0, 4)) return dayLabel(day)
  return { zh: `${+day.slice(5, 7)}月${+day.slice(8)}日`, en: inEnglish.format(Date.parse(day)) }
}

/** A number of working days as it stands beside a day: 晚13个工作日, 13 working days late. */
export function lateLabel(late: number): Label {
  const days = Math.abs(late)
  if (late === 0) return { zh: '正好按期', en: 'just in time' }
  const english = days === 1 ? '1 working day' : `${days} working days`
  return late > 0
    ? { zh: `晚${days}个工作日`, en: `${english} late` }
    : { zh: `早${days}个工作日`, en: `${english} early` }
}
