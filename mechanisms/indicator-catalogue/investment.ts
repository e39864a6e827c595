import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'investment', owner: 'investment-promotion', frequency: 'year', direction: 'higher' } as const

export const investment: readonly Indicator[] = []
