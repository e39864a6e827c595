import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agrees, deviation, indexOf, mean, near, numbersOf, type Row, sum } from '../index-house.ts'
import { rows } from '../rule-examples.ts'
import { stepped } from '../scoring-house.ts'

type Step = Readonly<Record<string, unknown>>
type Given = readonly (number | null)[]

const x: Given = [4, -1, 7.5, 7.5, null, 12, 3]
const all = x.filter((value) => value !== null)
const [least, most] = [Math.min(...all), Math.max(...all)]
const below = (value: number) => all.filter((other) => other < value).length
const same = (value: number) => all.filter((other) => other === value).length

describe('综合指标手册与 COINr 的归一法 · ways to normalise of the handbook and COINr', () => {
  rows<readonly [string, readonly Step[], (value: number) => number]>(
    [
      ['n_minmax 0–100', [{ step: 'min-max', top: 100 }], (value) => (100 * (value - least)) / (most - least)],
      [
        'n_zscore 均值10、标准差2',
        [{ step: 'z-score', mean: 10, spread: 2 }],
        (value) => 10 + (2 * (value - mean(all))) / deviation(all, 1),
      ],
      ['n_scaled：先减后除', [{ step: 'min-max', least: -5, most: 20, capped: false }], (value) => (value + 5) / 25],
      ['n_dist2max', [{ step: 'min-max' }], (value) => 1 - (most - value) / (most - least)],
      [
        'n_dist2ref：到某家的距离',
        [{ step: 'min-max', most: 7.5, capped: false }],
        (value) => 1 - (7.5 - value) / (7.5 - least),
      ],
      ['n_dist2targ，封顶', [{ step: 'min-max', most: 8 }], (value) => Math.min(1, 1 - (8 - value) / (8 - least))],
      ['n_dist2targ，不封顶', [{ step: 'min-max', most: 8, capped: false }], (value) => 1 - (8 - value) / (8 - least)],
      ['n_fracmax', [{ step: 'against', of: 'most', as: 'quotient' }], (value) => value / most],
      ['n_rank，并列取小', [{ step: 'rank', ties: 'lowest' }], (value) => below(value) + 1],
      [
        'n_borda：名次减一',
        [
          { step: 'rank', ties: 'lowest' },
          { step: 'scale', plus: -1 },
        ],
        below,
      ],
      ['n_prank：(名次−1)/(家数−1)', [{ step: 'percent-rank' }], (value) => below(value) / (all.length - 1)],
      [
        'n_goalposts，越界按界',
        [{ step: 'goalposts', base: 0, lead: 10, points: 100 }],
        (value) => Math.min(100, Math.max(0, value * 10)),
      ],
      [
        '均值上下一个标准差之外为正负一',
        [
          { step: 'z-score' },
          {
            step: 'bands',
            bands: [
              { from: 1, points: 1 },
              { upTo: -1, points: -1 },
            ],
          },
        ],
        (value) => (Math.abs(value - mean(all)) >= deviation(all, 1) ? Math.sign(value - mean(all)) : 0),
      ],
      [
        '百分位秩的正态分',
        [
          { step: 'percent-rank', of: 'middle' },
          { step: 'normal', as: 'score' },
          { step: 'normal', as: 'share' },
        ],
        (value) => (below(value) + same(value) / 2) / all.length,
      ],
      ['博克斯—考克斯', [{ step: 'box-cox', lambda: 0.5, plus: 2 }], (value) => (Math.sqrt(value + 2) - 1) / 0.5],
      ['博克斯—考克斯，λ为零', [{ step: 'box-cox', lambda: 0, plus: 2 }], (value) => Math.log(value + 2)],
      [
        '对数再取回来',
        [
          { step: 'logarithm', plus: 2, base: '10' },
          { step: 'antilogarithm', base: '10' },
        ],
        (value) => value + 2,
      ],
      ['换成同类的中位数', [{ step: 'against', of: 'median', as: 'itself' }], () => 5.75],
    ],
    (title, steps, byHand) => {
      for (const [index, found] of stepped(x, ...steps).entries())
        near(found, x[index] === null ? null : byHand(x[index]!), title)
    },
  )
})

describe('COINr 的合成法 · ways to aggregate of COINr', () => {
  const table: readonly Row[] = [
    { 国: '甲', a: 4, b: 9, c: 2 },
    { 国: '乙', a: 5, b: 3, c: 8 },
    { 国: '丙', a: 4, b: 6, c: 1 },
    { 国: '丁', a: 1, b: 1, c: 9 },
  ]
  const weights: Readonly<Record<string, number>> = { a: 2, b: 1, c: 1.5 }
  const names = Object.keys(weights)
  const parts = names.map((id) => ({ id, value: id, weight: weights[id] }))
  const total = sum(Object.values(weights))
  const over = (row: Row, of: (value: number) => number) =>
    sum(names.map((name) => weights[name]! * of(row[name] as number))) / total
  rows<readonly [string, Step, (row: Row) => number]>(
    [
      ['a_amean', { combine: 'mean' }, (row) => over(row, (value) => value)],
      ['a_gmean', { combine: 'geometric' }, (row) => Math.exp(over(row, Math.log))],
      ['a_hmean', { combine: 'harmonic' }, (row) => 1 / over(row, (value) => 1 / value)],
      ['a_genmean，次数为3', { combine: 'power', exponent: 3 }, (row) => Math.cbrt(over(row, (value) => value ** 3))],
      ['a_genmean，次数为−2', { combine: 'power', exponent: -2 }, (row) => over(row, (value) => value ** -2) ** -0.5],
      ['a_genmean，次数为0', { combine: 'power', exponent: 0 }, (row) => Math.exp(over(row, Math.log))],
    ],
    (_, combine, byHand) => agrees(table, indexOf(table, { id: '分', ...combine, parts }), byHand),
  )

  it('a_copeland：两两比较的权重之和，就是波达计分的加权平均 · sums of the outranking matrix', () => {
    const borda = parts.map((part) => ({ ...part, steps: [{ step: 'borda' }] }))
    agrees(table, indexOf(table, { id: '分', combine: 'mean', parts: borda }), (row) =>
      sum(
        table.map((other) =>
          row === other
            ? 0
            : over(
                {
                  ...Object.fromEntries(
                    names.map((name) => [name, Math.sign((row[name] as number) - (other[name] as number))]),
                  ),
                },
                (sign) => (sign + 1) / 2,
              ),
        ),
      ),
    )
  })
})

describe('COINr 的异常值处理 · outlier treatment of COINr', () => {
  const skewOf = (values: readonly number[]) => {
    const n = values.length
    const from = values.map((value) => value - mean(values))
    const y = (Math.sqrt(n) * sum(from.map((value) => value ** 3))) / sum(from.map((value) => value ** 2)) ** 1.5
    return (y * Math.sqrt(n * (n - 1))) / (n - 2)
  }
  const kurtosisOf = (values: readonly number[]) => {
    const n = values.length
    const from = values.map((value) => value - mean(values))
    const r = (n * sum(from.map((value) => value ** 4))) / sum(from.map((value) => value ** 2)) ** 2
    return (((n + 1) * (r - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3))
  }
  const passes = (values: readonly number[]) => !(Math.abs(skewOf(values)) > 2 && kurtosisOf(values) > 3.5)
  /** One after the other, with all that are equal to it. */
  const byHand = (values: readonly number[], most: number): number[] => {
    const now = [...values]
    let [high, low] = [0, 0]
    while (!passes(now) && high + low < most) {
      const end = skewOf(now) >= 0 ? Math.max(...now) : Math.min(...now)
      const rest = now.filter((value) => value !== end)
      const next = skewOf(now) >= 0 ? Math.max(...rest) : Math.min(...rest)
      const moved = now.flatMap((value, index) => (value === end ? index : []))
      if (skewOf(now) >= 0) high = moved.length
      else low = moved.length
      for (const index of moved) now[index] = next
    }
    if (passes(now)) return now
    const [bottom, top] = [Math.min(...values), Math.max(...values)]
    return values.map((value) => Math.log(value - bottom + 0.01 * (top - bottom)))
  }
  const plain = [3, 5, 8, 2, 9, 4, 7, 6, 5, 4, 8, 3, 6, 7]
  rows<readonly [string, readonly number[], number]>(
    [
      ['不偏的不动', plain, 5],
      ['一个极端值', [...plain, 90], 5],
      ['三个极端值，各不相同', [...plain, 60, 75, 90], 5],
      ['并列的极端值一起动', [...plain, 70, 90, 90], 2],
      ['极端值在低处', [...plain.map((value) => 100 - value), -80], 5],
      ['动了五个还偏，全部取对数', Array.from({ length: 60 }, (_, index) => Math.exp(index / 2)), 5],
    ],
    (title, values, limit) => {
      const expected = byHand(values, limit)
      for (const [index, found] of stepped(values, { step: 'treat', most: limit }).entries())
        near(found, expected[index]!, title)
    },
  )
  it('改用博克斯—考克斯，或不再处理 · other ways', () => {
    const steep = Array.from({ length: 60 }, (_, index) => Math.exp(index / 2))
    const bottom = Math.min(...steep)
    assert.ok(!passes(steep.map((value) => Math.min(value, steep[54]!))))
    const root = stepped(steep, { step: 'treat', otherwise: { boxCox: 0.25 } })
    for (const [index, found] of root.entries()) near(found, ((steep[index]! - bottom + 1) ** 0.25 - 1) / 0.25)
    assert.deepEqual(stepped(steep, { step: 'treat', otherwise: 'as-it-is' }), steep)
  })
})

describe('分位数分组 · classes by quantiles', () => {
  it('十分位，并列的在一组，界归下组；按组 · deciles with ties, within groups', () => {
    const table: readonly Row[] = Array.from({ length: 33 }, (_, index) => ({
      户: `${index}`,
      组: index < 20 ? '一' : '二',
      x: Math.floor(((index * 7) % 20) / 2),
    }))
    const found = indexOf(table, {
      id: '分',
      value: 'x',
      steps: [{ step: 'quantile-class', classes: 5, within: ['组'] }],
    })
    for (const row of table) {
      const own = numbersOf(
        table.filter(({ 组 }) => 组 === row.组),
        'x',
      ).toSorted((one, other) => one - other)
      const bounds = [0.2, 0.4, 0.6, 0.8].map((share) => {
        const place = share * (own.length - 1)
        return own[Math.floor(place)]! + (place % 1) * (own[Math.ceil(place)]! - own[Math.floor(place)]!)
      })
      near(
        found.get(String(row.户))!.score,
        1 + bounds.filter((bound) => bound < (row.x as number)).length,
        String(row.户),
      )
    }
  })
})
