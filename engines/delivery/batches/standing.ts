import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { type BatchAccount, batchAccount, type StartAccount, type StartFacts, startOf } from './account.ts'
import type { BatchEntry, FoldedBatch } from './fold.ts'
import { type Readiness, type ReadinessFacts, type ReadinessRules, readinessOf } from './readiness.ts'

/** A project of a batch as it stands on a day. */
export type EntryStanding = BatchEntry &
  StartAccount & {
    readonly facts: StartFacts
    readonly readiness: Readiness
    /** Whether its start may be announced: ready, or admitted all the same. */
    readonly passes: boolean
    readonly lamp: Lamp
  }

/** A batch as it stands on a day. */
export type BatchStanding = FoldedBatch & {
  readonly entriesStanding: readonly EntryStanding[]
  readonly account: BatchAccount
  readonly lamp: Lamp
  readonly reason: Label
}

/** What is known of the projects of a batch. */
export type BatchFacts = (project: string) => ReadinessFacts & StartFacts

const lampOf = ({ outcome }: StartAccount, passes: boolean, { state }: Readiness): Lamp => {
  if (outcome === 'missing') return 'red'
  if (outcome === 'postponed' || outcome === 'late') return 'amber'
  if (outcome !== 'awaited' || passes) return 'green'
  return state === 'unknown' ? 'unknown' : 'amber'
}

/** Judges a batch on a day with what is known of its projects. */
export function batchStanding(
  batch: FoldedBatch,
  factsOf: BatchFacts,
  rules: ReadinessRules,
  today: Day,
): BatchStanding {
  const entriesStanding = batch.entries.map((entry): EntryStanding => {
    const known = factsOf(entry.project)
    const startedOn = known.startedOn !== null && known.startedOn <= today ? known.startedOn : null
    const facts: StartFacts = { investment: known.investment, startedOn }
    const readiness = readinessOf({ ...known, startedOn }, rules)
    const start = startOf(batch, entry, facts, today)
    const passes = readiness.state === 'ready' || readiness.state === 'started' || entry.admitted !== null
    return { ...entry, ...start, facts, readiness, passes, lamp: lampOf(start, passes, readiness) }
  })
  const account = batchAccount(entriesStanding.map(({ facts, outcome, late }) => ({ ...facts, outcome, late })))
  return { ...batch, entriesStanding, account, ...judged(batch, entriesStanding, account, today) }
}

function judged(
  { state, day, ended }: FoldedBatch,
  entries: readonly EntryStanding[],
  { projects, started, counts }: BatchAccount,
  today: Day,
): { readonly lamp: Lamp; readonly reason: Label } {
  if (state === 'cancelled') return { lamp: 'green', reason: { zh: `${ended} 取消`, en: `Cancelled on ${ended}` } }
  if (projects === 0) return { lamp: 'amber', reason: { zh: '还没有列入项目', en: 'No project is in it yet' } }
  const notPassing = entries.filter(({ passes }) => !passes).length
  if (state === 'proposed') {
    return {
      lamp: notPassing > 0 || day < today ? 'amber' : 'green',
      reason:
        notPassing > 0
          ? { zh: `拟 ${day} 开工，${notPassing}个项目还没有就绪`, en: `Planned for ${day}; not ready: ${notPassing}` }
          : {
              zh: `拟 ${day} 开工，${projects}个项目都可以公布`,
              en: `Planned for ${day}; all ${projects} may be announced`,
            },
    }
  }
  if (today < day && started === 0) {
    return {
      lamp: notPassing > 0 ? 'amber' : 'green',
      reason: { zh: `${day} 开工，${projects}个项目`, en: `Starts on ${day}; projects: ${projects}` },
    }
  }
  const waiting = counts.missing + counts.awaited
  return {
    lamp: counts.missing > 0 ? 'red' : waiting + counts.postponed + counts.late > 0 ? 'amber' : 'green',
    reason: {
      zh: `${projects}个项目已开工${started}个${counts.postponed > 0 ? `，暂缓${counts.postponed}个` : ''}${counts.missing > 0 ? `，应开未开${counts.missing}个` : ''}`,
      en: `Started ${started} of ${projects}${counts.postponed > 0 ? `, postponed ${counts.postponed}` : ''}${counts.missing > 0 ? `, not started ${counts.missing}` : ''}`,
    },
  }
}

/** Projects whose start may not be announced yet. */
export const heldBack = ({ entriesStanding }: Pick<BatchStanding, 'entriesStanding'>): readonly EntryStanding[] =>
  entriesStanding.filter(({ passes }) => !passes)

/** The latest day first. */
export const byDay = (one: Pick<FoldedBatch, 'day'>, other: Pick<FoldedBatch, 'day'>): number =>
  one.day < other.day ? 1 : one.day > other.day ? -1 : 0
