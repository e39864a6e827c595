import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { flowsBetween, populationOn, type Stage, type Step, standingsOn } from '../../engines/nursery/stages.ts'
import { addDays, day } from '../../kernel/day.ts'

const stages: readonly Stage[] = ['一', '二', '三'].map((id) => ({ id, label: { zh: id, en: id } }))
const first = day('2024-01-01')
const days = fc.integer({ min: 0, max: 20 }).map((count) => addDays(first, count))
const steps = fc.array(
  fc.record({
    subject: fc.constantFrom('甲', '乙', '丙', '丁'),
    stage: fc.constantFrom('一', '二', '三', null),
    on: days,
  }),
  { maxLength: 14 },
)

/** Goes through the days one by one, as a clerk would with a board of cards. */
function byHand(given: readonly Step[], on: string): Map<string, string> {
  const board = new Map<string, string>()
  for (let today = first; today <= on; today = addDays(today, 1))
    for (const { subject, stage } of given.filter((step) => step.on === today)) {
      if (stage === null) board.delete(subject)
      else board.set(subject, stage)
    }
  return board
}

describe('培育库：与逐日翻牌子一致', () => {
  it('某日各在哪里', () =>
    fc.assert(
      fc.property(steps, days, (given, on) => {
        const found = standingsOn(stages, given, on).map(({ subject, stage }) => [subject, stage] as const)
        assert.deepEqual(new Map(found.toSorted()), new Map([...byHand(given, on)].toSorted()))
      }),
    ))

  it('流向的行合计是起日各阶段家数，列合计是止日的', () =>
    fc.assert(
      fc.property(steps, days, days, (given, one, other) => {
        const flows = flowsBetween(stages, given, [one, other])
        for (const [side, on] of [
          ['from', one],
          ['to', other],
        ] as const)
          for (const [stage, count] of Object.entries(populationOn(stages, given, on)))
            assert.equal(
              flows.filter((flow) => flow[side] === stage).reduce((sum, flow) => sum + flow.count, 0),
              count,
            )
        assert.ok(flows.every(({ from, to }) => from !== null || to !== null))
      }),
    ))
})
