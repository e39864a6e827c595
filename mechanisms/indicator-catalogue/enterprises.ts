import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'enterprises', owner: 'market-supervision', frequency: 'year', direction: 'higher' } as const

export const enterprises: readonly Indicator[] = []
