import type { DemonstrationRecords } from '../../mechanisms/demonstration/records.ts'

const sectors = ['动力装备', '新一代信息技术', '医养健康', '现代服务业'] as const
const parks = ['动力装备产业园', '歌尔光电产业园', '生物医药科技产业园', '软件园']

/** 演示数据. Holders of titles equal the published counts of 2021. */
export const records: DemonstrationRecords = {
  parks,
  enterprises: {
    seed: 3707,
    division: '370705',
    place: '潍坊',
    sectors,
    parks,
    batches: [
      { form: 'enterprise', count: 43, founded: [2005, 2018], titles: ['high-tech', 'gazelle'] },
      { form: 'enterprise', count: 82, founded: [2004, 2018], titles: ['high-tech', 'specialised'] },
      { form: 'enterprise', count: 420, founded: [2006, 2020] },
    ],
  },
  enterpriseYears: { years: [2019, 2020, 2021], untitled: 60 },
}
