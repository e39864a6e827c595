import { type Calendar, calendarWarning, isWorkday, officialCalendar } from './calendar.ts'
import { addDays, type Day } from './day.ts'
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

function whole(days: number, what: string): number {
  if (Number.isInteger(days)) return days
  throw new Error(`${what}应是整数天，现在是${days}`)
}

/** The `days`-th working day after `from` (that day not counted), or before it when negative; 0 is `from` itself. */
export function addWorkdays(from: Day, days: number, calendar: Calendar = officialCalendar): CountedDay {
  const step = Math.sign(whole(days, '工作日数'))
  let countedTo = from
  let remaining = Math.abs(days)
  while (remaining > 0) {
    const next = addDays(countedTo, step)
    const works = isWorkday(next, calendar)
    if (works === undefined) return { countedTo, remaining, warning: calendarWarning(next, calendar) }
    countedTo = next
    if (works) remaining -= 1
  }
  return { day: countedTo, countedTo, remaining: 0, warning: calendarWarning(countedTo, calendar) }
}

/** The day itself if people work on it, otherwise the next working day. */
export function nextWorkday(from: Day, calendar: Calendar = officialCalendar): CountedDay {
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
  let atLeast = 0
  let unknown: Day | undefined
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) {
    const works = isWorkday(on, calendar)
    if (works === undefined) unknown ??= on
    if (works) atLeast += 1
  }
  if (unknown) return { atLeast, warning: calendarWarning(unknown, calendar) }
  return { days: atLeast, atLeast, warning: calendarWarning(to, calendar) }
}

function limit(days: number): number {
  if (whole(days, '办理时限') >= 0) return days
  throw new Error(`办理时限不能是负数，现在是${days}`)
}

/** The last day of a limit in working days. The day of acceptance is not counted (行政许可法第八十二条). */
export function dueAfterWorkdays(accepted: Day, days: number, calendar: Calendar = officialCalendar): CountedDay {
  return limit(days) === 0 ? nextWorkday(accepted, calendar) : addWorkdays(accepted, days, calendar)
}

/** The last day of a limit in calendar days: not a working day, it rolls to the next one (民法典第二百零一、二百零三条). */
export function dueAfterCalendarDays(accepted: Day, days: number, calendar: Calendar = officialCalendar): CountedDay {
  return nextWorkday(addDays(accepted, limit(days)), calendar)
}
