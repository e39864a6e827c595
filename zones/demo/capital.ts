import type { CapitalBatch } from '../../mechanisms/paid-in-capital/demonstration.ts'

const departments = ['招商局', '工业和商务局']
const province = { origin: 'other-province', currency: 'CNY', departments } as const

/** 演示数据. 40.0亿元 in January–September 2024; 45.0亿元 in 2025, of it 5.0, 5.5 and 6.0亿元 from July on. */
export const capital: readonly CapitalBatch[] = [
  { ...province, seed: 24, from: '2024-01-08', to: '2024-09-27', total: 400_000, arrivals: 20 },
  { ...province, seed: 25, from: '2025-01-06', to: '2025-06-27', total: 285_000, arrivals: 16 },
  { ...province, seed: 26, from: '2025-07-01', to: '2025-07-30', total: 50_000, arrivals: 4 },
  { ...province, seed: 27, from: '2025-08-01', to: '2025-08-28', total: 55_000, arrivals: 4 },
  { ...province, seed: 28, from: '2025-09-01', to: '2025-09-29', total: 60_000, arrivals: 5, open: true },
]
