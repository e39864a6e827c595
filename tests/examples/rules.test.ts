import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { comparisons } from '../../engines/indicators/comparison.ts'
import { compileRule, type RuleValue } from '../../engines/rules/compile.ts'
import { RuleError } from '../../engines/rules/error.ts'
import { decideExactly, evaluateExactly } from '../../engines/rules/exact.ts'
import { explainRule } from '../../engines/rules/explain.ts'
import { proseOfRule } from '../../engines/rules/prose.ts'
import { parseRule } from '../../engines/rules/rule.ts'
import { sqlOfRule } from '../../engines/rules/sql.ts'
import { formulaOfRule, substitutedSegments, substituteRule } from '../../engines/rules/substitution.ts'
import { checkVocabulary, type Term, type Vocabulary } from '../../engines/rules/vocabulary.ts'
import { decimal } from '../../kernel/decimal.ts'

const term = (name: string, en: string, more: Omit<Term, 'name' | 'label'>): Term => ({
  name,
  label: { zh: name, en },
  ...more,
})

const vocabulary: Vocabulary = [
  term('研发费用', 'R&D expenditure', { type: 'number', unit: '万元', column: 'research' }),
  term('营业收入', 'revenue', { type: 'number', unit: '亿元', column: 'revenue' }),
  term('职工总数', 'staff', { type: 'number', unit: '人', column: 'staff' }),
  term('研发人员数', 'R&D staff', { type: 'number', unit: '人', column: 'researchers' }),
  term('营收增幅', 'revenue growth', { type: 'number', unit: '%', column: 'growth' }),
  term('用地面积', 'land', { type: 'number', unit: '亩', column: 'land' }),
  term('本期', 'this period', { type: 'number' }),
  term('上年同期', 'the year before', { type: 'number' }),
  term('年数', 'years', { type: 'number' }),
  term('行业', 'industry', { type: 'text', column: 'industry' }),
  term('高新技术企业', 'high-tech enterprise', { type: 'flag', column: 'certified' }),
  term('成立日期', 'founded', { type: 'day', column: 'founded' }),
  term('称号', 'titles', { type: 'list', column: 'titles' }),
  term('历年得分', 'scores', { type: 'list', of: 'number', column: 'scores' }),
]

const enterprise = {
  研发费用: 460,
  营业收入: 1,
  职工总数: 80,
  研发人员数: 10,
  营收增幅: 12,
  用地面积: 20,
  本期: 86,
  上年同期: 70,
  年数: 3,
  行业: '电子信息',
  高新技术企业: true,
  成立日期: '2020-01-01',
  称号: ['专精特新', '瞪羚'],
  历年得分: [60, 75, 90],
}

const rows = <Row extends readonly unknown[]>(all: readonly Row[], check: (...row: Row) => void): void => {
  for (const row of all) it(String(row[0]), () => check(...row))
}

const nested = (depth: number, wrap: (inner: string) => string): string =>
  depth === 0 ? '本期' : wrap(nested(depth - 1, wrap))

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
      ['五成双', 'decimal(2.5, 0)', 2],
      ['余数随除数的正负', 'modulo(-5, 3)', 1],
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

describe('规则：读不懂时说一句话，指到那一列', () => {
  rows<readonly [string, string, number, RegExp, string?]>(
    [
      ['名称写错，给最近的', '研发费 > 1', 1, /没有“研发费”.*是不是“研发费用”/, '研发费用'],
      ['函数写错', 'summ(历年得分)', 1, /没有“summ”这个函数/, 'sum'],
      ['量纲不同', '研发费用 > 职工总数', 8, /“研发费用”（万元）与“职工总数”（人）量纲不同.*不能比较/],
      ['元与人不能相加', '1 + 研发费用 + 职工总数', 12, /不能相加/],
      ['%为单位的名称不能默默相乘', '营业收入 * 营收增幅', 8, /以 % 计.*营收增幅 \/ 100/],
      ['文字与数比', '行业 > 5', 6, /“行业”是文字，“5”是数/],
      ['数当条件', '研发费用 and 高新技术企业', 1, /“and”的两边要的是条件/],
      ['文字相加', '行业 + 1', 1, /“\+”的左边要的是数，“行业”却是文字/],
      ['是否比大小', '高新技术企业 > true', 8, /只能用 = 或 !=/],
      ['连续比较', '1 < 职工总数 < 5', 10, /between/],
      ['双等号', '行业 == “电子”', 4, /等于只写一个“=”/],
      ['倒写的不低于', '研发费用 => 5', 6, /“>=”或“≥”/],
      ['且', '高新技术企业 且 研发费用 > 1', 8, /请写 and/],
      ['大于写成字', '研发费用大于5', 1, /请写 >/],
      ['顿号连名称', '研发费用、营业收入 > 1', 5, /“、”不能连接名称/],
      ['两个名称之间缺运算符', '研发费用 职工总数', 5, /缺运算符/],
      ['没写完', '研发费用 >', 7, /没有写完/],
      ['括号不成对', '(研发费用 + 1 > 2', 1, /没有配对的“\)”/],
      ['引号没收尾', '行业 = "电子', 6, /引号没有收尾/],
      ['千分位', '研发费用 > 1,000', 9, /千分位/],
      ['数字开头', '2024年产值 > 1', 1, /以数字开头/],
      ['%跟在名称后', '营收增幅 % > 1', 6, /只能紧跟在数字后面/],
      ['名称后写单位', '营业收入（万元） > 1', 1, /单位不用写/],
      ['not 要括号', 'not 高新技术企业', 1, /not\(…\)/],
      ['没有的日期', '成立日期 > date("2023-02-30")', 8, /“2023-02-30”不是日期/],
      ['今天', '成立日期 < today()', 8, /不看时钟/],
      ['参数不够', 'contains(行业)', 1, /要 2 个参数，这里写了 1 个/],
      ['位数不是整数', 'round half up(研发费用, 职工总数)', 21, /0 到 12 的整数/],
      ['倒着的区间', '职工总数 in [5..1]', 9, /\[1\.\.5\]/],
      ['取下级字段', '行业.名称 = 1', 1, /不支持用“\.”/],
      ['空列表', 'count([]) > 1', 7, /至少写一项/],
      ['大得算不了的数', '研发费用 > 1e999', 8, /不是能算的数/],
      ['太长', '1+'.repeat(2001), 4001, /太长/],
      ['太复杂', nested(14, (inner) => `(if ${inner} in (> 1, < 0) then 1 else 2)`), 2, /太复杂/],
      ['空的公式', '  ', 1, /公式是空的/],
      ['全角之后列号不错位', '研发费用　≥　１００　and　研发 > 1', 16, /没有“研发”/, '研发费用'],
      ['%变长之后列号不错位', '研发费用 / 营业收入 >= 5% and 人数 > 1', 23, /没有“人数”/],
    ],
    (_, text, column, sentence, suggestion) => {
      assert.throws(
        () => parseRule(text, vocabulary),
        (error) => {
          assert.ok(error instanceof RuleError)
          assert.match(error.message, sentence)
          assert.equal(error.column, column, error.message)
          if (suggestion) assert.equal(error.suggestions[0], suggestion)
          return true
        },
      )
    },
  )
})

describe('规则：词表里不能用的名称，装入时就说，并给能用的', () => {
  rows<readonly [string, string, RegExp, string]>(
    [
      ['空格', '研发 费用', /含有空格/, '研发费用'],
      ['数字开头', '2024年产值', /以数字开头/, '产值2024年'],
      ['& 号', 'R&D经费', /不能用的符号/, 'RD经费'],
      ['括号', '营业收入(万元)', /不能用的符号/, '营业收入'],
      ['引号', '“四上”企业', /不能用的符号/, '四上企业'],
      ['顿号', '瞪羚、独角兽', /不能用的符号/, '瞪羚独角兽'],
      ['保留字', 'date', /保留字/, '名称_date'],
    ],
    (_, name, why, offer) => {
      assert.throws(
        () => checkVocabulary([term(name, 'odd', { type: 'number' })]),
        (error) => error instanceof RuleError && why.test(error.message) && error.suggestions[0] === offer,
      )
      assert.doesNotThrow(() => parseRule(`${offer} > 1`, [term(offer, 'odd', { type: 'number' })]))
    },
  )
  it('同名两次', () => {
    const twice = [term('产值', 'output', { type: 'number' }), term('产值', 'output', { type: 'text' })]
    assert.throws(() => checkVocabulary(twice), /出现了两次/)
  })
})

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
      ['带单位的门槛', '营业收入 >= 2', '营业收入不低于2亿元', 'revenue is at least 2 × 100 million yuan'],
      ['照写的单位', '营业收入 >= 20000万元', '营业收入不低于20000万元', 'revenue is at least 20000 × 10,000 yuan'],
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
      assert.equal(substituteRule(rule, { ...enterprise, 差额: -5 }), written)
    },
  )
  it('不代入时，写出名称', () => {
    assert.equal(formulaOfRule(parseRule(comparisons.growth.formula, vocabulary)), '(本期 − 上年同期) ÷ 上年同期 × 100')
    assert.equal(formulaOfRule(parseRule('研发费用/营业收入>=5%', vocabulary)), '研发费用 ÷ 营业收入 ≥ 5%')
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
