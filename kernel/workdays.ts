import { type Calendar, calendarWarning, isWorkday, officialCalendar } from './calendar.ts'
import { addDays, type Day, yearOf } from './day.ts'
import { fault } from './fault.ts'
import type { Label } from './label.ts'

/**
 * A day that was counted to. Where the count runs into an unannounced year there is no `day`:
 * `remaining` working days are still to be counted after `countedTo` (none, where only the rolling to a working day
 * is open), and the warning says why.
 */
export type CountedDay = {
  readonly day?: Day
  readonly countedTo: Day
  readonly remaining: number
  readonly warning?: Label
}

/** A number of working days; where part of the stretch is unannounced, only `atLeast` of them are known. */
export type CountedWorkdays = { readonly days?: number; readonly atLeast: number; readonly warning?: Label }

function whole(days: number, what: Label): number {
  if (Number.isInteger(days)) return days
  throw fault(`${what.zh}应是整数天，现在是${days}`, `${what.en} must be a whole number of days, not ${days}`)
}

/** How many working days of the calendar lie before a day, or up to and including it. */
function countTo({ workdays }: Calendar, on: Day, including: boolean): number {
  let low = 0
  let high = workdays.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (including ? workdays[middle]! <= on : workdays[middle]! < on) low = middle + 1
    else high = middle
  }
  return low
}

/** The last day that can be counted to from `from` in a direction without entering an unannounced year. */
function reach(from: Day, step: number, { years }: Calendar): Day {
  let year = yearOf(addDays(from, step))
  if (!years.has(year)) return from
  while (years.has(year + step)) year += step
  return `${year}-${step > 0 ? '12-31' : '01-01'}` as Day
}

/** The `days`-th working day after `from` (that day not counted), or before it when negative; 0 is `from` itself. */
export function addWorkdays(from: Day, days: number, calendar: Calendar = officialCalendar): CountedDay {
  if (whole(days, { zh: '工作日数', en: 'The number of working days' }) === 0)
    return { day: from, countedTo: from, remaining: 0, warning: calendarWarning(from, calendar) }
  const step = Math.sign(days)
  const start = countTo(calendar, from, step > 0)
  const end = reach(from, step, calendar)
  const within = Math.abs(countTo(calendar, end, step > 0) - start)
  const remaining = Math.abs(days) - (end === from ? 0 : within)
  if (remaining > 0) return { countedTo: end, remaining, warning: calendarWarning(addDays(end, step), calendar) }
  const found = calendar.workdays[step > 0 ? start + days - 1 : start + days]!
  return { day: found, countedTo: found, remaining: 0, warning: calendarWarning(found, calendar) }
}

/** The day itself if people work on it, otherwise the next working day. */
function nextWorkday(from: Day, calendar: Calendar = officialCalendar): CountedDay {
  const works = isWorkday(from, calendar)
  if (works === false) return addWorkdays(from, 1, calendar)
  const warning = calendarWarning(from, calendar)
  return works ? { day: from, countedTo: from, remaining: 0, warning } : { countedTo: from, remaining: 0, warning }
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workdaysBetween(from: Day, to: Day, calendar: Calendar = officialCalendar): CountedWorkdays {
  if (to < from) {
    const { days, atLeast, warning } = workdaysBetween(to, from, calendar)
    return { days: days === undefined ? undefined : 0 - days, atLeast: 0 - atLeast, warning }
  }
  const atLeast = countTo(calendar, to, true) - countTo(calendar, from, true)
  for (let year = yearOf(addDays(from, 1)); from < to && year <= yearOf(to); year += 1) {
    if (!calendar.years.has(year)) return { atLeast, warning: calendarWarning(`${year}-01-01` as Day, calendar) }
  }
  return { days: atLeast, atLeast, warning: calendarWarning(to, calendar) }
}

function limit(days: number): number {
  if (whole(days, { zh: '办理时限', en: 'The time limit' }) >= 0) return days
  throw fault(`办理时限不能是负数，现在是${days}`, `The time limit cannot be negative: ${days}`)
}

/** The last day of a limit in working days. The day of acceptance is not counted (行政许可法第八十二条). */
export function dueAfterWorkdays(accepted: Day, days: number, calendar: Calendar = officialCalendar): CountedDay {
  return limit(days) === 0 ? nextWorkday(accepted, calendar) : addWorkdays(accepted, days, calendar)
}

/** The last day of a limit in calendar days: not a working day, it rolls to the next one (民法典第二百零一、二百零三条). */
export function dueAfterCalendarDays(accepted: Day, days: number, calendar: Calendar = officialCalendar): CountedDay {
  return nextWorkday(addDays(accepted, limit(days)), calendar)
}
