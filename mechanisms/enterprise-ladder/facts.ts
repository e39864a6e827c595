import type { LadderFact, WrittenScore } from '../../engines/ladders/ladder.ts'
import { vocabularyOf } from '../../engines/register/terms.ts'
import { unbounded, type Within } from '../../engines/rules/within.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'
import { enterprise } from '../registers/enterprise.ts'
import { enterpriseYear } from '../registers/enterprise-year.ts'
import { labelBefore, type YearBefore } from '../registers/years-before.ts'

/** What the register of enterprises holds already, in its words and units. */
const registered = vocabularyOf(enterprise).filter(({ name }) =>
  ['成立日期', '营业收入', '研发费用', '职工总数', '研发人员数'].includes(name),
)

const number = (name: string, en: string, unit: UnitSymbol): LadderFact => ({
  name,
  label: { zh: name, en },
  type: 'number',
  unit,
})
const rank = (name: string, en: string): LadderFact => ({ name, label: { zh: name, en }, type: 'number', digits: 0 })
const money = (name: string, en: string): LadderFact => number(name, en, '万元')
const pieces = (name: string, en: string): LadderFact => number(name, en, '件')
const flag = (name: string, en: string): LadderFact => ({ name, label: { zh: name, en }, type: 'flag' })
const text = (name: string, en: string, choices: readonly string[]): LadderFact => ({
  name,
  label: { zh: name, en },
  type: 'text',
  choices,
})
const given = (name: string, en: string): LadderFact => ({ ...number(name, en, '分'), teller: 'expert' })

/** A number of an earlier year, called as the register of years calls it. */
const ofYears = new Map(vocabularyOf(enterpriseYear).map((term) => [term.name, term]))
const before = (years: YearBefore, name: string): LadderFact => ({
  name: `${years}${name}`,
  label: labelBefore(years, ofYears.get(name)!.label),
  type: 'number',
  unit: '万元',
})

const accounts = [
  before('前一年', '营业收入'),
  before('前两年', '营业收入'),
  before('前三年', '营业收入'),
  money('主营业务收入', 'Main business revenue'),
  before('前一年', '主营业务收入'),
  before('前两年', '主营业务收入'),
  money('总收入', 'Total income'),
  money('高新技术产品收入', 'Income from high-tech products and services'),
  money('净利润', 'Net profit'),
  money('资产总额', 'Total assets'),
  money('负债总额', 'Total liabilities'),
  money('净资产', 'Net assets'),
  before('前一年', '净资产'),
  before('前两年', '净资产'),
  money('成本费用支出总额', 'Total costs and expenses'),
  before('前一年', '研发费用'),
  before('前两年', '研发费用'),
  money('近三年境内研发费用', 'R&D spending in China over three years'),
  money('近两年新增股权融资', 'New equity raised in two years'),
  money('近三年新增股权融资', 'New equity raised in three years'),
  number('最近一轮估值', 'Valuation of the latest round', '亿美元'),
]

const knowledge = [
  number('科技人员数', 'Scientific and technical staff', '人'),
  pieces('一类知识产权数', 'Class I intellectual property'),
  pieces('自主研发一类知识产权数', 'Class I intellectual property of own research'),
  pieces('高价值一类知识产权数', 'High-value class I intellectual property'),
  pieces('主导产品一类知识产权数', 'Class I intellectual property of the leading product'),
  pieces('二类知识产权数', 'Class II intellectual property'),
  pieces('自主研发知识产权数', 'Intellectual property of own research'),
  number('年均科技成果转化数', 'Results turned into products a year', '项'),
  number('数字化水平', 'Level of digitalisation', '级'),
  number('质量管理达标项数', 'Marks of quality management', '项'),
  text('研发机构级别', 'Level of the research body', ['国家级', '省级', '市级', '市级以下', '无']),
  text('主导产品领域', 'Field of the leading product', ['战略性新兴产业', '其他']),
  text('产品类别', 'Class of the product', ['补短板', '锻长板', '填空白', '六基', '中华老字号', '龙头配套', '其他']),
]

const market = [
  { name: '进入细分市场日期', label: { zh: '进入细分市场日期', en: 'In the niche market since' }, type: 'day' },
  number('国内市场占有率', 'Share of the national market', '%'),
  rank('国内市场占有率排名', 'Rank by share of the national market'),
  rank('全球市场占有率排名', 'Rank by share of the world market'),
  { ...number('发展评价得分', 'Development score', '分'), teller: 'platform' },
  { ...number('上年度发展评价得分', 'Development score of the year before', '分'), teller: 'platform' },
] satisfies LadderFact[]

const counted = [
  {
    ...number('成立天数', 'Days since registration', '天'),
    digits: 0,
    elapsed: { since: '成立日期', in: 'days' },
  },
  { ...number('成立年数', 'Years since registration', '年'), digits: 0, elapsed: { since: '成立日期', in: 'years' } },
  {
    ...number('从事细分市场年数', 'Years in the niche market', '年'),
    digits: 0,
    elapsed: { since: '进入细分市场日期', in: 'years' },
  },
] satisfies LadderFact[]

const yesOrNo = [
  flag('境内居民企业', 'Resident enterprise of mainland China'),
  flag('产品属禁止限制淘汰类', 'Prohibited, restricted or obsolete products'),
  flag('上年及当年重大违规失信', 'Grave breach or bad faith last year or this year'),
  flag('一年内重大违规', 'Grave breach within a year'),
  flag('核心技术属重点支持领域', 'Core technology in a supported field'),
  flag('拥有主要产品核心知识产权', 'Owns the core intellectual property of its main product'),
  flag('五年内国家科技奖前三', 'Among the first three of a national award in five years'),
  flag('三年内国家科技奖前三', 'Among the first three of a national award in three years'),
  flag('三年内国家科技奖前五', 'Among the first five of a national award in three years'),
  flag('三年内省级科技奖前三', 'Among the first three of a provincial award in three years'),
  flag('三年内省级以上科技奖', 'A national or provincial award in three years'),
  flag('省部级以上研发机构', 'Research body of provincial or ministerial rank'),
  flag('五年内主导制定标准', 'Led a standard in five years'),
  flag('技术创新或知识产权示范', 'Model of innovation or of intellectual property'),
  flag('创客中国五百强', 'Among the 500 of Maker in China in three years'),
  flag('主导产品为新产品', 'The leading product is new'),
  flag('已上市', 'Listed'),
  flag('获得风险投资', 'Backed by venture capital'),
]

const experts = [
  given('技术先进程度专家分', 'Experts’ points: advance of technology'),
  given('核心支持作用专家分', 'Experts’ points: support of the main product'),
  given('知识产权数量专家分', 'Experts’ points: number of rights'),
  given('知识产权获得方式专家分', 'Experts’ points: how rights were got'),
  given('参与编制标准专家分', 'Experts’ points: part in standards'),
  given('成果转化专家分', 'Experts’ points: results turned into products'),
  given('研发制度专家分', 'Experts’ points: rules and accounts of research'),
  given('研发机构专家分', 'Experts’ points: research bodies'),
  given('转化激励专家分', 'Experts’ points: incentives'),
  given('人才培养专家分', 'Experts’ points: training and performance'),
  given('净资产增长专家分', 'Experts’ points: growth of net assets'),
  given('销售增长专家分', 'Experts’ points: growth of sales'),
  given('特色化得分', 'Points for distinction set by the province'),
]

/** What a number can be, where that is not from none upwards. */
const ranges: Readonly<Record<string, Within>> = {
  ...Object.fromEntries(
    ['净利润', '净资产', '前一年净资产', '前两年净资产'].map((name) => [name, [-unbounded, unbounded] as const]),
  ),
  国内市场占有率: [0, 100],
  国内市场占有率排名: [1, unbounded],
  全球市场占有率排名: [1, unbounded],
}
const inRange = (fact: LadderFact): LadderFact =>
  fact.type === 'number' ? { ...fact, within: ranges[fact.name] ?? [0, unbounded] } : fact

/** Every name that conditions of the ladder may use. */
const named: readonly LadderFact[] = [
  ...registered,
  ...accounts,
  ...knowledge,
  ...market,
  ...counted,
  ...yesOrNo,
  ...experts,
]
export const facts: readonly LadderFact[] = named.map(inRange)

/** The inputs of a score, called and measured as the ladder calls and measures them. */
export function inputsOf(...names: string[]): WrittenScore['inputs'] {
  return names.map((name) => {
    const { label, type, unit } = facts.find((fact) => fact.name === name)!
    return { name, label, type: type === 'text' ? 'text' : 'number', ...(unit ? { unit } : {}) }
  })
}
