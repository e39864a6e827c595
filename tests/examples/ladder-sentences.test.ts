import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ConditionShown, LadderPage, RungShown } from '../../contract/ladder/answer.ts'
import { beyondNext, reportedOf } from '../../web/home/to-report.ts'
import { alsoFor, askedInRows } from '../../web/ladder/enterprise/asked-rows.ts'
import { foundFor, heldOf, leadOf, shortOf } from '../../web/ladder/sentences.ts'
import { rows } from '../rule-examples.ts'

const label = (zh: string) => ({ zh, en: zh })
const condition = (zh: string, state: ConditionShown['state'], more: Partial<ConditionShown> = {}): ConditionShown => ({
  ...{
    id: zh,
    label: label(zh),
    clause: null,
    certainty: 'confirmed',
    state,
    choice: false,
    waived: false,
    told: null,
  },
  ...{ gaps: [], points: [], missing: [], judgement: null, reported: false, children: [] },
  ...more,
})
const gap = { condition: '', called: label('负债总额'), fact: '负债总额', short: label('超1个百分点'), text: label('') }

const rung = (place: RungShown['place'], ...conditions: ConditionShown[]): RungShown => {
  const count = (state: ConditionShown['state']) => conditions.filter((one) => one.state === state).length
  return {
    label: label('专精特新中小企业'),
    place,
    unconfirmed: [],
    conditions,
    count: { met: count('met'), unmet: count('unmet'), unknown: count('unknown') },
  } as unknown as RungShown
}

const page = (teller: 'enterprise' | 'expert' = 'enterprise'): LadderPage =>
  ({
    rungs: [{ place: 'held' }],
    next: [],
    questions: [
      {
        label: label('研发费用'),
        teller,
        waiting: [label('专精特新中小企业')],
        places: [{ fact: '研发费用', year: 2023, label: label('2023年研发费用') }],
      },
    ],
  }) as unknown as LadderPage

describe('我离专精特新还差什么：第一句就说数和最省事的下一步', () => {
  const [met, unknown] = [condition('营业收入1000万元以上', 'met'), condition('研发费用占3%以上', 'unknown')]
  const debt = condition('资产负债率不高于70%', 'unmet', { gaps: [gap] })
  const prior = condition('有效期内的创新型中小企业', 'unmet')
  rows<readonly [string, LadderPage, RungShown, string]>(
    [
      [
        '缺数的，先补报',
        page(),
        rung('next', met, debt, unknown),
        '3条满足1条，差1条，1条缺数；最省事的下一步：先补报2023年研发费用。',
      ],
      [
        '只有专家能给的不叫企业报，说差多少',
        page('expert'),
        rung('next', met, debt),
        '2条满足1条，差1条；最省事的下一步：先补“资产负债率不高于70%”，超1个百分点。',
      ],
      [
        '没有数可补的，说先达到哪一条',
        page('expert'),
        rung('beyond', prior),
        '1条满足0条，差1条；最省事的下一步：先达到“有效期内的创新型中小企业”。',
      ],
    ],
    (_, given, chosen, said) => assert.equal(leadOf(given, chosen).zh, `已得1项称号；到专精特新中小企业：${said}`),
  )
  it('条件已具备的说可以申报，已得的说已得', () =>
    assert.deepEqual(
      [rung('next', met), rung('held', debt)].map((chosen) => leadOf(page(), chosen).zh),
      ['已得1项称号；专精特新中小企业：条件已具备，可以申报。', '已得1项称号；专精特新中小企业已得。'],
    ))
  it('条件里有待核的，不说可以申报', () => {
    const recalled = {
      ...rung('next', met),
      unconfirmed: [{ item: 'base', label: label('基期'), certainty: label('待核') }],
    }
    assert.equal(leadOf(page(), recalled).zh, '已得1项称号；专精特新中小企业：按待核条件已具备。')
  })
  it('几条路满足一条的，说凭哪一条', () =>
    assert.equal(
      foundFor(
        condition('得分达标或直通', 'met', {
          choice: true,
          children: [condition('得分60分以上', 'unmet'), condition('有效期内的高新技术企业', 'met')],
        }),
      )!.zh,
      '凭“有效期内的高新技术企业”',
    ))
})

describe('已得的称号，按现有数据不满足', () => {
  const held = {
    id: 'high-tech',
    held: 'met',
    title: { from: '2023-06-24', until: '2026-06-24', number: null },
  } as const
  const renewal = { rung: 'high-tech', kind: 'renewal', due: '2026-06-24', opens: '2025-12-24' } as const
  rows<readonly [string, Parameters<typeof heldOf>[0], Parameters<typeof heldOf>[1], string | undefined]>(
    [
      ['满足的不多说', { ...held, state: 'met' }, [renewal], undefined],
      [
        '不满足的，写明有效和复核日',
        { ...held, state: 'unmet' },
        [{ ...renewal, kind: 'yearly' }, renewal],
        '有效期内，按现有数据不满足；2026-06-24到期，2025-12-24起准备复核，届时须满足',
      ],
      ['没有复核的，只写到期日', { ...held, state: 'unknown' }, [], '有效期内，条件所需数据未报；2026-06-24到期'],
      [
        '认定日未知的，说到期日没有登记',
        { ...held, state: 'unknown', title: { from: null, until: null, number: null } },
        [],
        '有效期内，条件所需数据未报；到期日没有登记',
      ],
      ['没有这项称号的不说', { ...held, held: 'unmet', state: 'unmet', title: null }, [], undefined],
    ],
    (_, given, renewals, said) => assert.equal(heldOf(given, renewals)?.zh, said),
  )
})

describe('首页上积分和梯度一共还缺多少', () => {
  it('两边各说已报多少、待报多少；都报齐就不说', () => {
    const unreported = { criteria: 5, of: 18, full: 34 }
    assert.equal(reportedOf(unreported, 8)?.zh, '积分18项已报13项；梯度还有8项待补报')
    assert.equal(reportedOf(unreported, 0)?.zh, '积分18项已报13项')
    assert.equal(reportedOf({ ...unreported, criteria: 0 }, 2)?.zh, '梯度还有2项待补报')
    assert.equal(reportedOf(undefined, 0), null)
  })

  it('下一级的行已经问的不重问，专家给的不叫企业报', () => {
    const next = { ...rung('next'), id: 'specialised' }
    const asked = (given: LadderPage) => beyondNext({ ...given, rungs: [next], next: ['specialised'] })
    assert.deepEqual(asked(page()), [])
    const other = page().questions.map((one) => ({ ...one, waiting: [label('独角兽企业')] }))
    assert.equal(asked({ ...page(), questions: other }).length, 1)
    assert.deepEqual(asked({ ...page('expert'), questions: other.map((one) => ({ ...one, teller: 'expert' })) }), [])
  })
})

describe('一个数在同一页只请企业补报一次，差的数写明是哪一条的', () => {
  const missing = (...names: string[]) => ({ missing: names.map((name) => ({ name, label: label(name) })) })
  const spending = condition('研发费用100万元以上', 'unknown', missing('研发费用'))
  const share = condition('研发费用占3%以上', 'unknown', missing('研发费用', '营业收入'))
  const both = condition('研发费用或营业收入', 'unknown', missing('研发费用', '营业收入'))

  it('上面的行问过的，下面的行问下一个；都问过的不再给按钮', () => {
    assert.deepEqual(
      [...askedInRows([spending, share, both], ['研发费用', '营业收入'])],
      [
        [spending.id, '研发费用'],
        [share.id, '营业收入'],
      ],
    )
  })
  it('不归企业报的不问，满足和不满足的条不问', () => {
    const met = condition('成立1年以上', 'met', missing('成立日期'))
    assert.deepEqual([...askedInRows([met, share], ['成立日期', '营业收入'])], [[share.id, '营业收入']])
  })
  it('还用在哪里一并写明；只用在这一级的不写', () => {
    const waiting = [label('专精特新中小企业'), label('瞪羚企业')]
    assert.equal(
      alsoFor({ label: label('研发费用'), waiting }, label('专精特新中小企业'))?.zh,
      '补报“研发费用”，同时用于瞪羚企业',
    )
    assert.equal(alsoFor({ label: label('研发费用'), waiting: waiting.slice(0, 1) }, label('专精特新中小企业')), null)
  })
  it('现状说的是比例，差的是钱，右边就写明差的是什么', () => {
    const lacking = {
      condition: '占比',
      called: label('研发费用'),
      fact: '研发费用',
      short: label('差72万元'),
      text: label(''),
    }
    const said = (told: string) => shortOf(condition('占比', 'unmet', { told: label(told), gaps: [lacking] }))?.zh
    assert.equal(said('现4.6%，差0.4个百分点'), '研发费用差72万元')
    assert.equal(said('现28万元，差72万元'), '差72万元')
  })
  it('两条都差同一个数的，左边说的就是右边那个数的一条，另一条点名', () => {
    const lacks = (id: string, amount: string) =>
      condition(id, 'unmet', {
        told: label(`现20万元，差${amount}`),
        gaps: [
          { condition: id, called: label('研发费用'), fact: '研发费用', short: label(`差${amount}`), text: label('') },
        ],
      })
    const [least, proportion] = [lacks('研发费用100万元以上', '80万元'), lacks('研发费用占3%以上', '1,726.68万元')]
    const research = condition('研发', 'unmet', { children: [least, proportion], gaps: proportion.gaps })
    assert.equal(foundFor(research)?.zh, '“研发费用占3%以上”：现20万元，差1,726.68万元；“研发费用100万元以上”也不满足')
  })
})
