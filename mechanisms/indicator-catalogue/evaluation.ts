import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'evaluation', owner: 'development-reform', frequency: 'year', direction: 'higher' } as const

export const evaluation: readonly Indicator[] = []
