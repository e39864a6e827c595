import type { PackTarget } from '../../mechanisms/zone-pack.ts'

/** Little work in the cold months and over the Spring Festival, most from spring to autumn. */
const building = [2, 3, 6, 8, 9, 10, 9, 9, 8, 7, 6, 4]

export const targets: readonly PackTarget[] = [
  { indicator: 'provincial-key-projects-started', year: '2023', department: 'development-reform', value: '14' },
  { indicator: 'provincial-key-project-completed-investment', year: '2023', department: 'development-reform' },
  { indicator: 'new-city-major-projects-started', year: '2023', department: 'development-reform', value: '32' },
  {
    indicator: 'city-major-project-completed-investment',
    year: '2023',
    department: 'development-reform',
    season: building,
  },
  { indicator: 'tech-renovation-projects-started', year: '2023', department: 'industry-commerce', value: '86' },
  { indicator: 'outside-province-capital', year: '2023', department: 'investment-promotion' },
  { indicator: 'new-projects-over-100m', year: '2023', department: 'investment-promotion' },
  { indicator: 'industrial-value-added', year: '2023', department: 'statistics' },
]
