import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ConditionShown, LadderPage, RungShown } from '../../contract/ladder/answer.ts'
import { foundFor, leadOf } from '../../web/ladder/sentences.ts'
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
const gap = { fact: '负债总额', short: label('超1个百分点'), text: label('') }

const rung = (place: RungShown['place'], ...conditions: ConditionShown[]): RungShown => {
  const count = (state: ConditionShown['state']) => conditions.filter((one) => one.state === state).length
  return {
    label: label('专精特新中小企业'),
    place,
    conditions,
    count: { met: count('met'), unmet: count('unmet'), unknown: count('unknown') },
  } as RungShown
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
      ['已得1项称号；专精特新中小企业的条件已具备，可以申报。', '已得1项称号；专精特新中小企业已得。'],
    ))
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
