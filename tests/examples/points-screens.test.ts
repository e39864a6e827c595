import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pointsText } from '../../contract/points/printed.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { pointsTemplate } from '../../mechanisms/innovation-points/template.ts'
import { formulaPieces } from '../../web/parts/formula/formula-pieces.ts'
import { completed, fitting, wordBefore } from '../../web/parts/formula/formula-words.ts'
import { readFraction } from '../../web/parts/fraction.ts'
import { shareOf } from '../../web/parts/reason/share.ts'
import { differencesOf } from '../../web/points/editions/differences.ts'
import { bands, methodOf, stepsFor } from '../../web/points/editions/methods.ts'
import { effectOf } from '../../web/points/editions/sample.ts'
import { sumOf, totalAt, withPart, withWeight } from '../../web/points/editions/scheme-edits.ts'
import { stageBranches } from '../../web/points/editions/stage-rule.ts'
import { groupsOf, type ScoredPart } from '../../web/points/enterprise/part-tree.ts'
import { stripOf } from '../../web/points/enterprise/strip.ts'
import { contributionsOf, sumOfPrinted } from '../../web/points/enterprise/trial/contributions.ts'
import { stepIn } from '../../web/points/enterprise/trial/open-trial.ts'
import { changeText, movedLabel, placeLabel, weightText } from '../../web/points/printed.ts'
import { readChosen, writeChosen } from '../../web/points/ranking/chosen.ts'
import { apartOf } from '../../web/points/runs/apart.ts'
import { rows } from '../rule-examples.ts'

const offered = ['研发费用', '前一年研发费用', '研发人员数', '营业收入'].map((name) => ({ name }))

describe('公式输入：补全名称', () => {
  rows<readonly [string, string, readonly string[]]>(
    [
      ['开头相同的在前，含有的在后', '研发', ['研发费用', '研发人员数', '前一年研发费用']],
      ['几个字按次序在里面，也算', '研费', ['研发费用', '前一年研发费用']],
      ['已经写全的不再提示', '营业收入', []],
      ['没有写字，没有提示', '', []],
      ['没有这样的名称', '利润', []],
    ],
    (_, word, names) =>
      assert.deepEqual(
        fitting(offered, word).map(({ name }) => name),
        names,
      ),
  )
  it('光标前的词', () => assert.deepEqual(wordBefore('营业收入 / 研发', 9), { from: 7, word: '研发' }))
  it('引号里面是文字，不补全', () => assert.equal(wordBefore('阶段 = "成长', 8).word, ''))
  it('补全后光标在名称后面', () =>
    assert.deepEqual(completed('研发 / 营业收入', 2, '研发费用'), { text: '研发费用 / 营业收入', cursor: 4 }))
})

const part = (id: string, parent: string | null, more: Partial<ScoredPart> = {}): ScoredPart => ({
  id,
  label: { zh: id, en: id },
  parent,
  depth: 0,
  full: 10,
  points: '5.0',
  value: null,
  unit: null,
  formula: null,
  share: null,
  places: null,
  recalled: false,
  clause: null,
  ...more,
})

describe('积分页：从哪里来', () => {
  it('总分之下的组，各带自己的指标', () => {
    const parts = [
      part('总', null),
      part('甲', '总'),
      part('甲1', '甲'),
      part('甲2', '甲'),
      part('乙', '总'),
      part('乙1', '乙'),
    ]
    assert.deepEqual(
      groupsOf(parts).map((group) => [group.part.id, group.criteria.map(({ id }) => id)]),
      [
        ['甲', ['甲1', '甲2']],
        ['乙', ['乙1']],
      ],
    )
  })
  it('不写总分也一样', () =>
    assert.deepEqual(
      groupsOf([part('甲', '总'), part('甲1', '甲')]).map((group) => group.part.id),
      ['甲'],
    ))

  const peers = { part: '甲', stage: '成长期', count: 101, least: 0, lower: 25, median: 50, upper: 75, most: 100 }
  const dots = Array.from({ length: 101 }, (_, index) => index)
  it('同组位置：线的两头是去掉两端各二十分之一', () =>
    assert.deepEqual(stripOf({ ...peers, dots }, 95), {
      low: 20 / 90,
      high: 70 / 90,
      median: 0.5,
      own: 1,
      zero: false,
    }))
  it('零是空心点，未报没有点', () => {
    assert.equal(stripOf({ ...peers, dots }, 0)?.zero, true)
    assert.equal(stripOf({ ...peers, dots }, null)?.own, null)
  })
  it('人人相同，也画得出', () => {
    const same = { ...peers, lower: 0, median: 0, upper: 0, dots: dots.map(() => 0) }
    assert.deepEqual(stripOf(same, 3), { low: 0, high: 0, median: 0, own: 1, zero: false })
  })
  it('公式按事实断开，写成纸上的符号', () =>
    assert.deepEqual(
      formulaPieces('(营业收入 - 前一年营业收入) / 前一年营业收入', ['营业收入', '前一年营业收入']).map(
        ({ text }) => text,
      ),
      ['(', '营业收入', ' − ', '前一年营业收入', ') ÷ ', '前一年营业收入'],
    ))
})

const scheme = openScheme({
  id: '试',
  subject: '企业',
  inputs: ['a', 'b', { name: '阶段', type: 'text' }],
  stage: '阶段',
  score: {
    id: '总',
    round: 1,
    parts: [
      { id: '甲', value: 'a', weight: { 初创期: 60, 成长期: 30 } },
      { id: '组', weight: 1, parts: [{ id: '乙', value: 'b', weight: { 初创期: 40, 成长期: 70 } }] },
    ],
  },
})

describe('试算与办法编辑', () => {
  it('各项计入加起来正好是总分', () => {
    const printed = contributionsOf(scheme, { 甲: 0.333, 乙: 0.777 }, 64.4, '成长期')!
    assert.deepEqual(
      [...printed],
      [
        ['甲', '10.0'],
        ['乙', '54.4'],
      ],
    )
    assert.equal(sumOfPrinted([...printed.values()]), '64.4')
  })
  it('未知的一项没有分', () =>
    assert.equal(contributionsOf(scheme, { 甲: null, 乙: 1 }, 70, '成长期')!.get('甲'), null))
  it('发布前说清与现行一版差在哪里：权重、公式、增减；没有改的，什么也不说', () => {
    assert.deepEqual(differencesOf(scheme.edition, scheme.edition), [])
    const moved = withWeight(scheme.edition, '乙', '成长期', 65.5)
    const was = scheme.edition.score
    const weight = (totalAt(was, '成长期') - 30).toString()
    assert.deepEqual(
      differencesOf(moved, scheme.edition).map(({ zh }) => zh),
      [`“乙”成长期权重${weight} → 65.5`],
    )
    const other = withPart(scheme.edition, '乙', (part) => ({ ...part, value: '乙 + 1' }) as typeof part)
    assert.deepEqual(
      differencesOf(other, scheme.edition).map(({ zh }) => zh),
      ['“乙”的公式改了'],
    )
  })
  it('对照两次计分：年度不同、办法不同，都说出来', () => {
    const edition = (name: string) => ({ id: name, name, state: 'draft', stateLabel: { zh: '', en: '' } }) as const
    const [old, now] = [edition('现行'), edition('新一版')]
    assert.equal(apartOf({ year: '2024', edition: now }, { year: '2024', edition: old }), null)
    assert.equal(
      apartOf({ year: '2025', edition: old }, { year: '2024', edition: old })!.zh,
      '数是2025年的，对照的是2024年的。',
    )
    assert.match(
      apartOf({ year: '2025', edition: now }, { year: '2024', edition: old })!.zh,
      /办法也不同（“新一版”对“现行”）/,
    )
  })
  it('改一个阶段的权重，合计跟着变，原来的不变', () => {
    const edited = withWeight(scheme.edition, '乙', '成长期', 65.5)
    assert.deepEqual(
      [edited, scheme.edition].map(({ score }) => totalAt(score, '成长期')),
      [95.5, 100],
    )
    assert.equal(totalAt(edited.score, '初创期'), 100)
  })
  it('15分摊给九项：写成分数，合计正好15', () => {
    const parts = Array.from({ length: 9 }, () => readFraction('15/9')!)
    assert.deepEqual([weightText(parts[0]!), sumOf(parts)], ['5/3', 15])
  })
  rows<readonly [string, string, number | null]>(
    [
      ['整数', '12', 12],
      ['小数', '2.5', 2.5],
      ['分数', '5/3', 5 / 3],
      ['分母为零的不是数', '5/0', null],
      ['负数不是权重', '-1', null],
      ['没写完的不采用', '5/', null],
      ['空的不采用', '', null],
    ],
    (_, text, value) => assert.equal(readFraction(text), value),
  )
  rows<readonly [string, number, string]>(
    [
      ['整数照写', 10, '10'],
      ['两位小数照写', 2.25, '2.25'],
      ['三分之五', 1.666666667, '5/3'],
      ['七分之一', 1 / 7, '1/7'],
      ['没有小分母的，四舍五入到两位', Math.PI, '3.14'],
    ],
    (_, weight, text) => assert.equal(weightText(weight), text),
  )
  rows<readonly [string, string, string, number]>(
    [
      ['权重是分数，条也画得出', '1.00', '5/3', 0.6],
      ['满分画满', '10.0', '10', 1],
      ['超出满分只画满', '11', '10', 1],
      ['没有得分不画', '—', '10', 0],
      ['没有权重不画', '3', '—', 0],
    ],
    (_, score, weight, share) => assert.equal(shareOf(score, weight), share),
  )
  it('阶段的划分写成话，第一个符合的算数', () =>
    assert.deepEqual(
      stageBranches(pointsTemplate(3)).map(({ stage, when }) => `${stage.zh}：${when.zh}`),
      [
        '初创期：成立年数不高于5年，且营业收入低于20,000万元',
        '成长期：成立年数不高于15年，且营业收入低于100,000万元',
        '稳定期：其余企业',
      ],
    ))
  it('分档从高到低排，第一个达到的算数', () =>
    assert.deepEqual(
      bands([
        { from: 1, points: 0.5 },
        { from: 5, points: 1 },
      ])[0],
      {
        step: 'bands',
        bands: [
          { from: 5, points: 1 },
          { from: 1, points: 0.5 },
        ],
        otherwise: 0,
      },
    ))
  it('认得出计分方法；认不出的照样保留', () => {
    assert.equal(methodOf(stepsFor('percent-rank', [], '阶段')), 'percent-rank')
    const kept = stepsFor('other', [{ step: 'cap', most: 3 }], undefined)
    assert.deepEqual([methodOf(kept), kept], ['other', [{ step: 'cap', most: 3 }]])
  })
  it('样本：谁升谁降，谁换等级', () => {
    const lying = (score: number[], classOf: string[]) => ({
      stage: ['成长期', '成长期', '成长期'],
      score: Float64Array.from(score),
      classOf,
    })
    assert.deepEqual(effectOf(lying([50, 60, Number.NaN], ['B', 'A', 'B']), lying([55, 58, 40], ['A', 'A', 'B'])), [
      { stage: '成长期', count: 3, before: 55, after: 56.5, up: 1, down: 1, otherClass: 1 },
    ])
  })
  rows<readonly [string, number, number]>(
    [
      ['两百来格', 2000, 10],
      ['小数也行', 1, 0.005],
      ['不整的往上凑', 1700, 10],
    ],
    (_, range, step) => assert.equal(stepIn(range), step),
  )
})

describe('积分怎样写出来', () => {
  rows<readonly [string, string, string]>(
    [
      ['一位小数', pointsText(71.6), '71.6'],
      ['没有得分是一横', pointsText(null), '—'],
      ['办法印两位的就印两位', pointsText(71.25), '71.25'],
      ['升写加号', changeText(1.84), '+1.8'],
      ['降写减号', changeText(-0.32), '−0.3'],
      ['印出来是零的没有符号', changeText(-0.04), '0.0'],
      ['名次与前百分之几', placeLabel({ stage: '成长期', rank: 318, of: 1906 }).zh, '成长期1,906家中第318名，前16.7%'],
      ['升了多少名', movedLabel(318, 471)!.zh, '比上年升153名'],
      ['没有上年，不说', String(movedLabel(318, null)), 'null'],
    ],
    (_, written, wanted) => assert.equal(written, wanted),
  )
  it('排名的条件写进地址，读回来一样', () => {
    const chosen = readChosen('?stage=%E6%88%90%E9%95%BF%E6%9C%9F&class=A&sort=change&direction=down')
    assert.deepEqual(readChosen(writeChosen(chosen)), chosen)
    assert.equal(writeChosen(readChosen('?sort=score&direction=down')), '')
    assert.deepEqual(readChosen('?sort=nothing&direction=sideways'), { sort: 'score', direction: 'down' })
  })
})
