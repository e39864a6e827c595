import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agrees, between, deviation, indexOf, mean, near, numbersOf, quantile, type Row, sum } from '../index-house.ts'

const countries: readonly Row[] = [
  { 国家: '甲', 制度: 5.9, 基建: 88, 税负: 21, 专利: 812, 阶段: 1 },
  { 国家: '乙', 制度: 3.1, 基建: 35, 税负: 48, 专利: 3, 阶段: 0.25 },
  { 国家: '丙', 制度: 4.4, 基建: 61, 税负: 33, 专利: 120, 阶段: 0 },
  { 国家: '丁', 制度: 4.9, 基建: 70, 税负: 39, 专利: null, 阶段: 0.6 },
]

describe('竞争力、创新、治理指数：只靠声明 · competitiveness, innovation and governance by declaration', () => {
  it('全球竞争力：1至7分，权重随发展阶段逐国滑动 · Global Competitiveness, sliding weights', () => {
    const scored = {
      id: 'GCI',
      combine: 'mean',
      missing: 'available',
      parts: [
        { id: '基础', value: '制度', weightBy: '0.6 - 0.4 * 阶段' },
        { id: '效率', value: '基建', weightBy: '0.35 + 0.15 * 阶段', steps: [{ step: 'min-max', floor: 1, top: 7 }] },
        {
          id: '创新',
          value: '专利',
          weightBy: '0.05 + 0.25 * 阶段',
          steps: [{ step: 'logarithm' }, { step: 'min-max', floor: 1, top: 7 }],
        },
      ],
    }
    agrees(countries, indexOf(countries, scored), (row) => {
      const stage = row.阶段 as number
      const log = Math.log(row.专利 as number)
      const told: [number, number][] = [
        [row.制度 as number, 0.6 - 0.4 * stage],
        [1 + 6 * between(row.基建 as number, 35, 88), 0.35 + 0.15 * stage],
        ...(row.专利 === null
          ? []
          : [[1 + 6 * between(log, Math.log(3), Math.log(812)), 0.05 + 0.25 * stage] as [number, number]]),
      ]
      return sum(told.map(([value, weight]) => value * weight)) / sum(told.map(([, weight]) => weight))
    })
  })

  it('全球创新：投入与产出的平均，效率是两者之比 · Global Innovation Index', () => {
    const part = (id: string, value: string, direction = 'higher') => ({
      id,
      value,
      direction,
      steps: [{ step: 'min-max', top: 100 }],
    })
    const scored = {
      id: 'GII',
      combine: 'mean',
      parts: [
        {
          id: '投入',
          combine: 'mean',
          parts: [part('基建分', '基建'), { ...part('税负分', '税负', 'lower'), weight: 0.5 }],
        },
        { id: '产出', parts: [part('制度分', '制度')] },
        { id: '效率', weight: 0, combine: 'formula', formula: '产出 / 投入' },
      ],
    }
    const found = indexOf(countries, scored)
    const input = (row: Row) =>
      (100 * between(row.基建 as number, 35, 88) + 50 * between(row.税负 as number, 48, 21)) / 1.5
    const output = (row: Row) => 100 * between(row.制度 as number, 3.1, 5.9)
    agrees(countries, found, (row) => (input(row) + output(row)) / 2)
    for (const row of countries)
      near(
        found.get(String(row.国家))!.parts.效率,
        input(row) === 0 ? null : output(row) / input(row),
        String(row.国家),
      )
  })

  it('清廉：各来源按基准均值与标准差折到45与20，至少三个来源，取整 · Corruption Perceptions', () => {
    const table: readonly Row[] = [
      { 国家: '甲', 来源一: 7.1, 来源二: 81, 来源三: 5.5, 来源四: null },
      { 国家: '乙', 来源一: 2.2, 来源二: null, 来源三: 2, 来源四: 1.1 },
      { 国家: '丙', 来源一: 4, 来源二: 47, 来源三: null, 来源四: null },
      { 国家: '丁', 来源一: 5.2, 来源二: 60, 来源三: 4.1, 来源四: 3.3 },
      { 国家: '戊', 来源一: 12, 来源二: 150, 来源三: 9.9, 来源四: 9 },
    ]
    const base: Readonly<Record<string, [number, number]>> = {
      来源一: [5, 2],
      来源二: [50, 17],
      来源三: [4, 1.5],
      来源四: [3, 1],
    }
    const scored = {
      id: 'CPI',
      combine: 'mean',
      missing: 'available',
      knownParts: 3,
      round: 0,
      parts: Object.entries(base).map(([id, [middle, width]]) => ({
        id,
        value: `(${id} - ${middle}) / ${width}`,
        steps: [
          { step: 'scale', times: 20, plus: 45 },
          { step: 'cap', least: 0, most: 100 },
        ],
      })),
    }
    const found = indexOf(table, scored, { ranking: { ties: 'lowest' } })
    agrees(table, found, (row) => {
      const told = Object.entries(base).flatMap(([name, [middle, width]]) =>
        row[name] === null ? [] : Math.min(100, Math.max(0, (20 * ((row[name] as number) - middle)) / width + 45)),
      )
      return told.length < 3 ? null : Math.floor(mean(told) + 0.5)
    })
  })

  it('环境可持续：取对数、缩尾、标准分、缺数用同组均值，最后是正态百分位 · Environmental Sustainability', () => {
    const table: readonly Row[] = [3, 8, 15, 29, 55, 120, 900, null].map((waste, index) => ({
      国家: `国${index}`,
      组: index % 2 === 0 ? '沿海' : '内陆',
      排放: waste,
      森林: [31, 12, 55, 4, 70, 22, 9, 40][index]!,
    }))
    const scored = {
      id: 'ESI',
      combine: 'mean',
      parts: [
        {
          id: '排放分',
          value: '排放',
          direction: 'lower',
          missing: { impute: 'mean', within: ['组'] },
          steps: [
            { step: 'logarithm', base: '10' },
            { step: 'winsorise', lower: 0.025, upper: 0.975 },
            { step: 'z-score' },
          ],
        },
        { id: '森林分', value: '森林', steps: [{ step: 'z-score' }] },
      ],
      steps: [{ step: 'normal', as: 'share', points: 100 }],
    }
    const inland = mean([8, 29, 120])
    const logs = table.map(({ 排放 }) => Math.log10((排放 as number | null) ?? inland))
    const kept = logs.map((value) => Math.min(quantile(logs, 0.975), Math.max(quantile(logs, 0.025), value)))
    const forest = numbersOf(table, '森林')
    /** Simpson's rule over the density: another way to the same share. */
    const share = (z: number): number => {
      const steps = 4000
      const width = z / steps
      const at = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
      const weights = Array.from(
        { length: steps + 1 },
        (_, index) => (index === 0 || index === steps ? 1 : index % 2 === 1 ? 4 : 2) * at(index * width),
      )
      return 0.5 + (width / 3) * sum(weights)
    }
    agrees(table, indexOf(table, scored), (_, index) => {
      const emitted = -(kept[index]! - mean(kept)) / deviation(kept, 1)
      return 100 * share(mean([emitted, (forest[index]! - mean(forest)) / deviation(forest, 1)]))
    })
  })

  it('环境绩效：离目标多远，越低越好的取对数，缩尾作下界 · EPI, distance to target', () => {
    const table: readonly Row[] = Array.from({ length: 21 }, (_, index) => ({
      国家: `国${index}`,
      细颗粒: index === 3 ? 400 : 5 + ((index * 31) % 60),
      饮水: 60 + ((index * 17) % 41),
    }))
    const logs = numbersOf(table, '细颗粒').map((value) => Math.log(value))
    const scored = {
      id: 'EPI',
      combine: 'mean',
      parts: [
        {
          id: '空气',
          value: '细颗粒',
          weight: 0.55,
          direction: 'lower',
          steps: [{ step: 'logarithm' }, { step: 'min-max', top: 100, least: Math.log(10), most: { quantile: 0.95 } }],
        },
        {
          id: '水',
          value: '饮水',
          weight: 0.45,
          steps: [{ step: 'min-max', top: 100, least: { quantile: 0.05 }, most: 100 }],
        },
      ],
    }
    agrees(
      table,
      indexOf(table, scored),
      (row) =>
        55 * between(Math.log(row.细颗粒 as number), quantile(logs, 0.95), Math.log(10)) +
        45 * between(row.饮水 as number, quantile(numbersOf(table, '饮水'), 0.05), 100),
    )
  })

  it('区域创新：偏的取平方根，几年一起取极差，再与欧盟之比分四组 · Regional Innovation Scoreboard', () => {
    const table: readonly Row[] = ['2021', '2023'].flatMap((year, later) =>
      ['欧盟', '北', '南', '东'].map((place, index) => ({
        地区: place,
        年: year,
        专利: [4, 11.5, 0.7, 0.2][index]! * (1 + 0.2 * later),
        高教: [41, 47, 33, 20][index]! + later,
      })),
    )
    const scored = {
      id: '相对',
      combine: 'formula',
      formula: '指数 / 欧盟 * 100',
      parts: [
        {
          id: '指数',
          combine: 'mean',
          parts: [
            { id: '专利分', value: '专利', steps: [{ step: 'power', exponent: 0.5 }, { step: 'min-max' }] },
            { id: '高教分', value: '高教', steps: [{ step: 'min-max' }] },
          ],
        },
        {
          id: '欧盟',
          combine: 'formula',
          formula: '指数',
          steps: [{ step: 'against', of: 'mean', as: 'itself', within: ['年'], among: '地区 = "欧盟"' }],
        },
      ],
    }
    const more = {
      subject: ['地区', '年'],
      inputs: [{ name: '地区', type: 'text' }, { name: '年', type: 'text' }, '专利', '高教'],
      classes: {
        by: 'score',
        bounds: [
          { label: '领先', from: 125 },
          { label: '较强', from: 100 },
          { label: '中等', from: 70 },
          { label: '起步' },
        ],
      },
    }
    const found = indexOf(table, scored, more)
    const roots = numbersOf(table, '专利').map((value) => Math.sqrt(value))
    const level = (index: number) =>
      mean([
        between(roots[index]!, Math.min(...roots), Math.max(...roots)),
        between(table[index]!.高教 as number, 20, 48),
      ])
    for (const [index, { 地区, 年 }] of table.entries()) {
      const relative = (100 * level(index)) / level(index < 4 ? 0 : 4)
      const answer = found.get(`${地区} · ${年}`)!
      near(answer.score, relative, `${地区}${年}`)
      assert.equal(answer.class, relative >= 125 ? '领先' : relative >= 100 ? '较强' : relative >= 70 ? '中等' : '起步')
    }
  })

  it('营商环境：离前沿的距离，界是定好的；易摩·易卜拉欣：层层平均，0至100 · Doing Business, Ibrahim', () => {
    const scored = {
      id: 'DTF',
      combine: 'mean',
      parts: [
        {
          id: '税',
          combine: 'mean',
          parts: [{ id: '税负', value: '税负', steps: [{ step: 'goalposts', base: 84, lead: 26.1, points: 100 }] }],
        },
        { id: '路', value: '基建', steps: [{ step: 'min-max', top: 100 }] },
      ],
    }
    agrees(countries, indexOf(countries, scored), (row) =>
      mean([100 * between(row.税负 as number, 84, 26.1), 100 * between(row.基建 as number, 35, 88)]),
    )
  })
})
