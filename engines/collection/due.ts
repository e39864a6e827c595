import { type Calendar, officialCalendar } from '../../kernel/calendar.ts'
import type { Day } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import { lastDay, type Period } from '../../kernel/period.ts'
import { type CountedDay, dueAfterWorkdays, workdaysBetween } from '../../kernel/workdays.ts'

/** Working days left until a due day, negative when it is over; `text` says it: 剩3天, 超1天, 今天截止. */
export type DueState = { readonly left: number; readonly lamp: Lamp; readonly text: Label }

/** From so many working days left on, a task is to be watched. */
const watch = 1

/** The day that numbers of a period are due: working days after the period has ended and people were asked. */
export function dueDayOf(
  period: Period,
  askedOn: Day,
  workdays: number,
  calendar: Calendar = officialCalendar,
): CountedDay {
  const from = lastDay(period) > askedOn ? lastDay(period) : askedOn
  return dueAfterWorkdays(from, workdays, calendar)
}

/** How a due day stands seen from a day; of a stretch that is partly unannounced, the announced working days count. */
export function dueState(due: Day, today: Day, calendar: Calendar = officialCalendar): DueState {
  const counted = today <= due ? workdaysBetween(today, due, calendar) : workdaysBetween(due, today, calendar)
  const days = counted.days ?? counted.atLeast
  if (today > due) {
    const over = Math.max(days, 1)
    return { left: -over, lamp: 'red', text: { zh: `超${over}天`, en: `${over} ${over === 1 ? 'day' : 'days'} over` } }
  }
  if (today === due) return { left: 0, lamp: 'amber', text: { zh: '今天截止', en: 'due today' } }
  const lamp = days <= watch ? 'amber' : 'green'
  return { left: days, lamp, text: { zh: `剩${days}天`, en: `${days} ${days === 1 ? 'day' : 'days'} left` } }
}
