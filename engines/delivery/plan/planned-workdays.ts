import { type Calendar, officialCalendar } from '../../../kernel/calendar.ts'
import type { Day } from '../../../kernel/day.ts'
import { minutesOfUsualDay } from '../scheduling/network.ts'
import { dayNumber, officialWorkingTime } from './calendars.ts'
import { dayLength } from './working-time.ts'

/**
 * Working days after `from` up to and including `to`, as plans count them; negative when `to` is earlier. Years that
 * are not announced count from Monday to Friday, as they are scheduled: `plannedWorkdays('2027-09-30', '2027-10-04')`
 * is 2 until the notice of 2027 is known.
 */
export function plannedWorkdays(from: Day, to: Day, calendar: Calendar = officialCalendar): number {
  const { position } = officialWorkingTime(calendar)
  const atEndOf = (day: Day): number => position((dayNumber(day) + 1) * dayLength)
  return (atEndOf(to) - atEndOf(from)) / minutesOfUsualDay
}
