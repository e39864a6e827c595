import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  type Catalogue,
  type Finding,
  type FindingAct,
  findingsOn,
  roundOn,
} from '../../engines/screening/screening.ts'
import { addDays, type Day, day } from '../../kernel/day.ts'

const first = day('2024-01-01')
const days = fc.integer({ min: 0, max: 12 }).map((count) => addDays(first, count))
const catalogue: Catalogue = {
  id: '试',
  label: { zh: '试', en: 'test' },
  firstDay: first,
  source: { id: '试', title: '试', issuer: '试' },
  official: false,
  items: [{ id: '炉', label: { zh: '炉', en: 'furnace' }, trade: { zh: '钢', en: 'steel' } }],
}
const subjects = ['甲', '乙', '丙', '丁'] as const
const finding = fc.record({ subject: fc.constantFrom(...subjects, '外'), on: days, due: days })
const found = fc
  .array(finding, { maxLength: 5 })
  .map((all) => all.map((one, index): Finding => ({ ...one, id: String(index), item: '炉', origin: 'round' })))
const act = fc.oneof(
  fc.record({
    finding: fc.constantFrom('0', '1', '2'),
    on: days,
    act: fc.constant('closed' as const),
    proof: fc.constant('单'),
  }),
  fc.record({
    finding: fc.constantFrom('0', '1', '2'),
    on: days,
    act: fc.constant('reopened' as const),
    reason: fc.constant('复查'),
  }),
  fc.record({
    finding: fc.constantFrom('0', '1', '2'),
    on: days,
    act: fc.constant('extended' as const),
    to: days,
    reason: fc.constant('停气'),
  }),
)
const acts: fc.Arbitrary<FindingAct[]> = fc.array(act, { maxLength: 8 })

/** Goes day by day, and on each through what was done that day. */
function byHand(one: Finding, done: readonly FindingAct[], on: Day): string {
  let [closed, due] = [false, one.due]
  for (let today = first; today <= on; today = addDays(today, 1))
    for (const each of done.filter((what) => what.finding === one.id && what.on === today)) {
      if (each.act === 'extended') due = each.to
      else closed = each.act === 'closed'
    }
  return closed ? 'closed' : on > due ? 'overdue' : 'open'
}

describe('排查：与逐日记账一致', () => {
  it('每条清单的状态', () =>
    fc.assert(
      fc.property(found, acts, days, (all, done, on) => {
        const standings = findingsOn(catalogue, all, done, on)
        const known = all.filter((one) => one.on <= on)
        assert.deepEqual(
          standings.map(({ finding: { id }, state }) => [id, state]),
          known.map((one) => [one.id, byHand(one, done, on)]),
        )
      }),
    ))

  it('看过的加没看的是全部；干净的加有问题的不少于看过的；状态加起来是名单内的条数', () =>
    fc.assert(
      fc.property(
        found,
        acts,
        days,
        fc.array(fc.record({ subject: fc.constantFrom(...subjects), on: days })),
        (all, done, on, visits) => {
          const standings = findingsOn(catalogue, all, done, on)
          const round = roundOn({ id: '轮', due: first, subjects: [...subjects] }, visits, standings, on)
          assert.equal(round.screened + round.waiting.length, subjects.length)
          assert.ok(round.clean + round.withFindings >= round.screened)
          const { open, overdue, closed } = round.findings
          assert.equal(open + overdue + closed + round.outside, standings.length)
        },
      ),
    ))
})
