import { type Calendar, officialCalendar } from '../../../kernel/calendar.ts'
import { type Day, isDay, weekday } from '../../../kernel/day.ts'
import { childOf, childrenOf, type Element, textOf } from '../../../kernel/xml.ts'
import type { CalendarDeclaration, Hours } from '../scheduling/network.ts'
import { calendarNames } from './mspdi-codes.ts'

export const usualHours: readonly Hours[] = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
]

type Exception = NonNullable<CalendarDeclaration['exceptions']>[number]

/** The days that the notices of some years move, as exceptions of a week from Monday to Friday. */
export function officialExceptions(
  first: number,
  last: number,
  { arranged }: Calendar = officialCalendar,
): Exception[] {
  return [...arranged]
    .filter(([on, { kind }]) => {
      const year = +on.slice(0, 4)
      return year >= first && year <= last && weekday(on) <= 5 === (kind === 'holiday')
    })
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([on, { kind, holiday }]) => ({
      from: on,
      to: on,
      name: holiday,
      ...(kind === 'make-up' && { hours: [...usualHours] }),
    }))
}

type Known = { readonly week: readonly (readonly Hours[])[]; readonly exceptions: readonly Exception[] }

const usualWeek: Known['week'] = [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? usualHours : []))

/** The base calendars of a file by their UID; those of ours keep their own id. */
export function calendarsOfFile(project: Element): Map<string, CalendarDeclaration | string> {
  const elements = new Map(
    childrenOf(childOf(project, 'Calendars') ?? project, 'Calendar').map((one) => [textOf(one, 'UID') ?? '', one]),
  )
  const known = new Map<string, Known>()
  const read = (uid: string, trail: readonly string[]): Known => {
    const element = elements.get(uid)
    const found = known.get(uid)
    if (found) return found
    if (!element || trail.includes(uid)) return { week: usualWeek, exceptions: [] }
    const base = textOf(element, 'BaseCalendarUID')
    const own = calendarOf(element, base === undefined ? undefined : read(base, [...trail, uid]))
    known.set(uid, own)
    return own
  }
  return new Map(
    [...elements].map(([uid, element]) => {
      const { week, exceptions } = read(uid, [])
      const name = textOf(element, 'Name') ?? uid
      return [uid, builtIn(name, { week, exceptions }) ?? declared(uid, name, { week, exceptions })]
    }),
  )
}

const declared = (uid: string, name: string, { week, exceptions }: Known): CalendarDeclaration => ({
  id: `calendar-${uid}`,
  name,
  week: week.map((hours) => [...hours]),
  ...(exceptions.length > 0 && { exceptions: [...exceptions] }),
})

/** A calendar that we wrote, and nobody has changed since. */
function builtIn(name: string, { week, exceptions }: Known): string | undefined {
  const id = Object.keys(calendarNames).find((key) => calendarNames[key] === name)
  if (id === undefined) return undefined
  const years = exceptions.map(({ from }) => +from.slice(0, 4))
  const expected =
    id === 'official' && years.length > 0 ? officialExceptions(Math.min(...years), Math.max(...years)) : []
  const plain = (of: readonly Exception[]) =>
    JSON.stringify(of.map(({ from, to = from, hours = [] }) => [from, to, hours]))
  const expectedWeek = id === 'every-day' ? usualWeek.map(() => usualHours) : usualWeek
  return JSON.stringify(week) === JSON.stringify(expectedWeek) && plain(exceptions) === plain(expected) ? id : undefined
}

function calendarOf(element: Element, base: Known | undefined): Known {
  const days = childrenOf(childOf(element, 'WeekDays') ?? element, 'WeekDay')
  const week = [...(base?.week ?? usualWeek)]
  const exceptions: Exception[] = [...(base?.exceptions ?? [])]
  for (const day of days) {
    const type = Number(textOf(day, 'DayType'))
    if (type === 0) exceptions.push(...exceptionOf(day))
    else if (type >= 1 && type <= 7) week[(type + 5) % 7] = hoursOf(day)
  }
  const newer = childrenOf(childOf(element, 'Exceptions') ?? element, 'Exception').flatMap(exceptionOf)
  const old = new Set(newer.map(({ from }) => from))
  return { week, exceptions: [...exceptions.filter(({ from }) => !old.has(from)), ...newer] }
}

const clock = (text: string | undefined, end: boolean): string => {
  const time = text?.slice(0, 5) ?? '00:00'
  return end && time === '00:00' ? '24:00' : time
}

const hoursOf = (day: Element): Hours[] =>
  textOf(day, 'DayWorking') === '0'
    ? []
    : childrenOf(childOf(day, 'WorkingTimes') ?? day, 'WorkingTime')
        .map((time): Hours => [clock(textOf(time, 'FromTime'), false), clock(textOf(time, 'ToTime'), true)])
        .filter(([from, to]) => from < to)

function exceptionOf(element: Element): Exception[] {
  const period = childOf(element, 'TimePeriod')
  const from = period && textOf(period, 'FromDate')?.slice(0, 10)
  const to = (period && textOf(period, 'ToDate')?.slice(0, 10)) ?? from
  if (from === undefined || to === undefined || !isDay(from) || !isDay(to) || to < from) return []
  const name = textOf(element, 'Name')
  const hours = hoursOf(element)
  return [{ from: from as Day, to: to as Day, ...(name && { name }), ...(hours.length > 0 && { hours }) }]
}
