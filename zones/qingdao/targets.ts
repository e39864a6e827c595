import type { PackTarget } from '../../mechanisms/zone-pack.ts'

export const targets: readonly PackTarget[] = [
  { indicator: 'national-zone-rank', year: '2024', department: 'development-reform', value: '10' },
  { indicator: 'research-assistant-posts', year: '2023', department: 'talent' },
]
