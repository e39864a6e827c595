import { type Day, daysBetween } from '../../kernel/day.ts'
import { fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'

/** A stage of a nursery (培育库), in the order in which one goes through them. */
export type Stage = { readonly id: string; readonly label: Label }

/** A subject came to a stage on a day, maybe back to an earlier one; `stage: null`: it left the nursery. */
export type Step = { readonly subject: string; readonly stage: string | null; readonly on: Day }

/** Where a subject stands: since when, and for how many days. */
export type Standing = { readonly subject: string; readonly stage: string; readonly since: Day; readonly days: number }

/** How many went from one stage to another between two days; null is outside of the nursery. */
export type Flow = { readonly from: string | null; readonly to: string | null; readonly count: number }

/**
 * Where everybody stands on a day, in the order of the stages, who is longest there first. Of several steps on one day the
 * last given counts. Refuses a stage that is none.
 */
export function standingsOn(stages: readonly Stage[], steps: readonly Step[], on: Day): Standing[] {
  const place = new Map(stages.map(({ id }, index) => [id, index]))
  const strange = steps.find(({ stage }) => stage !== null && !place.has(stage))
  if (strange) {
    const known = stages.map(({ id, label }) => `${label.zh}（${id}）`)
    throw fault(
      `“${strange.subject}”的阶段“${strange.stage}”不在清单里；有的是：${known.join('、')}`,
      `“${strange.subject}” is at “${strange.stage}”, which is no stage; there are: ${[...place.keys()].join(', ')}`,
    )
  }
  const last = new Map<string, Step>()
  for (const step of steps)
    if (step.on <= on && step.on >= (last.get(step.subject)?.on ?? step.on)) last.set(step.subject, step)
  return [...last.values()]
    .flatMap(({ subject, stage, on: since }): Standing[] =>
      stage === null ? [] : [{ subject, stage, since, days: daysBetween(since, on) }],
    )
    .sort((one, other) => place.get(one.stage)! - place.get(other.stage)! || other.days - one.days)
}

/** How many stand at each stage on a day; a stage without anybody is there with none. */
export function populationOn(
  stages: readonly Stage[],
  steps: readonly Step[],
  on: Day,
): Readonly<Record<string, number>> {
  const standings = standingsOn(stages, steps, on)
  return Object.fromEntries(stages.map(({ id }) => [id, standings.filter(({ stage }) => stage === id).length]))
}

/** Who went where between two days, those who stayed too: what a flow picture draws. */
export function flowsBetween(
  stages: readonly Stage[],
  steps: readonly Step[],
  days: readonly [from: Day, to: Day],
): Flow[] {
  const [before, after] = days.map(
    (on) => new Map(standingsOn(stages, steps, on).map(({ subject, stage }) => [subject, stage])),
  ) as [Map<string, string>, Map<string, string>]
  const ends = [...stages.map(({ id }) => id), null]
  const subjects = [...new Set([...before.keys(), ...after.keys()])]
  return ends.flatMap((from) =>
    ends.flatMap((to) => {
      const count = subjects.filter(
        (subject) => (before.get(subject) ?? null) === from && (after.get(subject) ?? null) === to,
      ).length
      return count === 0 ? [] : [{ from, to, count }]
    }),
  )
}
