import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openByValues, valuesOf } from '../../engines/evaluation/by-values.ts'
import { contributions } from '../../engines/evaluation/contribution.ts'
import { type Entry, factsOf, fillingOf, type GivenEntry, standingEntries } from '../../engines/evaluation/entry.ts'
import { checkEntry } from '../../engines/evaluation/entry-check.ts'
import { judgeTable } from '../../engines/evaluation/entry-table.ts'
import { fillEvaluation } from '../../engines/evaluation/filled.ts'
import { ownScore } from '../../engines/evaluation/own-score.ts'
import { rivalsAround, scoresFor } from '../../engines/evaluation/places.ts'
import { questionsOf } from '../../engines/evaluation/questions.ts'
import { tellItems } from '../../engines/evaluation/telling.ts'
import { reportedTotals } from '../../engines/evaluation/zone-facts.ts'
import { Fault } from '../../kernel/fault.ts'
import { edition2021 } from '../../mechanisms/zone-evaluation/2021/edition.ts'
import { edition2024 } from '../../mechanisms/zone-evaluation/2024-edition.ts'
import { zoneEvaluation } from '../../mechanisms/zone-evaluation/zone-evaluation.ts'
import { small } from '../evaluation-house.ts'

const near = (found: number, expected: number) => assert.ok(Math.abs(found - expected) < 1e-9, `${found} ${expected}`)
const saying = (pattern: RegExp) => (error: unknown) => error instanceof Fault && pattern.test(error.sentence.zh)

const given = (more: Partial<GivenEntry> & Pick<GivenEntry, 'about' | 'name' | 'value'>): GivenEntry => ({
  year: null,
  most: null,
  label: null,
  formula: null,
  lower: false,
  source: '年报',
  reason: '年报数',
  ...more,
})
const entry = (id: string, state: Entry['state'], more: Parameters<typeof given>[0]): Entry => ({
  ...given(more),
  id,
  state,
})

describe('填数的历史：后填的算数，退回的不算', () => {
  const green = (id: string, state: Entry['state'], value: string) =>
    entry(id, state, { about: 'fact', name: '总绿地率', year: 2024, value })

  it('三次填绿地率，最后一次退回：算第二次的', () => {
    const standing = standingEntries([
      green('一', 'confirmed', '30'),
      green('二', 'waiting', '31'),
      green('三', 'refused', '90'),
    ])
    assert.deepEqual(
      [...standing.values()].map(({ id }) => id),
      ['二'],
    )
    assert.deepEqual(factsOf(edition2021, standing.values(), 2024), { 总绿地率: 31 })
    assert.deepEqual(factsOf(edition2021, standing.values(), 2023), {})
  })

  it('赋权、全国界、定性评分各归各处，按编号认指标', () => {
    const entries = [
      given({ about: 'weight', name: '1.3', value: '1.2' }),
      given({ about: 'bounds', name: '1.10', value: '0', most: '1' }),
      given({ about: 'judgement', name: '5.9', year: 2024, value: '85' }),
    ]
    const { weights, bounds } = fillingOf(edition2021, entries)
    assert.deepEqual(weights, { '2021-1-3': { weight: 1.2, basis: '年报：年报数' } })
    assert.deepEqual(Object.keys(bounds!), ['2021-1-10'])
    assert.deepEqual(factsOf(edition2021, entries, 2024), { judged_2021_5_9: 0.85 })
  })

  it('补的一级指标权重不能超过剩下的85%；补的二级指标按编号排', () => {
    const group = given({ about: 'group', name: '2', value: '85', label: '创新' })
    checkEntry(edition2024, {}, group)
    assert.throws(() => checkEntry(edition2024, {}, { ...group, value: '86' }), saying(/要在0\.1到85之间，写的是86/))
    const item = (name: string) => given({ about: 'item', name, value: '1', label: `新${name}` })
    const filling = fillingOf(edition2024, [group, item('2.10'), item('2.2')])
    assert.deepEqual(
      filling.items!['2024-2']!.map(({ number }) => number),
      ['2.2', '2.10'],
    )
  })
})

describe('请补什么：补了最能收窄的在前', () => {
  const questions = (facts: Record<string, number>) => {
    const own = ownScore(small, facts)
    return questionsOf(small, tellItems(small, own, facts))
  }

  it('只缺绿地率：补上收窄13.33分；营收和研发都缺时，研发单独补不上强度，排在后面', () => {
    const known = { 营收: 100, 上年营收: 90, 研发: 4, 高企数: 3, 强营收: 40 }
    const [first, ...others] = questions(known)
    assert.deepEqual([first!.about, first!.name, others.length], ['fact', '绿地率', 0])
    near(first!.settles, 40 / 3)
    const { 营收: _, 研发: __, ...less } = known
    const told = questions({ ...less, 绿地率: 30 })
    assert.deepEqual(
      told.map(({ name }) => name),
      ['营收', '研发'],
    )
    assert.equal(told[1]!.settles, 0)
    near(told[1]!.waiting, 24)
  })

  it('没有设全国界的、由人评分的，问的是界和评分，不是数据', () => {
    const filled = fillEvaluation(edition2021)
    const own = ownScore(filled, {})
    const about = new Set(questionsOf(filled, tellItems(filled, own, {})).map((one) => one.about))
    assert.deepEqual(about, new Set(['bounds', 'judgement']))
  })
})

describe('试算：按各项的值重算', () => {
  const { filling, own, members } = zoneEvaluation.demonstration
  const filled = fillEvaluation(edition2021, filling)
  const sums = reportedTotals(
    filled.sums,
    members(50).map(({ facts }) => facts),
  )
  const facts = { ...own, ...Object.fromEntries(sums.map(({ name, of }) => [name, of])) }
  const told = tellItems(filled, ownScore(filled, facts), facts)

  it('什么都不动：每一项、总分都和按数据算的一样', () => {
    const opened = openByValues(filled)
    const again = ownScore(opened.filled, opened.facts(valuesOf(told)))
    for (const [index, { points }] of again.items.entries()) {
      assert.ok(Math.abs(points.low - told[index]!.score.points.low) < 1e-9)
      assert.ok(Math.abs(points.high - told[index]!.score.points.high) < 1e-9)
    }
  })

  it('把一项改到全国最大：正好拿满这一项的分', () => {
    const opened = openByValues(filled)
    const values = { ...valuesOf(told), '2021-1-2': filling.bounds!['2021-1-2']!.most }
    const one = ownScore(opened.filled, opened.facts(values)).items.find(({ item }) => item.number === '1.2')!
    near(one.points.low, 2.4)
  })
})

describe('企业合计', () => {
  const rows = [
    { 营收: 100, 上年营收: 80, 研发: 2, 高企: true },
    { 营收: 60, 上年营收: 60, 研发: null, 高企: false },
  ]
  const of = (name: string, all: readonly Record<string, unknown>[]) =>
    reportedTotals(small.sums, all).find((sum) => sum.name === name)!

  it('有一家没报：按已报的合计，说出有一家未报；谁都没报就是未知，不是零', () => {
    assert.deepEqual(of('研发', rows), { name: '研发', of: 2, unknown: 1 })
    const none = rows.map((row) => ({ ...row, 研发: null }))
    assert.ok(Number.isNaN(of('研发', none).of))
  })

  it('一家企业也没有：合计未知，不是零', () => {
    assert.ok(Number.isNaN(of('研发', []).of))
    assert.ok(Number.isNaN(of('强营收', []).of))
  })

  it('不符合条件的那几家是零，符合条件的都没报：合计未知', () => {
    const sums = small.sums.map((sum) => sum)
    const strong = reportedTotals(sums, [
      { 营收: 100, 研发: 1 },
      { 营收: 50, 研发: null },
    ]).find(({ name }) => name === '强营收')!
    assert.ok(Number.isNaN(strong.of))
  })

  it('本区自报总数时，去掉一家是总数减它报的；它没报的，贡献未知', () => {
    const members = rows.map((facts, index) => ({ id: `企${index}`, facts }))
    const { members: told } = contributions(small, { 绿地率: 30, 研发: 10, 营收: 200 }, members, 'outside')
    const share = (index: number) => told[index]!.items.find(({ item }) => item === '强度')!
    near(share(0).with, 0.05)
    near(share(0).without, 0.08)
    assert.ok(Number.isNaN(share(1).without))
  })
})

describe('目标名次：自己的得分也只知道一个范围', () => {
  it('第37名测算30到44分：前面的不低于30，后面的不高于44；进前30至少要超过30', () => {
    const rivals = rivalsAround({ zones: 178, place: 37, scores: [], own: { low: 30, high: 44 } })
    assert.deepEqual([rivals.length, rivals[0], rivals[176]], [177, { low: 30, high: 100 }, { low: 0, high: 44 }])
    assert.deepEqual(scoresFor(30, rivals), { needed: 30, enough: 100 })
  })

  it('填了第30名约68分：到68分就够；对手还可能升2分，要70分', () => {
    const known = { zones: 178, place: 37, scores: [{ place: 30, score: 68 }], own: { low: 30, high: 44 } }
    assert.equal(scoresFor(30, rivalsAround(known)).enough, 68)
    assert.equal(scoresFor(30, rivalsAround({ ...known, movement: { down: 2, up: 2 } })).enough, 70)
  })

  it('填的第30名得分低于本区测算：对不上，说出来', () =>
    assert.throws(
      () => rivalsAround({ zones: 178, place: 37, scores: [{ place: 30, score: 20 }], own: { low: 30, high: 44 } }),
      saying(/第37名的得分30高于第30名的20/),
    ))
})

describe('整表填入', () => {
  const table = (...rows: string[]) =>
    judgeTable(
      edition2024,
      new Map(),
      ['类别\t编号或项目\t名称\t年度\t数值（最小值）\t最大值\t算式\t来源\t说明', ...rows].join('\n'),
    )

  it('同一张表里先补一级指标，再补它下面的二级指标', () => {
    const lines = table(
      '一级指标\t2\t创新能力\t\t20\t\t\t工信部文件\t第二部分',
      '二级指标\t2.1\t研发强度\t\t1.2\t\t研发经费内部支出 / 营业收入\t工信部文件\t第二部分',
    )
    assert.deepEqual(
      lines.map(({ fate }) => fate),
      ['new', 'new'],
    )
  })

  it('没有来源、没有说明、类别写错、年度写错的，各说一句', () => {
    const sentences = table(
      '数据\t房价\t\t2024\t9800\t\t\t\t年均',
      '数据\t房价\t\t2024\t9800\t\t\t住建局\t',
      '数字\t房价\t\t2024\t9800\t\t\t住建局\t年均',
      '数据\t房价\t\t24\t9800\t\t\t住建局\t年均',
    ).map(({ sentence }) => sentence!.zh)
    const expected = [/请写明来源/, /请写明说明/, /没有“数字”这个类别，可用：数据；/, /年度要写成四位数，“24”不是/]
    for (const [index, pattern] of expected.entries()) assert.match(sentences[index]!, pattern)
  })

  it('没有表头的不认', () =>
    assert.throws(() => judgeTable(edition2024, new Map(), '房价\t1'), saying(/请用导出的表来填/)))
})
