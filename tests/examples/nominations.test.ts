import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '../../engines/delivery/recorded/actor.ts'
import { contradictsBatch, contradictsWindow } from '../../engines/nominations/batch/contradictions.ts'
import { courseOf } from '../../engines/nominations/batch/course.ts'
import { foldBatch } from '../../engines/nominations/batch/fold.ts'
import type { BatchEvent, BatchHappening } from '../../engines/nominations/batch/history.ts'
import { phaseOn } from '../../engines/nominations/batch/phase.ts'
import { batchStanding } from '../../engines/nominations/batch/standing.ts'
import { nominationLifecycle } from '../../engines/nominations/nomination/acts.ts'
import { contradictsNomination, foldNomination } from '../../engines/nominations/nomination/fold.ts'
import type { NominationEvent, NominationHappening } from '../../engines/nominations/nomination/history.ts'
import { nominationStanding } from '../../engines/nominations/nomination/standing.ts'
import { writePublicList } from '../../engines/nominations/publicity.ts'
import { day } from '../../kernel/day.ts'
import type { Post } from '../../kernel/post.ts'

const actor = (post: Post, account: string, more: Partial<Actor> = {}): Actor => ({
  account,
  person: account,
  post,
  department: post === 'department-clerk' ? '工信' : null,
  enterprise: null,
  ...more,
})
const clerk = actor('department-clerk', '经办甲')
const colleague = actor('department-clerk', '经办乙')
const stranger = actor('department-clerk', '别局经办', { department: '环保' })
const leader = actor('leader', '主任')
const own = actor('enterprise', '企业账号', { enterprise: '甲' })
const rival = actor('enterprise', '对手账号', { enterprise: '乙' })

const opened: BatchHappening = {
  kind: 'opened',
  name: '2024年专精特新',
  title: 'specialised',
  edition: 'specialised-2022',
  firstDay: day('2024-05-06'),
  lastDay: day('2024-05-31'),
  publicity: 5,
}
const inBatch = (on: string, happening: BatchHappening, by = clerk): BatchEvent => ({ on: day(on), by, ...happening })
const published = inBatch('2024-06-12', {
  kind: 'published',
  until: day('2024-06-19'),
  list: [{ enterprise: '甲', name: '甲公司', creditCode: null }],
})
const granted: BatchHappening = {
  kind: 'granted',
  document: '通知',
  number: '1号',
  issuer: '省工信厅',
  firstDay: day('2024-06-25'),
  without: [],
}
const batchWith = (...events: readonly BatchEvent[]) =>
  foldBatch([inBatch('2024-04-28', opened), ...events], day('2030-01-01'))!

const of = (on: string, by: Actor, happening: NominationHappening): NominationEvent => ({
  on: day(on),
  by,
  ...happening,
})
const submitted = of('2024-05-10', own, { kind: 'submitted', promised: true })
const recommended: NominationHappening = { kind: 'recommended', reason: '够条件', told: null }
const nominationWith = (...events: readonly NominationEvent[]) =>
  foldNomination([submitted, ...events], { enterprise: '甲', openedBy: clerk }, day('2030-01-01'))!

describe('申报批次走到哪一步，由日子决定', () => {
  const phases: readonly [string, readonly BatchEvent[], string][] = [
    ['2024-05-05', [], 'coming'],
    ['2024-05-06', [], 'open'],
    ['2024-05-31', [], 'open'],
    ['2024-06-01', [], 'review'],
    ['2024-06-03', [inBatch('2024-05-30', { kind: 'extended', lastDay: day('2024-06-07'), reason: '延期' })], 'open'],
    ['2024-06-19', [published], 'publicity'],
    ['2024-06-20', [published], 'waiting'],
    ['2024-06-26', [published, inBatch('2024-06-26', granted)], 'granted'],
    ['2024-05-20', [inBatch('2024-05-15', { kind: 'cancelled', reason: '合并' })], 'cancelled'],
  ]
  for (const [on, events, phase] of phases)
    it(`${on}${events.map(({ kind }) => `，${kind}`).join('')}：${phase}`, () => {
      assert.equal(phaseOn(batchWith(...events), day(on)), phase)
    })

  it('时钟按工作日：5月6日至31日共21个工作日（11日补班），最后三天提醒', () => {
    const on = (today: string) => batchStanding(batchWith(), [], day(today))
    assert.deepEqual(on('2024-05-06').clock, { limit: 21, used: 1 })
    assert.deepEqual([on('2024-05-27').lamp, on('2024-05-28').lamp], ['green', 'amber'])
    assert.equal(on('2024-05-28').reason.zh, '申报至2024年5月31日，还剩3个工作日')
    assert.equal(on('2024-05-31').reason.zh, '申报至2024年5月31日，今天截止')
    assert.equal(on('2024-06-05').clock, null)
  })

  it('公示的时钟从第二天数起，端午放假不算', () => {
    const batch = batchWith({ ...published, on: day('2024-06-07') })
    assert.deepEqual(batchStanding(batch, [], day('2024-06-11')).clock, { limit: 7, used: 1 })
  })
})

describe('申报批次的办理过程：每一步从哪天到哪天', () => {
  const standings = (today: string, ...events: readonly BatchEvent[]) =>
    courseOf(batchWith(...events), day(today)).map(({ standing }) => standing)
  const days = (...events: readonly BatchEvent[]) =>
    courseOf(batchWith(...events), day('2024-05-06')).map(({ from, until, latest }) => [from, until, latest])

  it('没有公示的，以后的日子是最迟的日子：审核20个工作日（端午放假不算），公示5个工作日', () => {
    assert.deepEqual(days(), [
      ['2024-04-28', '2024-04-28', false],
      ['2024-05-06', '2024-05-31', false],
      ['2024-06-01', '2024-07-01', false],
      ['2024-07-02', '2024-07-08', true],
      ['2024-07-09', null, true],
    ])
  })
  it('公示了的，从实际公示的第二天数起', () => {
    assert.deepEqual(days(published).slice(2), [
      ['2024-06-01', '2024-06-12', false],
      ['2024-06-13', '2024-06-19', false],
      ['2024-06-20', null, false],
    ])
  })
  const rows: readonly [string, readonly BatchEvent[], string][] = [
    ['2024-05-05', [], 'now next later later later'],
    ['2024-05-31', [], 'past now next later later'],
    ['2024-06-01', [], 'past past now next later'],
    ['2024-06-19', [published], 'past past past now next'],
    ['2024-06-20', [published], 'past past past past now'],
    ['2024-06-26', [published, inBatch('2024-06-26', granted)], 'past past past past past'],
    ['2024-05-20', [inBatch('2024-05-15', { kind: 'cancelled', reason: '合并' })], ''],
  ]
  for (const [on, events, expected] of rows)
    it(`${on}${events.map(({ kind }) => `，${kind}`).join('')}：${expected || '已取消，没有过程'}`, () => {
      assert.equal(standings(on, ...events).join(' '), expected)
    })

  const windows: readonly [string, string, RegExp | null][] = [
    ['2025-01-02', '2025-01-02', /只有1个工作日，至少要5个，截止日应不早于2025-01-08/],
    ['2025-01-02', '2025-01-07', /只有4个工作日/],
    ['2025-01-02', '2025-01-08', null],
    ['2025-01-08', '2025-01-02', /截止日早于开始日/],
  ]
  for (const [from, to, sentence] of windows)
    it(`申报期${from}至${to}：${sentence ? '不收' : '收'}`, () => {
      const told = contradictsWindow(day(from), day(to))?.zh
      if (sentence) assert.match(told ?? '', sentence)
      else assert.equal(told, undefined)
    })
})

describe('每一步由谁办', () => {
  const one = nominationWith()
  const nominated = foldNomination(
    [of('2024-05-10', clerk, { kind: 'submitted', note: '走访' })],
    { enterprise: '甲', openedBy: clerk },
    day('2030-01-01'),
  )!
  const rows: readonly [string, Actor, typeof one, readonly string[]][] = [
    ['申报的企业', own, one, ['withdrawn']],
    ['别的企业', rival, one, []],
    ['发布部门的经办人', clerk, one, ['recommended', 'returned', 'refused']],
    ['别的部门的经办人', stranger, one, []],
    ['领导', leader, one, ['recommended', 'returned', 'refused']],
    ['推荐它申报的人回避', clerk, nominated, ['withdrawn']],
    ['他的同事可以审', colleague, nominated, ['withdrawn', 'recommended', 'returned', 'refused']],
    ['部门推荐的，企业也可以撤回', own, nominated, ['withdrawn']],
  ]
  for (const [title, who, nomination, moves] of rows)
    it(`${title}：${moves.join('、') || '什么也办不了'}`, () => {
      assert.deepEqual(nominationLifecycle.movesOf(nomination, who), moves)
    })
})

describe('与已有的记录矛盾的不收', () => {
  const batch = batchWith()
  const refusal = (event: NominationEvent, ...before: readonly NominationEvent[]) =>
    contradictsNomination(batch, nominationWith(...before), event)?.zh

  it('没有申报的企业审不了', () => {
    assert.equal(contradictsNomination(batch, null, of('2024-06-03', clerk, recommended))!.zh, '这家企业没有申报')
  })
  it('早于已有记录的日子不收', () => {
    assert.match(refusal(of('2024-05-09', own, { kind: 'withdrawn', reason: '不报了' }))!, /早于已有的记录/)
  })
  it('有一条不满足就不能推荐，缺数的可以', () => {
    const told = (state: 'unmet' | 'unknown') => ({
      state,
      met: 2,
      unmet: state === 'unmet' ? [{ zh: '研发费用100万元以上', en: 'R&D' }] : [],
      unknown: [],
    })
    const recommend = (state: 'unmet' | 'unknown') =>
      refusal(of('2024-06-03', clerk, { kind: 'recommended', reason: '好', told: told(state) }))
    assert.match(recommend('unmet')!, /^不能推荐：研发费用100万元以上没有满足/)
    assert.equal(recommend('unknown'), undefined)
  })
  it('退回的补正期内还能报，过了就算逾期，不再等它', () => {
    const returned = of('2024-06-03', clerk, { kind: 'returned', reason: '缺报告', until: day('2024-06-07') })
    const again = (on: string) => refusal(of(on, own, { kind: 'resubmitted', promised: true }), returned)
    assert.equal(again('2024-06-07'), undefined)
    assert.match(again('2024-06-08')!, /补正到2024年6月7日为止/)
    const standing = (on: string) => nominationStanding(nominationWith(returned), day(on)).stateLabel.zh
    assert.deepEqual([standing('2024-06-07'), standing('2024-06-08')], ['退回补正', '逾期未补正'])
    const publish = (on: string) =>
      contradictsBatch(batch, { ...published, on: day(on) }, [nominationWith(returned)], (id) => `${id}公司`)?.zh
    assert.equal(publish('2024-06-07'), '还有1家没有审完：甲公司')
    assert.equal(publish('2024-06-08'), '没有拟推荐的企业，不用公示')
  })
  it('一条异议只答一次；成立的从名单划掉', () => {
    const objected = of('2024-06-13', clerk, { kind: 'objected', objector: '某人', text: '不实' })
    const before = [of('2024-06-03', clerk, recommended), objected]
    const upheld = of('2024-06-14', leader, { kind: 'upheld', objection: 3, reason: '属实' })
    const inPublicity = batchWith(published)
    assert.equal(contradictsNomination(inPublicity, nominationWith(...before), upheld), undefined)
    const struck = nominationWith(...before, upheld)
    assert.equal(struck.state, 'struck')
    assert.match(contradictsNomination(inPublicity, struck, upheld)!.zh, /异议成立/)
    const grant = contradictsBatch(
      inPublicity,
      { ...granted, on: day('2024-06-26'), by: clerk } as BatchEvent,
      [struck],
      (id) => id,
    )
    assert.match(grant!.zh, /一家也没有认定/)
  })
})

it('公示的公文写明依据、家数、起止日和怎么提异议，异议成立的注明', () => {
  const paper = writePublicList({
    zone: { zh: '淄博高新区', en: 'Zibo' },
    title: { zh: '专精特新中小企业', en: 'specialised SMEs' },
    rules: '《优质中小企业梯度培育管理暂行办法》',
    on: day('2024-06-12'),
    until: day('2024-06-19'),
    days: 5,
    list: [
      { enterprise: '甲', name: '甲公司', creditCode: '91370303MA3C000010' },
      { enterprise: '乙', name: '乙公司', creditCode: null },
    ],
    struck: new Set(['乙']),
    office: { zh: '工业和商务局', en: 'Industry' },
    demonstration: false,
  })
  assert.equal(paper.title.zh, '关于淄博高新区专精特新中小企业拟推荐名单的公示')
  assert.deepEqual(
    paper.paragraphs.map(({ text }) => text.zh),
    [
      '按照《优质中小企业梯度培育管理暂行办法》，经企业申报、部门审核，拟推荐2家企业为专精特新中小企业，现予公示。公示期5个工作日，自2024年6月12日起至2024年6月19日止。',
      '对名单有异议的，请在公示期内向工业和商务局书面提出，写明事实和理由；单位加盖公章，个人签署真实姓名并留联系方式。',
      '拟推荐名单',
      '1.甲公司（91370303MA3C000010）',
      '2.乙公司：异议成立，不予认定',
    ],
  )
})
