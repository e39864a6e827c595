import { gravity } from '../../kernel/lamp.ts'
import type { ProjectLine } from './project.ts'

export const deliveryOrders = ['late', 'due', 'name', 'debt', 'investment'] as const
export type DeliveryOrder = (typeof deliveryOrders)[number]

type Compare = (one: ProjectLine, other: ProjectLine) => number

const amount = (text: string | null): number => (text === null ? Number.NEGATIVE_INFINITY : Number(text))
const lateness = ({ late }: ProjectLine): number => late ?? Number.NEGATIVE_INFINITY
const down = (one: number, other: number): number => (one === other ? 0 : one > other ? -1 : 1)

type Lit = Pick<ProjectLine, 'lamp' | 'reached'>

/** Whether a project that is not there yet will come after its promise; of one that nobody reports nothing is said. */
export const willMiss = ({ lamp, reached }: Lit): boolean => reached === null && lamp === 'red'

/** Whether a project that is not there yet is to be watched: it will miss its promise, or has little to spare. */
export const isToWatch = ({ lamp, reached }: Lit): boolean => reached === null && (lamp === 'red' || lamp === 'amber')

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
