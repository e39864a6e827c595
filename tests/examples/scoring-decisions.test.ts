import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { agrees, indexOf, mean, numbersOf, type Row, sum } from '../index-house.ts'

const countries: readonly Row[] = [
  { 国家: '甲', 制度: 5.9, 基建: 88, 税负: 21, 专利: 812, 阶段: 1 },
  { 国家: '乙', 制度: 3.1, 基建: 35, 税负: 48, 专利: 3, 阶段: 0.25 },
  { 国家: '丙', 制度: 4.4, 基建: 61, 税负: 33, 专利: 120, 阶段: 0 },
  { 国家: '丁', 制度: 4.9, 基建: 70, 税负: 39, 专利: null, 阶段: 0.6 },
]

describe('多准则决策与名次：只靠声明 · decisions and ranks by declaration', () => {
  it('逼近理想解：向量归一，与最好、最差的欧氏距离 · TOPSIS', () => {
    const weights: Readonly<Record<string, number>> = { 制度: 0.5, 基建: 0.3, 税负: 0.2 }
    const names = Object.keys(weights)
    const lengths = Object.fromEntries(
      names.map((name) => [name, Math.sqrt(sum(numbersOf(countries, name).map((value) => value ** 2)))]),
    )
    const distance = (id: string, best: boolean) => ({
      id,
      combine: 'power',
      exponent: 2,
      parts: names.map((name) => ({
        id: `${id}${name}`,
        value: name,
        steps: [
          { step: 'against', of: (name === '税负') === best ? 'least' : 'most', as: 'difference' },
          { step: 'scale', times: weights[name]! / lengths[name]! },
        ],
      })),
    })
    const scored = {
      id: '贴近度',
      combine: 'formula',
      formula: '离最差 / (离最好 + 离最差)',
      parts: [distance('离最好', true), distance('离最差', false)],
    }
    agrees(countries, indexOf(countries, scored), (row) => {
      const away = (best: boolean) =>
        Math.sqrt(
          sum(
            names.map((name) => {
              const all = numbersOf(countries, name)
              const ideal = (name === '税负') === best ? Math.min(...all) : Math.max(...all)
              return ((weights[name]! / lengths[name]!) * ((row[name] as number) - ideal)) ** 2
            }),
          ),
        )
      return away(false) / (away(true) + away(false))
    })
  })

  it('名次当指数：各项名次平均，第一名最好；评委去掉最高最低 · ranks as an index, trimmed means', () => {
    const place = (id: string, direction: string) => ({
      id: `${id}名次`,
      value: id,
      direction: direction === 'higher' ? 'lower' : 'higher',
      steps: [{ step: 'rank', ties: 'lowest' }],
    })
    const found = indexOf(
      countries,
      {
        id: '平均名次',
        combine: 'mean',
        parts: [place('制度', 'higher'), place('基建', 'higher'), place('税负', 'lower')],
      },
      { ranking: { order: 'lowest' } },
    )
    const better = (name: string, value: number, sign: number) =>
      1 + numbersOf(countries, name).filter((other) => sign * (other - value) > 0).length
    agrees(countries, found, (row) =>
      mean([
        better('制度', row.制度 as number, 1),
        better('基建', row.基建 as number, 1),
        better('税负', row.税负 as number, -1),
      ]),
    )
    assert.equal(found.get('甲')!.rank, 1)
    const judged: readonly Row[] = [
      { 选手: '甲', a: 9.5, b: 8.8, c: 9.9, d: 7.1, e: 9 },
      { 选手: '乙', a: 9, b: 9, c: 9, d: 9, e: 2 },
      { 选手: '丙', a: 9, b: 8, c: null, d: null, e: null },
    ]
    const trimmed = indexOf(judged, {
      id: '得分',
      combine: 'trimmed',
      missing: 'available',
      parts: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, value: id })),
    })
    agrees(judged, trimmed, (row) => {
      const told = Object.values(row)
        .slice(1)
        .filter((value) => value !== null) as number[]
      return told.length < 3 ? null : mean(told.toSorted((one, other) => one - other).slice(1, -1))
    })
  })
})
