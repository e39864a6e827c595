import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { toConfirmIn } from '../../engines/evaluation/confirmation.ts'
import { contributions } from '../../engines/evaluation/contribution.ts'
import { fillEvaluation, lacksOf } from '../../engines/evaluation/filled.ts'
import { ownScore } from '../../engines/evaluation/own-score.ts'
import { placesOf, rivalsOf, scoresFor } from '../../engines/evaluation/places.ts'
import { Fault } from '../../kernel/fault.ts'
import { edition2021 } from '../../mechanisms/zone-evaluation/2021/edition.ts'
import { edition2024 } from '../../mechanisms/zone-evaluation/2024-edition.ts'
import { zoneEvaluation } from '../../mechanisms/zone-evaluation/zone-evaluation.ts'
import { small, smallEdition, smallFilling } from '../evaluation-house.ts'
import { type PackName, packs } from '../packs.ts'

const near = (found: number, expected: number) => assert.ok(Math.abs(found - expected) < 1e-9, `${found} ${expected}`)
const saying = (pattern: RegExp) => (error: unknown) => error instanceof Fault && pattern.test(error.sentence.zh)

describe('国家高新区综合评价：两版', () => {
  it('2021年版：五组46项，10+10+9+7+10，权重20/20/15/15/30', () => {
    assert.deepEqual(
      edition2021.groups.map(({ weight, items }) => [weight, items.length]),
      [
        [0.2, 10],
        [0.2, 10],
        [0.15, 9],
        [0.15, 7],
        [0.3, 10],
      ],
    )
    assert.equal(edition2021.groups.flatMap(({ items }) => items).length, edition2021.itemsInAll)
  })

  it('2021年版的赋权只有1.1和1.2有据，其余44项待核，暂按1计，不称正式', () => {
    const lacks = lacksOf(edition2021).filter(({ about }) => about === 'weight')
    assert.equal(lacks.length, 44)
    assert.equal(lacks[0]!.label.zh, '1.3 研发经费内部支出占营业收入比例：赋权待核，暂按1计')
    const { written, items } = fillEvaluation(edition2021)
    assert.equal(written.official, false)
    assert.deepEqual(
      items.filter(({ weightFrom }) => weightFrom === 'document').map(({ number, weight }) => [number, weight]),
      [
        ['1.1', 0.8],
        ['1.2', 1.2],
      ],
    )
  })

  it('公布以前要核的：框架三条、赋权四十四项；全国界始终是设定，不算', () => {
    const items = toConfirmIn(edition2021, zoneEvaluation.demonstration.filling).map(({ item }) => item)
    assert.deepEqual(items.slice(0, 4), ['last-day', 'formulas', 'weights', '2021-1-3/weight'])
    assert.equal(items.length, 3 + 44)
    assert.deepEqual(
      toConfirmIn(edition2024).map(({ item }) => item),
      ['first-day', 'formulas', 'names'],
    )
  })

  it('2021年版的五项定性指标由人评定', () => {
    const judged = edition2021.groups.flatMap(({ items }) => items).filter(({ value }) => value === undefined)
    assert.deepEqual(
      judged.map(({ number }) => number),
      ['1.10', '2.10', '3.9', '5.9', '5.10'],
    )
  })

  it('2024年版只知一组四项：说得出还缺什么，不出得分', () => {
    assert.equal(lacksOf(edition2024)[0]!.label.zh, '还有5个一级指标、39个二级指标没有名称，请按正式文件补齐')
    assert.throws(() => fillEvaluation(edition2024), saying(/还有5个一级指标、39个二级指标没有名称/))
  })

  it('2024年版由本区补齐以后可以评', () => {
    const label = { zh: '补', en: 'filled' }
    const rest = (id: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `${id}-${index}`, number: `${id}.${index}`, label }))
    const groups = [2, 3, 4, 5, 6].map((id) => ({ id: `组${id}`, label, weight: 0.17, items: rest(`${id}`, 7) }))
    const filled = fillEvaluation(edition2024, { groups, items: { '2024-1': rest('1', 4) } })
    assert.equal(filled.items.length, 43)
    near(filled.items.find(({ number }) => number === '1.2')!.share, (0.15 * 1.2) / 8)
  })

  it('本区补的指标可以读本区补的企业数据', () => {
    const number = (name: string) => ({ name, label: { zh: name, en: name }, type: 'number' as const })
    const [first, second] = smallEdition.groups
    const items = { 乙: [{ ...second!.items[2]!, id: '机器人', value: '机器人数' }] }
    const filled = fillEvaluation(
      { ...smallEdition, groups: [first!, { ...second!, items: second!.items.slice(0, 2) }] },
      {
        items,
        facts: [{ ...number('机器人数'), sum: '机器人' }],
        enterpriseFacts: [number('机器人')],
        bounds: { 机器人: { least: 0, most: 10, basis: '本区设定' } },
      },
    )
    const { members: told } = contributions(filled, {}, [
      { id: '甲', facts: { 机器人: 3 } },
      { id: '乙', facts: { 机器人: 4 } },
    ])
    near(told[0]!.items.find(({ item }) => item === '机器人')!.points, (0.3 * 40) / 3)
  })

  it('两版首尾相接，都有出处', () => {
    assert.deepEqual(
      zoneEvaluation.editions.map(({ firstDay, lastDay, source }) => [firstDay, lastDay, source.issuer]),
      [
        ['2021-04-22', '2024-09-30', '科技部'],
        ['2024-10-01', undefined, '工业和信息化部'],
      ],
    )
  })
})

describe('本区得分', () => {
  it('手算一项：研发人员占比12%，设全国2%至22%，占半；权重20%×1.2/10=2.4分，得1.2分', () => {
    const bounds = { '2021-1-2': { least: 0.02, most: 0.22, basis: '本区设定' } }
    const { items, total } = ownScore(fillEvaluation(edition2021, { bounds }), {
      研发人员全时当量: 1200,
      职工总数: 10000,
    })
    const one = items.find(({ item }) => item.number === '1.2')!
    near(one.points.low, 1.2)
    near(one.points.high, 1.2)
    assert.deepEqual(total, { low: 1.2, high: 98.8 })
  })

  it('越低越好的按最大值为零、最小值为满分', () => {
    const bounds = { '2021-3-1': { least: 0.2, most: 0.6, basis: '本区设定' } }
    const { items } = ownScore(fillEvaluation(edition2021, { bounds }), { 工业综合能耗: 3000, 工业增加值: 10000 })
    near(items.find(({ item }) => item.number === '3.1')!.place.low, 0.75)
  })

  const refusals: readonly (readonly [string, Parameters<typeof fillEvaluation>[1], RegExp])[] = [
    ['没有这一项', { bounds: { 总两: { least: 0, most: 1, basis: '' } } }, /没有“总两”这个二级指标；相近的有：总量/],
    ['最小值不小于最大值', { bounds: { 总量: { least: 5, most: 5, basis: '' } } }, /“总量”设定的最小值5要小于最大值5/],
    [
      '汇总算式里没有这个数',
      { facts: [{ ...smallEdition.facts[0]!, name: '税', sum: '税收' }] },
      /“税”的汇总算式：.*税收/,
    ],
    ['汇总的不是数', { facts: [{ ...smallEdition.facts[0]!, name: '户', sum: '高企' }] }, /“户”的汇总算式：要算出数来/],
    ['赋权小于零', { weights: { 总量: { weight: -1, basis: '' } } }, /“总量”的赋权不能小于零/],
  ]
  for (const [title, filling, sentence] of refusals)
    it(`填得不对：${title}`, () => assert.throws(() => fillEvaluation(smallEdition, filling), saying(sentence)))

  it('各组权重加起来不到100%的不评', () => {
    const [first] = smallEdition.groups
    const short = { ...smallEdition, groups: [first!], groupsInAll: 1, itemsInAll: 3 }
    assert.throws(() => fillEvaluation(short, {}), saying(/各组权重之和应是100%，现在是60%/))
  })
})

describe('企业贡献', () => {
  const members = [
    { id: '甲', facts: { 营收: 100, 上年营收: 80, 研发: 2, 高企: true } },
    { id: '乙', facts: { 营收: 60, 上年营收: 60, 研发: 6, 高企: false } },
    { id: '丙', facts: { 营收: 40, 上年营收: 60, 研发: null, 高企: true } },
  ]

  it('手算：甲占营收100/400的20分，即5分；高企一户是十分之一的16分，即1.6分', () => {
    const { members: told } = contributions(small, { 绿地率: 30 }, members.slice(0, 2))
    const points = Object.fromEntries(told[0]!.items.map(({ item, points: given }) => [item, given]))
    near(points.总量!, 5)
    near(points.户数!, 1.6)
    const intensity = told[0]!.items.find(({ item }) => item === '强度')!
    near(intensity.with, 0.05)
    near(intensity.without, 0.1)
    near(intensity.points, -12)
  })

  it('有一家没报研发：用到研发的两项，只有去掉这家才算得出，贡献未知而不是零', () => {
    const { members: told, sums, items } = contributions(small, { 绿地率: 30 }, members)
    assert.deepEqual(
      told.map(({ unknown }) => unknown),
      [
        ['强度', '强占比'],
        ['强度', '强占比'],
        ['强度', '强占比'],
      ],
    )
    const third = told[2]!.items.find(({ item }) => item === '强度')!
    assert.ok(Number.isNaN(third.with))
    near(third.without, 0.05)
    assert.equal(sums.find(({ name }) => name === '研发')!.unknown, 1)
    assert.ok(!items.some(({ id }) => id === '绿地'))
  })

  it('可以把没报的当作不在统计范围，同时说出有几家', () => {
    const { members: told, sums } = contributions(small, { 绿地率: 30 }, members, 'outside')
    assert.deepEqual(told[0]!.unknown, [])
    assert.equal(sums.find(({ name }) => name === '研发')!.of, 8)
    assert.equal(sums.find(({ name }) => name === '研发')!.unknown, 1)
  })

  it('同一家企业不能出现两次', () =>
    assert.throws(() => contributions(small, {}, [members[0]!, members[0]!]), saying(/“甲”出现了两次/)))

  it('填的全国界和权重只是设定：每个都写着依据', () => {
    for (const { bounds } of small.items) assert.ok(bounds!.basis)
    assert.ok(Object.values(smallFilling.weights!).every(({ basis }) => basis))
  })
})

describe('目标名次', () => {
  it('淄博第37名想进前30：不知道对手得分，70分也只能说在第1到第37名之间', () => {
    const rivals = rivalsOf({ zones: 178, place: 37, scores: [{ place: 37, score: 62 }] })
    assert.equal(rivals.length, 177)
    assert.deepEqual(placesOf(70, rivals), { best: 1, worst: 37 })
    assert.deepEqual(scoresFor(30, rivals), { needed: 62, enough: 100 })
  })

  it('知道第30名得68分、对手不动：68分就够；对手还可能升降2分：66分以下不可能，70分才一定', () => {
    const scores = [
      { place: 30, score: 68 },
      { place: 37, score: 62 },
    ]
    const known = { zones: 178, place: 37, scores }
    assert.deepEqual(scoresFor(30, rivalsOf(known)), { needed: 68, enough: 68 })
    const moving = rivalsOf({ ...known, movement: { down: 2, up: 2 } })
    assert.deepEqual(scoresFor(30, moving), { needed: 66, enough: 70 })
  })

  it('名次和得分对不上的不收', () => {
    const wrong = {
      zones: 10,
      place: 5,
      scores: [
        { place: 3, score: 50 },
        { place: 5, score: 60 },
      ],
    }
    assert.throws(() => rivalsOf(wrong), saying(/第5名的得分60高于第3名的50/))
    assert.throws(
      () => rivalsOf({ zones: 10, place: 5, scores: [{ place: 11, score: 1 }] }),
      saying(/名次11不在1到10之间/),
    )
    assert.throws(() => scoresFor(0, []), saying(/目标名次要是1以上的整数/))
  })
})

describe('演示数据', () => {
  const { filling, own, members } = zoneEvaluation.demonstration
  const filled = fillEvaluation(edition2021, filling)

  it('四十一项都设了全国界，依据写明是演示；只剩五项定性要人评', () => {
    assert.deepEqual(
      lacksOf(edition2021, filling).filter(({ about }) => about === 'bounds'),
      [],
    )
    assert.ok(Object.values(filling.bounds!).every(({ basis }) => basis === '演示设定，不是公布值'))
  })

  it('三百家企业：每项都算得出，本区得分在两界之间，跨度正是五项定性的权重', () => {
    const { members: told, sums, items } = contributions(filled, own, members(300))
    assert.ok(told.every(({ unknown }) => unknown.length === 0))
    assert.equal(items.length, 41 - 11)
    const facts = { ...own, ...Object.fromEntries(sums.map(({ name, of }) => [name, of])) }
    const { total } = ownScore(filled, facts)
    const judged = filled.items.filter(({ value }) => value === undefined).reduce((sum, { share }) => sum + share, 0)
    assert.ok(Math.abs(total.high - total.low - judged * 100) < 0.02)
    assert.ok(total.low > 20 && total.high < 80, `${total.low} ${total.high}`)
  })

  it('名录里有的数从名录取，不重报', () => {
    for (const name of ['营业收入', '前一年营业收入', '职工总数', '技术合同成交额', '发明专利申请数'])
      assert.ok(zoneEvaluation.readings.has(name), name)
  })
})

describe('历年名次是各区报道里的数', () => {
  const rows: readonly (readonly [PackName, string, string, string, boolean])[] = [
    ['zibo', '2024', 'national-zone-evaluation', '37', false],
    ['zibo', '2021..2025', 'national-zone-evaluation', '30', true],
    ['qingdao', '2024', 'national-zone-evaluation', '10', true],
    ['weifang', '2021', 'development-zone-assessment', '4', false],
  ]
  for (const [zone, period, indicator, place, target] of rows)
    it(`${zone} ${period}：${target ? '目标' : ''}第${place}名`, () => {
      const found = packs[zone].figures.find(
        (figure) =>
          figure.indicator === indicator && figure.period === period && figure.comparison?.startsWith('rank-'),
      )
      assert.deepEqual([found?.value, found?.target === true], [place, target])
    })
})
