import { z } from 'zod'
import { planOf } from '../plan/plan.ts'
import { type LinkType, linkTypes, type Network } from '../scheduling/network.ts'
import { NetworkError, readNetwork } from '../scheduling/refusal.ts'
import { type Schedule, scheduleBackward, scheduleForward } from '../scheduling/schedule.ts'
import { writtenDay } from '../written.ts'

const text = z.string().trim().min(1)

/** A network as it is exchanged with other schedulers, over the official working days. */
const scheduleCase = z.object({
  id: text,
  mode: z.enum(['forward', 'backward']).optional(),
  start: writtenDay.optional().describe('Forward: each task without predecessor starts on it'),
  deadline: writtenDay
    .optional()
    .describe('Backward: each task without successor ends on the last working day up to it'),
  tasks: z.array(z.object({ id: text, durationWorkdays: z.number().nonnegative() })),
  links: z.array(
    z.object({
      pred: text,
      succ: text,
      type: z.enum(Object.keys(linkTypes) as LinkType[]).optional(),
      lagWorkdays: z.number().optional(),
    }),
  ),
})

export type ScheduleCase = z.output<typeof scheduleCase>

/** Which way to count, and from which day. */
export type Direction = { readonly forward: string } | { readonly backward: string }

/** What a schedule says of each task: the planned days, the total float in working days, and whether none is left. */
export type ScheduleAnswer = {
  readonly id: string
  readonly tasks: Readonly<
    Record<
      string,
      { readonly start: string; readonly finish: string; readonly slackWorkdays: number; readonly critical: boolean }
    >
  >
}

/** Reads one case or several; anything else is refused with a `NetworkError`. */
export function readCases(given: unknown): ScheduleCase[] {
  return (Array.isArray(given) ? given : [given]).map((one, index) => {
    const read = scheduleCase.safeParse(one)
    if (read.success) return read.data
    throw new NetworkError(
      read.error.issues.map(({ path, message }) => {
        const place = [...(Array.isArray(given) ? [index] : []), ...path].join('.')
        return { zh: `${place || '文件'} 不对：${message}`, en: `${place || 'The file'} is wrong: ${message}` }
      }),
    )
  })
}

/** The network of a case. */
export const networkOfCase = ({ id, tasks, links }: ScheduleCase): Network =>
  readNetwork({
    id,
    tasks: tasks.map((task) => ({ id: task.id, duration: task.durationWorkdays })),
    links: links.map(({ pred, succ, type = 'FS', lagWorkdays = 0 }) => ({
      from: pred,
      to: succ,
      type,
      lag: lagWorkdays,
    })),
  })

/** The direction that a case names itself; undefined where it leaves it open. */
export function directionOf({ mode, start, deadline }: ScheduleCase): Direction | undefined {
  if (mode !== 'backward' && start !== undefined) return { forward: start }
  if (mode !== 'forward' && deadline !== undefined) return { backward: deadline }
  return undefined
}

/** Schedules a network one way. */
export function scheduleOf(network: Network, direction: Direction): Schedule {
  const plan = planOf(network)
  return 'forward' in direction ? scheduleForward(plan, direction.forward) : scheduleBackward(plan, direction.backward)
}

/** The answer of a schedule, in the order of the network. */
export const answerOf = (id: string, { tasks }: Schedule): ScheduleAnswer => ({
  id,
  tasks: Object.fromEntries(
    tasks.map(({ id: task, start, finish, slack, critical }) => [
      task,
      { start, finish, slackWorkdays: slack, critical },
    ]),
  ),
})
