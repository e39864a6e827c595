import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agrees, deviation, indexOf, mean, near, numbersOf, quantile, type Row, sum } from '../index-house.ts'

const wards: readonly Row[] = [
  { 地区: '甲', 人口: 5200, 无车: 41.2, 拥挤: 8.1, 失业: 12.4, 低阶层: 22 },
  { 地区: '乙', 人口: 8100, 无车: 25.7, 拥挤: 3.3, 失业: 6.2, 低阶层: 14.5 },
  { 地区: '丙', 人口: 2300, 无车: 12.9, 拥挤: 1.2, 失业: 3.1, 低阶层: 9.3 },
  { 地区: '丁', 人口: 9700, 无车: 33.3, 拥挤: 5.8, 失业: 9.9, 低阶层: 18.8 },
  { 地区: '戊', 人口: 4100, 无车: 18.4, 拥挤: 2.2, 失业: 4.5, 低阶层: 11 },
]
const names = ['无车', '拥挤', '失业', '低阶层']

describe('贫困指数：只靠声明 · deprivation indices by declaration', () => {
  it('卡斯泰尔斯：按人口加权的标准分相加 · Carstairs: z-scores weighted by population', () => {
    const found = indexOf(wards, {
      id: 'carstairs',
      parts: names.map((id) => ({
        id,
        value: id,
        steps: [{ step: 'z-score', deviation: 'population', weightBy: '人口' }],
      })),
    })
    const weights = numbersOf(wards, '人口')
    agrees(wards, found, (row) =>
      sum(
        names.map((name) => {
          const values = numbersOf(wards, name)
          const middle = sum(values.map((value, index) => value * weights[index]!)) / sum(weights)
          const squares = sum(values.map((value, index) => weights[index]! * (value - middle) ** 2))
          return ((row[name] as number) - middle) / Math.sqrt(squares / sum(weights))
        }),
      ),
    )
  })

  it('贾曼：百分比取反正弦平方根，再取标准分，按全科医生的权重相加 · Jarman', () => {
    const weights = [6.62, 2.5, 4.64, 2.88]
    const found = indexOf(wards, {
      id: 'jarman',
      parts: names.map((id, index) => ({
        id,
        value: id,
        weight: weights[index],
        steps: [{ step: 'arcsine', of: 100 }, { step: 'z-score' }],
      })),
    })
    const turned = (name: string) => numbersOf(wards, name).map((value) => Math.asin(Math.sqrt(value / 100)))
    agrees(wards, found, (_, row) =>
      sum(
        names.map((name, index) => {
          const values = turned(name)
          return (weights[index]! * (values[row]! - mean(values))) / deviation(values, 1)
        }),
      ),
    )
  })

  it('英国多重贫困：各域排名，指数变换，加权，十分位1为最贫困 · IMD 2019', () => {
    const count = 40
    const areas: readonly Row[] = Array.from({ length: count }, (_, index) => ({
      小区: `E${index}`,
      收入: ((index * 17) % 23) / 7,
      就业: ((index * 29) % 37) / 11,
      教育: (index * 13) % 19,
      犯罪: (index * 7) % 11,
    }))
    const weights: Readonly<Record<string, number>> = { 收入: 0.3, 就业: 0.3, 教育: 0.2, 犯罪: 0.2 }
    const tenth = 1 / 10
    const found = indexOf(
      areas,
      {
        id: 'imd',
        parts: Object.keys(weights).map((id) => ({
          id,
          value: id,
          weight: weights[id],
          steps: [{ step: 'percent-rank', of: 'at-most' }, { step: 'exponential' }],
        })),
      },
      {
        classes: {
          by: 'share',
          shares: Array.from({ length: 10 }, (_, index) => ({ label: String(index + 1), share: tenth })),
        },
      },
    )
    const byHand = areas.map((row) =>
      sum(
        Object.entries(weights).map(([name, weight]) => {
          const share = numbersOf(areas, name).filter((value) => value <= (row[name] as number)).length / count
          return weight * -23 * Math.log(1 - share * (1 - Math.exp(-100 / 23)))
        }),
      ),
    )
    agrees(areas, found, (_, index) => byHand[index]!)
    for (const [index, value] of byHand.entries()) {
      const place = 1 + byHand.filter((other) => other > value + 1e-9).length
      assert.equal(found.get(`E${index}`)!.class, String(Math.ceil((place * 10) / count)), `E${index} ${place}`)
    }
  })

  it('社会脆弱性：指标方向不一，z 分数相加，按均值上下几个标准差分级 · SoVI', () => {
    const found = indexOf(wards, {
      id: '相对',
      parts: [
        { id: '无车分', value: '无车', steps: [{ step: 'z-score' }] },
        { id: '失业分', value: '失业', direction: 'lower', steps: [{ step: 'z-score' }] },
      ],
      steps: [{ step: 'z-score' }],
    })
    const z = (values: number[]) => values.map((value) => (value - mean(values)) / deviation(values, 1))
    const [car, work] = [z(numbersOf(wards, '无车')), z(numbersOf(wards, '失业'))]
    const whole = z(car.map((value, index) => value - work[index]!))
    agrees(wards, found, (_, index) => whole[index]!)
  })

  it('按人口加权的极差以外：限于均值上下两个标准差，或四分位的栅栏 · limits among peers', () => {
    const outlying: readonly Row[] = [1, 2, 3, 4, 5, 6, 7, 60].map((x, index) => ({ 地区: `甲${index}`, x }))
    const values = numbersOf(outlying, 'x')
    const part = (least: unknown, most: unknown) => ({ id: '分', value: 'x', steps: [{ step: 'limits', least, most }] })
    const two = indexOf(outlying, part({ deviations: -2 }, { deviations: 2 }))
    const top = mean(values) + 2 * deviation(values, 1)
    agrees(outlying, two, ({ x }) => Math.min(x as number, top))
    const fenced = indexOf(outlying, part({ fence: 1.5 }, { fence: 1.5 }))
    const [first, third] = [quantile(values, 0.25), quantile(values, 0.75)]
    agrees(outlying, fenced, ({ x }) => Math.min(x as number, third + 1.5 * (third - first)))
    const lower = indexOf(outlying, {
      id: '分',
      value: 'x',
      direction: 'lower',
      steps: [{ step: 'min-max', least: { fence: 0 }, most: { deviations: 1, of: 'population' } }],
    })
    const worst = mean(values) + deviation(values)
    agrees(outlying, lower, ({ x }) => Math.min(1, Math.max(0, ((x as number) - worst) / (first - worst))))
  })

  it('家庭多维贫困：双重界限，各地区的发生率、强度与指数 · Alkire–Foster by region', () => {
    const homes: readonly Row[] = [
      { 户: '1', 区: '东', 人: 4, 上学: 0, 营养: 1, 用水: 1, 用电: 1 },
      { 户: '2', 区: '东', 人: 7, 上学: 1, 营养: 0, 用水: 0, 用电: 0 },
      { 户: '3', 区: '东', 人: 5, 上学: 0, 营养: 0, 用水: 1, 用电: 0 },
      { 户: '4', 区: '西', 人: 4, 上学: 1, 营养: 1, 用水: 0, 用电: 1 },
      { 户: '5', 区: '西', 人: 2, 上学: 0, 营养: 0, 用水: 0, 用电: 0 },
    ]
    const weights: Readonly<Record<string, number>> = { 上学: 1 / 3, 营养: 1 / 3, 用水: 1 / 6, 用电: 1 / 6 }
    const cut = (id: string, points: (value: string) => string) => ({
      id,
      value: `if 缺分 >= 1/3 then ${points('缺分')} else 0`,
      steps: [{ step: 'against', of: 'mean', as: 'itself', weightBy: '人', within: ['区'] }],
    })
    const derived = [
      {
        name: '缺分',
        formula: Object.entries(weights)
          .map(([name]) => `${name} * ${name === '上学' || name === '营养' ? '1/3' : '1/6'}`)
          .join(' + '),
      },
    ]
    const found = indexOf(
      homes,
      {
        id: 'MPI',
        combine: 'formula',
        formula: '发生率 * 强度',
        parts: [
          cut('发生率', () => '1'),
          { id: '强度', combine: 'formula', formula: '缺失 / 发生率', parts: [cut('缺失', (value) => value)] },
        ],
      },
      { derived },
    )
    for (const region of ['东', '西']) {
      const own = homes.filter((home) => home.区 === region)
      const people = sum(own.map((home) => home.人 as number))
      const scored = own.map((home) => ({
        people: home.人 as number,
        score: sum(Object.entries(weights).map(([name, weight]) => weight * (home[name] as number))),
      }))
      const poor = scored.filter(({ score }) => score >= 1 / 3 - 1e-12)
      const headcount = sum(poor.map((home) => home.people)) / people
      const intensity = sum(poor.map((home) => home.people * home.score)) / sum(poor.map((home) => home.people))
      for (const { 户 } of own) {
        near(found.get(String(户))!.parts.发生率, headcount, region)
        near(found.get(String(户))!.parts.强度, intensity, region)
        near(found.get(String(户))!.score, headcount * intensity, region)
      }
    }
  })
})
