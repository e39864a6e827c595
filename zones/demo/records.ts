import type { DemonstrationRecords } from '../../mechanisms/demonstration/records.ts'
import { capital } from './capital.ts'

/** 演示数据: about where the localities lie, read off no map. */
const around = {
  临江街道: [118.62, 32.04],
  青禾镇: [118.68, 32.08],
} as const

/** 演示数据 of a zone that does not exist. */
export const records: DemonstrationRecords = {
  capital,
  parks: ['云溪智谷', '临江产业园', '青禾孵化器'],
  projects: [
    {
      seed: 9,
      code: 'YX',
      level: 'special',
      year: 2025,
      count: 12,
      started: 10,
      newStarts: 5,
      investment: 86.4,
      planned: 21.6,
      completed: 15.9,
      chains: ['电子信息', '生物医药', '新材料', '智能装备'],
      leaders: ['钱副主任', '吴副主任'],
      departments: ['发展改革局'],
      localities: ['临江街道', '青禾镇'],
      around,
    },
  ],
}
