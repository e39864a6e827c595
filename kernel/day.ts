import { fault } from './fault.ts'
import type { Label } from './label.ts'
/** A calendar day, `2023-09-30`. Compared as text; never a `Date`. */
export type Day = string & { readonly __day: true }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

const number = (value: Day): number => Date.UTC(+value.slice(0, 4), +value.slice(5, 7) - 1, +value.slice(8, 10)) / 864e5
const fromNumber = (value: number): Day => new Date(value * 864e5).toISOString().slice(0, 10) as Day

/** Reads a day; a date that does not exist is refused with a sentence. */
export function day(text: string): Day {
  if (!shape.test(text))
    throw fault(`“${text}”不是日期，请写成 2023-09-30`, `“${text}” is not a day; write it as 2023-09-30`)
  const value = text as Day
  if (fromNumber(number(value)) !== value)
    throw fault(`日历上没有“${text}”这一天`, `There is no day “${text}” in the calendar`)
  return value
}

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): text is Day {
  if (!shape.test(text)) return false
  const [year, month, date] = [+text.slice(0, 4), +text.slice(5, 7), +text.slice(8)]
  const found = new Date(Date.UTC(year, month - 1, date))
  return found.getUTCDate() === date && found.getUTCMonth() === month - 1 && found.getUTCFullYear() === year
}

const written = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/

/** Which month or day the calendar does not have, of a text that is written as one; undefined where it has it. */
export function absentFromCalendar(text: string): Label | undefined {
  const [, year, month, date] = written.exec(text.trim()) ?? []
  if (year === undefined) return undefined
  const [y, m, d] = [+year, +month!, +(date ?? 1)]
  if (m < 1 || m > 12) return { zh: `${y}年没有${m}月`, en: `${y} has no month ${m}` }
  return d >= 1 && d <= dayOfMonth(lastDayOfMonth(y, m))
    ? undefined
    : { zh: `${y}年${m}月没有${d}日`, en: `month ${m} of ${y} has no day ${d}` }
}

/** Adds calendar days; negative counts back. A part of a day, or a year beyond 9999, is refused with a sentence. */
export function addDays(from: Day, days: number): Day {
  if (!Number.isInteger(days))
    throw fault(`天数应是整数，现在是${days}`, `Days are counted in whole numbers, not ${days}`)
  const value = fromNumber(number(from) + days)
  if (!shape.test(value))
    throw fault(`“${from}”加${days}天超出了日历`, `${days} days after “${from}” lie outside the calendar`)
  return value
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => number(to) - number(from)

/** The earlier of two days. */
export const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

/** The later of two days. */
export const later = (one: Day, other: Day): Day => (one > other ? one : other)

/** 1 is Monday, 7 is Sunday. */
export const weekday = (of: Day): number => ((((number(of) + 3) % 7) + 7) % 7) + 1

const chinaStandardTime = 8 * 3_600_000

/** The day in China at a moment, in milliseconds since 1970. */
export const dayAt = (moment: number): Day => new Date(moment + chinaStandardTime).toISOString().slice(0, 10) as Day

export const yearOf = (of: Day): number => +of.slice(0, 4)
export const dayOfMonth = (of: Day): number => +of.slice(8, 10)

/** The last day of a month: `lastDayOfMonth(2024, 2)` is 2024-02-29. */
export const lastDayOfMonth = (year: number, month: number): Day => fromNumber(Date.UTC(year, month, 0) / 864e5)

/** The same day of a later month, or its last day where that month is shorter: a month after 2024-01-31 is 2024-02-29. */
export function addMonths(from: Day, months: number): Day {
  const month = yearOf(from) * 12 + +from.slice(5, 7) - 1 + months
  const last = lastDayOfMonth(Math.floor(month / 12), (month % 12) + 1)
  return dayOfMonth(last) <= dayOfMonth(from) ? last : (`${last.slice(0, 8)}${from.slice(8)}` as Day)
}

const inEnglish = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' })

/** A day in a sentence: 2026年11月25日, 25 November 2026. */
export function dayLabel(text: string): Label {
  const [year, month, date] = text.split('-').map(Number)
  return { zh: `${year}年${month}月${date}日`, en: inEnglish.format(Date.parse(text)) }
}
