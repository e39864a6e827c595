import { addDays, type Day } from '../../../kernel/day.ts'
import { decimal } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Reason } from '../../../kernel/reason.ts'
import { planOf } from '../plan/plan.ts'
import { plannedWorkdays } from '../plan/planned-workdays.ts'
import type { Network } from '../scheduling/network.ts'
import { scheduleBackward } from '../scheduling/schedule.ts'
import { type ProjectEvent, plansOf } from './history.ts'
import type { PromiseState } from './promise.ts'

type Bar = { readonly start: Day; readonly finish: Day }

/** When a step lies in a plan that is counted back from a day, its working days, and whether it has no float there. */
export type CountedBack = Bar & { readonly workdays: number; readonly critical: boolean }

const kept = new WeakMap<Network, Map<Day, ReadonlyMap<string, CountedBack>>>()

/** The steps of a plan counted back from a day, as if nothing had happened yet. */
export function countedBack(network: Network, due: Day): ReadonlyMap<string, CountedBack> {
  const ofNetwork = kept.get(network) ?? new Map<Day, ReadonlyMap<string, CountedBack>>()
  kept.set(network, ofNetwork)
  const known = ofNetwork.get(due)
  if (known) return known
  const bare = { ...network, tasks: network.tasks.map(({ actual: _, ...task }) => task) }
  const { tasks } = scheduleBackward(planOf(bare), due)
  const days = tasks.map(({ id, start, finish, critical, summary }, at): [string, CountedBack] => {
    const workdays = summary || !network.tasks[at]!.duration ? 0 : lengthOf({ start, finish })
    return [id, { start, finish, critical, workdays }]
  })
  const found = new Map(days)
  ofNetwork.set(due, found)
  return found
}

/** The steps as they were asked for on a day: by the plan and the promised day that were in force then. */
export function askedOn(
  events: readonly ProjectEvent[],
  { promised, extensions }: PromiseState,
  on: Day,
): ReadonlyMap<string, CountedBack> | null {
  const plan = plansOf(events.filter((event) => event.on <= on)).at(-1)
  const granted = extensions.findLast(({ decided }) => decided?.granted && decided.on <= on)
  const due = granted?.requested.day ?? promised
  return plan && due ? countedBack(plan.network, due) : null
}

const lengthOf = ({ start, finish }: Bar): number => Math.max(1, plannedWorkdays(addDays(start, -1), finish))

/** Percent of a step that its bar has for the end of a day, by working days. */
export function askedPercent(bar: Bar, on: Day): number {
  if (on >= bar.finish) return 100
  if (on < bar.start) return 0
  return Math.round((plannedWorkdays(addDays(bar.start, -1), on) / lengthOf(bar)) * 100)
}

/**
 * How far a project is, in percent of the working days of its plan: as reported, and as the day in force asks for. Null
 * is unknown: nobody ever said how far a step is, or the plan has no step that takes time.
 */
export type Pace = { readonly reported: number | null; readonly asked: number | null }

export const noPace: Pace = { reported: null, asked: null }

const tenth = (share: number): number =>
  decimal(share * 100)
    .round(1)
    .toNumber()

/**
 * Every step that takes time weighs as many working days as the plan has for it; one of which no percentage was told
 * counts as nothing done. `said` is whether anything was ever told of a step.
 */
export function paceOf(
  steps: readonly { readonly id: string; readonly done: number | null }[],
  plan: ReadonlyMap<string, CountedBack>,
  { on, said }: { readonly on: Day; readonly said: boolean },
): Pace {
  let [whole, reported, asked] = [0, 0, 0]
  for (const { id, done } of steps) {
    const step = plan.get(id)!
    whole += step.workdays
    reported += step.workdays * (done ?? 0)
    asked += (step.workdays * askedPercent(step, on)) / 100
  }
  if (whole === 0) return noPace
  return { reported: said ? tenth(reported / whole) : null, asked: tenth(asked / whole) }
}

/** «形象进度37.2%，按期限倒排今天应到41%»; undefined where one of them is not known. */
export function paceLabel({ reported, asked }: Pace): Label | undefined {
  if (reported === null || asked === null) return undefined
  return {
    zh: `形象进度${reported}%，按期限应到${asked}%`,
    en: `${reported}% of the works are reported, ${asked}% are asked for`,
  }
}

/** What the reports come to beside what the day in force asks for. */
export function paceReason(pace: Pace, due: Day): Reason {
  const { reported, asked } = pace
  const basis: Reason[] = [
    {
      text: {
        zh: `各步按方案的工作日加权；应到的按期限 ${due} 倒排；没有报比例的一步不计`,
        en: `Steps weigh their working days; what is asked for is counted back from ${due}; a step without a percentage counts nothing`,
      },
    },
  ]
  const text = paceLabel(pace)
  return text
    ? { text, state: reported! >= asked! ? 'met' : 'unmet', children: basis }
    : { text: { zh: '形象进度未报', en: 'No progress of the works is reported' }, state: 'unknown', children: basis }
}
