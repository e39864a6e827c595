import type { ZoneFact } from '../../engines/evaluation/edition.ts'
import type { Term } from '../../engines/rules/vocabulary.ts'
import { unbounded, type Within } from '../../engines/rules/within.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'

const number = (name: string, en: string, unit?: UnitSymbol): Term => ({
  name,
  label: { zh: name, en },
  type: 'number',
  ...(unit ? { unit } : {}),
})
const flag = (name: string, en: string): Term => ({ name, label: { zh: name, en }, type: 'flag' })

/** What the yearly Torch survey (火炬统计) asks of an enterprise and the zone adds up, under the same name. */
const summed: readonly Term[] = [
  number('营业收入', 'Revenue', '万元'),
  number('前一年营业收入', 'Revenue of the year before', '万元'),
  number('高技术服务业营业收入', 'Revenue of high-tech services', '万元'),
  number('制造业营业收入', 'Revenue of manufacturing', '万元'),
  number('生产性服务业营业收入', 'Revenue of services to production', '万元'),
  number('制造业增加值', 'Value added of manufacturing', '万元'),
  number('制造业总产值', 'Gross output of manufacturing', '万元'),
  number('利润', 'Profit', '万元'),
  number('增加值', 'Value added', '万元'),
  number('前一年增加值', 'Value added of the year before', '万元'),
  number('工业总产值及其他收入', 'Industrial output and other income', '万元'),
  number('工业增加值', 'Industrial value added', '万元'),
  number('工业综合能耗', 'Energy consumed by industry', '吨标准煤'),
  number('研发经费内部支出', 'Intramural R&D spending', '万元'),
  number('引进消化与产学研经费', 'Spending on technology brought in and on joint research', '万元'),
  number('技术合同成交额', 'Value of technology contracts', '万元'),
  number('技术服务出口额', 'Exports of technical services', '万元'),
  number('出口总额', 'Exports', '万元'),
  number('工资性收入', 'Wages of staff', '万元'),
  number('职工总数', 'Staff', '人'),
  number('前一年职工总数', 'Staff of the year before', '人'),
  number('研发人员全时当量', 'R&D staff, full-time equivalent', '人'),
  number('本科及以上人员', 'Staff with a bachelor’s degree or above', '人'),
  number('外籍常驻和留学归国人员', 'Resident foreigners and returned graduates', '人'),
  number('发明专利授权数', 'Invention patents granted', '件'),
  number('发明专利申请数', 'Invention patents applied for', '件'),
  number('有效发明专利数', 'Invention patents in force', '件'),
  number('注册商标数', 'Registered trademarks', '件'),
]

/** Marks of an enterprise by which it is counted. */
const marks: readonly Term[] = [
  flag('高新技术企业', 'High-tech enterprise'),
  flag('前一年高新技术企业', 'High-tech enterprise the year before'),
  flag('内资控股', 'Held by domestic capital'),
  flag('获得风险投资', 'Got venture capital this year'),
  flag('设立境外研发机构', 'Has a research body abroad'),
  flag('获境外商标或发明专利', 'Got a foreign trademark or patent this year'),
  flag('主导制定国际标准', 'Led an international standard this year'),
  flag('数字产业', 'In a digital industry'),
  flag('新晋瞪羚', 'New gazelle'),
  flag('当年境内外上市', 'Listed this year at home or abroad'),
  flag('拥有国家级研发机构', 'Has a national research body'),
]

export const enterpriseFacts: readonly Term[] = [...summed, ...marks]

const counted = (name: string, en: string, when: string): ZoneFact => ({ ...number(name, en, '家'), sum: '1', when })

const intense = '研发经费内部支出 / 营业收入 >= 5%'

/** What a fact of the zone can be, where that is not from none upwards. */
const ranges: Readonly<Record<string, Within>> = {
  利润: [-unbounded, unbounded],
  总绿地率: [0, 100],
}
const inRange = (fact: ZoneFact): ZoneFact => ({ ...fact, within: ranges[fact.name] ?? [0, unbounded] })

const former = '前一年'
const dated = (fact: ZoneFact): ZoneFact =>
  fact.name.startsWith(former) ? { ...fact, before: fact.name.slice(former.length) } : fact

/** What is added up over enterprises: sums, counts, and sums over some of them. */
const addedUp: readonly ZoneFact[] = [
  ...summed.map((fact) => ({ ...fact, sum: fact.name })),
  counted('高新技术企业数', 'High-tech enterprises', '高新技术企业'),
  counted('前一年高新技术企业数', 'High-tech enterprises the year before', '前一年高新技术企业'),
  counted('获得风险投资的企业数', 'Enterprises with venture capital', '获得风险投资'),
  counted('境外研发机构企业数', 'Domestic enterprises with research abroad', '内资控股 and 设立境外研发机构'),
  counted('境外商标专利企业数', 'Domestic enterprises with foreign rights', '内资控股 and 获境外商标或发明专利'),
  counted('国际标准企业数', 'Domestic enterprises that led international standards', '内资控股 and 主导制定国际标准'),
  counted('新晋瞪羚企业数', 'New gazelles', '新晋瞪羚'),
  counted('当年上市企业数', 'Enterprises listed this year', '当年境内外上市'),
  counted('高强度大企业数', 'R&D of 5% and revenue over 500 million yuan', `${intense} and 营业收入 > 5亿元`),
  counted('国家级研发机构企业数', 'Enterprises with a national research body', '拥有国家级研发机构'),
  { ...number('高强度企业营业收入', 'Revenue of enterprises with R&D of 5%', '万元'), sum: '营业收入', when: intense },
  { ...number('数字产业营业收入', 'Revenue of digital industries', '万元'), sum: '营业收入', when: '数字产业' },
  { ...number('高企出口额', 'Exports of high-tech enterprises', '万元'), sum: '出口总额', when: '高新技术企业' },
]

export const surveyed: readonly ZoneFact[] = addedUp.map(inRange).map(dated)

const known: readonly ZoneFact[] = [
  number('国家级和省级研发机构数', 'National and provincial research bodies', '家'),
  number('国家级创业服务机构数', 'National start-up service bodies', '家'),
  number('新注册企业数', 'Newly registered enterprises', '家'),
  number('入库科技型中小企业数', 'Technology SMEs registered this year', '家'),
  number('新增在孵企业数', 'Enterprises newly incubated', '家'),
  number('二氧化碳排放量', 'Carbon dioxide emitted', '吨'),
  number('前一年二氧化碳排放量', 'Carbon dioxide emitted the year before', '吨'),
  number('总绿地率', 'Share of green land', '%'),
  number('医院和学校数', 'Hospitals and schools', '所'),
  number('从业人员月工资', 'Monthly wage of staff', '元/人'),
  { ...number('房价', 'Price of housing', '元/平方米'), outside: true },
  number('可支配财力', 'Disposable public funds', '亿元'),
  number('全口径增加值', 'Value added of the whole zone', '亿元'),
  { ...number('所在城市地区生产总值', 'GDP of the city', '亿元'), outside: true },
]

/** What the zone itself knows. */
export const zonesOwn: readonly ZoneFact[] = known.map(inRange)
