import type { CapitalBatch } from '../../mechanisms/paid-in-capital/demonstration.ts'

const departments = ['投资促进局', '工信商务局', '投资促进局', '综保区服务中心']
const province = { origin: 'other-province', currency: 'CNY', departments } as const
const city = { origin: 'other-city', currency: 'CNY', departments } as const
const abroad = { origin: 'abroad', currency: 'USD', rate: '7', departments } as const

const year = (of: number) => ({ from: `${of}-01-05`, to: `${of}-12-28` })

/**
 * 演示数据. 783.8亿元 from outside the city in 2016–2020; in 2020 131 % more from other provinces and 121 % more from
 * abroad than in 2019; 124.6亿元 from other provinces in January–September 2023. The years and origins in between are
 * made up.
 */
export const capital: readonly CapitalBatch[] = [
  { ...province, ...year(2016), seed: 2016, total: 300_000, arrivals: 9 },
  { ...city, ...year(2016), seed: 2116, total: 800_000, arrivals: 10 },
  { ...province, ...year(2017), seed: 2017, total: 400_000, arrivals: 9 },
  { ...city, ...year(2017), seed: 2117, total: 900_000, arrivals: 10 },
  { ...province, ...year(2018), seed: 2018, total: 300_000, arrivals: 9 },
  { ...city, ...year(2018), seed: 2118, total: 950_000, arrivals: 10 },
  { ...province, ...year(2019), seed: 2019, total: 600_000, arrivals: 12 },
  { ...city, ...year(2019), seed: 2119, total: 1_000_000, arrivals: 10 },
  { ...abroad, ...year(2019), seed: 2219, total: 5_000, arrivals: 5 },
  { ...province, ...year(2020), seed: 2020, total: 1_386_000, arrivals: 18 },
  { ...city, ...year(2020), seed: 2120, total: 1_089_650, arrivals: 10 },
  { ...abroad, ...year(2020), seed: 2220, total: 11_050, arrivals: 8 },
  {
    ...province,
    seed: 2023,
    from: '2023-01-05',
    to: '2023-09-28',
    total: 1_246_000,
    arrivals: 64,
    open: true,
    corrected: true,
  },
  { ...city, seed: 2123, from: '2023-01-05', to: '2023-09-27', total: 236_500, arrivals: 14 },
  { ...abroad, seed: 2223, from: '2023-01-10', to: '2023-09-26', total: 3_260, arrivals: 7, open: true },
  {
    origin: 'abroad',
    currency: 'EUR',
    departments: ['投资促进局'],
    seed: 2323,
    from: '2023-07-03',
    to: '2023-09-20',
    total: 420,
    arrivals: 2,
  },
]
