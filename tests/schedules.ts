import fc from 'fast-check'
import type { LinkType, Network } from '../engines/delivery/scheduling/network.ts'
import { officialCalendar } from '../kernel/calendar.ts'
import type { Day } from '../kernel/day.ts'

/** The working days of the country, for counting one by one. */
export const workdays: readonly Day[] = officialCalendar.workdays

/** Networks without loops: links go from lower to higher numbers, of every type, with lags and leads. */
export const network: fc.Arbitrary<Network> = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.record({
      durations: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count }),
      links: fc.array(
        fc.record({
          one: fc.nat(count - 1),
          other: fc.nat(count - 1),
          type: fc.constantFrom<LinkType[]>('FS', 'FS', 'FS', 'SS', 'FF', 'SF'),
          lag: fc.integer({ min: -3, max: 6 }),
        }),
        { maxLength: 2 * count },
      ),
    }),
  )
  .map(({ durations, links }) => ({
    tasks: durations.map((duration, index) => ({ id: `T${index}`, duration })),
    links: links
      .filter(({ one, other }) => one !== other)
      .map(({ one, other, type, lag }) => ({
        from: `T${Math.min(one, other)}`,
        to: `T${Math.max(one, other)}`,
        type,
        lag,
      })),
  }))

type Place = { start: number; finish: number }
type Dates = ReadonlyMap<string, readonly [Day, Day]>

/** Whether a link holds: counted in working days, an end being the number of days before the next can begin. */
const holds = (type: LinkType, lag: number, from: Place, to: Place): boolean =>
  (type[1] === 'S' ? to.start : to.finish) >= (type[0] === 'S' ? from.start : from.finish) + lag

/** Moves tasks day by day, from places where every task is free, until all links hold. */
function settle({ tasks, links = [] }: Network, first: (duration: number) => number, step: 1 | -1): Map<string, Place> {
  const places = new Map(
    tasks.map(({ id, duration = 0 }) => [id, { start: first(duration), finish: first(duration) + duration }]),
  )
  for (let moved = true; moved; ) {
    moved = false
    for (const { from, to, type = 'FS', lag = 0 } of links) {
      const [before, behind] = [places.get(from)!, places.get(to)!]
      const place = step > 0 ? behind : before
      while (!holds(type, lag, before, behind)) {
        place.start += step
        place.finish += step
        moved = true
      }
    }
  }
  return places
}

const datesOf = (places: ReadonlyMap<string, Place>): Dates =>
  new Map([...places].map(([id, { start, finish }]) => [id, [workdays[start]!, workdays[finish - 1]!] as const]))

/** Every task as early as it can be from a day on. */
export function naiveForward(net: Network, from: Day): Dates {
  const first = workdays.findIndex((one) => one >= from)
  return datesOf(settle(net, () => first, 1))
}

/** Every task as late as it may be for all to end by a day. */
export function naiveBackward(net: Network, deadline: Day): Dates {
  const end = workdays.findLastIndex((one) => one <= deadline) + 1
  return datesOf(settle(net, (duration) => end - duration, -1))
}
