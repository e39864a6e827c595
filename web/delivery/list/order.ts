import type { ProjectLine } from '../../../contract/delivery-project.ts'
import type { Order } from '../chosen.ts'

const lamps = { red: 0, amber: 1, unknown: 2, green: 3 }
const number = (text: string | null): number => (text === null ? Number.NEGATIVE_INFINITY : Number(text))

const compare: Record<Order, (one: ProjectLine, other: ProjectLine) => number> = {
  late: (one, other) => lamps[one.lamp] - lamps[other.lamp] || (other.late ?? 0) - (one.late ?? 0),
  due: (one, other) => (one.due ?? '9').localeCompare(other.due ?? '9'),
  name: (one, other) => one.name.localeCompare(other.name, 'zh'),
  debt: (one, other) => number(other.debt) - number(one.debt),
  investment: (one, other) => number(other.investment.total) - number(one.investment.total),
}

/** Projects in an order; what is equal stays as it was. */
export const inOrder = (lines: readonly ProjectLine[], order: Order): ProjectLine[] => [...lines].sort(compare[order])
