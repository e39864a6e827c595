import { addDays, type Day, day, dayOfMonth, lastDayOfMonth, weekday, yearOf } from './day.ts'
import { notices2006 } from './holiday-notices/2006-2010.ts'
import { notices2011 } from './holiday-notices/2011-2015.ts'
import { notices2016 } from './holiday-notices/2016-2020.ts'
import { notices2021 } from './holiday-notices/2021-2025.ts'
import { notices2026 } from './holiday-notices/2026-2030.ts'
import type { HolidayNotice, NoticeDocument } from './holiday-notices/notice.ts'
import type { Label } from './label.ts'

/** What a day is. `unannounced`: the State Council has not said yet, and nobody may guess. */
const dayKinds = {
  workday: { zh: '工作日', en: 'Working day' },
  'make-up': { zh: '调休上班', en: 'Make-up working day' },
  weekend: { zh: '周末', en: 'Weekend' },
  holiday: { zh: '放假', en: 'Day off' },
  unannounced: { zh: '放假安排尚未公布', en: 'Days off not yet announced' },
} as const satisfies Record<string, Label>
export type DayKind = keyof typeof dayKinds

type Arranged = {
  readonly kind: 'holiday' | 'make-up'
  readonly holiday: string
  readonly documents: readonly NoticeDocument[]
}

/** The official calendar as data: years with a notice, the days that the notices move, and all working days in order. */
export type Calendar = {
  readonly years: ReadonlySet<number>
  readonly arranged: ReadonlyMap<Day, Arranged>
  readonly workdays: readonly Day[]
}

/** What a day is, which holiday moved it, by which documents, and what may still change. */
export type WorkdayStatus = {
  readonly day: Day
  readonly kind: DayKind
  readonly holiday?: string
  readonly documents?: readonly NoticeDocument[]
  readonly warning?: Label
}

function daysOf(year: number, text: string): Day[] {
  const full = (part: string): Day => day(part.length === 5 ? `${year}-${part}` : part)
  return text.split(' ').flatMap((range) => {
    const [first, last] = range.split('..') as [string, string?]
    const days = [full(first)]
    while (last !== undefined && days.at(-1)! < full(last)) days.push(addDays(days.at(-1)!, 1))
    return days
  })
}

/** A calendar from the notices of its years; a year without one is unannounced. */
export function calendarFrom(notices: readonly HolidayNotice[]): Calendar {
  const arranged = new Map<Day, Arranged>()
  for (const { year, documents, holidays } of notices) {
    for (const { name, off, work } of holidays) {
      for (const free of daysOf(year, off)) arranged.set(free, { kind: 'holiday', holiday: name, documents })
      for (const worked of work === undefined ? [] : daysOf(year, work)) {
        arranged.set(worked, { kind: 'make-up', holiday: name, documents })
      }
    }
  }
  const years = notices.map((notice) => notice.year).sort((one, other) => one - other)
  return { years: new Set(years), arranged, workdays: years.flatMap((year) => workdaysOf(year, arranged)) }
}

function workdaysOf(year: number, arranged: Calendar['arranged']): Day[] {
  const two = (value: number): string => String(value).padStart(2, '0')
  const days: Day[] = []
  let inWeek = weekday(day(`${year}-01-01`))
  for (let month = 1; month <= 12; month += 1) {
    const last = dayOfMonth(lastDayOfMonth(year, month))
    for (let date = 1; date <= last; date += 1) {
      const on = `${year}-${two(month)}-${two(date)}` as Day
      const moved = arranged.get(on)
      if (moved ? moved.kind === 'make-up' : inWeek <= 5) days.push(on)
      inWeek = (inWeek % 7) + 1
    }
  }
  return days
}

/** Every notice since 2007. A new year is one new entry. */
export const officialNotices: readonly HolidayNotice[] = [
  ...notices2006,
  ...notices2011,
  ...notices2016,
  ...notices2021,
  ...notices2026,
]

/** The working days of the country from 2007 to the last announced year. */
export const officialCalendar: Calendar = calendarFrom(officialNotices)

/** By what working days are counted, as pages say it; and what stands in for notices that are not out yet. */
export const noticeBasis: Label = {
  zh: '工作日按国务院办公厅节假日通知',
  en: 'Working days by the State Council’s notices',
}
export const assumedWeek: Label = { zh: '暂按周一至周五', en: 'Monday to Friday is assumed until then' }
export const workdayBasis: Label = {
  zh: `${noticeBasis.zh}；放假安排尚未公布的年份${assumedWeek.zh}`,
  en: `${noticeBasis.en}; where days off are not yet announced, ${assumedWeek.en}`,
}

/** Notices for New Year have moved days from 29 December on; until the next one is out, the last days may move. */
const yearEnd = '12-28'

/** What must be said of a result that rests on this day; nothing where the notices settle it. */
export function calendarWarning(on: Day, calendar: Calendar): Label | undefined {
  const year = yearOf(on)
  if (!calendar.years.has(year)) {
    return year > Math.max(...calendar.years)
      ? { zh: `${year}年放假安排尚未公布`, en: `The days off of ${year} have not been announced` }
      : { zh: `日历中没有${year}年的放假安排`, en: `The calendar holds no notice for ${year}` }
  }
  if (on.slice(5) < yearEnd || calendar.years.has(year + 1)) return undefined
  return {
    zh: `${year + 1}年放假安排尚未公布，${year}年12月底可能调休`,
    en: `The days off of ${year + 1} have not been announced; the end of December ${year} may still change`,
  }
}

/** What a day is by the notices; a day of a year without a notice is `unannounced`, with a warning. */
export function workdayStatus(on: Day, calendar: Calendar = officialCalendar): WorkdayStatus {
  const warning = calendarWarning(on, calendar)
  if (!calendar.years.has(yearOf(on))) return { day: on, kind: 'unannounced', warning }
  const arranged = calendar.arranged.get(on)
  if (arranged) return { day: on, ...arranged, warning }
  return { day: on, kind: weekday(on) > 5 ? 'weekend' : 'workday', warning }
}

/** Whether people work on a day; undefined where the year is unannounced. */
export function isWorkday(on: Day, calendar: Calendar = officialCalendar): boolean | undefined {
  if (!calendar.years.has(yearOf(on))) return undefined
  const arranged = calendar.arranged.get(on)
  return arranged ? arranged.kind === 'make-up' : weekday(on) <= 5
}
