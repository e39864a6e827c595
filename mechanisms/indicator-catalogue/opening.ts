import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'opening', owner: 'industry-commerce', frequency: 'year', direction: 'higher' } as const

export const opening: readonly Indicator[] = []
