import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'city', owner: 'planning-construction', frequency: 'year', direction: 'higher' } as const

export const city: readonly Indicator[] = []
