import type { Field } from '../../engines/register/field.ts'
import { defineKind } from '../../engines/register/kind.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'

type Named = readonly [id: string, zh: string, en: string, ...aliases: string[]]

const quantity =
  (unit: UnitSymbol) =>
  ([id, zh, en, ...aliases]: Named): Field => ({
    kind: 'quantity',
    id,
    label: { zh, en },
    unit,
    digits: 2,
    ...(aliases.length ? { aliases } : {}),
  })

const whole =
  (unit: UnitSymbol) =>
  ([id, zh, en, ...aliases]: Named): Field => ({
    kind: 'whole',
    id,
    label: { zh, en },
    unit,
    ...(aliases.length ? { aliases } : {}),
  })

const accounts: readonly Named[] = [
  ['revenue', '营业收入', 'Revenue', '营收'],
  ['main_revenue', '主营业务收入', 'Main business revenue', '主营收入'],
  ['income', '总收入', 'Total income'],
  ['high_tech_income', '高新技术产品收入', 'Income from high-tech products and services', '高新技术产品（服务）收入'],
  ['costs', '成本费用支出总额', 'Total costs and expenses', '成本费用总额'],
  ['net_profit', '净利润', 'Net profit'],
  ['assets', '资产总额', 'Total assets', '资产总计'],
  ['liabilities', '负债总额', 'Total liabilities', '负债合计'],
  ['net_assets', '净资产', 'Net assets', '所有者权益合计'],
  ['taxes', '纳税总额', 'Taxes paid', '税收', '实缴税金'],
  ['research_spending', '研发费用', 'R&D spending', '研发投入', '研发经费'],
  ['home_research_spending', '境内研发费用', 'R&D spending in China'],
  ['relief', '加计扣除所得税减免额', 'Income tax relieved by the R&D deduction'],
  ['technology_contracts', '技术合同成交额', 'Value of technology contracts'],
  ['equity', '新增股权融资', 'New equity raised', '股权融资'],
  ['venture_capital', '风险投资金额', 'Venture capital received', '获得风险投资金额'],
]

const people: readonly Named[] = [
  ['staff', '职工总数', 'Staff', '从业人员', '职工人数'],
  ['researchers', '研发人员数', 'Researchers', '研发人员'],
  ['scientists', '科技人员数', 'Scientific and technical staff', '科技人员'],
  ['postgraduates', '研究生以上人数', 'Staff with a postgraduate degree', '研究生以上人员'],
  ['fresh_graduates', '吸纳应届毕业生数', 'Graduates of the year taken on', '应届毕业生'],
]

const rights: readonly Named[] = [
  ['inventions', '发明专利申请数', 'Invention patents applied for', '发明专利申请量'],
  ['treaty_patents', 'PCT专利申请数', 'PCT patents applied for', 'PCT专利申请量'],
  ['class_one', '一类知识产权数', 'Class I intellectual property', 'Ⅰ类知识产权数'],
  ['own_class_one', '自主研发一类知识产权数', 'Class I intellectual property of own research'],
  ['valuable_class_one', '高价值一类知识产权数', 'High-value class I intellectual property'],
  ['leading_class_one', '主导产品一类知识产权数', 'Class I intellectual property of the leading product'],
  ['class_two', '二类知识产权数', 'Class II intellectual property', 'Ⅱ类知识产权数'],
  ['own_rights', '自主研发知识产权数', 'Intellectual property of own research'],
]

const results: readonly Named[] = [
  ['platforms', '省级以上平台数', 'Platforms of provincial rank or above', '省级及以上研发或创新平台数'],
  ['awards', '省级以上科技奖励数', 'Science awards of provincial rank or above'],
  ['programmes', '省级以上科技计划项目数', 'Science programmes of provincial rank or above'],
  ['conversions', '科技成果转化数', 'Results turned into products'],
  ['quality_marks', '质量管理达标项数', 'Marks of quality management'],
]

/** 企业年度数据: what an enterprise reports of one accounting year; points, the ladder and land use read it from here. */
export const enterpriseYear = defineKind({
  id: 'enterprise_year',
  label: { zh: '企业年度数据', en: 'Enterprise’s year' },
  title: 'name',
  identities: [['name']],
  brief: ['name', 'year', 'revenue', 'research_spending', 'staff'],
  list: ['enterprise', 'year', 'revenue', 'research_spending', 'net_profit', 'staff', 'researchers', 'inventions'],
  ownedBy: 'enterprise',
  source: { id: 'enterprise-years', title: '企业年度数据台账', issuer: '高新区科技创新部门' },
  fields: [
    {
      kind: 'text',
      id: 'name',
      label: { zh: '年度数据名称', en: 'Name' },
      required: true,
      description: { zh: '企业名称和年度', en: 'The enterprise and the year' },
      aliases: ['名称'],
    },
    { kind: 'reference', id: 'enterprise', label: { zh: '企业', en: 'Enterprise' }, to: 'enterprise', required: true },
    {
      kind: 'whole',
      id: 'year',
      indexed: true,
      label: { zh: '年度', en: 'Year' },
      required: true,
      aliases: ['会计年度', '年份'],
    },
    ...accounts.map(quantity('万元')),
    ...people.map(whole('人')),
    ...rights.map(whole('件')),
    ...results.map(whole('项')),
    whole('级')(['digitalisation', '数字化水平', 'Level of digitalisation']),
    {
      kind: 'choice',
      id: 'research_body',
      label: { zh: '研发机构级别', en: 'Level of the research body' },
      choices: [
        { value: 'national', label: { zh: '国家级', en: 'National' } },
        { value: 'provincial', label: { zh: '省级', en: 'Provincial' } },
        { value: 'municipal', label: { zh: '市级', en: 'Municipal' } },
        { value: 'local', label: { zh: '市级以下', en: 'Below municipal' } },
        { value: 'none', label: { zh: '无', en: 'None' } },
      ],
    },
    {
      kind: 'text',
      id: 'leading_field',
      label: { zh: '主导产品领域', en: 'Field of the leading product' },
    },
    quantity('%')(['market_share', '国内市场占有率', 'Share of the national market', '市场占有率']),
    { kind: 'whole', id: 'home_rank', label: { zh: '国内市场占有率排名', en: 'Rank by share of the national market' } },
    { kind: 'whole', id: 'world_rank', label: { zh: '全球市场占有率排名', en: 'Rank by share of the world market' } },
    quantity('分')(['development_score', '发展评价得分', 'Development score']),
    quantity('亩')(['land', '用地面积', 'Land used', '占地面积']),
    quantity('吨标准煤')(['energy', '综合能耗', 'Energy consumed', '综合能源消费量']),
    quantity('万元')(['value_added', '增加值', 'Value added', '工业增加值']),
    quantity('吨')(['pollutants', '主要污染物排放量', 'Main pollutants emitted', '污染物排放量']),
  ],
})
