import { type Calendar, officialCalendar } from '../../kernel/calendar.ts'
import { type Day, daysBetween } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import { lastDay, type Period } from '../../kernel/period.ts'
import { type CountedDay, dueAfterWorkdays, workdaysBetween } from '../../kernel/workdays.ts'

/**
 * Days left until a due day, negative when it is over; `text` says it: 剩3天, 超1天, 今天截止. They are working days, or
 * 自然日 where the days off of the stretch have not been announced.
 */
export type DueState = { readonly left: number; readonly lamp: Lamp; readonly text: Label }

/** From so many days left on, a task is to be watched; a weekend may lie in calendar days. */
const watch = { workdays: 1, calendarDays: 3 } as const

/** From when the time for the numbers of a period runs: the period has ended, and people were asked. */
export const dueFrom = (period: Period, askedOn: Day): Day => (lastDay(period) > askedOn ? lastDay(period) : askedOn)

/** The day that numbers of a period are due: working days after `dueFrom`. */
export function dueDayOf(
  period: Period,
  askedOn: Day,
  workdays: number,
  calendar: Calendar = officialCalendar,
): CountedDay {
  return dueAfterWorkdays(dueFrom(period, askedOn), workdays, calendar)
}

/** How a due day stands seen from a day. */
export function dueState(due: Day, today: Day, calendar: Calendar = officialCalendar): DueState {
  if (today === due) return { left: 0, lamp: 'amber', text: { zh: '今天截止', en: 'due today' } }
  const over = today > due
  const { days: workdays } = over ? workdaysBetween(due, today, calendar) : workdaysBetween(today, due, calendar)
  const known = workdays !== undefined
  const days = known ? (over ? Math.max(workdays, 1) : workdays) : Math.abs(daysBetween(due, today))
  const counted = {
    zh: `${days}${known ? '天' : '个自然日'}`,
    en: `${days} ${known ? '' : 'calendar '}${days === 1 ? 'day' : 'days'}`,
  }
  if (over) return { left: -days, lamp: 'red', text: { zh: `超${counted.zh}`, en: `${counted.en} over` } }
  const lamp = days <= (known ? watch.workdays : watch.calendarDays) ? 'amber' : 'green'
  return { left: days, lamp, text: { zh: `剩${counted.zh}`, en: `${counted.en} left` } }
}
