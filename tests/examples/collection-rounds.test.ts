import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { askedIn, askingsOf, standingIn } from '../../engines/collection/asking.ts'
import { dueDayOf, dueState } from '../../engines/collection/due.ts'
import { reminderSentence } from '../../engines/collection/reminding.ts'
import { roundName } from '../../engines/collection/round-name.ts'
import { openBook } from '../../engines/indicators/book.ts'
import type { Indicator } from '../../engines/indicators/indicator.ts'
import type { Observation } from '../../engines/indicators/observation.ts'
import { calendarFrom, officialNotices } from '../../kernel/calendar.ts'
import { day } from '../../kernel/day.ts'
import { period } from '../../kernel/period.ts'

describe('填报：一轮落成几件', () => {
  const declared = (id: string, given: Partial<Indicator> = {}): Indicator => ({
    id,
    label: { zh: id, en: id },
    group: 'economy',
    unit: '亿元',
    digits: 1,
    frequency: 'month',
    accumulation: 'flow',
    direction: 'higher',
    owner: 'finance',
    definition: { zh: '', en: '' },
    ...given,
  })
  const indicators = [
    declared('税收'),
    declared('支出'),
    declared('差额', { formula: '税收 - 支出' }),
    declared('贷款', { owner: 'bank-office' }),
    declared('企业数', { counting: { kind: 'enterprise', where: 'true' }, owner: 'market' }),
    declared('年报', { frequency: 'year' }),
  ]
  const observed = (indicator: string, value: string): Observation => ({
    id: indicator,
    indicator,
    scope: 'zone',
    subject: '',
    period: '2023-09',
    value,
    unit: '亿元',
    qualifier: 'exact',
    origin: 'reported',
    document: null,
    paragraph: null,
    published: false,
    target: false,
    asOf: null,
    enteredBy: 'li',
    enteredAt: '',
    reason: null,
    supersedes: null,
    demonstration: false,
  })
  const standings = (known: readonly Observation[], leftOut: string[] = [], waiting: string[] = []) =>
    askingsOf(indicators, openBook(indicators, known), period('2023-09'), {
      leftOut: new Set(leftOut),
      waiting: new Set(waiting),
    }).flatMap(({ department, indicators: owed }) =>
      owed.map(({ indicator, standing }) => `${department} ${indicator.id} ${standing}`),
    )

  it('按频次和责任部门，只问填报的数；计数的、算得出的说明为什么不问', () =>
    assert.deepEqual(standings([]), [
      'finance 税收 asked',
      'finance 支出 asked',
      'finance 差额 derived',
      'bank-office 贷款 asked',
      'market 企业数 counted',
    ]))
  it('已经报过的不再问，谁也不能叫人再报一遍', () =>
    assert.deepEqual(standings([observed('税收', '3'), observed('贷款', '1')], ['税收']), [
      'finance 税收 reported',
      'finance 支出 asked',
      'finance 差额 derived',
      'bank-office 贷款 reported',
      'market 企业数 counted',
    ]))
  it('不选的留下，别的轮次正在问的不重复问', () =>
    assert.deepEqual(standings([], ['税收', '贷款'], ['贷款']).slice(0, 4), [
      'finance 税收 left-out',
      'finance 支出 asked',
      'finance 差额 derived',
      'bank-office 贷款 waiting',
    ]))
  it('没有台账可数的，照样问；报过了、数出来了，都不再问', () => {
    const counting = { kind: 'arrival', where: 'true', orReported: true } as const
    const arrivals = [declared('到位资金', { counting })]
    const standing = (known: readonly Observation[]) =>
      standingIn(arrivals[0]!, openBook(arrivals, known), period('2023-09'), { leftOut: new Set(), waiting: new Set() })
    const entry = observed('到位资金', '3')
    assert.deepEqual([[], [entry], [{ ...entry, origin: 'counted' } as const]].map(standing), [
      'asked',
      'reported',
      'counted',
    ])
  })
  it('一件任务只装要问的', () => {
    const [finance] = askingsOf(indicators, openBook(indicators, []), period('2023-09'))
    assert.deepEqual(
      askedIn(finance!).map(({ id }) => id),
      ['税收', '支出'],
    )
  })
})

describe('填报：催报的一句话', () => {
  const round = roundName({ periodLabel: { zh: '2026年10月', en: 'October 2026' }, audience: 'department', number: 1 })
  const due = dueState(day('2026-11-27'), day('2026-11-30'))
  const named = (...names: string[]) => names.map((name) => ({ zh: name, en: name }))
  const remind = (names: readonly { zh: string; en: string }[]) =>
    reminderSentence({ round, due: day('2026-11-27'), dueText: due.text, names }, day('2026-11-30'))

  it('写明截至哪天、哪一轮、谁、几时截止', () => {
    assert.equal(
      remind(named('招商局', '统计局')).zh,
      '截至11月30日，2026年10月部门填报未填报：招商局、统计局（11月27日截止，超1天）。',
    )
    assert.match(remind(named('Bureau')).en, /^As of 2026-11-30, not answered \(Departments, October 2026\): Bureau/)
  })
  it('交齐了就说交齐了', () => assert.equal(remind([]).zh, '截至11月30日，2026年10月部门填报都已交齐。'))
  it('三十家以内全列出，再多就数出来', () => {
    const many = named(...Array.from({ length: 31 }, (_, place) => `甲${place}公司`))
    assert.match(remind(many).zh, /甲29公司等31家（/)
    assert.doesNotMatch(remind(many).zh, /甲30公司/)
    assert.match(remind(many.slice(0, 30)).zh, /甲29公司（/)
  })
  it('同一期的第二轮说得出来', () =>
    assert.equal(
      roundName({ periodLabel: { zh: '2025年', en: '2025' }, audience: 'enterprise', number: 2 }).zh,
      '2025年企业填报（第2轮）',
    ))
})

describe('填报：截止日按工作日数', () => {
  it('2023年9月的数，节后第三个工作日截止', () => {
    assert.equal(dueDayOf(period('2023-09'), day('2023-09-28'), 3).day, '2023-10-09')
  })
  it('过后才发出的，从发出那天数起', () => {
    assert.equal(dueDayOf(period('2023-09'), day('2023-11-03'), 3).day, '2023-11-08')
  })
  it('放假安排没有公布的年份，数不出来就说出来', () => {
    const counted = dueDayOf(period('2026'), day('2026-12-30'), 10)
    assert.equal(counted.day, undefined)
    assert.match(counted.warning!.zh, /尚未公布/)
  })
  it('剩几天、今天截止、超几天', () => {
    const seen = (today: string) => dueState(day('2023-10-09'), day(today))
    assert.deepEqual(
      ['2023-09-26', '2023-10-08', '2023-10-09', '2023-10-10', '2023-10-16'].map((today) => seen(today).text.zh),
      ['剩5天', '剩1天', '今天截止', '超1天', '超5天'],
    )
    assert.deepEqual(
      ['2023-09-26', '2023-10-08', '2023-10-10'].map((today) => seen(today).lamp),
      ['green', 'amber', 'red'],
    )
  })
  it('放假安排没有公布的，按自然日说，不说剩0天', () => {
    const announced = calendarFrom(officialNotices.filter(({ year }) => year <= 2026))
    const seen = (due: string, today: string) => dueState(day(due), day(today), announced)
    const pairs = [
      ['2027-02-01', '2027-01-04'],
      ['2027-01-08', '2026-12-30'],
      ['2027-01-05', '2027-01-04'],
      ['2027-01-04', '2027-01-04'],
      ['2026-12-30', '2027-01-20'],
    ] as const
    assert.deepEqual(
      pairs.map(([due, today]) => [seen(due, today).text.zh, seen(due, today).lamp]),
      [
        ['剩28个自然日', 'green'],
        ['剩9个自然日', 'green'],
        ['剩1个自然日', 'amber'],
        ['今天截止', 'amber'],
        ['超21个自然日', 'red'],
      ],
    )
    assert.equal(seen('2027-01-05', '2027-01-04').text.en, '1 calendar day left')
  })
})
