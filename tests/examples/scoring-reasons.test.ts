import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { score } from '../../engines/scoring/score.ts'
import { readTable } from '../../engines/scoring/table.ts'
import { explain } from '../../engines/scoring/telling/explain.ts'
import { languages } from '../../kernel/label.ts'
import type { Reason } from '../../kernel/reason.ts'
import { rows } from '../rule-examples.ts'
import { type Cells, rowsOf, schemeOver, scored } from '../scoring-house.ts'

type More = Readonly<Record<string, unknown>>

const lines = (reason: Reason, language: 'zh' | 'en' = 'zh'): string[] => [
  reason.text[language],
  ...(reason.children ?? []).flatMap((child) => lines(child, language)),
]
const told = (cells: Cells, part: More, more: More = {}, row = 0): string[] =>
  lines(explain(scored(cells, part, more), row))

const cells = { 研发: [46, 80, null], 营收: [1000, 1000, 500], 专利: [3, 6, 1], 阶段: ['成长期', '初创期', '成长期'] }
const tree = {
  id: '创新积分',
  round: 2,
  missing: 'zero',
  parts: [
    {
      id: '研发强度',
      value: '强度 * 100',
      weight: 0.7,
      steps: [
        {
          step: 'bands',
          bands: [
            { from: 6, points: 50 },
            { from: 4, below: 6, points: 30 },
          ],
        },
      ],
    },
    { id: '专利数', value: '专利', weight: 1 / 3, steps: [{ step: 'z-score' }] },
  ],
}
const derived = { derived: [{ name: '强度', formula: '研发 / 营收' }] }

describe('评分的理由', () => {
  const weighed = (weights: readonly number[], values: readonly number[], combine = 'sum') =>
    told(
      { a: [values[0]!, 1], b: [values[1]!, 1] },
      {
        id: '总分',
        combine,
        parts: [
          { id: '甲', value: 'a', weight: weights[0] },
          { id: '乙', value: 'b', weight: weights[1] },
        ],
      },
    ).filter((line) => line.includes('权重合计'))
  rows<readonly [string, readonly [number[], number[], string?], string[]]>(
    [
      [
        '权重 60、40，各部分满分 100：相加会到一万，理由里提醒',
        [
          [60, 40],
          [80, 50],
        ],
        ['“总分”的权重合计 100，不是 1，而 sum 照权重直接相加；要加权平均，写 "combine": "mean"'],
      ],
      [
        '权重少写了一点，合计 0.9',
        [
          [0.6, 0.3],
          [80, 50],
        ],
        ['“总分”的权重合计 0.9，不是 1，而 sum 照权重直接相加；要加权平均，写 "combine": "mean"'],
      ],
      [
        '各部分 0 到 1，权重就是满分，不提醒',
        [
          [60, 40],
          [0.8, 1],
        ],
        [],
      ],
      [
        '各部分直接相加，不提醒',
        [
          [1, 1],
          [80, 50],
        ],
        [],
      ],
      ['加权平均，不提醒', [[60, 40], [80, 50], 'mean'], []],
    ],
    (_, given, expected) => assert.deepEqual(weighed(...given), expected),
  )

  it('总分到各部分，到公式里的事实，到每一步', () => {
    const reason = explain(scored(cells, tree, { ...derived, pass: { points: 60 } }), 0)
    const all = lines(reason)
    assert.equal(reason.text.zh, '创新积分：20.96，3 家中第 2 名')
    assert.equal(reason.state, 'unmet')
    for (const sentence of [
      '研发强度：30，权重 0.7，计入 21.00',
      '≥ 6 得 50，现 4.6，在“≥ 4，< 6”档：得 30',
      '同类 3 家，均值 3.3333，标准差 2.5166，现 3：得 −0.1325',
      '加权相加：20.96',
      '总分须达到 60',
    ])
      assert.ok(all.includes(sentence), `${sentence}\n${all.join('\n')}`)
    assert.ok(all.some((line) => line.startsWith('强度 = ')))
  })

  it('未报的说出要补报什么，整体怎样处置', () => {
    const all = told(cells, tree, derived, 2)
    assert.ok(all.includes('研发强度：未知，权重 0.7，按零计，计入 0.00'), all.join('\n'))
    assert.ok(all.includes('需补报：研发'))
    const excluded = told(cells, { ...tree, missing: 'exclude' }, derived, 2)
    assert.ok(excluded.includes('创新积分：未知'), excluded.join('\n'))
    assert.ok(excluded.some((line) => line.includes('所以整体未知')))
  })

  it('英文里没有中文的话', () => {
    const english = lines(
      explain(
        scored(
          { x: [1, 2], y: [null, 3] },
          {
            id: 'whole',
            missing: 'available',
            combine: 'mean',
            parts: [
              { id: 'one', value: 'x', direction: 'lower', steps: [{ step: 'z-score' }] },
              { id: 'two', value: 'y', steps: [{ step: 'percent-rank' }] },
            ],
          },
        ),
        0,
      ),
      'en',
    )
    for (const line of english) assert.doesNotMatch(line, /\p{Script=Han}/u)
  })

  const bands = [
    { when: '专利 >= 5', from: 7, to: 8 },
    { from: 1, to: 6 },
  ]
  const expert = { id: '分', expert: '评分', bands }
  rows<readonly [string, Cells, More, RegExp]>(
    [
      ['专家分在档内', { 评分: [5], 专利: [1] }, expert, /^专家评 5，可评 1—6$/],
      ['专家分在档外', { 评分: [7], 专利: [1] }, expert, /^专家评 7，可评 1—6，不在档内，不计$/],
      ['专家还没有评', { 评分: [null], 专利: [6] }, expert, /^待专家评分，可评 7—8$/],
      ['不知道哪一档', { 评分: [5], 专利: [null] }, expert, /^还不知道在哪一档$/],
      ['缺数有顶替', { x: [null, 4] }, { id: '分', value: 'x', missing: { impute: 'mean' } }, /^未知，以 4 顶替$/],
      ['保留小数', { x: [1.005] }, { id: '分', value: 'x', round: 2 }, /^保留 2 位小数，四舍五入：得 1.01$/],
      ['分项最低分', { x: [15] }, { id: '分', value: 'x', minimum: 20 }, /^分：15（不低于 20）/],
      [
        '几何平均没有计入',
        { x: [4], y: [9] },
        {
          id: '分',
          combine: 'geometric',
          parts: [
            { id: '甲', value: 'x' },
            { id: '乙', value: 'y' },
          ],
        },
        /^加权几何平均：6\.0000$/,
      ],
      [
        '没有同类',
        { x: [1, 2], 行业: [null, '甲'] },
        { id: '分', value: 'x', steps: [{ step: 'rank', within: ['行业'] }] },
        /^不知道与谁比$/,
      ],
    ],
    (_, given, part, sentence) => {
      const all = told(given, part)
      assert.ok(
        all.some((line) => sentence.test(line)),
        all.join('\n'),
      )
    },
  )

  const steps: readonly [string, More, string][] = [
    ['取对数', { step: 'logarithm', plus: 1 }, '取对数 ln(3 + 1)：得 1.3863'],
    ['封顶保底', { step: 'cap', most: 2 }, '封顶保底（不超过 2），原为 3：得 2'],
    [
      '基准值与引领值',
      { step: 'goalposts', base: 1, lead: 5, points: 8 },
      '基准值 1 得 0，引领值 5 得 8，其间按直线，现 3：得 4',
    ],
    ['折算', { step: 'scale', times: 80, plus: 20 }, '折算 3 × 80 + 20：得 260'],
    ['乘方', { step: 'power', exponent: 2 }, '3 的 2 次方：得 9'],
    ['极差', { step: 'min-max', floor: 20, top: 100 }, '同类 3 家，1 得 20，5 得 100，现 3：得 60'],
    ['百分位', { step: 'percent-rank' }, '同类 3 家，不如的 1 家，并列的 0 家，更好的 1 家：得 0.5'],
    ['与均值比', { step: 'against', of: 'mean', as: 'quotient' }, '与同类 3 家的均值比，3 ÷ 3：得 1'],
    ['缩尾', { step: 'winsorise', lower: 0, upper: 0.5 }, '缩尾：同类 3 家，限于 1 到 3，原为 3：得 3'],
  ]
  rows<readonly [string, More, string]>(steps, (_, step, sentence) => {
    const all = told({ x: [3, 1, 5] }, { id: '分', value: 'x', steps: [step] })
    assert.ok(all.includes(sentence), all.join('\n'))
  })

  it('越低越好的，均值和界仍按原来的正负写', () => {
    const all = told({ x: [1, 3] }, { id: '分', value: 'x', direction: 'lower', steps: [{ step: 'min-max' }] })
    assert.ok(all.includes('同类 2 家，3 得 0，1 得 1，现 1：得 1'), all.join('\n'))
  })

  it('同类多到只记格数，理由说明名次至多差多少', () => {
    const { heading, rows: given } = rowsOf({ x: [1, 1.00001, 1.00002, 5] })
    const scheme = schemeOver({ x: [1] }, { id: '分', value: 'x', steps: [{ step: 'percent-rank' }] })
    const said = lines(explain(score(scheme, readTable(scheme, heading, given), { keep: 3 }), 3))
    assert.deepEqual(said[0], '分：1，4 家中第 1 名')
    assert.ok(
      said.includes('同类 4 家，不如的 3 家，并列的 0 家，更好的 0 家（家数太多，名次至多差 2）：得 1'),
      said.join('\n'),
    )
  })

  it('不在评分范围的，说出为什么', () => {
    const reason = explain(scored({ x: [1], 停产: [1] }, { id: '分', value: 'x' }, { among: '停产 = 0' }), 0)
    const scope = reason.children!.find(({ text }) => text.zh === '评分范围')
    assert.deepEqual([reason.text.zh, scope?.state], ['分：未知', 'unmet'])
  })

  it('两种语言都有话', () => {
    const every = (reason: Reason): Reason[] => [reason, ...(reason.children ?? []).flatMap(every)]
    for (const { text } of every(explain(scored(cells, tree, derived), 1)))
      for (const language of languages) assert.ok(text[language])
  })
})
