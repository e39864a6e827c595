import type { Member } from '../../engines/evaluation/contribution.ts'
import type { AssumedBounds, Filling } from '../../engines/evaluation/edition.ts'
import { chanceFrom } from '../demonstration/chance.ts'
import { edition2021 } from './2021/edition.ts'
import { enterpriseFacts } from './facts.ts'

/** Assumed national least and most by the number of the item; made up, none of them was published. */
const bounds: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '1.1': [5, 400],
  '1.2': [0.02, 0.3],
  '1.3': [0.01, 0.12],
  '1.4': [10, 600],
  '1.5': [1, 25],
  '1.6': [1, 60],
  '1.7': [200, 20000],
  '1.8': [20, 3000],
  '1.9': [10, 1500],
  '2.1': [0.02, 0.5],
  '2.2': [0.15, 0.75],
  '2.3': [0.1, 20],
  '2.4': [-500000, 8000000],
  '2.5': [0.01, 0.15],
  '2.6': [0, 500],
  '2.7': [0, 300],
  '2.8': [50, 3000],
  '2.9': [0.1, 0.45],
  '3.1': [0.02, 0.8],
  '3.2': [-0.1, 0.1],
  '3.3': [20, 50],
  '3.4': [10, 300],
  '3.5': [-5000, 50000],
  '3.6': [0.1, 0.6],
  '3.7': [0.2, 1.5],
  '3.8': [5, 300],
  '4.1': [0, 80],
  '4.2': [0, 0.02],
  '4.3': [0, 150],
  '4.4': [0, 30],
  '4.5': [0, 0.3],
  '4.6': [0, 0.4],
  '4.7': [0, 0.06],
  '5.1': [0.03, 0.5],
  '5.2': [-0.1, 0.2],
  '5.3': [0.05, 0.6],
  '5.4': [0.05, 0.7],
  '5.5': [0, 150],
  '5.6': [0, 20],
  '5.7': [0, 80],
  '5.8': [0, 100],
}

/** 演示数据: the edition of 2021 with made-up national bounds; weights that are not known count 1. */
export const demonstrationFilling: Filling = {
  bounds: Object.fromEntries(
    edition2021.groups.flatMap(({ items }) =>
      items.flatMap(({ id, number }): [string, AssumedBounds][] => {
        const span = bounds[number]
        return span ? [[id, { least: span[0], most: span[1], basis: '演示设定，不是公布值' }]] : []
      }),
    ),
  ),
}

/** 演示数据: scores assumed of other places in the nation under those bounds, by the place; none was published. */
export const demonstrationPlaces: Readonly<Record<string, number>> = {
  5: 56,
  10: 49,
  20: 41.5,
  30: 36.4,
  50: 30.8,
  100: 21,
}

/** 演示数据: what a zone itself knows. */
export const demonstrationOwn: Readonly<Record<string, number>> = {
  国家级和省级研发机构数: 186,
  国家级创业服务机构数: 12,
  新注册企业数: 3260,
  入库科技型中小企业数: 700,
  新增在孵企业数: 240,
  二氧化碳排放量: 2350000,
  前一年二氧化碳排放量: 2400000,
  总绿地率: 38,
  医院和学校数: 96,
  从业人员月工资: 7200,
  房价: 9800,
  可支配财力: 42,
  全口径增加值: 520,
  所在城市地区生产总值: 4560,
}

/** Marks of an enterprise, and how often they are met. */
const marks: Readonly<Record<string, number>> = {
  高新技术企业: 0.45,
  前一年高新技术企业: 0.4,
  内资控股: 0.9,
  获得风险投资: 0.04,
  设立境外研发机构: 0.02,
  获境外商标或发明专利: 0.04,
  主导制定国际标准: 0.01,
  数字产业: 0.25,
  新晋瞪羚: 0.03,
  当年境内外上市: 0.005,
  拥有国家级研发机构: 0.02,
}

/** Amounts as a share of revenue, and people as a share of staff, from the least to the most. */
const ofRevenue: Readonly<Record<string, readonly [number, number]>> = {
  前一年营业收入: [0.8, 1.02],
  高技术服务业营业收入: [0, 0.2],
  制造业营业收入: [0.5, 0.8],
  生产性服务业营业收入: [0, 0.15],
  制造业增加值: [0.12, 0.2],
  制造业总产值: [0.5, 0.8],
  利润: [-0.02, 0.15],
  增加值: [0.18, 0.32],
  前一年增加值: [0.16, 0.3],
  工业总产值及其他收入: [0.9, 1.05],
  工业增加值: [0.12, 0.25],
  工业综合能耗: [0.02, 0.12],
  研发经费内部支出: [0.01, 0.1],
  引进消化与产学研经费: [0, 0.01],
  技术合同成交额: [0, 0.05],
  技术服务出口额: [0, 0.01],
  出口总额: [0, 0.3],
  工资性收入: [0.06, 0.14],
}
const ofStaff: Readonly<Record<string, readonly [number, number]>> = {
  前一年职工总数: [0.9, 1.02],
  研发人员全时当量: [0.05, 0.25],
  本科及以上人员: [0.25, 0.6],
  外籍常驻和留学归国人员: [0, 0.03],
  发明专利授权数: [0, 0.02],
  发明专利申请数: [0, 0.04],
  有效发明专利数: [0, 0.08],
  注册商标数: [0, 0.05],
}

/** 演示数据: so many enterprises with all that the survey asks; the same at every run. */
export function demonstrationMembers(count: number): Member[] {
  const chance = chanceFrom(2021)
  const between = ([low, high]: readonly [number, number]): number => low + (high - low) * chance.next()
  return Array.from({ length: count }, (_, index) => {
    const staff = chance.whole(8, 1200)
    const revenue = Math.round(staff * between([40, 180]))
    const facts = enterpriseFacts.map(({ name, type }): [string, number | boolean] => {
      if (type === 'flag') return [name, chance.next() < (marks[name] ?? 0)]
      if (name === '营业收入' || name === '职工总数') return [name, name === '职工总数' ? staff : revenue]
      const share = ofStaff[name]
      return [name, Math.round(share ? staff * between(share) : revenue * between(ofRevenue[name]!))]
    })
    return { id: `演示·企业${index + 1}`, facts: Object.fromEntries(facts) }
  })
}
