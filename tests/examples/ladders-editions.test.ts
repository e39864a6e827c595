import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { compareDays, compareEditions } from '../../engines/ladders/comparison.ts'
import { toConfirm, unconfirmedIn } from '../../engines/ladders/confirmation.ts'
import { everyCondition, openEditionOn, openLadder } from '../../engines/ladders/opened.ts'
import { renewalsOf } from '../../engines/ladders/renewals.ts'
import { answerLadder } from '../../engines/ladders/telling/ladder-answer.ts'
import { calendarFrom, officialCalendar } from '../../kernel/calendar.ts'
import { day } from '../../kernel/day.ts'
import { Fault } from '../../kernel/fault.ts'
import { enterpriseLadder } from '../../mechanisms/enterprise-ladder/enterprise-ladder.ts'
import { highTech, specialised } from '../ladder-enterprises.ts'
import { answer, editionOf, ladder, subjectOf, withFacts } from '../ladder-house.ts'

describe('两版对照', () => {
  it('63号到2026年2号：新增、调整、取消逐条列明', () => {
    const changes = compareEditions(editionOf('specialised', '2026-03-31'), editionOf('specialised', '2026-04-01'))
    assert.deepEqual(
      changes.map(({ id, change }) => [id, change]),
      [
        ['prior', 'new'],
        ['niche', 'changed'],
        ['size', 'changed'],
        ['main-share', 'new'],
        ['debt', 'new'],
        ['research', 'changed'],
        ['rights', 'new'],
        ['market', 'new'],
        ['points-or-direct', 'changed'],
      ],
    )
  })

  it('同一企业3月31日够、4月1日不够，说得出为什么', () => {
    const enterprise = withFacts({ ...specialised, titles: {} }, { 进入细分市场日期: '2024-01-01', 数字化水平: 3 })
    const { earlier, later, why } = compareDays(ladder, {
      subject: subjectOf(enterprise),
      rung: 'specialised',
      days: [day('2026-03-31'), day('2026-04-01')],
    })!
    assert.deepEqual([earlier.state, later.state], ['met', 'unmet'])
    assert.deepEqual(
      why.map(({ zh }) => zh),
      [
        '自2026年4月1日起适用“专精特新中小企业（2026年2号）”，此前适用“专精特新中小企业（63号）”',
        '新增“有效期内的科技和创新型中小企业（科技型中小企业或创新型中小企业）”：不满足',
        '“从事特定细分市场2年以上”调整为“从事特定细分市场3年以上”：原满足，现不满足',
      ],
    )
  })

  it('同一版的两天：只说变了的条件', () => {
    const told = compareDays(ladder, {
      subject: subjectOf(withFacts(highTech, { 成立日期: '2024-07-01' })),
      rung: 'high-tech',
      days: [day('2025-06-30'), day('2025-07-01')],
    })!
    assert.deepEqual(
      told.why.map(({ zh }) => zh),
      ['“注册成立满365天”：原不满足，现满足'],
    )
  })

  it('还没有规则的日子：没有答案，不猜', () => {
    assert.equal(openEditionOn(ladder.rungs.get('specialised')!, day('2022-07-31')), undefined)
    assert.equal(answerLadder(ladder, subjectOf(specialised), day('2019-01-01')).rungs.length, 2)
  })
})

describe('到期与年度更新', () => {
  const titles = { 'high-tech': '2023-11-29', specialised: '2025-06-10', 'technology-sme': '2024-01-01' }

  it('三年到对应日为止，提前六个月准备，提前二十个工作日提醒', () => {
    const [yearly, , renewal] = renewalsOf(
      ladder,
      subjectOf({ facts: {}, titles }),
      day('2026-05-01'),
      officialCalendar,
    )
    assert.deepEqual(
      [yearly!.kind, yearly!.due, yearly!.warnOn.day, yearly!.state],
      ['yearly', '2026-05-31', '2026-04-30', 'warned'],
    )
    assert.deepEqual(
      [renewal!.kind, renewal!.due, renewal!.opens, renewal!.warnOn.day, renewal!.state],
      ['renewal', '2026-11-29', '2026-05-29', '2026-11-02', 'later'],
    )
  })

  it('过期的称号不再提醒；当年取得的当年不用年报', () => {
    const told = renewalsOf(
      ladder,
      subjectOf({ facts: {}, titles: { 'technology-sme': '2024-01-01', 'high-tech': '2026-03-01' } }),
      day('2026-05-01'),
      officialCalendar,
    )
    assert.deepEqual(
      told.map(({ title, kind, due }) => [title.rung, kind, due]),
      [
        ['high-tech', 'yearly', '2027-05-31'],
        ['high-tech', 'renewal', '2029-03-01'],
      ],
    )
  })

  it('放假安排未公布的年份，提醒日不猜', () => {
    const [first] = renewalsOf(
      ladder,
      subjectOf({ facts: {}, titles: { 'high-tech': '2023-11-29' } }),
      day('2026-05-01'),
      calendarFrom([]),
    )
    assert.equal(first!.warnOn.day, undefined)
    assert.ok(first!.warnOn.warning)
  })
})

describe('有据与待核', () => {
  it('瞪羚、独角兽凭记忆：不是正式规则，逐条待核', () => {
    for (const rung of ['gazelle', 'unicorn']) {
      const edition = editionOf(rung, '2026-05-01')
      assert.equal(edition.given.official, false)
      assert.ok(everyCondition(edition.conditions).every(({ given }) => given.certainty === 'recalled'))
      assert.match(edition.given.label.zh, /待核/)
    }
  })

  it('高企的成长性分档凭记忆，答案里带着；本区核定后不再待核', () => {
    const edition = editionOf('high-tech', '2025-07-01')
    const items = unconfirmedIn(edition).map(({ item }) => item)
    assert.deepEqual(items, ['first-day', 'clauses', 'innovation/净资产增长', 'innovation/销售收入增长'])
    assert.deepEqual(
      answer('high-tech', highTech, '2025-07-01').unconfirmed.map(({ item }) => item),
      items,
    )
    const paper = { title: '工作指引', issuer: '科技部', number: '国科发火〔2016〕195号', clause: '附件', note: null }
    const confirmations = items.map((item) => ({
      edition: 'high-tech-2016',
      item,
      paper,
      values: null,
      on: day('2026-11-01'),
      by: '某',
    }))
    assert.deepEqual(toConfirm(edition, confirmations), [])
    assert.equal(toConfirm(editionOf('gazelle', '2026-05-01'), confirmations).length > 0, true)
  })

  it('每版都有文号或标题、首日；63号止于2026年3月31日', () => {
    for (const { editions } of ladder.rungs.values())
      for (const { given } of editions) {
        assert.ok(given.source.title && given.firstDay)
        assert.ok(!given.official || given.source.number, given.id)
      }
    assert.equal(editionOf('specialised', '2026-03-31').given.lastDay, '2026-03-31')
  })
})

describe('写错的梯度', () => {
  const [first] = enterpriseLadder.rungs
  const refused = (condition: object): string => {
    const editions = [
      { ...first!.editions[0]!, conditions: [{ id: 'a', label: { zh: '甲', en: 'a' }, ...condition } as never] },
    ]
    try {
      openLadder({ ...enterpriseLadder, rungs: [{ ...first!, editions }, ...enterpriseLadder.rungs.slice(1)] })
    } catch (error) {
      assert.ok(error instanceof Fault)
      return error.sentence.zh
    }
    return '没有拒绝'
  }
  const rows: readonly [string, object, RegExp][] = [
    ['没有的名字', { rule: '研发费 >= 1' }, /科技型中小企业评价办法（2017）“a”：.*研发费/],
    ['不是条件', { rule: '研发费用 * 2' }, /要写成条件/],
    ['把缺数当结论', { rule: 'if 研发费用 > 1 then 营业收入 > 1 else 营业收入 > 2' }, /缺的数/],
    ['没有的一级', { titles: ['dragon'] }, /没有“dragon”这一级/],
    ['空的几选一', { any: [] }, /至少要有一条/],
    ['没有用到的可动数', { rule: '研发费用 >= 1', moves: '营业收入' }, /没有用到“营业收入”/],
    [
      '要与同类比较的评分',
      {
        points: {
          id: 'p',
          subject: '企业',
          inputs: ['研发费用'],
          score: { id: 's', value: '研发费用', steps: [{ step: 'rank' }] },
        },
      },
      /不能用作梯度的条件/,
    ],
    [
      '缺数补零的评分',
      {
        points: {
          id: 'p',
          subject: '企业',
          inputs: ['研发费用'],
          score: { id: 's', value: '研发费用', missing: { fill: 0 } },
        },
      },
      /保持未知/,
    ],
    [
      '评分用了词表外的数',
      { points: { id: 'p', subject: '企业', inputs: ['幸福'], score: { id: 's', value: '幸福' } } },
      /“幸福”不在词表里/,
    ],
  ]
  for (const [title, condition, sentence] of rows) it(title, () => assert.match(refused(condition), sentence))

  it('两版之间留了空日', () => {
    const rungs = enterpriseLadder.rungs.map((rung) => ({
      ...rung,
      editions: rung.editions.map((edition) =>
        edition.lastDay ? { ...edition, lastDay: day('2026-03-30') } : edition,
      ),
    }))
    assert.throws(() => openLadder({ ...enterpriseLadder, rungs }), /末日应是下一版首日的前一天/)
  })
})
