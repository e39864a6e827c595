import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { comparisons } from '../../engines/indicators/comparison.ts'
import { compileRule, type RuleValue } from '../../engines/rules/compile.ts'
import { decideExactly, evaluateExactly } from '../../engines/rules/exact.ts'
import { parseRule } from '../../engines/rules/rule.ts'
import { decimal } from '../../kernel/decimal.ts'
import { enterprise, rows, vocabulary } from '../rule-examples.ts'

describe('规则：求值', () => {
  rows<readonly [string, string, RuleValue]>(
    [
      ['万元与亿元自动换算后相除', '研发费用 / 营业收入', 0.046],
      ['万元加亿元，以前者为准', '研发费用 + 营业收入', 10460],
      ['%写在数后', '研发费用 / 营业收入 >= 4.6%', true],
      ['全角的数、号和比较', '研发费用÷营业收入≥４．６％', true],
      ['数后带单位', '营业收入 >= 9999.9万元', true],
      ['%为单位的名称直接比数', '营收增幅 > 10', true],
      ['%为单位的名称与%比', '营收增幅 > 10%', true],
      ['乘以%即打折', '营业收入 * 5%', 0.05],
      ['比例与%为单位的名称互比', '研发费用 / 营业收入 < 营收增幅', true],
      ['乘100成百分数后与%比', '研发费用 / 营业收入 * 100 >= 4.6%', true],
      ['亩均', '营业收入 / 用地面积 >= 500万元/亩', true],
      ['区间，前含后不含', '职工总数 in [80..100)', true],
      ['区间，两端不含', '职工总数 in (80..100)', false],
      ['between 两端都含', '职工总数 between 80 and 80', true],
      ['列举用顿号也读得懂', '行业 in ("新材料"、"电子信息")', true],
      ['中文引号', '行业 = “电子信息”', true],
      ['列表里是否有', 'list contains(称号, "瞪羚")', true],
      ['至少一项', 'some 项 in 历年得分 satisfies 项 >= 90', true],
      ['每一项', 'every 项 in 历年得分 satisfies 项 >= 70', false],
      ['筛选后计数', 'count(历年得分[item > 70])', 2],
      ['合计、平均、最大、最小', 'sum(历年得分) + mean(历年得分) + max(历年得分) + min(历年得分)', 450],
      ['最后一项', '历年得分[-1]', 90],
      ['文字函数', 'contains(行业, "信息") and starts with(行业, "电子") and string length(行业) = 4', true],
      ['日期先后', '成立日期 < date("2020-01-02") and 成立日期 = @"2020-01-01"', true],
      ['如果', 'if 高新技术企业 then 15 else 25', 15],
      ['四舍五入，远离零', 'round half up(-2.345, 2)', -2.35],
      ['先舍入再相减，恰在半数：1.255进为1.26', 'round half up(round half up(3.875, 2) - 2.625, 2)', 1.26],
      ['先舍入再相乘，恰在半数：1.275进为1.28', 'round half up(decimal(3.375, 1) * 0.375, 2)', 1.28],
      ['五成双', 'decimal(2.5, 0)', 2],
      ['先舍入再相减，恰在半数：2.475成双为2.48', 'decimal(decimal(6.375, 1) - 8.875, 2)', -2.48],
      ['余数随除数的正负', 'modulo(-5, 3)', 1],
      ['平方根', 'sqrt(职工总数 + 1)', 9],
      ['负数没有平方根', 'sqrt(0 - 职工总数)', null],
      ['乘方写成 ^ 也一样', '年数 ^ 2 + 2＾年数', 17],
      ['正号不变号', '+年数 - +2', 1],
      ['自然对数', 'log(年数) / log(3)', 1],
      ['零没有对数', 'log(职工总数 - 80)', null],
      ['e的次方', 'exp(年数 - 3)', 1],
      ['太大的没有结果', 'exp(职工总数 * 10)', null],
      ['除数为零没有结果', '研发费用 / (职工总数 - 80人)', null],
    ],
    (_, text, value) => assert.deepEqual(compileRule(parseRule(text, vocabulary))(enterprise), value),
  )
})

describe('规则：缺项是未知，不是零', () => {
  rows<readonly [string, string, boolean | null]>(
    [
      ['缺一项，条件未知', '研发费用 >= 100', null],
      ['未知且不满足，是不满足', '研发费用 >= 100 and 职工总数 > 100', false],
      ['未知或满足，是满足', '研发费用 >= 100 or 职工总数 = 80', true],
      ['未知且满足，仍未知', '研发费用 >= 100 and 职工总数 = 80', null],
      ['两个缺项不相等也不是不等', '研发费用 = 营业收入', null],
      ['问是否未报', '研发费用 = null', true],
      ['问是否已报', '职工总数 != null', true],
      ['列表里有缺项，其余不足以判断', '90 in 历年得分', null],
      ['列表里有缺项，已有一项满足', 'some 项 in 历年得分 satisfies 项 > 50', true],
      ['列表里有缺项，已有一项不满足', 'every 项 in 历年得分 satisfies 项 > 90', false],
    ],
    (_, text, holds) => {
      const facts = { 职工总数: decimal(80), 历年得分: [60, null] }
      const rule = parseRule(text, vocabulary)
      assert.equal(compileRule(rule)(facts), holds)
      assert.equal(decideExactly(rule, facts).holds, holds)
    },
  )
})

describe('规则：精确到公布的位数', () => {
  rows<readonly [string, string, Record<string, string>, number, string]>(
    [
      ['技改项目 86 比 70 增 22.86%', comparisons.growth.formula, { 本期: '86', 上年同期: '70' }, 2, '22.86'],
      [
        '市场主体 18297 比 15938 增 14.80%',
        comparisons.growth.formula,
        { 本期: '18297', 上年同期: '15938' },
        2,
        '14.8',
      ],
      ['恰好五入：1 比 8 是 12.5%，取整 13', '本期 / 上年同期 * 100', { 本期: '1', 上年同期: '8' }, 0, '13'],
      ['负数五入远离零', '本期 / 上年同期 * 100', { 本期: '-1', 上年同期: '8' }, 0, '-13'],
      ['三个三分之一是一', '本期 / 3 + 本期 / 3 + 本期 / 3', { 本期: '1' }, 30, '1'],
      [
        '年均增长：8 与 1，三年翻番又翻番',
        '((本期 / 上年同期) ** (1 / 年数) - 1) * 100',
        { 本期: '8', 上年同期: '1', 年数: '3' },
        2,
        '100',
      ],
      [
        '年均增长 7.10%',
        '((本期 / 上年同期) ** (1 / 年数) - 1) * 100',
        { 本期: '86', 上年同期: '70', 年数: '3' },
        4,
        '7.1026',
      ],
      ['负的整数次方', '本期 ** -2', { 本期: '4' }, 4, '0.0625'],
    ],
    (_, text, facts, digits, printed) => {
      const values = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, decimal(value)]))
      const exact = evaluateExactly(parseRule(text, vocabulary), values)
      assert.equal(exact.round(digits)?.toString(), printed)
      assert.deepEqual(exact.missing, [])
    },
  )
  it('缺上年同期：没有值，说出缺什么', () => {
    const exact = evaluateExactly(parseRule(comparisons.growth.formula, vocabulary), { 本期: decimal(86) })
    assert.equal(exact.value, null)
    assert.equal(exact.round(2), null)
    assert.deepEqual(exact.missing, ['上年同期'])
  })
  it('值写到三十位', () => {
    const exact = evaluateExactly(parseRule('1 / 3', vocabulary), {})
    assert.equal(exact.value?.toFixed(), `0.${'3'.repeat(30)}`)
  })
})
