import type { PackTarget } from '../../mechanisms/zone-pack.ts'

export const targets: readonly PackTarget[] = [
  { indicator: 'gdp', year: '2025', department: 'development-reform', value: '470' },
  { indicator: 'outside-province-capital', year: '2025', department: 'investment-promotion', value: '60' },
  { indicator: 'new-city-major-projects-started', year: '2025', department: 'development-reform', value: '25' },
  { indicator: 'high-tech-enterprises', year: '2025', department: 'science-technology', value: '150' },
]
