import type { Day } from '../../../kernel/day.ts'
import { dayOfNumber } from './calendars.ts'
import type { Pass } from './passes.ts'
import type { Plan } from './plan.ts'
import { continuousTime, dayLength } from './working-time.ts'

/** A first and a last day, both included; of a milestone they are the day on which it is reached. */
export type Dates = { readonly start: Day; readonly finish: Day }

/** A first and a last instant, in minutes since 1970. */
export type Instants = { readonly start: number; readonly finish: number }

const opensOf = ({ arrows }: Plan, node: number): boolean => arrows.into[node] === arrows.into[node + 1]

/** When a node begins and ends in a pass. */
export function instantsOf({ nodes }: Plan, node: number, { start, finish }: Pass): Instants {
  const axis = nodes.axis[node]!
  return { start: axis.start(start[node]!), finish: axis.finish(finish[node]!) }
}

/**
 * When a node must begin and end at the latest. A milestone is due where the work before it ends; one that nothing
 * leads to, where the work after it begins.
 */
export function latestInstantsOf(plan: Plan, node: number, late: Pass): Instants {
  const { nodes, time } = plan
  if (nodes.work[node]! > 0 || nodes.axis[node] !== continuousTime) return instantsOf(plan, node, late)
  const position = time.position(late.finish[node]!)
  const opening = time.start(position)
  const due = opensOf(plan, node) && opening <= late.finish[node]! ? opening : time.finish(position)
  return { start: due, finish: due }
}

const dayOfStart = (instant: number): Day => dayOfNumber(Math.floor(instant / dayLength))
const dayOfFinish = (instant: number): Day => dayOfNumber(Math.floor((instant - 1) / dayLength))

/** The days of instants: what ends at midnight ends on the day before. */
export function datesOf(plan: Plan, node: number, { start, finish }: Instants): Dates {
  if (plan.nodes.work[node]! > 0) return { start: dayOfStart(start), finish: dayOfFinish(finish) }
  const reached = opensOf(plan, node) ? dayOfStart(finish) : dayOfFinish(finish)
  return { start: reached, finish: reached }
}

/** An instant as it is written: `2025-06-30T17:00`. */
export function momentOf(instant: number): string {
  const day = Math.floor(instant / dayLength)
  const minutes = Math.floor(instant - day * dayLength)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${dayOfNumber(day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
