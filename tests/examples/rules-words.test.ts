import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { comparisons } from '../../engines/indicators/comparison.ts'
import { compileRule } from '../../engines/rules/compile.ts'
import { parseRule } from '../../engines/rules/rule.ts'
import { sqlOfRule } from '../../engines/rules/sql.ts'
import { explainRule } from '../../engines/rules/telling/explain.ts'
import { proseOfRule } from '../../engines/rules/telling/prose.ts'
import { formulaOfRule, substitutedSegments, substituteRule } from '../../engines/rules/telling/substitution.ts'
import { enterprise, nested, rows, term, vocabulary } from '../rule-examples.ts'

describe('规则：文字', () => {
  rows<readonly [string, string, string, string]>(
    [
      [
        '高企认定的两条',
        '研发费用 / 营业收入 >= 5/100 and 研发人员数 / 职工总数 >= 10/100',
        '研发费用占营业收入的比例不低于5%，且研发人员数占职工总数的比例不低于10%',
        'the share of R&D expenditure in revenue is at least 5%, and the share of R&D staff in staff is at least 10%',
      ],
      [
        '同比',
        '(本期 - 上年同期) / 上年同期 * 100',
        '本期比上年同期的增幅',
        'the growth of this period over the year before',
      ],
      [
        '年均增幅',
        '((本期 / 上年同期) ** (1 / 年数) - 1) * 100',
        '本期比上年同期的年均增幅',
        'the average yearly growth of this period over the year before',
      ],
      ['带单位的门槛', '营业收入 >= 2', '营业收入不低于2亿元', 'revenue is at least 0.2 bn yuan'],
      ['照写的单位', '营业收入 >= 20000万元', '营业收入不低于20,000万元', 'revenue is at least 200 m yuan'],
      [
        '三个数之和',
        '本期 + 上年同期 + 年数 >= 1',
        '本期、上年同期与年数之和不低于1',
        'the sum of this period, the year before and years is at least 1',
      ],
      [
        '两个数的平均',
        '(本期 + 上年同期) / 2 >= 1',
        '本期与上年同期的平均不低于1',
        'the mean of this period and the year before is at least 1',
      ],
      [
        '除数不是个数的，不算平均',
        '(本期 + 上年同期) / 3 >= 1',
        '本期与上年同期之和 ÷ 3不低于1',
        'the sum of this period and the year before ÷ 3 is at least 1',
      ],
      ['不是，不写双重否定', 'not(高新技术企业)', '“高新技术企业”为否', '“high-tech enterprise” is no'],
      [
        '或与且',
        '高新技术企业 or (本期 > 1 and 上年同期 > 1)',
        '高新技术企业，或（本期高于1，且上年同期高于1）',
        'high-tech enterprise, or (this period is above 1, and the year before is above 1)',
      ],
      ['列举', '行业 in ("电子", "机械")', '行业为“电子”、“机械”之一', 'industry is one of “电子”, “机械”'],
      ['日期', '成立日期 >= date("2020-01-01")', '成立日期不早于2020-01-01', 'founded is not before 2020-01-01'],
      ['未报', '研发费用 = null', '研发费用未报', 'R&D expenditure is not reported'],
    ],
    (_, text, zh, en) => assert.deepEqual(proseOfRule(parseRule(text, vocabulary)), { zh, en }),
  )
})

describe('规则：说明里的数', () => {
  const told = (text: string, facts: object) => explainRule(parseRule(text, vocabulary), facts as never)
  it('千位分开，小数不分', () =>
    assert.match(told('研发费用 >= 123456万元', { 研发费用: 98765.4321 }).text.zh, /需≥123,456万元，现98,765.43万元/))
  it('要求为否的，说是、否或未报，状态按要求', () =>
    assert.deepEqual(
      [true, false, null].map((given) => {
        const { text, state } = told('not(高新技术企业)', { 高新技术企业: given })
        return [text.zh, state]
      }),
      [
        ['高新技术企业：是', 'unmet'],
        ['高新技术企业：否', 'met'],
        ['高新技术企业：未报', 'unknown'],
      ],
    ))
})

describe('规则：代入', () => {
  rows<readonly [string, string, string]>(
    [
      ['同比', '(本期 - 上年同期) / 上年同期 * 100', '(86 − 70) ÷ 70 × 100'],
      ['只留必要的括号', '((本期 + 上年同期)) + (本期 * 年数)', '86 + 70 + 86 × 3'],
      ['减号右边的括号要留', '本期 - (上年同期 - 年数)', '86 − (70 − 3)'],
      ['换算后的数', '研发费用 / 营业收入 >= 5%', '460 ÷ 10000 ≥ 5%'],
      ['缺项写未报', '本期 - 上年度', '86 − 未报'],
      ['负数加括号', '本期 - 差额', '86 − (−5)'],
    ],
    (_, text, written) => {
      const more = [term('上年度', 'last year', { type: 'number' }), term('差额', 'difference', { type: 'number' })]
      const rule = parseRule(text, [...vocabulary, ...more])
      assert.equal(substituteRule(rule, { ...enterprise, 差额: -5 }).zh, written)
    },
  )
  it('不代入时，写出名称', () => {
    assert.deepEqual(formulaOfRule(parseRule(comparisons.growth.formula, vocabulary)), {
      zh: '(本期 − 上年同期) ÷ 上年同期 × 100',
      en: '(this period − the year before) ÷ the year before × 100',
    })
    assert.deepEqual(formulaOfRule(parseRule('研发费用/营业收入>=5% and 营业收入 > 2亿元', vocabulary)), {
      zh: '研发费用 ÷ 营业收入 ≥ 5% 且 营业收入 > 2亿元',
      en: 'R&D expenditure ÷ revenue ≥ 5% and revenue > 0.2 bn yuan',
    })
  })
  it('每个数都记得它的名称', () => {
    const segments = substitutedSegments(parseRule('(本期 - 上年同期) / 上年同期 * 100', vocabulary), enterprise)
    assert.deepEqual(
      segments.filter((segment) => segment.term).map(({ text, term: name }) => `${text}=${name}`),
      ['86=本期', '70=上年同期', '70=上年同期'],
    )
  })
})

describe('规则：理由', () => {
  const reasonOf = (text: string, facts: Record<string, unknown> = enterprise) =>
    explainRule(parseRule(text, vocabulary), facts)

  it('差多少，说到数', () => {
    const reason = reasonOf('研发费用 / 营业收入 >= 5%')
    assert.equal(reason.state, 'unmet')
    assert.equal(reason.text.zh, '研发费用占营业收入的比例不低于5%：需≥5%，现4.6%，差0.4个百分点')
    assert.deepEqual([reason.value, reason.unit], ['4.6', '%'])
    assert.deepEqual(
      reason.children?.map((child) => `${child.text.zh}${child.value ? `＝${child.value}${child.unit}` : ''}`),
      ['算式：460 ÷ 10000＝4.6%', '研发费用＝460万元', '营业收入＝1亿元', '单位已自动换算：亿元→万元'],
    )
  })
  it('差得很小也不写成相等', () => {
    const reason = reasonOf('研发费用 / 营业收入 >= 5%', { 研发费用: 499.96, 营业收入: 1 })
    assert.match(reason.text.zh, /需≥5%，现4\.9996%，差0\.0004个百分点/)
  })
  it('超过上限', () => assert.match(reasonOf('职工总数 <= 50').text.zh, /需≤50人，现80人，超30人/))
  it('缺项：未知，说出缺什么', () => {
    const reason = reasonOf('研发费用 / 营业收入 >= 5% and 职工总数 >= 50', { 研发费用: 5, 职工总数: 80 })
    assert.equal(reason.state, 'unknown')
    assert.deepEqual(
      reason.children?.map((child) => child.state),
      ['unknown', 'met', undefined],
    )
    assert.match(reason.children![0]!.text.zh, /需≥5%，缺营业收入/)
    assert.equal(reason.children![0]!.children![1]!.text.zh, '营业收入：未报')
  })
  it('如果：只说走到的一支', () => {
    const reason = reasonOf('if 高新技术企业 then 本期 > 90 else 上年同期 > 60')
    assert.deepEqual([reason.state, reason.children?.length], ['unmet', 2])
    assert.match(reason.children![1]!.text.zh, /本期高于90/)
  })
  it('英文也说差多少', () => {
    assert.equal(
      reasonOf('研发费用 / 营业收入 >= 5%').text.en,
      'the share of R&D expenditure in revenue is at least 5%: needs ≥5%, now 4.6%, 0.4 percentage points short',
    )
  })
})

describe('规则：数据库语句', () => {
  it('比例不先除再比，除数的正负也算在内', () => {
    const { text, values } = sqlOfRule(parseRule('研发人员数 / 职工总数 >= 10/100', vocabulary))
    assert.match(text, /"researchers"::numeric/)
    assert.match(text, /sign\(nullif\("staff"::numeric, 0\)\)/)
    assert.deepEqual(values, [])
  })
  it('层层套叠、大到不像话的条件，不交给数据库', () => {
    const rule = parseRule(
      `${nested(30, (inner) => `decimal(${inner}, 2)`).replace('本期', '研发费用')} > 1`,
      vocabulary,
    )
    assert.throws(() => sqlOfRule(rule), /太复杂/)
    assert.equal(compileRule(rule)(enterprise), true)
  })
  it('没有数据列的名称不能用来筛选', () => {
    assert.throws(() => sqlOfRule(parseRule('本期 > 1', vocabulary)), /“本期”没有对应的数据列/)
  })
})
