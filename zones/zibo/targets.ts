import type { PackTarget } from '../../mechanisms/zone-pack.ts'

/** The responsibilities of 2023; values that no report prints follow from the published completion. */
export const targets: readonly PackTarget[] = [
  { indicator: 'provincial-key-projects-started', year: '2023', department: 'development-reform', value: '14' },
  { indicator: 'provincial-key-project-completed-investment', year: '2023', department: 'development-reform' },
  { indicator: 'new-city-major-projects-started', year: '2023', department: 'development-reform', value: '32' },
  { indicator: 'city-major-project-completed-investment', year: '2023', department: 'development-reform' },
  { indicator: 'tech-renovation-projects-started', year: '2023', department: 'industry-commerce', value: '86' },
  { indicator: 'outside-province-capital', year: '2023', department: 'investment-promotion' },
  { indicator: 'new-projects-over-100m', year: '2023', department: 'investment-promotion' },
  { indicator: 'industrial-value-added', year: '2023', department: 'statistics' },
]
