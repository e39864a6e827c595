import type { DemonstrationRecords } from '../../mechanisms/demonstration/records.ts'
import { capital } from './capital.ts'

const sectors = ['生物医药', '新材料', '绿色食品', '绿色化工', '先进制造'] as const
const parks = ['庄甸医药园', '苍岭工业园', '富民工业园', '中小企业创业园', '桃园工业园']

/** 演示数据. 19,190 market subjects at the end of 2021, 17,405 a year before. */
export const records: DemonstrationRecords = {
  capital,
  parks,
  enterprises: {
    seed: 5323,
    division: '532301',
    place: '楚雄',
    sectors,
    parks,
    batches: [
      { form: 'enterprise', count: 45, founded: [2012, 2020], titles: ['technology-sme'] },
      { form: 'enterprise', count: 5360, founded: [2004, 2020] },
      { form: 'household', count: 12000, founded: [2008, 2020] },
      { form: 'enterprise', count: 512, founded: [2021, 2021] },
      { form: 'household', count: 1273, founded: [2021, 2021] },
    ],
  },
  enterpriseYears: { years: [2019, 2020, 2021], untitled: 60 },
}
