import { isWorkday } from '../../../kernel/calendar.ts'
import { addDays, type Day, dayOfMonth, weekday } from '../../../kernel/day.ts'
import type { DayAxis } from './day-axis.ts'

/** All days of a line. */
export function daysOf({ first, last }: Pick<DayAxis, 'first' | 'last'>): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** Nobody works on it by the official calendar; where that is not known yet, on Saturday and Sunday. */
export const isRest = (day: Day): boolean => !(isWorkday(day) ?? weekday(day) <= 5)

const isFirstOfTen = (day: Day): boolean => [1, 11, 21].includes(dayOfMonth(day))

/** Whether every day has room for its number. */
export const namesEach = (perDay: number): boolean => perDay >= 20

/** The days of a line that are named at so many pixels a day: all of them, else Mondays, else the first of each ten days. */
export function daysNamed(axis: Pick<DayAxis, 'first' | 'last'>, perDay: number): Day[] {
  const days = daysOf(axis)
  if (namesEach(perDay)) return days
  return days.filter(perDay >= 6 ? (day) => weekday(day) === 1 : isFirstOfTen)
}
