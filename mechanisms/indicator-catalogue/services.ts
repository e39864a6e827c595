import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'services', owner: 'administrative-approval', frequency: 'year', direction: 'higher' } as const

export const services: readonly Indicator[] = []
