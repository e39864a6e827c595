import type { Label } from './label.ts'

/** The state of a thing against its promise; `unknown` means not reported, which is not the same as not begun. */
export const lamps = ['green', 'amber', 'red', 'unknown'] as const
export type Lamp = (typeof lamps)[number]

export const lampLabels: Record<Lamp, Label> = {
  green: { zh: '正常', en: 'On track' },
  amber: { zh: '关注', en: 'Watch' },
  red: { zh: '滞后', en: 'Behind' },
  unknown: { zh: '未报', en: 'Not reported' },
}

/** How grave a lamp is: what is not reported is graver than what is on track. */
export const gravity: Readonly<Record<Lamp, number>> = { green: 0, unknown: 1, amber: 2, red: 3 }

/** The gravest lamp first. */
export const byGravity = (one: Lamp, other: Lamp): number => gravity[other] - gravity[one]
