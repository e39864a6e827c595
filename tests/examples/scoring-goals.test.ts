import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agrees, between, indexOf, mean, numbersOf, quantile, type Row, sum } from '../index-house.ts'

const _post = (id: string, base: number, lead: number, more = {}) => ({
  id,
  value: id,
  steps: [{ step: 'goalposts', base, lead, ...more }],
})

describe('目标、生活、年份：只靠声明 · goals, lives and years by declaration', () => {
  it('可持续发展：底线取最差百分之二点五，上界取最好五国均值，两个方向 · SDG Index', () => {
    const table: readonly Row[] = Array.from({ length: 30 }, (_, index) => ({
      国家: `国${index}`,
      识字: 50 + ((index * 37) % 50),
      死亡: index === 7 ? 900 : ((index * 53) % 71) + 2,
    }))
    const steps = (least: unknown, most: unknown) => [{ step: 'min-max', top: 100, least, most }]
    const scored = {
      id: 'SDG',
      combine: 'mean',
      parts: [
        { id: '教育', value: '识字', steps: steps({ quantile: 0.025 }, 100) },
        { id: '健康', value: '死亡', direction: 'lower', steps: steps({ meanOf: 5 }, { quantile: 0.975 }) },
      ],
    }
    const [read, die] = [numbersOf(table, '识字'), numbersOf(table, '死亡')]
    const best = mean(die.toSorted((one, other) => one - other).slice(0, 5))
    agrees(table, indexOf(table, scored), (row) =>
      mean([
        100 * between(row.识字 as number, quantile(read, 0.025), 100),
        100 * between(row.死亡 as number, quantile(die, 0.975), best),
      ]),
    )
  })

  it('更好生活：最少至最多，题目内平均，用户权重，缺了不算 · OECD Better Life', () => {
    const table: readonly Row[] = [
      { 国家: '甲', 住房: 1.2, 支出: 20, 工作: 70 },
      { 国家: '乙', 住房: 2.4, 支出: 26, 工作: null },
      { 国家: '丙', 住房: 1.6, 支出: null, 工作: 80 },
      { 国家: '丁', 住房: null, 支出: null, 工作: 61 },
    ]
    const scale = [{ step: 'min-max', top: 10 }]
    const scored = {
      id: 'BLI',
      combine: 'mean',
      missing: 'available',
      known: 0.5,
      parts: [
        {
          id: '居住',
          combine: 'mean',
          weight: 3,
          missing: 'available',
          parts: [
            { id: '住房分', value: '住房', steps: scale },
            { id: '支出分', value: '支出', direction: 'lower', steps: scale },
          ],
        },
        { id: '就业', value: '工作', weight: 2, steps: scale },
      ],
    }
    const found = indexOf(table, scored)
    agrees(table, found, (row) => {
      const home = [
        ...(row.住房 === null ? [] : [10 * between(row.住房 as number, 1.2, 2.4)]),
        ...(row.支出 === null ? [] : [10 * between(row.支出 as number, 26, 20)]),
      ]
      const work = row.工作 === null ? [] : [10 * between(row.工作 as number, 61, 80)]
      if (home.length === 0) return null
      return work.length === 0 ? mean(home) : (3 * mean(home) + 2 * work[0]!) / 5
    })
    assert.equal(found.get('丁')!.rank, null)
  })

  it('一年一表合在一起：界取自全部年份，或只取基年 · panels', () => {
    const table: readonly Row[] = [2020, 2021, 2022].flatMap((year) =>
      ['甲', '乙', '丙'].map((place, index) => ({
        行: `${place}${year}`,
        年: String(year),
        x: (index + 1) * (year - 2015),
      })),
    )
    const steps = (more = {}) => [{ step: 'min-max', top: 100, ...more }]
    const all = numbersOf(table, 'x')
    agrees(
      table,
      indexOf(table, { id: '分', value: 'x', steps: steps() }),
      ({ x }) => 100 * between(x as number, Math.min(...all), Math.max(...all)),
    )
    const first = { among: '年 = "2020"', capped: false }
    agrees(
      table,
      indexOf(table, { id: '分', value: 'x', steps: steps(first) }),
      ({ x }) => (100 * ((x as number) - 5)) / 10,
    )
    agrees(
      table,
      indexOf(table, { id: '分', value: 'x', steps: steps({ within: ['年'] }) }),
      (_, index) => 50 * (index % 3),
    )
    assert.ok(sum(all) > 0)
  })
})
