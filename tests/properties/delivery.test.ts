import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readMspdi } from '../../engines/delivery/interchange/mspdi-read.ts'
import { writeMspdi } from '../../engines/delivery/interchange/mspdi-write.ts'
import { planOf } from '../../engines/delivery/plan/plan.ts'
import { plannedWorkdays } from '../../engines/delivery/plan/planned-workdays.ts'
import { NetworkError } from '../../engines/delivery/scheduling/refusal.ts'
import { scheduleBackward, scheduleBetween, scheduleForward } from '../../engines/delivery/scheduling/schedule.ts'
import { slipOf } from '../../engines/delivery/scheduling/slip.ts'
import { cadenceOutlook, investmentCadence, spendingByPeriod } from '../../engines/delivery/standing/cadence.ts'
import { after, missedDays, type PromiseEvent, refusalOf, unpromised } from '../../engines/delivery/standing/promise.ts'
import { editTarget, misfits } from '../../engines/targets/target.ts'
import { addDays, type Day, day } from '../../kernel/day.ts'
import { decimal } from '../../kernel/decimal.ts'
import { period, split } from '../../kernel/period.ts'
import { workdaysBetween } from '../../kernel/workdays.ts'
import { hasJuggler, juggled, runJuggler } from '../juggler.ts'
import { naiveBackward, naiveForward, network, workdays } from '../schedules.ts'

const starts = fc.integer({ min: 0, max: 700 }).map((days) => addDays(day('2023-01-03'), days))

describe('隔几个工作日 · working days apart', () => {
  it('放假安排已公布的年份，与逐日数的一致 · agrees with the count day by day where the notices are known', () => {
    fc.assert(
      fc.property(starts, starts, (from, to) =>
        assert.equal(plannedWorkdays(from, to), workdaysBetween(from, to).days),
      ),
    )
  })
})

describe('顺排与倒排 · forward and backward', () => {
  it('顺排与逐日推算的最长路一致 · forward agrees with a search day by day', () => {
    fc.assert(
      fc.property(network, starts, (net, from) => {
        const expected = naiveForward(net, from)
        for (const { id, start, finish } of scheduleForward(planOf(net), from).tasks) {
          assert.deepEqual([start, finish], expected.get(id), id)
        }
      }),
    )
  })

  it('倒排与逐日推算的最晚日一致 · backward agrees with a search day by day', () => {
    fc.assert(
      fc.property(network, starts, (net, from) => {
        const deadline = addDays(from, 400)
        const expected = naiveBackward(net, deadline)
        for (const { id, start, finish } of scheduleBackward(planOf(net), deadline).tasks) {
          assert.deepEqual([start, finish], expected.get(id), id)
        }
      }),
    )
  })

  it('倒排的最早开工日起顺排，正好按承诺日完成 · forward from the first day of a backward plan keeps the promise', () => {
    fc.assert(
      fc.property(network, starts, (net, from) => {
        const plan = planOf(net)
        const promised = workdays[workdays.indexOf(workdays.find((one) => one >= addDays(from, 400))!)]!
        const back = scheduleBackward(plan, promised)
        const forth = scheduleBetween(plan, back.start, promised)
        assert.ok(forth.tasks.every(({ slack }) => slack >= 0))
        assert.ok(forth.finish <= promised)
        assert.ok(forth.tasks.every(({ early, late }) => early.start <= late.start && early.finish <= late.finish))
      }),
    )
  })

  it('总时差不小于自由时差，用掉自由时差不动别的任务 · using free float moves nothing else', () => {
    fc.assert(
      fc.property(network, starts, fc.nat(), (net, from, pick) => {
        const plan = planOf(net)
        const { tasks } = scheduleForward(plan, from)
        const task = tasks[pick % tasks.length]!
        assert.ok(task.slack >= task.free && task.free >= 0)
        if (task.free === 0) return
        const start = workdays[workdays.indexOf(task.start) + task.free]!
        const slip = slipOf(plan, from, { task: task.id, start }, [])
        assert.deepEqual(
          slip.moved.map(({ id, days }) => [id, days]),
          [[task.id, task.free]],
        )
      }),
    )
  })

  it('推迟超过总时差，完工日推迟多出的天数 · beyond the total float the end moves by what is beyond', () => {
    fc.assert(
      fc.property(network, starts, fc.nat(), fc.integer({ min: 1, max: 20 }), (net, from, pick, beyond) => {
        const plan = planOf(net)
        const schedule = scheduleForward(plan, from)
        const task = schedule.tasks[pick % schedule.tasks.length]!
        const start = workdays[workdays.indexOf(task.start) + task.slack + beyond]!
        const promised = [...schedule.tasks].sort((one, other) => (one.finish < other.finish ? 1 : -1))[0]!
        const slip = slipOf(plan, from, { task: task.id, start }, [{ task: promised.id, day: schedule.finish }])
        const end = [schedule.finish, ...slip.moved.map(({ to }) => to.finish)].sort().at(-1)
        assert.equal(end, workdays[workdays.indexOf(schedule.finish) + beyond])
      }),
    )
  })

  it('衔接成环一定被拒绝并说出环 · every loop is refused and named', () => {
    fc.assert(
      fc.property(network, fc.nat(), (net, pick) => {
        const links = net.links ?? []
        fc.pre(links.length > 0)
        const { from, to } = links[pick % links.length]!
        assert.throws(
          () => planOf({ ...net, links: [...links, { from: to, to: from }] }),
          (error) => error instanceof NetworkError && error.message.includes('成环'),
        )
      }),
    )
  })

  it('写成 Microsoft Project XML 再读回，网络和日期不变 · a file says the same when read back', () => {
    fc.assert(
      fc.property(network, starts, (net, from) => {
        const schedule = scheduleForward(planOf(net), from)
        const read = readMspdi(writeMspdi(schedule).text)
        assert.deepEqual(read.left, [])
        const again = scheduleForward(planOf(read.network), from)
        const dates = (of: typeof schedule) => new Map(of.tasks.map((task) => [task.id, task]))
        assert.deepEqual(dates(again), dates(schedule))
        for (const { id, start, finish } of schedule.tasks) {
          assert.deepEqual(
            [read.dates.get(id)?.start.slice(0, 10), read.dates.get(id)?.finish.slice(0, 10)],
            [start, finish],
          )
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('与 TaskJuggler 对照 · against TaskJuggler', { skip: hasJuggler() ? false : '没有安装 tj3' }, () => {
  it('40个随机网络的完成日逐个一致（含春节、国庆放假） · every end of random networks, with holidays', () => {
    const from = day('2024-01-15')
    const networks = fc.sample(network, 40).map(({ tasks, links = [] }) => ({
      tasks,
      links: [...Map.groupBy(links, ({ from: one, to }) => `${one} ${to}`).values()].flatMap(([link]) =>
        link && (link.type === 'FS' || link.type === 'SS') && link.lag! >= 0 ? [link] : [],
      ),
    }))
    const exceptions = [
      { from: day('2024-02-12'), to: day('2024-02-16') },
      { from: day('2024-04-04'), to: day('2024-04-04') },
    ]
    const daysOff = [
      { from: '2024-02-12', after: '2024-02-17' },
      { from: '2024-04-04', after: '2024-04-05' },
    ]
    const { ends } = runJuggler(juggled(networks, from, daysOff))
    networks.forEach((net, index) => {
      const { tasks } = scheduleForward(
        planOf({ ...net, calendar: 'own', calendars: [{ id: 'own', exceptions }] }),
        from,
      )
      for (const { id, finish } of tasks) assert.equal(ends.get(`N${index}.${id}`), finish, JSON.stringify(net))
    })
  })
})

describe('承诺日 · promises', () => {
  const today = day('2025-01-01')
  const events = fc.array(
    fc.record({
      kind: fc.constantFrom<PromiseEvent['kind'][]>(
        'promised',
        'baselined',
        'planned',
        'reached',
        'extension-requested',
        'extension-decided',
      ),
      gap: fc.nat(40),
      ahead: fc.integer({ min: -30, max: 120 }),
      granted: fc.boolean(),
      request: fc.constantFrom('甲', '乙', '丙'),
      person: fc.constantFrom('officer', 'leader'),
    }),
    { maxLength: 30 },
  )

  it('任何经过都改不了最初的承诺日，错过的日子永远看得见 · no history rewrites a promise or hides a missed day', () => {
    fc.assert(
      fc.property(events, (given) => {
        let state = unpromised
        let on: Day = today
        let first: Day | undefined
        let missed: string[] = []
        for (const { kind, gap, ahead, person, ...rest } of given) {
          on = addDays(on, gap)
          const by = { person, post: person === 'leader' ? ('leader' as const) : ('project-officer' as const) }
          const event = { kind, on, by, day: addDays(on, ahead), reason: '理由', ...rest } as PromiseEvent
          if (refusalOf(state, event, { deciders: ['leader'] })) continue
          state = after(state, event, { deciders: ['leader'] })
          if (kind === 'promised') first ??= addDays(on, ahead)
          assert.equal(state.promised, first)
          if (state.actual === undefined) {
            const now = missedDays(state, on).map((one) => one.day)
            assert.deepEqual(now.slice(0, missed.length), missed)
            missed = now
          }
        }
      }),
    )
  })
})

describe('以旬保月、以月保季、以季保年 · the cadence', () => {
  const year = period('2025')
  const amounts = fc.integer({ min: 0, max: 9_999_999 })

  it('怎么改，旬、月、季、年都加得起来 · every level adds up under any edit', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), amounts, fc.boolean()), { maxLength: 12 })
    fc.assert(
      fc.property(network, fc.array(amounts, { minLength: 1, maxLength: 6 }), edits, (net, money, changes) => {
        const schedule = scheduleForward(planOf(net), '2025-01-06')
        const spending = money.map((amount, index) => ({
          task: schedule.tasks[index % schedule.tasks.length]!.id,
          amount: decimal(amount).div(100).toFixed(),
        }))
        const byPeriod = spendingByPeriod(schedule, spending, 2)
        const total = (of: Iterable<string>) => [...of].reduce((sum, one) => sum.plus(one), decimal(0)).toFixed()
        assert.equal(total(byPeriod.values()), total(spending.map(({ amount }) => amount)))
        let tree = investmentCadence(year, byPeriod, 2)
        assert.deepEqual(misfits(tree.root), [])
        for (const [quarter, month, part, amount, keep] of changes) {
          const q = tree.root.parts[quarter % 4]!
          const m = q.parts[month % 3]!
          const path = [q.id, m.id, m.parts[part % 3]!.id]
          try {
            tree = editTarget(tree, path, decimal(amount).div(100).toFixed(), keep ? 'keep-total' : 'change-total')
          } catch {
            // an edit that cannot be made up for is refused, and nothing changes
          }
          assert.deepEqual(misfits(tree.root), [])
        }
      }),
    )
  })

  it('欠账逐旬结转，等于计划累计减完成累计 · debt is what was planned less what was done', () => {
    fc.assert(
      fc.property(
        fc.array(amounts, { minLength: 36, maxLength: 36 }),
        fc.integer({ min: 1, max: 36 }),
        (done, closed) => {
          const periods = split(year, 'ten-days')
          const tree = investmentCadence(year, new Map(periods.map((one) => [one, '100'])), 0)
          const reported = new Map(periods.slice(0, closed).map((one, index) => [one, String(done[index]! % 200)]))
          const asOf =
            closed === 36
              ? day('2025-12-31')
              : addDays(day(`${periods[closed]!.slice(0, 7)}-01`), [0, 10, 20][closed % 3]! - 1)
          const { rows } = cadenceOutlook({ tree, done: reported, asOf })
          const left = 100 * closed - [...reported.values()].reduce((sum, one) => sum + Number(one), 0)
          assert.equal(Number(rows[closed - 1]!.debt), Math.max(0, left))
        },
      ),
    )
  })
})
