import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  holdsProblemPart,
  type ProblemMove,
  type ProblemState,
  problemLifecycle,
} from '../../engines/delivery/problems/acts.ts'
import { assess } from '../../engines/delivery/problems/assessment.ts'
import { writeBulletin } from '../../engines/delivery/problems/bulletin.ts'
import { foldProblem } from '../../engines/delivery/problems/fold.ts'
import type { ProblemEvent, ProblemHappening } from '../../engines/delivery/problems/history.ts'
import { threeLists as listsOf, type NumberedProblem } from '../../engines/delivery/problems/lists.ts'
import { problemStanding } from '../../engines/delivery/problems/standing.ts'
import type { Actor } from '../../engines/delivery/recorded/actor.ts'
import { isWorkday } from '../../kernel/calendar.ts'
import { addDays, type Day, day } from '../../kernel/day.ts'
import { decimal } from '../../kernel/decimal.ts'
import { threeLists } from '../../mechanisms/delivery/three-lists/three-lists.ts'

const { editions, sentences } = threeLists
const rules = editions[0]!

const officer: Actor = { account: 'o', person: 'o', post: 'project-officer', department: 'dr', enterprise: null }
const clerk: Actor = { account: 'c', person: 'c', post: 'department-clerk', department: 'pc', enterprise: null }
const supervisor: Actor = { account: 's', person: 's', post: 'supervisor', department: null, enterprise: null }

type Choice = { readonly pick: number; readonly gap: number; readonly workdays: number }
const choices = fc.array(fc.record({ pick: fc.nat(99), gap: fc.nat(9), workdays: fc.integer({ min: 1, max: 8 }) }), {
  maxLength: 14,
})
const firstDay = fc.integer({ min: 0, max: 1200 }).map((days) => addDays(day('2022-01-03'), days))

/** Walks through the table of acts from the beginning, each a few days after the one before. */
function walk(start: Day, picks: readonly Choice[]): ProblemEvent[] {
  const events: ProblemEvent[] = [{ on: start, by: officer, kind: 'filed', title: '问题', origin: 'officer' }]
  let state: ProblemState = 'filed'
  let on = start
  let open: string[] = []
  for (const [at, { pick, gap, workdays }] of picks.entries()) {
    const able = problemLifecycle.moves.filter(
      (move) => problemLifecycle.transitions[move].from.includes(state) && (move !== 'fulfilled' || open.length > 0),
    )
    if (able.length === 0) break
    const move = able[pick % able.length]!
    on = addDays(on, gap)
    events.push({ on, by: whoDoes(move), ...happening(move, `r${at}`, open[0] ?? '', addDays(on, workdays), workdays) })
    if (move === 'assigned') open.push(`r${at}`)
    if (move === 'fulfilled') open = open.slice(1)
    state = problemLifecycle.transitions[move].to ?? state
  }
  return events
}

const whoDoes = (move: ProblemMove): Actor =>
  problemLifecycle.transitions[move].by.includes('department')
    ? clerk
    : problemLifecycle.transitions[move].by.includes('supervisor')
      ? supervisor
      : officer

function happening(move: ProblemMove, id: string, known: string, due: Day, workdays: number): ProblemHappening {
  if (move === 'dispatched') return { kind: move, department: 'pc', workdays }
  if (move === 'received' || move === 'closed') return { kind: move }
  if (move === 'assigned') return { kind: move, responsibility: id, what: '做', who: '谁', due }
  if (move === 'fulfilled') return { kind: move, responsibility: known }
  if (move === 'supplemented' || move === 'answered' || move === 'noted') return { kind: move, text: '写' }
  return { kind: move, reason: '因' }
}

const stops: readonly string[] = ['sent-back', 'answered', 'closed', 'withdrawn']
const starts: readonly string[] = ['dispatched', 'supplemented', 'rejected']

/** The clock of the last dispatch counted day by day: a working day counts where the clock ran as the day began. */
function countByDay(events: readonly ProblemEvent[], today: Day) {
  const at = events.findLastIndex(({ kind }) => kind === 'dispatched')
  const dispatch = events[at]
  if (dispatch?.kind !== 'dispatched') return null
  const mine = events.slice(at)
  const runningBefore = (date: Day): boolean =>
    starts.includes(
      mine.findLast(({ on, kind }) => on < date && (stops.includes(kind) || starts.includes(kind)))?.kind ?? '',
    )
  const urged = mine.find(({ kind }) => kind === 'urged')?.on
  const reached = new Map<string, Day>(urged ? [['supervision', urged]] : [])
  let used = 0
  let due: Day | null = null
  const end = mine.find(({ kind }) => kind === 'closed')?.on ?? today
  let stood = 0
  let date = dispatch.on
  const count = () => {
    used += 1
    if (used === dispatch.workdays) due = date
    for (const { level, over } of rules.steps)
      if (used === dispatch.workdays + over && !((reached.get(level) ?? '9') < date)) reached.set(level, date)
  }
  while (date < today) {
    date = addDays(date, 1)
    if (!isWorkday(date)) continue
    if (runningBefore(date)) count()
    else if (date <= end) stood += 1
  }
  const now = { used, stood, reached: [...reached].map(([level, on]) => ({ level, on })) }
  const running = starts.includes(mine.findLast(({ kind }) => stops.includes(kind) || starts.includes(kind))!.kind)
  while (running && used < dispatch.workdays) {
    date = addDays(date, 1)
    if (isWorkday(date)) count()
  }
  return { ...now, running, due }
}

const history = fc.record({ start: firstDay, picks: choices, later: fc.nat(30) }).map(({ start, picks, later }) => {
  const events = walk(start, picks)
  return { events, today: addDays(events.at(-1)!.on, later) }
})

describe('问题清单的性质', () => {
  it('时钟与一天一天数出来的一样', () => {
    let over = 0
    fc.assert(
      fc.property(history, ({ events, today }) => {
        const { clock } = problemStanding(events, today, editions)!
        const counted = countByDay(events, today)
        assert.equal(clock === null, counted === null)
        if (!clock || !counted) return
        assert.deepEqual(
          { used: clock.used, stopped: clock.stopped, due: clock.due, running: clock.running },
          { used: counted.used, stopped: counted.stood, due: counted.due, running: counted.running },
        )
        const byLevel = ({ level }: { level: string }) => rules.steps.findIndex((step) => step.level === level)
        assert.deepEqual(
          clock.reached,
          counted.reached.toSorted((one, other) => byLevel(one) - byLevel(other)),
        )
        if (clock.left < 0) over += 1
      }),
      { numRuns: 500 },
    )
    assert.ok(over > 20, `only ${over} were over their limit`)
  })

  it('过去的一天，只看那天为止的事', () => {
    fc.assert(
      fc.property(history, fc.nat(60), ({ events, today }, back) => {
        const seen = addDays(today, -back)
        assert.deepEqual(
          problemStanding(events, seen, editions),
          problemStanding(
            events.filter(({ on }) => on <= seen),
            seen,
            editions,
          ),
        )
      }),
    )
  })

  it('销号以后没有未了的责任；责任、进度一条不少', () => {
    fc.assert(
      fc.property(history, ({ events, today }) => {
        const standing = problemStanding(events, today, editions)!
        const lists = listsOf([{ id: 'p', serial: 1, standing }])
        const count = (...kinds: string[]) => events.filter(({ kind }) => kinds.includes(kind)).length
        assert.equal(lists.responsibilities.length, count('assigned'))
        assert.equal(lists.progress.length, count('noted', 'fulfilled', 'answered', 'closed'))
        if (standing.state === 'closed') assert.ok(lists.responsibilities.every(({ done }) => done !== null))
        const itself = lists.responsibilities.filter(({ done }) => done?.with === 'itself').length
        assert.equal(itself, count('fulfilled'))
      }),
    )
  })

  it('每一步都是办事人按岗位能办的', () => {
    fc.assert(
      fc.property(history, ({ events, today }) => {
        const problem = foldProblem(events, today)!
        for (const { kind, by } of events.slice(1)) {
          assert.ok(
            problemLifecycle.transitions[kind as ProblemMove].by.some((part) =>
              holdsProblemPart(part, { ...problem, department: 'pc' }, by),
            ),
            kind,
          )
        }
      }),
    )
  })

  const several = fc.array(history, { minLength: 1, maxLength: 6 }).map((histories) => {
    const today = histories
      .map((one) => one.today)
      .toSorted()
      .at(-1)!
    const on = (seen: Day): NumberedProblem[] =>
      histories.flatMap(({ events }, at) => {
        const standing = problemStanding(events, seen, editions)
        return standing ? [{ id: `p${at}`, serial: at + 1, standing }] : []
      })
    return { today, on }
  })

  it('同样的事写出同样的通报，不管先后', () => {
    const occasion = (on: Day) => ({
      zone: { zh: '区', en: 'Zone' },
      day: on,
      demonstration: false,
      projectOf: (id: string) => id,
      departmentOf: (id: string) => ({ zh: id, en: id }),
    })
    fc.assert(
      fc.property(several, ({ today, on }) => {
        const problems = on(today)
        const bulletin = writeBulletin(problems, occasion(today), sentences)
        assert.deepEqual(writeBulletin(problems.toReversed(), occasion(today), sentences), bulletin)
        const late = problems.filter(
          ({ standing: { state, clock } }) => clock && clock.left <= -3 && state !== 'closed',
        )
        assert.deepEqual(
          bulletin.serials,
          late.map(({ serial }) => serial),
        )
      }),
    )
  })

  it('扣分加起来就是失分；两段时间的扣分合起来，就是整段的', () => {
    fc.assert(
      fc.property(several, fc.nat(400), ({ today, on }, back) => {
        const from = day('2022-01-01')
        const middle = addDays(today, -back)
        const of = (span: { from: Day; to: Day }) =>
          assess(on(span.to), span, editions).flatMap(({ deductions }) => deductions)
        const named = (deductions: ReturnType<typeof of>) =>
          deductions.map(({ serial, kind, on, points }) => `${serial} ${kind} ${on} ${points}`).toSorted()
        assert.deepEqual(
          [...named(of({ from, to: middle })), ...named(of({ from: addDays(middle, 1), to: today }))].toSorted(),
          named(of({ from, to: today })),
        )
        for (const { deductions, deducted, score } of assess(on(today), { from, to: today }, editions)) {
          const sum = deductions.reduce((total, { points }) => total.plus(decimal(points)), decimal(0))
          assert.ok(sum.eq(decimal(deducted)))
          const rest = decimal(rules.full).minus(sum)
          assert.ok(decimal(score).eq(rest.lt(0) ? decimal(0) : rest))
        }
      }),
    )
  })
})
