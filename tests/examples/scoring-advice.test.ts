import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { advice } from '../../engines/scoring/advice/advice.ts'
import { whatIf } from '../../engines/scoring/advice/what-if.ts'
import { rows } from '../rule-examples.ts'
import { scored } from '../scoring-house.ts'

const cells = { 研发: [4.6, 8, 2, 5], 专利: [3, 6, 1, 4], 人数: [10, 20, 30, 40] }
const tree = {
  id: '分',
  parts: [
    {
      id: '研发分',
      value: '研发',
      steps: [
        {
          step: 'bands',
          bands: [
            { from: 6, points: 50 },
            { from: 4, points: 30 },
          ],
        },
      ],
    },
    { id: '专利分', value: '专利', weight: 5, steps: [{ step: 'cap', most: 6 }] },
    { id: '人数分', value: '人数', weight: 0.1 },
  ],
}
const more = {
  classes: { by: 'score', bounds: [{ label: '优', from: 80 }, { label: '良', from: 60 }, { label: '中' }] },
  pass: { points: 60 },
}
const open = (inputs: readonly string[] = []) =>
  scored(cells, tree, {
    ...more,
    inputs: Object.keys(cells).map((name) => ({ name, own: !inputs.includes(name) })),
  })

describe('评分：如果改一个数', () => {
  it('分、名次、等级、通过，改前改后', () => {
    assert.deepEqual(whatIf(open(), 0, { 研发: 6 }), {
      before: { score: 46, rank: 3, class: '中', passes: 'unmet' },
      after: { score: 66, rank: 2, class: '良', passes: 'met' },
    })
  })
  it('改成未报，就是未知', () => {
    const { after } = whatIf(open(), 0, { 研发: null })
    assert.deepEqual(after, { score: null, rank: null, class: null, passes: 'unknown' })
  })
  it('自己原来的数不再是同类：最高的降下来，最高就变了', () => {
    const scores = scored({ x: [10, 4, 0] }, { id: '分', value: 'x', steps: [{ step: 'min-max' }] })
    assert.equal(whatIf(scores, 0, { x: 2 }).after.score, 0.5)
  })
  it('原来的表不变', () => {
    const scores = open()
    whatIf(scores, 0, { 研发: 9 })
    assert.equal((scores.table.columns.研发 as Float64Array)[0], 4.6)
  })
  rows<readonly [string, Record<string, string | number>, RegExp]>(
    [
      ['没有这个输入项，说出相近的', { 研发费: 1 }, /没有“研发费”这个输入项；相近的有：研发/],
      ['要数却给了文字', { 研发: '很多' }, /“研发”要的是数，“很多”不是/],
    ],
    (_, changes, sentence) => assert.throws(() => whatIf(open(), 0, changes), sentence),
  )
})

describe('评分：怎样最省力地加分', () => {
  const routes = (goal: { points: number } | { class: string }, outOfHand: string[] = []) =>
    advice(open(outOfHand), 0, goal).routes.map(({ moves }) => moves.map(({ input, to }) => [input, to]))

  it('到下一档：研发强度正好到6', () => {
    const [first] = routes({ points: 20 })
    assert.equal(first?.[0]?.[0], '研发')
    assert.ok((first[0][1] as number) >= 6 && (first[0][1] as number) < 6.02, String(first[0][1]))
  })
  it('件数是整数', () =>
    assert.ok(
      routes({ points: 10 })
        .flat()
        .some(([input, to]) => input === '专利' && to === 5),
    ))
  it('一项不够的，两项一起', () => {
    const found = routes({ points: 34 })
    assert.ok(found.length > 0 && found.every((moves) => moves.length === 2), JSON.stringify(found))
  })
  it('到上一等', () => {
    const { routes: found } = advice(open(), 0, { class: '良' })
    assert.ok(found.length > 0)
    for (const { after } of found) assert.ok(after.class === '良' || after.class === '优')
  })
  it('不由企业做主的不建议，说出来', () => {
    const found = advice(open(['研发']), 0, { points: 10 })
    assert.deepEqual(found.outOfHand, [{ zh: '研发', en: '研发' }])
    assert.ok(
      found.routes.length > 0 && found.routes.every(({ moves }) => moves.every(({ input }) => input !== '研发')),
    )
  })
  it('只许往多里建议的，不建议减；只许往少里的，不建议加', () => {
    const moved = (advised: string) =>
      advice(
        scored(
          { 人数: [20, 10, 30] },
          { id: '分', value: '人数', steps: [{ step: 'cap', most: 1000 }] },
          {
            inputs: [{ name: '人数', advised }],
          },
        ),
        0,
        { points: 5 },
      ).routes.flatMap(({ moves }) => moves.map(({ from, to }) => to > from))
    assert.deepEqual([moved('either'), moved('more'), moved('less')], [[true], [true], []])
  })
  it('做不到的，没有办法可说', () => assert.deepEqual(routes({ points: 1000 }), []))
  it('已经到了的，不用再做', () => assert.deepEqual(routes({ class: '中' }), []))
  it('没有这个等级，说出有的', () =>
    assert.throws(() => routes({ class: '特' }), /没有“特”这个等级；有的是：优、良、中/))
  it('没报的，先报', () => {
    const scores = scored(
      { x: [null, 1], y: [1, 2] },
      {
        id: '分',
        parts: [
          { id: '甲', value: 'x' },
          { id: '乙', value: 'y' },
        ],
      },
    )
    const { routes: found, toReport } = advice(scores, 0, { points: 1 })
    assert.deepEqual([found, toReport], [[], [{ zh: 'x', en: 'x' }]])
  })
})
