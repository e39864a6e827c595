import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'economy', owner: 'statistics', frequency: 'year', direction: 'higher' } as const

export const economy: readonly Indicator[] = []
