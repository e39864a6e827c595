import { isWorkday } from '../../../../kernel/calendar.ts'
import { addDays, type Day, weekday } from '../../../../kernel/day.ts'

/** Whether people work on a day, as schedules assume it: Monday to Friday in years that are not announced. */
const works = (day: Day): boolean => isWorkday(day) ?? weekday(day) <= 5

/** The day that lies some working days after another; negative is before. */
export function movedBy(from: Day, days: number): Day {
  const step = Math.sign(days)
  let day = from
  for (let left = Math.abs(days); left > 0; ) {
    day = addDays(day, step)
    if (works(day)) left -= 1
  }
  return day
}

/** Working days from one day to another; negative where the other is earlier. Counts no further than `most`. */
export function workingDaysTo(from: Day, to: Day, most: number): number {
  const step = to < from ? -1 : 1
  let count = 0
  for (let day = from; day !== to && Math.abs(count) < most; ) {
    day = addDays(day, step)
    if (works(day)) count += step
  }
  return count
}
