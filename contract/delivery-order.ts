import { gravity } from '../kernel/lamp.ts'
import type { ProjectLine } from './delivery-project.ts'

export const deliveryOrders = ['late', 'due', 'name', 'debt', 'investment'] as const
export type DeliveryOrder = (typeof deliveryOrders)[number]

type Compare = (one: ProjectLine, other: ProjectLine) => number

const amount = (text: string | null): number => (text === null ? Number.NEGATIVE_INFINITY : Number(text))
const lateness = ({ late }: ProjectLine): number => late ?? Number.NEGATIVE_INFINITY
const down = (one: number, other: number): number => (one === other ? 0 : one > other ? -1 : 1)

/** Whether a project that is not there yet will come after its promise, at the progress of the day. */
export const willMiss = ({ reached, late, due, expected }: ProjectLine): boolean =>
  reached === null && (late ?? 0) > 0 && due !== null && expected !== null

/** The gravest lamp first, then the latest. */
export const byLateness: Compare = (one, other) =>
  gravity[other.lamp] - gravity[one.lamp] || down(lateness(one), lateness(other))

/** How two projects stand in a list; what is not known stands last. */
export const compareProjects: Readonly<Record<DeliveryOrder, Compare>> = {
  late: byLateness,
  due: (one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'),
  name: (one, other) => one.name.localeCompare(other.name, 'zh'),
  debt: (one, other) => down(amount(one.debt), amount(other.debt)),
  investment: (one, other) => down(amount(one.investment.total), amount(other.investment.total)),
}
