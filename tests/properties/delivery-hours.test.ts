import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readMspdi } from '../../engines/delivery/interchange/mspdi-read.ts'
import { writeMspdi } from '../../engines/delivery/interchange/mspdi-write.ts'
import { planOf } from '../../engines/delivery/plan/plan.ts'
import type { Link, LinkType, Network, Task } from '../../engines/delivery/scheduling/network.ts'
import { scheduleBackward, scheduleForward } from '../../engines/delivery/scheduling/schedule.ts'
import { addDays, day } from '../../kernel/day.ts'
import {
  dayOfHour,
  dayOfLastHour,
  earliest,
  type HourLink,
  type HourTask,
  hourOfDay,
  latest,
  type Paper,
} from '../hours.ts'

type Lag = Pick<Link, 'lag' | 'lagIn'>
type Drawn = {
  readonly hours: number
  readonly paper: Paper
  readonly bound: { readonly kind: 'start' | 'finish' | 'none'; readonly after: number }
}

const calendar = fc.constantFrom<Paper>('official', 'official', 'weekdays', 'every-day', 'always')
const drawn = fc.record({
  hours: fc.oneof(
    fc.integer({ min: 1, max: 6 }).map((days) => days * 8),
    fc.integer({ min: 1, max: 40 }),
  ),
  paper: calendar,
  bound: fc.record({
    kind: fc.constantFrom('none', 'none', 'start', 'finish'),
    after: fc.integer({ min: 0, max: 40 }),
  }),
}) as fc.Arbitrary<Drawn>

const lag: fc.Arbitrary<Lag> = fc.oneof(
  fc.integer({ min: -3, max: 5 }).map((days) => ({ lag: days })),
  fc.integer({ min: -8, max: 12 }).map((hours) => ({ lag: hours / 8 })),
  fc.integer({ min: 0, max: 4 }).map((days): Lag => ({ lag: days, lagIn: 'elapsed-days' })),
  fc.constantFrom<Lag>({ lag: 50, lagIn: 'percent' }, { lag: 100, lagIn: 'percent' }, { lag: -50, lagIn: 'percent' }),
)

const plan = fc.array(drawn, { minLength: 1, maxLength: 7 }).chain((tasks) =>
  fc.record({
    tasks: fc.constant(tasks.map((task) => ({ ...task, hours: task.hours * (task.paper === 'always' ? 3 : 1) * 2 }))),
    links: fc.array(
      fc.record({
        one: fc.nat(tasks.length - 1),
        other: fc.nat(tasks.length - 1),
        type: fc.constantFrom<LinkType[]>('FS', 'FS', 'SS', 'FF', 'SF'),
        lag,
      }),
      { maxLength: 2 * tasks.length },
    ),
  }),
)
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never

const origin = 32
const first = day('2024-12-01')
const dayOf = (index: number): string => addDays(first, index)

/** Counted back over two calendars, the last beginning before an hour lies a minute before it: paper with hours cannot show it. */
const isFinerThanHours = (before: Drawn, behind: Drawn, type: LinkType, { lag: amount, lagIn }: Lag): boolean =>
  type[0] === 'S' &&
  (before.paper !== behind.paper || (amount !== 0 && (behind.paper === 'always') !== (lagIn === 'elapsed-days')))

/** The same plan for the engine and for the paper. */
function both(
  { tasks, links }: Plan,
  bounds: (task: Drawn) => { task: Partial<Task>; paper: Partial<HourTask> },
  countedBack = false,
) {
  const network: Network = {
    tasks: tasks.map((one, index) => ({
      id: `T${index}`,
      ...(one.paper === 'always'
        ? { elapsed: true, duration: one.hours / 24 }
        : { duration: one.hours / 8, calendar: one.paper }),
      ...bounds(one).task,
    })),
    links: links.flatMap(({ one, other, type, lag: own }): Link[] => {
      const [before, behind] = [tasks[Math.min(one, other)]!, tasks[Math.max(one, other)]!]
      if (one === other || (countedBack && isFinerThanHours(before, behind, type, own))) return []
      return [{ from: `T${Math.min(one, other)}`, to: `T${Math.max(one, other)}`, type, ...own }]
    }),
  }
  const onPaper = tasks.map(
    (one, index): HourTask => ({ id: `T${index}`, hours: one.hours, paper: one.paper, ...bounds(one).paper }),
  )
  const byId = new Map(onPaper.map((one) => [one.id, one]))
  const paperLinks = (network.links ?? []).map(
    ({ from, to, type = 'FS', lag: amount = 0, lagIn = 'workdays' }): HourLink => {
      const [before, behind] = [byId.get(from)!, byId.get(to)!]
      const own = behind.paper === 'always' ? 'official' : behind.paper
      if (lagIn === 'elapsed-days') return { from, to, type, lag: amount * 24, lagPaper: 'always' }
      if (lagIn === 'percent')
        return {
          from,
          to,
          type,
          lag: (before.hours * amount) / 100,
          lagPaper: before.paper === 'always' ? 'always' : own,
        }
      return { from, to, type, lag: amount * 8, lagPaper: own }
    },
  )
  return { network, onPaper, paperLinks }
}

describe('排工期与一小时一小时地数一致 · schedules agree with counting hour by hour', () => {
  it('顺排：四种衔接、工作日与自然日与百分比的滞后、各自的日历、不足一天、不早于 · forward', () =>
    fc.assert(
      fc.property(plan, (given) => {
        const { network, onPaper, paperLinks } = both(given, ({ bound: { kind, after } }) => {
          const on = dayOf(origin + after)
          if (kind === 'start')
            return {
              task: { constraints: [{ kind: 'start-no-earlier-than', on }] },
              paper: { startsFrom: hourOfDay(origin + after) + 8 },
            }
          if (kind === 'finish')
            return {
              task: { constraints: [{ kind: 'finish-no-earlier-than', on: `${on}T12:00` }] },
              paper: { finishesFrom: hourOfDay(origin + after) + 12 },
            }
          return { task: {}, paper: {} }
        })
        const { tasks } = scheduleForward(planOf(network), dayOf(origin))
        const found = earliest(onPaper, paperLinks, hourOfDay(origin) + 8)
        for (const { id, start, finish } of tasks) {
          const place = found.get(id)!
          assert.deepEqual(
            [id, start, finish],
            [id, dayOfHour(place.start), dayOfLastHour(place.finish)],
            JSON.stringify(network),
          )
        }
      }),
      { numRuns: 300 },
    ))

  it('倒排：每一步都是最晚，不晚于…完成也守住 · backward', () =>
    fc.assert(
      fc.property(plan, (given) => {
        const end = 200
        const { network, onPaper, paperLinks } = both(
          given,
          ({ bound: { kind, after } }) =>
            kind === 'finish'
              ? {
                  task: { constraints: [{ kind: 'finish-no-later-than', on: dayOf(end - after) }] },
                  paper: { finishesBy: hourOfDay(end - after + 1) },
                }
              : { task: {}, paper: {} },
          true,
        )
        const { tasks } = scheduleBackward(planOf(network), dayOf(end))
        const found = latest(onPaper, paperLinks, hourOfDay(end + 1))
        for (const { id, late } of tasks) {
          const place = found.get(id)!
          assert.deepEqual(
            [id, late.start, late.finish],
            [id, dayOfHour(place.start), dayOfLastHour(place.finish)],
            JSON.stringify(network),
          )
        }
      }),
      { numRuns: 300 },
    ))

  it('写成 Microsoft Project XML 再读回：时长、日历、要求、滞后都不变，日期也不变 · a file says the same', () =>
    fc.assert(
      fc.property(plan, (given) => {
        const { network } = both(given, ({ bound: { kind, after } }) =>
          kind === 'none'
            ? { task: {}, paper: {} }
            : { task: { constraints: [{ kind: `${kind}-no-earlier-than`, on: dayOf(origin + after) }] }, paper: {} },
        )
        const schedule = scheduleForward(planOf(network), dayOf(origin))
        const read = readMspdi(writeMspdi(schedule).text)
        assert.deepEqual(read.left, [])
        const told = ({ tasks, links = [] }: Network) => ({
          tasks: tasks.map(({ id, duration, elapsed = false, calendar = 'official', constraints = [] }) => ({
            id,
            duration,
            elapsed,
            calendar,
            constraints,
          })),
          links: links
            .map(({ from, to, type, lag: amount = 0, lagIn = 'workdays' }) =>
              [from, to, type, amount, amount === 0 ? 'workdays' : lagIn].join(' '),
            )
            .sort(),
        })
        assert.deepEqual(told(read.network), told(network))
        const days = ({ tasks }: typeof schedule) =>
          tasks.map(({ id, start, finish, slack }) => [id, start, finish, slack])
        assert.deepEqual(days(scheduleForward(planOf(read.network), dayOf(origin))), days(schedule))
      }),
      { numRuns: 150 },
    ))
})
