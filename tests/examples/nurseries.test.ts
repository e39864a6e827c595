import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { unconfirmedIn } from '../../engines/ladders/confirmation.ts'
import { everyCondition, openEditionOn, openLadder } from '../../engines/ladders/opened.ts'
import { answerEdition } from '../../engines/ladders/telling/rung-answer.ts'
import { yearsRunning } from '../../engines/nursery/grades.ts'
import { flowsBetween, populationOn, type Step, standingsOn } from '../../engines/nursery/stages.ts'
import { day } from '../../kernel/day.ts'
import { Fault } from '../../kernel/fault.ts'
import { chain, incubators } from '../../mechanisms/assessments/incubators/incubators.ts'
import { listingNursery } from '../../mechanisms/assessments/listing-nursery/listing-nursery.ts'
import { packs } from '../packs.ts'

const { stages, boards, places, published, demonstration } = listingNursery
const step = (subject: string, stage: string | null, on: string): Step => ({ subject, stage, on: day(on) })
const steps = [
  step('甲', 'nursery', '2024-01-10'),
  step('甲', 'tutoring', '2024-09-01'),
  step('乙', 'nursery', '2024-03-01'),
  step('乙', 'accepted', '2025-02-01'),
  step('乙', 'tutoring', '2025-08-01'),
  step('丙', 'nursery', '2024-05-01'),
  step('丙', null, '2025-01-01'),
]
/** What the latest document of Zibo that prints it says. */
const figure = (indicator: string) =>
  Number(
    packs.zibo.figures
      .filter((one) => one.indicator === indicator && !one.comparison)
      .toSorted(byPeriod)
      .at(-1)!.value,
  )
const byPeriod = (one: { readonly period: string }, other: { readonly period: string }) =>
  one.period < other.period ? -1 : 1

describe('上市培育库', () => {
  it('某日各在哪一阶段、多少天；撤回的退到前面，出库的不在', () =>
    assert.deepEqual(
      standingsOn(stages, steps, day('2025-08-11')).map(({ subject, stage, days }) => [subject, stage, days]),
      [
        ['甲', 'tutoring', 344],
        ['乙', 'tutoring', 10],
      ],
    ))

  it('各阶段家数，没有的是零', () =>
    assert.deepEqual(populationOn(stages, steps, day('2024-12-31')), {
      nursery: 2,
      reform: 0,
      tutoring: 1,
      accepted: 0,
      passed: 0,
      registered: 0,
      listed: 0,
    }))

  it('两个日子之间谁到了哪里', () =>
    assert.deepEqual(flowsBetween(stages, steps, [day('2024-02-01'), day('2025-03-01')]), [
      { from: 'nursery', to: 'tutoring', count: 1 },
      { from: null, to: 'accepted', count: 1 },
    ]))

  it('没有的阶段：说出有哪些', () =>
    assert.throws(
      () => standingsOn(stages, [step('丁', 'ipo', '2025-01-01')], day('2025-01-02')),
      (error) =>
        error instanceof Fault && /“丁”的阶段“ipo”不在清单里；有的是：入库培育（nursery）/.test(error.sentence.zh),
    ))

  it('淄博12家、14只股票，板块齐全：演示数据与报道同数', () => {
    assert.equal(new Set(demonstration.stocks.map(({ enterprise }) => enterprise)).size, figure('listed-companies'))
    assert.equal(demonstration.stocks.length, figure('listed-stocks'))
    assert.deepEqual(new Set(demonstration.stocks.map(({ board }) => board)), new Set(Object.keys(places)))
  })

  it('青岛13家在库：演示数据与报道同数；已上市的不在库', () => {
    const standing = standingsOn(stages, demonstration.steps, day('2023-12-31')).filter(
      ({ stage }) => stage !== 'listed',
    )
    const printed = packs.qingdao.figures.find(({ indicator }) => indicator === 'listing-nursery-enterprises')!.value
    assert.equal(standing.length, Number(printed))
    assert.ok(new Set(standing.map(({ stage }) => stage)).size > 3)
  })

  it('报道点名的企业：文件在；说了到哪一步的才有阶段', () => {
    const stageOf = (name: string) => published.zibo!.find(({ enterprise }) => enterprise === name)!.stage
    assert.deepEqual([stageOf('信通电子'), stageOf('新恒汇')], ['passed', undefined])
    for (const [zone, named] of Object.entries(published))
      for (const { enterprise, stage, document } of named) {
        assert.ok(stage === undefined || stages.some(({ id }) => id === stage), enterprise)
        assert.ok(packs[zone as 'zibo'].documents.some(({ id }) => id === document))
      }
  })
})

describe('上市板块的财务标准（凭记忆，待核）', () => {
  const ladder = openLadder(boards)
  const facts = {
    净利润: 7000,
    前一年净利润: 3500,
    前两年净利润: 2000,
    营业收入: 50000,
    前一年营业收入: 40000,
    前两年营业收入: 30000,
    研发费用: 3000,
    前一年研发费用: 2500,
    前两年研发费用: 2000,
    净资产收益率: 12,
    前一年净资产收益率: 9,
    预计市值: 9,
  }
  const stateOf = (board: string, more: Readonly<Record<string, number | null>> = {}) => {
    const edition = openEditionOn(ladder.rungs.get(board)!, day('2026-01-01'))!
    const subject = { id: '甲', facts: { ...facts, ...more } }
    return answerEdition(ladder, edition, { subject, on: day('2026-01-01') }).conditions[0]!.state
  }
  const rows: readonly (readonly [string, string, Readonly<Record<string, number | null>>, string])[] = [
    ['创业板：两年净利润7000+3500 = 1.05亿，够', 'growth', {}, 'met'],
    ['创业板：最近一年5900万，市值不到15亿，不够', 'growth', { 净利润: 5900 }, 'unmet'],
    ['北交所：市值9亿，两年净利润、收益率都够', 'beijing', {}, 'met'],
    ['科创板：市值9亿，哪一条都不到', 'star', {}, 'unmet'],
    ['科创板：市值未估，未知', 'star', { 预计市值: null }, 'unknown'],
    ['主板：三年累计1.25亿，不够', 'main', {}, 'unmet'],
  ]
  for (const [title, board, more, state] of rows) it(title, () => assert.equal(stateOf(board, more), state))

  it('每条都标着凭记忆，没有一版称正式', () => {
    for (const { editions } of ladder.rungs.values())
      for (const edition of editions) {
        assert.equal(edition.given.official, false)
        assert.match(edition.given.label.zh, /待核/)
        assert.equal(unconfirmedIn(edition).length, everyCondition(edition.conditions).length + 1)
      }
  })
})

describe('孵化器与平台', () => {
  const { platforms, grades } = incubators.demonstration

  it('研发—育苗—孵化—加速—产业化', () =>
    assert.equal(chain.map(({ label }) => label.zh).join('—'), '研发—育苗—孵化—加速—产业化'))

  it('淄博4家国家级孵化器连续3年A类，3家省级加速器优秀：演示数据与报道同数', () => {
    const excellent = platforms.filter(
      ({ name, level }) =>
        level === 'national' && yearsRunning(grades, { subject: name, grade: 'A', year: 2024 }) === 3,
    )
    assert.equal(excellent.length, figure('excellent-national-incubators'))
    assert.equal(figure('incubator-excellent-years'), 3)
    const accelerators = platforms.filter(({ form, level }) => form === 'accelerator' && level === 'provincial')
    assert.equal(accelerators.length, figure('excellent-provincial-accelerators'))
    for (const { form, level } of platforms) assert.ok(form in incubators.forms && level in incubators.levels)
  })

  it('连续年数：缺一年就断；当年不是就是零', () => {
    const had = [2020, 2021, 2023, 2024].map((year) => ({ subject: '甲', year, grade: 'A' }))
    assert.deepEqual(
      [2021, 2022, 2024].map((year) => yearsRunning(had, { subject: '甲', grade: 'A', year })),
      [2, 0, 2],
    )
  })
})
