import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'innovation', owner: 'science-technology', frequency: 'year', direction: 'higher' } as const

export const innovation: readonly Indicator[] = []
