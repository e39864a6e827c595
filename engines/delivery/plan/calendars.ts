import { assumedWeek, type Calendar, calendarWarning } from '../../../kernel/calendar.ts'
import { addDays, type Day, day, daysBetween } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { CalendarDeclaration, Hours, Network } from '../scheduling/network.ts'
import { type DayShape, dayOff, shape, usualDay, type WorkingTime, workingTime } from './working-time.ts'

const epoch = day('1970-01-01')

export const dayNumber = (of: Day): number => daysBetween(epoch, of)

const written = new Map<number, Day>()

/** The day of a number since 1970. */
export function dayOfNumber(number: number): Day {
  const known = written.get(number)
  if (known !== undefined) return known
  const found = addDays(epoch, number)
  if (written.size > 200_000) written.clear()
  written.set(number, found)
  return found
}

type ShapeOf = (day: number) => DayShape

const isWeekday = (number: number): boolean => ((number % 7) + 10) % 7 < 5
const weekdays: ShapeOf = (number) => (isWeekday(number) ? usualDay : dayOff)
const everyDay: ShapeOf = () => usualDay

/** The notices say which days are moved; years without one stay Monday to Friday, with a warning. */
function officialDays({ arranged }: Calendar): ShapeOf {
  const moved = new Map([...arranged].map(([on, { kind }]) => [dayNumber(on), kind === 'make-up' ? usualDay : dayOff]))
  return (number) => moved.get(number) ?? weekdays(number)
}

const minute = (clock: string): number => +clock.slice(0, 2) * 60 + +clock.slice(3)
const shapeOfHours = (hours: readonly Hours[]): DayShape => shape(hours.map(([from, to]) => [minute(from), minute(to)]))

function declaredDays({ base = 'weekdays', week, exceptions = [] }: CalendarDeclaration, official: ShapeOf): ShapeOf {
  const shapes = week?.map(shapeOfHours)
  const regular: ShapeOf = shapes
    ? (number) => shapes[(((number + 3) % 7) + 7) % 7]!
    : { official, weekdays, 'every-day': everyDay }[base]
  const moved = new Map<number, DayShape>()
  for (const { from, to = from, hours = [] } of exceptions) {
    const own = shapeOfHours(hours)
    for (let number = dayNumber(from as Day); number <= dayNumber(to as Day); number += 1) moved.set(number, own)
  }
  return (number) => moved.get(number) ?? regular(number)
}

const officialTimes = new WeakMap<Calendar, { readonly shapeOf: ShapeOf; readonly time: WorkingTime }>()

function officialTime(calendar: Calendar): { readonly shapeOf: ShapeOf; readonly time: WorkingTime } {
  const known = officialTimes.get(calendar)
  if (known) return known
  const shapeOf = officialDays(calendar)
  const made = { shapeOf, time: workingTime(shapeOf) }
  officialTimes.set(calendar, made)
  return made
}

/** The working time of the official calendar. */
export const officialWorkingTime = (official: Calendar): WorkingTime => officialTime(official).time

/** The working time of every calendar of a network, by id. */
export function calendarsOf({ calendars = [] }: Network, official: Calendar): ReadonlyMap<string, WorkingTime> {
  const { shapeOf, time } = officialTime(official)
  return new Map([
    ['official', time],
    ['weekdays', workingTime(weekdays)],
    ['every-day', workingTime(everyDay)],
    ...calendars.map((own): [string, WorkingTime] => [own.id, workingTime(declaredDays(own, shapeOf))]),
  ])
}

/** Whether a calendar of a network follows the notices. */
export const followsNotices = ({ calendars = [] }: Network, id: string): boolean =>
  id === 'official' || calendars.some((own) => own.id === id && own.week === undefined && own.base === 'official')

/** What must be said of official working days up to a day; beyond the notices Monday to Friday is assumed. */
export function provisionalWarning(upTo: Day, calendar: Calendar): Label | undefined {
  const warning = calendarWarning(upTo, calendar)
  return (
    warning && {
      zh: `${warning.zh}，${assumedWeek.zh}排`,
      en: `${warning.en}; ${assumedWeek.en}`,
    }
  )
}
