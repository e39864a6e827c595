import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { delivery } from '../../mechanisms/delivery/delivery.ts'
import { ledgerInHand, ledgerOf } from '../../server/delivery/ledger/ledger.ts'
import type { Project } from '../../server/delivery/standing/projects.ts'

const projects = (count: number, year: number | null, status: string, demonstration = false): Project[] =>
  Array.from({ length: count }, () => ({ year, status, demonstration }) as Project)

describe('台账打开哪一年：最新的、已经有了一定规模的那一年', () => {
  const rows: readonly (readonly [
    string,
    readonly Project[],
    number | null,
    readonly (readonly [number, number])[],
  ])[] = [
    ['一个项目也没有', [], null, []],
    ['只有没填年份的', projects(2, null, 'building'), null, []],
    [
      '一个新年度的真实项目，不把演示的九十六个翻过去',
      [...projects(96, 2024, 'building', true), ...projects(1, 2026, 'signed')],
      2024,
      [
        [2026, 1],
        [2024, 96],
      ],
    ],
    [
      '去年的都投产了，看今年的',
      [...projects(96, 2025, 'producing'), ...projects(3, 2026, 'signed')],
      2026,
      [
        [2026, 3],
        [2025, 96],
      ],
    ],
    [
      '新的一年有了上一年的五分之一，看新的一年',
      [...projects(50, 2025, 'building'), ...projects(10, 2026, 'signed')],
      2026,
      [
        [2026, 10],
        [2025, 50],
      ],
    ],
    [
      '还差一个不到五分之一，仍看上一年',
      [...projects(50, 2025, 'building'), ...projects(9, 2026, 'signed')],
      2025,
      [
        [2026, 9],
        [2025, 50],
      ],
    ],
  ]
  for (const [title, all, year, years] of rows) {
    it(title, () => {
      const ledger = ledgerOf(all, delivery)
      assert.equal(ledger.year, year)
      assert.deepEqual(
        ledger.years.map((one) => [one.year, one.projects]),
        years,
      )
      assert.ok(ledger.projects.every((project) => project.year === year))
    })
  }

  it('手上的项目：真实的看它最新的一年，演示的看它最新的一年', () => {
    const all = [...projects(4, 2024, 'building', true), ...projects(1, 2026, 'signed'), ...projects(2, 2025, 'signed')]
    assert.deepEqual(
      ledgerInHand(all, delivery).projects.map(({ year }) => year),
      [2024, 2024, 2024, 2024, 2026],
    )
  })
})
