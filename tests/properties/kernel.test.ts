import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { calendarFrom, isWorkday, officialCalendar, officialNotices } from '../../kernel/calendar.ts'
import { addDays, type Day, day, daysBetween, weekday } from '../../kernel/day.ts'
import {
  contains,
  firstDay,
  isPeriod,
  lastDay,
  lengthInDays,
  next,
  type Period,
  type PeriodKind,
  periodKind,
  periodOf,
  previous,
  split,
  yearsBefore,
} from '../../kernel/period.ts'
import { addWorkdays, dueAfterCalendarDays, workdaysBetween } from '../../kernel/workdays.ts'

const dayBetween = (first: string, last: string): fc.Arbitrary<Day> =>
  fc.integer({ min: 0, max: daysBetween(day(first), day(last)) }).map((days) => addDays(day(first), days))
const anyDay = dayBetween('1900-01-01', '2099-12-31')
const announced = dayBetween('2007-01-01', '2026-12-31')
const kinds = ['year', 'half', 'quarter', 'to-month', 'month', 'ten-days'] as const
const parts = ['half', 'quarter', 'month', 'ten-days'] as const
const yearPeriod: fc.Arbitrary<Period> = fc
  .tuple(fc.constantFrom(...kinds), anyDay)
  .map(([kind, on]) => periodOf(kind, on))
const fiveYears = fc.integer({ min: 380, max: 404 }).map((fifth) => `${fifth * 5 + 1}..${fifth * 5 + 5}` as Period)
const anyPeriod = fc.oneof(yearPeriod, fiveYears)

describe('日期的性质', () => {
  it('加了再减回到原日，星期逐日轮转，与系统日历一致', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (on, days) => {
        assert.equal(addDays(addDays(on, days), -days), on)
        assert.equal(daysBetween(on, addDays(on, days)), days)
        assert.equal(weekday(on), new Date(`${on}T00:00:00Z`).getUTCDay() || 7)
      }),
    )
  })
})

describe('时期的性质', () => {
  it('前一期的最后一天紧接本期的第一天（年初至今除外）', () => {
    fc.assert(
      fc.property(anyPeriod, (of) => {
        assert.equal(next(previous(of)), of)
        assert.equal(previous(next(of)), of)
        assert.equal(periodKind(next(of)), periodKind(of))
        if (periodKind(of) !== 'to-month') assert.equal(addDays(lastDay(previous(of)), 1), firstDay(of))
        else assert.equal(firstDay(of).slice(4), '-01-01')
      }),
    )
  })

  it('分成的各期首尾相接，天数加起来等于全期，且都在其中', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom(...parts), (of, into) => {
        let inside: Period[]
        try {
          inside = split(of, into)
        } catch (error) {
          assert.match((error as Error).message, /不能正好分成/)
          return
        }
        assert.equal(
          inside.map(lengthInDays).reduce((sum, length) => sum + length, 0),
          lengthInDays(of),
        )
        inside.forEach((part, index) => {
          assert.ok(contains(of, part) && isPeriod(part))
          if (index > 0) assert.equal(previous(part), inside[index - 1])
        })
      }),
    )
  })

  it('全年总能分到旬、月、季、半年', () => {
    const counts: Record<(typeof parts)[number], number> = { half: 2, quarter: 4, month: 12, 'ten-days': 36 }
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...parts), (on, into) => {
        assert.equal(split(periodOf('year', on), into).length, counts[into])
      }),
    )
  })

  it('一天属于每种时期中恰好一期；上年同期隔一年', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom<Exclude<PeriodKind, 'years'>>(...kinds), (on, kind) => {
        const of = periodOf(kind, on)
        assert.ok(firstDay(of) <= on && on <= lastDay(of))
        assert.equal(+firstDay(of).slice(0, 4) - +firstDay(yearsBefore(of)).slice(0, 4), 1)
        assert.equal(firstDay(yearsBefore(of)).slice(4), firstDay(of).slice(4))
      }),
    )
  })

  it('包含关系与逐日包含一致', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (outer, inner) => {
        let all = true
        for (const on of [firstDay(inner), lastDay(inner)]) all &&= firstDay(outer) <= on && on <= lastDay(outer)
        assert.equal(contains(outer, inner), all)
      }),
    )
  })
})

describe('工作日的性质', () => {
  it('推算的那一天是工作日，两日之间的工作日数正好是所推的数', () => {
    fc.assert(
      fc.property(dayBetween('2007-01-01', '2025-12-01'), fc.integer({ min: 1, max: 200 }), (from, days) => {
        const { day: to } = addWorkdays(from, days)
        assert.ok(to && isWorkday(to))
        assert.equal(workdaysBetween(from, to).days, days)
        assert.equal(workdaysBetween(to, from).days, -days)
      }),
    )
  })

  it('与逐日数一遍的结果一致，日历有缺年也一样', () => {
    const gaps = calendarFrom(officialNotices.filter(({ year }) => year !== 2012 && year !== 2019))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), fc.boolean(), (from, days, gapped) => {
        const calendar = gapped ? gaps : officialCalendar
        let on = from
        let left = Math.abs(days)
        let stopped = false
        while (left > 0 && !stopped) {
          const works = isWorkday(addDays(on, Math.sign(days)), calendar)
          stopped = works === undefined
          if (stopped) break
          on = addDays(on, Math.sign(days))
          if (works) left -= 1
        }
        const counted = addWorkdays(from, days, calendar)
        assert.deepEqual([counted.day, counted.countedTo, counted.remaining], [stopped ? undefined : on, on, left])
      }),
      { numRuns: 300 },
    )
  })

  it('自然日时限不早于到期日，其间没有工作日', () => {
    fc.assert(
      fc.property(dayBetween('2007-01-01', '2026-06-01'), fc.integer({ min: 0, max: 150 }), (from, days) => {
        const { day: due } = dueAfterCalendarDays(from, days)
        const end = addDays(from, days)
        assert.ok(due && due >= end && isWorkday(due))
        for (let on = end; on < due; on = addDays(on, 1)) assert.equal(isWorkday(on), false)
      }),
    )
  })

  it('越过已公布的年份就没有日期，只有已数到的天数', () => {
    fc.assert(
      fc.property(announced, fc.integer({ min: 0, max: 400 }), (from, days) => {
        const known = workdaysBetween(from, day('2026-12-31')).days!
        const counted = addWorkdays(from, days)
        assert.equal(counted.day === undefined, days > known)
        if (days > known) assert.equal(counted.remaining, days - known)
      }),
      { numRuns: 60 },
    )
  })
})
