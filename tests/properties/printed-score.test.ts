import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { fillEvaluation } from '../../engines/evaluation/filled.ts'
import { ownScore, type Span } from '../../engines/evaluation/own-score.ts'
import { addingUp, printedScore } from '../../engines/evaluation/printed-score.ts'
import { edition2021 } from '../../mechanisms/zone-evaluation/2021/edition.ts'
import { demonstrationFilling } from '../../mechanisms/zone-evaluation/demonstration.ts'
import { smallEdition, smallFilling } from '../evaluation-house.ts'

const hundredths = (value: number): number => {
  const whole = Math.round(value * 100)
  assert.ok(Math.abs(whole - value * 100) < 1e-9, `${value}不是两位小数`)
  return whole
}
const sumOf = (spans: readonly Span[], of: keyof Span): number =>
  spans.reduce((sum, span) => sum + hundredths(span[of]), 0)

it('九个等分的数：印出来相加正好15', () => {
  const printed = addingUp(Array(9).fill(1500 / 9), 1500)
  assert.deepEqual(printed, [167, 167, 167, 167, 167, 167, 166, 166, 166])
})

it('零分的不会因为凑数变成0.01分', () => {
  assert.deepEqual(addingUp([0, 0.5, 0.5], 1), [0, 1, 0])
})

const evaluations = [fillEvaluation(edition2021, demonstrationFilling), fillEvaluation(smallEdition, smallFilling)]

it('印出的得分：各项相加等于组，各组相加等于总分，不高于权重；算得出的仍是一个数', () => {
  for (const filled of evaluations)
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 9_000_000 })), {
          minLength: filled.scheme.inputs.length,
          maxLength: filled.scheme.inputs.length,
        }),
        (values) => {
          const facts = Object.fromEntries(
            filled.scheme.inputs.map(({ name }, at) => {
              const value = values[at] ?? null
              return [name, value !== null && name.startsWith('judged_') ? value / 9_000_000 : value]
            }),
          )
          const own = ownScore(filled, facts)
          const { total, groups, items } = printedScore(filled, own)
          for (const side of ['low', 'high'] as const) {
            assert.equal(sumOf(Object.values(groups), side), hundredths(total[side]))
            assert.ok(Math.abs(total[side] - own.total[side]) <= 0.0050001)
          }
          for (const { id } of filled.groups) {
            const within = filled.items.filter(({ group }) => group === id).map((item) => items[item.id]!)
            for (const side of ['low', 'high'] as const)
              assert.equal(sumOf(within, side), hundredths(groups[id]![side]))
          }
          for (const { item, points } of own.items) {
            const span = items[item.id]!
            assert.ok(
              span.low <= span.high && span.high < item.share * 100 + 0.011,
              `${item.id} ${JSON.stringify(span)}`,
            )
            assert.ok(Math.abs(span.low - points.low) < 0.03, `${item.id} ${points.low} ${span.low}`)
            if (points.low === points.high) assert.equal(span.low, span.high)
          }
        },
      ),
      { numRuns: 60 },
    )
})
