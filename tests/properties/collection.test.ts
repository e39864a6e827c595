import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { standingOf } from '../../engines/collection/answers.ts'
import {
  moveIds,
  movesOf,
  refusalOf,
  stateAfter,
  type TaskStanding,
  type TaskState,
  taskStateIds,
} from '../../engines/collection/collection.ts'
import { dueDayOf, dueState } from '../../engines/collection/due.ts'
import { readEntry } from '../../engines/collection/filling.ts'
import { addDays, day } from '../../kernel/day.ts'
import { period } from '../../kernel/period.ts'
import { type Post, postIds } from '../../kernel/post.ts'

const investment = {
  id: 'investment',
  label: { zh: '完成投资', en: 'Investment' },
  unit: '万元',
  digits: 1,
  accumulation: 'flow',
} as const
const when = { zh: '上旬', en: 'before' }

/** Tenths of 万元, as an integer, so that the oracle needs no decimals. */
const tenths = fc.integer({ min: 100, max: 99_999_999 })
const text = (count: number): string => `${Math.trunc(count / 10)}.${count % 10}`

describe('填报的校核，任意的数', () => {
  it('单位错了整数倍，第一个建议就是原来的数', () => {
    fc.assert(
      fc.property(tenths, fc.constantFrom(100, 1000, 10_000), (count, slip) => {
        const last = { value: text(count), when }
        const { finding } = readEntry(text(count * slip), investment, last)
        assert.equal(finding?.severity, 'ask')
        assert.equal(Number(finding.repairs[0]?.value), count / 10)
        assert.match(finding.text.zh, /是不是填成了(元|千元|百万元|千万元|亿元)？|是不是多写了.位？/)
      }),
    )
  })
  it('与上次相差不到三倍、又不相同，就不打扰', () => {
    fc.assert(
      fc.property(tenths, fc.double({ min: 0.34, max: 2.99, noNaN: true }), (count, times) => {
        const now = Math.round(count * times)
        fc.pre(now !== count && now * 3 > count && now < count * 3)
        assert.equal(readEntry(text(now), investment, { value: text(count), when }).finding, undefined)
      }),
    )
  })
  it('差十倍以上，要认可还要有原因；差不到三倍不用', () => {
    fc.assert(
      fc.property(tenths, fc.integer({ min: 3, max: 300 }), fc.boolean(), (count, times, grew) => {
        const [last, now] = grew ? [count, count * times] : [count * times, count]
        const item = { ...investment, last: { value: text(last), when } }
        const answer = { value: text(now), reason: '', kept: true }
        const { finding, fault } = standingOf(item, answer)
        assert.ok(finding)
        if (times >= 10) assert.ok(finding.weighty)
        assert.equal(fault !== undefined, finding.weighty)
        assert.equal(standingOf(item, { ...answer, reason: '停产检修' }).fault, undefined)
      }),
    )
  })
  it('带单位、带逗号、全角，读出来是同一个数', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (count) => {
        const plain = String(count)
        const wide = [...plain].map((digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join('')
        for (const typed of [plain, `${plain}万元`, count.toLocaleString('en-US'), wide, ` ${plain} `])
          assert.equal(readEntry(typed, investment).value, plain)
      }),
    )
  })
  it('随便写什么都只得到一句话，不会出错；读不出的不能交', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30, unit: 'grapheme' }), (typed) => {
        const item = { ...investment, last: { value: '910', when } }
        const standing = standingOf(item, { value: typed, reason: '', kept: true })
        if (standing.value === null) assert.ok(standing.fault)
        else assert.ok(Number.isFinite(Number(standing.value)))
      }),
    )
  })
})

describe('填报的流转，任意的人走任意的步子', () => {
  const who = fc.record({
    account: fc.constantFrom('li', 'wang', 'zhao'),
    post: fc.constantFrom(...postIds),
    department: fc.constantFrom('finance', 'talent', null),
    enterprise: fc.constantFrom('e1', 'e2', null),
  })
  it('只有统计人员能锁定，锁定之后谁也动不了，没有人审过自己的', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(who, fc.constantFrom(...moveIds)), { maxLength: 60 }), (steps) => {
        let task: TaskStanding = { state: 'open', department: 'finance', enterprise: null, submittedBy: null }
        for (const [person, move] of steps) {
          const allowed = refusalOf(move, task, person) === undefined
          assert.equal(allowed, movesOf(task, person).includes(move))
          if (!allowed) continue
          assert.notEqual(task.state, 'locked')
          if (move === 'submit' || move === 'save') assert.equal(person.department, 'finance')
          else assert.ok(person.post === 'statistician' && person.account !== task.submittedBy)
          const state: TaskState = stateAfter(move, task.state)
          task = { ...task, state, submittedBy: move === 'submit' ? person.account : task.submittedBy }
        }
      }),
    )
  })
  it('每个状态都有人能往前走，只有锁定是终点', () => {
    const people = (['department-clerk', 'statistician'] as const satisfies readonly Post[]).map((post) => ({
      account: 'zhao',
      post,
      department: 'finance',
      enterprise: null,
    }))
    for (const state of taskStateIds) {
      const task = { state, department: 'finance', enterprise: null, submittedBy: 'wang' }
      assert.equal(people.flatMap((person) => movesOf(task, person)).length > 0, state !== 'locked')
    }
  })
})

describe('截止日，任意的月', () => {
  it('数到的天数与剩的天数对得上', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2010, max: 2025 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 400 }),
        (year, month, workdays, late) => {
          const of = period(`${year}-${String(month).padStart(2, '0')}`)
          const asked = addDays(day(`${year}-01-01`), late)
          const due = dueDayOf(of, asked, workdays).day
          fc.pre(due !== undefined)
          const lastOfMonth = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
          const from = lastOfMonth > asked ? day(lastOfMonth) : asked
          assert.equal(dueState(due, from).left, workdays)
          assert.ok(dueState(due, addDays(due, 1)).left < 0)
        },
      ),
    )
  })
})
