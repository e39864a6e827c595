import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'projects', owner: 'development-reform', frequency: 'year', direction: 'higher' } as const

export const projects: readonly Indicator[] = []
