import type { LinkType } from '../engines/delivery/scheduling/network.ts'
import { officialCalendar } from '../kernel/calendar.ts'
import { addDays, day, weekday } from '../kernel/day.ts'

/** A plan counted hour by hour, as on squared paper: nothing but steps of one hour. */
const first = day('2024-12-01')
const days = 240
export const hoursIn = days * 24

const isShift = (hour: number): boolean => (hour >= 8 && hour < 12) || (hour >= 13 && hour < 17)
const works = (isDay: (index: number) => boolean): boolean[] =>
  Array.from({ length: hoursIn }, (_, hour) => isDay(Math.floor(hour / 24)) && isShift(hour % 24))
const dayAt = (index: number) => addDays(first, index)
const open = new Set<string>(officialCalendar.workdays)

/** Which hours are worked. */
export const papers = {
  official: works((index) => open.has(dayAt(index))),
  weekdays: works((index) => weekday(dayAt(index)) <= 5),
  'every-day': works(() => true),
  always: Array.from({ length: hoursIn }, () => true),
} as const
export type Paper = keyof typeof papers

export const hourOfDay = (index: number): number => index * 24
export const dayOfHour = (hour: number): string => dayAt(Math.floor(hour / 24))
export const dayOfLastHour = (hour: number): string => dayAt(Math.floor((hour - 1) / 24))

/** How many hours are worked before an hour. */
export const workedBefore = (paper: Paper, hour: number): number => counted[paper][hour]!
const counted = Object.fromEntries(
  Object.entries(papers).map(([name, worked]) => {
    const before = [0]
    for (const one of worked) before.push(before.at(-1)! + (one ? 1 : 0))
    return [name, before]
  }),
) as Record<Paper, number[]>

/** The first hour from which so many hours more are worked; backward where they are fewer than none. */
export function moved(paper: Paper, hour: number, by: number, isEnd: boolean): number {
  if (by === 0) return hour
  const target = workedBefore(paper, hour) + by
  let found = hour
  while (workedBefore(paper, found) < target) found += 1
  while (workedBefore(paper, found) > target) found -= 1
  if (isEnd) while (found > 0 && workedBefore(paper, found - 1) === target) found -= 1
  else while (!papers[paper][found]) found += 1
  return found
}

export type HourTask = {
  readonly id: string
  readonly hours: number
  readonly paper: Paper
  readonly startsFrom?: number
  readonly finishesFrom?: number
  readonly startsBy?: number
  readonly finishesBy?: number
}
export type HourLink = {
  readonly from: string
  readonly to: string
  readonly type: LinkType
  readonly lag: number
  /** The calendar on which the lag runs. */
  readonly lagPaper: Paper
}
export type HourPlace = { readonly start: number; readonly finish: number }

const place = (task: HourTask, start: number): HourPlace => ({
  start,
  finish: moved(task.paper, start, task.hours, true),
})

function holds({ type, lag, lagPaper }: HourLink, before: HourPlace, behind: HourPlace, paper: Paper): boolean {
  const fromEnd = type[0] === 'F'
  const asked = moved(lagPaper, fromEnd ? before.finish : before.start, lag, fromEnd)
  const reached = type[1] === 'F' ? behind.finish : behind.start
  return workedBefore(paper, reached) >= workedBefore(paper, asked)
}

/** Every task as early as it can be: from the first hour on, hour by hour, until everything holds. Tasks stand in order. */
export function earliest(tasks: readonly HourTask[], links: readonly HourLink[], from: number): Map<string, HourPlace> {
  const places = new Map<string, HourPlace>()
  for (const task of tasks) {
    const into = links.filter(({ to }) => to === task.id)
    let hour = from
    for (;;) {
      if (papers[task.paper][hour]) {
        const own = place(task, hour)
        const fits =
          hour >= (task.startsFrom ?? 0) &&
          workedBefore(task.paper, own.finish) >= workedBefore(task.paper, task.finishesFrom ?? 0) &&
          into.every((link) => holds(link, places.get(link.from)!, own, task.paper))
        if (fits) {
          places.set(task.id, own)
          break
        }
      }
      hour += 1
    }
  }
  return places
}

/** Every task as late as it may be for all to end by an hour. */
export function latest(tasks: readonly HourTask[], links: readonly HourLink[], end: number): Map<string, HourPlace> {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const places = new Map<string, HourPlace>()
  for (const task of tasks.toReversed()) {
    const out = links.filter((link) => link.from === task.id)
    let hour = end
    for (;;) {
      if (papers[task.paper][hour]) {
        const own = place(task, hour)
        const fits =
          own.finish <= Math.min(end, task.finishesBy ?? end) &&
          hour < (task.startsBy ?? end) &&
          out.every((link) => holds(link, own, places.get(link.to)!, byId.get(link.to)!.paper))
        if (fits) {
          places.set(task.id, own)
          break
        }
      }
      hour -= 1
    }
  }
  return places
}
