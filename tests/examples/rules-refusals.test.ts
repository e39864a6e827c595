import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { RuleError } from '../../engines/rules/error.ts'
import { parseRule } from '../../engines/rules/rule.ts'
import { checkVocabulary } from '../../engines/rules/vocabulary.ts'
import { nested, rows, term, vocabulary } from '../rule-examples.ts'

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
          assert.match(error.sentence.en, new RegExp(`^Column ${column}: [A-Z“a-z]`))
          assert.doesNotMatch(error.sentence.en, /[，；。？]/, '英文里不用中文标点')
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
