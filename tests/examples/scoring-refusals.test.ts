import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { passingOf } from '../../engines/scoring/passing.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { Fault } from '../../kernel/fault.ts'
import { rows } from '../rule-examples.ts'
import { scored } from '../scoring-house.ts'

type More = Readonly<Record<string, unknown>>

describe('评分：写错的办法，说出在哪里、可以怎么写', () => {
  const open =
    (score: unknown, more: More = {}) =>
    () =>
      openScheme({
        id: '试',
        subject: '企业',
        inputs: [
          { name: '营业收入', unit: '万元' },
          { name: '职工总数', unit: '人' },
          { name: '行业', type: 'text' },
        ],
        score,
        ...more,
      })
  const value = (text: string, more: More = {}) => ({ id: '分', value: text, ...more })
  rows<readonly [string, () => unknown, RegExp]>(
    [
      ['不是办法', () => openScheme([]), /评分办法写得不对/],
      ['没有这个名称，说出相近的', open(value('营业收人 / 职工总数')), /“分”的公式：.*营业收人.*营业收入/],
      ['单位不同不能相加', open(value('营业收入 + 职工总数')), /“分”的公式：.*量纲不同/],
      ['要数却是文字', open(value('行业')), /“分”的取值要是数/],
      [
        '要条件却是数',
        open(value('营业收入'), { pass: { gates: [{ id: '门', condition: '营业收入' }] } }),
        /“门”要写成条件/,
      ],
      [
        '按数分组',
        open(value('营业收入', { steps: [{ step: 'rank', within: ['职工总数'] }] })),
        /“分”按“职工总数”分组，但没有这个文字项；有的是：行业/,
      ],
      ['范围不是条件', open(value('营业收入'), { among: '职工总数' }), /“among”要写成条件/],
      [
        '公式合成却没有公式',
        open({ id: '总', combine: 'formula', parts: [value('营业收入')] }),
        /“总”的 formula 和 "combine": "formula" 要一起写/,
      ],
      [
        '公式里的部分在后面',
        open({
          id: '总',
          parts: [
            { id: '前', combine: 'formula', formula: '后 * 2' },
            { id: '后', value: '营业收入' },
          ],
        }),
        /“前”的公式：.*后/,
      ],
      [
        '公式写不了的列名，说出怎么写',
        open(value('x'), { inputs: ['GDP (US$)', 'x'] }),
        /写不了“GDP \(US\$\)”这个名称.*\{"name":"GDP","column":"GDP \(US\$\)"\}/,
      ],
      ['既没有取值也没有部分', open({ id: '总' }), /“总”没有 value，也没有 parts/],
      ['逐行的权重不是数', open(value('营业收入', { weightBy: '行业' })), /“分”的 weightBy 要算出数/],
      [
        '中位数不能按权重计',
        open(value('营业收入', { steps: [{ step: 'against', of: 'median', as: 'itself', weightBy: '职工总数' }] })),
        /按权重计的只有均值、合计和标准差/,
      ],
      ['名称重复', open({ id: '分', parts: [value('营业收入')] }), /“分”出现了两次/],
      [
        '没有这种步骤，说出部分的名称',
        open({ id: '总', parts: [value('营业收入', { steps: [{ step: 'zscore' }] })] }),
        /“score › parts › 分 › steps › 1 › step”写得不对.*z-score/,
      ],
      ['多写的字段', open(value('营业收入', { weigth: 2 })), /“score”写得不对.*weigth/],
      [
        '部分里多写的字段，说出是哪一部分',
        open({ id: '总', parts: [{ id: '乙', value: '营业收入', weigth: 2 }] }),
        /“score › parts › 乙”写得不对.*weigth/,
      ],
      [
        '基准值等于引领值',
        open(value('营业收入', { steps: [{ step: 'goalposts', base: 1, lead: 1 }] })),
        /基准值与引领值相同/,
      ],
      ['没有这个单位', open(value('x'), { inputs: [{ name: 'x', unit: '斗' }] }), /斗/],
      ['越低越好，却没有与同类比', open(value('营业收入', { direction: 'lower' })), /“分”越低越好/],
      [
        '按阶段给权重，没有写阶段',
        open({ id: '总', parts: [value('营业收入', { weight: { 初创期: 1 } })] }),
        /“分”按阶段给了权重/,
      ],
      [
        '各部分的阶段不一样',
        open(
          {
            id: '总',
            parts: [
              { id: '甲', value: '营业收入', weight: { 初创期: 1 } },
              { id: '乙', value: '营业收入', weight: { 初创: 1 } },
            ],
          },
          { stage: '行业' },
        ),
        /“总”之下各部分的阶段不一样：“甲”有 初创期，“乙”有 初创/,
      ],
      ['专家分没有这一列', open({ id: '分', expert: '专家分', bands: [{ from: 0, to: 1 }] }), /“专家分”不是数字输入项/],
      ['和不能有offset', open({ id: '总', offset: 1, parts: [value('营业收入')] }), /“总”写了 offset/],
    ],
    (_, act, sentence) =>
      assert.throws(
        act,
        (error) => error instanceof Fault && sentence.test(error.sentence.zh) && error.sentence.en !== '',
      ),
  )

  it('算出来的百分数带着单位：与5%比时不差一百倍', () => {
    const scheme = {
      derived: [{ name: '人均增幅', formula: 'a / b * 100' }],
      pass: { gates: [{ id: '门', condition: '人均增幅 > 5%' }] },
    }
    assert.deepEqual(passingOf(scored({ a: [4, 6], b: [100, 100] }, { id: '分', value: 'a' }, scheme)), [
      'unmet',
      'met',
    ])
  })
})
