import type { CapitalBatch } from '../../mechanisms/paid-in-capital/demonstration.ts'

const departments = ['招商引资局', '产业发展局']
const province = { origin: 'other-province', currency: 'CNY', departments } as const
const city = { origin: 'other-city', currency: 'CNY', departments } as const

/** 演示数据. 165.3亿元 from outside the prefecture in 2021, 25.5 % more than in 2020; the origins are made up. */
export const capital: readonly CapitalBatch[] = [
  { ...province, seed: 20, from: '2020-01-06', to: '2020-12-28', total: 1_040_000, arrivals: 30 },
  { ...city, seed: 21, from: '2020-01-06', to: '2020-12-28', total: 277_000, arrivals: 12 },
  { ...province, seed: 22, from: '2021-01-05', to: '2021-12-30', total: 1_318_000, arrivals: 40, open: true },
  { ...city, seed: 23, from: '2021-01-05', to: '2021-12-28', total: 335_000, arrivals: 14, corrected: true },
]
