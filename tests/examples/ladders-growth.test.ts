import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { growing } from '../../engines/ladders/growth.ts'
import type { Subject } from '../../engines/ladders/subject.ts'
import { day } from '../../kernel/day.ts'
import { atOnce } from '../../kernel/piecework.ts'
import { ladder } from '../ladder-house.ts'

const years = [2021, 2022, 2023, 2024]
const on = day('2024-12-31')
const flight = ['technology-sme', 'high-tech', 'innovative-sme', 'specialised', 'little-giant', 'champion']

const holding = (id: string, ...titles: readonly [rung: string, from: string, until?: string][]): Subject => ({
  id,
  facts: {},
  titles: titles.map(([rung, from, until]) => ({ rung, from: day(from), ...(until ? { until: day(until) } : {}) })),
})

describe('逐年的流向', () => {
  const { flows } = atOnce(
    growing(
      ladder,
      [
        holding('一直是高企', ['high-tech', '2021-03-01', '2027-03-01']),
        holding('后来才有', ['specialised', '2023-05-01', '2026-05-01']),
        holding('得而复失', ['high-tech', '2021-06-01', '2022-06-01']),
        holding('往上走', ['innovative-sme', '2022-01-01', '2025-01-01'], ['specialised', '2024-02-01', '2027-02-01']),
        holding('只有瞪羚', ['gazelle', '2022-01-01', '2026-01-01']),
        holding('没有称号'),
      ],
      { years, on, flight },
    ),
  )
  const sum = (of: typeof flows): number => of.reduce((total, { count }) => total + count, 0)

  it('每年的家数一样多：哪年哪一级流出的，就是上一年流进来的', () => {
    for (const year of years.slice(1)) assert.equal(sum(flows.filter((flow) => flow.year === year)), 4, String(year))
    for (const year of years.slice(2))
      for (const rung of [...flight, null])
        assert.equal(
          sum(flows.filter((flow) => flow.year === year && flow.from === rung)),
          sum(flows.filter((flow) => flow.year === year - 1 && flow.to === rung)),
          `${year} ${rung}`,
        )
  })

  it('没有称号的年份也算在内，写作无称号', () => {
    const of = (year: number, from: string | null, to: string | null) =>
      flows.find((flow) => flow.year === year && flow.from === from && flow.to === to)?.count ?? 0
    assert.deepEqual([of(2022, null, null), of(2022, null, 'innovative-sme'), of(2022, 'high-tech', null)], [1, 1, 1])
    assert.deepEqual([of(2023, null, null), of(2023, null, 'specialised'), of(2024, null, null)], [1, 1, 1])
    assert.equal(of(2024, 'innovative-sme', 'specialised'), 1)
  })
})
