import type { DemonstrationRecords } from '../../mechanisms/demonstration/records.ts'

const sectors = ['石化', '汽车', '新能源装备', '新材料', '现代服务业']
const parks = ['宏伟园区', '兴化园区', '主体区', '林源园区']

/** 演示数据. 185 technology SMEs and 248 high-tech enterprises, as published for 2021. */
export const records: DemonstrationRecords = {
  parks,
  enterprises: {
    seed: 2306,
    division: '230607',
    place: '大庆',
    sectors,
    parks,
    batches: [
      { form: 'enterprise', count: 120, founded: [2004, 2019], titles: ['technology-sme', 'high-tech'] },
      { form: 'enterprise', count: 65, founded: [2010, 2020], titles: ['technology-sme'] },
      { form: 'enterprise', count: 128, founded: [2002, 2018], titles: ['high-tech'] },
      { form: 'enterprise', count: 387, founded: [2003, 2020] },
    ],
  },
}
