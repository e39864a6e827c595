import { daqingCarriers } from '../../mechanisms/assessments/incubators/demonstration.ts'
import type { DemonstrationRecords } from '../../mechanisms/demonstration/records.ts'

const sectors = ['石化', '汽车', '新能源装备', '新材料', '现代服务业'] as const
const parks = ['宏伟园区', '兴化园区', '主体区', '林源园区']

/** 演示数据. 185 technology SMEs and 248 high-tech enterprises, as published for 2021. */
export const records: DemonstrationRecords = {
  parks,
  carriers: daqingCarriers,
  enterprises: {
    seed: 2306,
    division: '230607',
    place: '大庆',
    sectors,
    parks,
    batches: [
      { form: 'enterprise', count: 120, founded: [2004, 2016], titles: ['technology-sme', 'high-tech'] },
      { form: 'enterprise', count: 65, founded: [2010, 2020], titles: ['technology-sme'] },
      { form: 'enterprise', count: 128, founded: [2002, 2016], titles: ['high-tech'] },
      { form: 'enterprise', count: 387, founded: [2003, 2020] },
    ],
  },
  enterpriseYears: { years: [2018, 2019, 2020], untitled: 60 },
  // 185 against 146 the year before, 248 against 229 with 86 recognised in the year; 67 of these hold theirs again.
  titleGrants: [
    { title: 'technology-sme', year: 2020, count: 146 },
    { title: 'technology-sme', year: 2021, count: 185 },
    { title: 'high-tech', year: 2018, count: 67 },
    { title: 'high-tech', year: 2019, count: 84, after: 86 },
    { title: 'high-tech', year: 2020, count: 78, after: 170 },
    { title: 'high-tech', year: 2021, count: 86 },
  ],
}
