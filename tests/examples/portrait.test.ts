import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { RegisterKind } from '../../contract/register/register.ts'
import type { Row } from '../../engines/register/schemas.ts'
import { surpassed } from '../../server/points/enterprise/places.ts'
import { type Axis, isWhole, outlineOf, pointOn } from '../../web/portrait/radar.ts'
import { happeningsOf } from '../../web/portrait/timeline.ts'
import { rows } from '../rule-examples.ts'

const axes = (...shares: (number | null)[]): Axis[] =>
  shares.map((share, place) => ({ id: String(place), name: String(place), shares: [share] }))

describe('企业画像：雷达图', () => {
  rows<readonly [string, readonly (number | null)[], string]>(
    [
      ['都知道的，围成一圈', [1, 1, 1, 1], 'M0.0 -10.0L10.0 0.0L0.0 10.0L-10.0 0.0Z'],
      ['一半在半径的中间', [0.5, 0.5, 0.5, 0.5], 'M0.0 -5.0L5.0 0.0L0.0 5.0L-5.0 0.0Z'],
      ['零在圆心，是知道的数', [0, 1, 1, 1], 'M0.0 0.0L10.0 0.0L0.0 10.0L-10.0 0.0Z'],
      ['不知道的断开，不按零画', [1, null, 1, 1], 'M0.0 10.0L-10.0 0.0L0.0 -10.0'],
      ['断成几段，各自一笔', [1, null, 1, null], 'M0.0 10.0M0.0 -10.0'],
      ['都不知道，什么也不画', [null, null, null, null], ''],
    ],
    (_, shares, path) => assert.equal(outlineOf(axes(...shares), 0, 10).replaceAll('-0.0', '0.0'), path),
  )
  it('有一项未报就不围成一片，零不算未报', () =>
    assert.deepEqual(
      [axes(0, 1, 1), axes(1, null, 1)].map((given) => isWhole(given, 0)),
      [true, false],
    ))
  it('第一条轴朝上，顺时针排', () => {
    const { x, y } = pointOn(1, 4, 1, 10)
    assert.deepEqual([Math.round(x), Math.round(y)], [10, 0])
  })
})

const kind = (id: string, ...days: string[]) =>
  ({
    id,
    fields: [
      { id: 'name', kind: 'text', label: { zh: '名称', en: 'Name' } },
      ...days.map((day) => ({ id: day, kind: 'day', label: { zh: day, en: day } })),
    ],
  }) as unknown as RegisterKind
const row = (title: string, values: Row['values']) => ({ id: title, title, values }) as Row

describe('企业画像：大事记', () => {
  it('各名录的日子排成一列，新的在前；没有日子的不编', () => {
    const found = happeningsOf([
      { kind: kind('enterprise', '成立日期'), rows: [row('甲公司', { 成立日期: '2015-03-01' })] },
      {
        kind: kind('enterprise_title', '认定日', '有效期至'),
        rows: [
          row('高企', { 认定日: '2022-12-12', 有效期至: '2025-12-11' }),
          row('科小', { 认定日: null, 有效期至: '2023-12-31' }),
        ],
      },
    ])
    assert.deepEqual(
      found.map(({ day, what, title }) => `${day} ${what.zh} ${title}`),
      ['2025-12-11 有效期至 高企', '2023-12-31 有效期至 科小', '2022-12-12 认定日 高企', '2015-03-01 成立日期 甲公司'],
    )
  })
})

describe('企业画像：超过多少同类企业', () => {
  const ten = [0, 0, 0, 1, 2, 3, 4, 5, 6, 7]
  rows<readonly [string, number, readonly number[], number | null]>(
    [
      ['超过的才算，同分的不算', 3, ten, 0.5],
      ['最高的超过其余全部', 9, ten, 1],
      ['并列最低的超过零家', 0, ten, 0],
      ['未报的同类不算在内', 3, [...ten, Number.NaN], 0.5],
      ['自己未报，不知道', Number.NaN, ten, null],
      ['同类不足十家，不比', 3, ten.slice(1), null],
    ],
    (_, own, others, share) => assert.equal(surpassed(own, others), share),
  )
})
