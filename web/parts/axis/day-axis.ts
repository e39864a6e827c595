import { addDays, type Day, daysBetween, lastDayOfMonth } from '../../../kernel/day.ts'

/** Whole months laid along a line; places are shares of its length from 0 to 1. */
export type DayAxis = {
  readonly first: Day
  readonly last: Day
  /** Where a day begins. */
  begin(day: string): number
  /** Where a day ends. */
  end(day: string): number
}

/** The line from the month of the earliest day to the end of the month of the latest, and `room` months behind it. */
export function dayAxis(days: readonly string[], room = 0): DayAxis {
  const sorted = [...days].sort() as Day[]
  const [earliest, latest] = [sorted[0]!, sorted.at(-1)!]
  const first = `${earliest.slice(0, 7)}-01` as Day
  const months = +latest.slice(5, 7) + room
  const last = lastDayOfMonth(+latest.slice(0, 4) + Math.floor((months - 1) / 12), ((months - 1) % 12) + 1)
  const length = daysBetween(first, last) + 1
  return {
    first,
    last,
    begin: (day) => daysBetween(first, day as Day) / length,
    end: (day) => (daysBetween(first, day as Day) + 1) / length,
  }
}

/** A share as a place in a drawing that stretches with its column. */
export const percent = (share: number): string => `${(share * 100).toFixed(3)}%`

export const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export type AxisMonth = { readonly day: Day; readonly at: number; readonly named: boolean; readonly broad: boolean }

const steps = [1, 2, 3, 6, 12]

/** The months of a line; at most `most` of them are named on a wide screen, at most a third as many on a phone. */
export function monthsOf(axis: DayAxis, most: number): AxisMonth[] {
  const days: Day[] = []
  for (let day = axis.first; day <= axis.last; day = addDays(lastDayOfMonth(+day.slice(0, 4), +day.slice(5, 7)), 1))
    days.push(day)
  const step = (limit: number): number => steps.find((size) => days.length / size <= limit) ?? 12
  const [wide, narrow] = [step(most), step(most / 2.5)]
  const falls = (day: Day, size: number): boolean => (+day.slice(5, 7) - 1) % size === 0
  return days.map((day) => ({ day, at: axis.begin(day), named: falls(day, wide), broad: falls(day, narrow) }))
}
