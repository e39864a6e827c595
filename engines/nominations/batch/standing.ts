import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { type NominationState, nominationLifecycle } from '../nomination/acts.ts'
import { type FoldedNomination, isPending, openObjections } from '../nomination/fold.ts'
import type { FoldedBatch } from './fold.ts'
import { type BatchPhase, clockOn, decidedBy, phaseOn, type RunningClock, workdaysLeft } from './phase.ts'

/** How many nominations stand where, how many wait for a decision, how many objections for an answer. */
export type BatchCounts = Readonly<Record<NominationState, number>> & {
  readonly all: number
  readonly pending: number
  readonly objections: number
}

/** A batch on a day. */
export type BatchStanding = FoldedBatch & {
  readonly phase: BatchPhase
  readonly clock: RunningClock | null
  readonly counts: BatchCounts
  readonly lamp: Lamp
  readonly reason: Label
}

function countsOf(nominations: readonly FoldedNomination[], today: Day): BatchCounts {
  const of = (state: NominationState): number => nominations.filter((one) => one.state === state).length
  const states = Object.fromEntries(nominationLifecycle.stateIds.map((state) => [state, of(state)]))
  return {
    ...(states as Record<NominationState, number>),
    all: nominations.length,
    pending: nominations.filter((one) => isPending(one, today)).length,
    objections: nominations.reduce((sum, one) => sum + openObjections(one).length, 0),
  }
}

/** So many working days before the end of a window one is warned. */
const soon = 3

/** 申报至2025年1月10日，还剩7个工作日 */
function untilLabel(what: Label, until: Day, today: Day): Label {
  const left = workdaysLeft(today, until)
  const { zh, en } = dayLabel(until)
  return {
    zh: `${what.zh}至${zh}${left === undefined ? '' : left === 0 ? '，今天截止' : `，还剩${left}个工作日`}`,
    en: `${what.en} until ${en}${left === undefined ? '' : left === 0 ? ', ending today' : `, ${left} working days left`}`,
  }
}

/** 审核超期3个工作日; undefined while there is time, or where no last day is known. */
function lateLabel(by: Day | undefined, today: Day): Label | undefined {
  if (by === undefined || today <= by) return undefined
  const over = workdaysLeft(by, today)
  return {
    zh: `审核超期${over === undefined ? '' : `${over}个工作日`}`,
    en: `the review is ${over === undefined ? '' : `${over} working days `}late`,
  }
}

function saidOf(batch: FoldedBatch, phase: BatchPhase, counts: BatchCounts, today: Day): [Lamp, Label] {
  const { opened, lastDay, published, granted, events } = batch
  switch (phase) {
    case 'coming': {
      const { zh, en } = dayLabel(opened.firstDay)
      return ['green', { zh: `${zh}开始申报`, en: `opens on ${en}` }]
    }
    case 'open': {
      const left = workdaysLeft(today, lastDay)
      const lamp = left !== undefined && left <= soon ? 'amber' : 'green'
      return [lamp, untilLabel({ zh: '申报', en: 'applications' }, lastDay, today)]
    }
    case 'review': {
      const late = lateLabel(decidedBy(batch), today)
      const { zh, en } =
        counts.pending > 0
          ? { zh: `${counts.pending}家待审核`, en: `${counts.pending} to be decided` }
          : { zh: '已审完，待公示', en: 'decided, to be made public' }
      return late ? ['red', { zh: `${zh}，${late.zh}`, en: `${en}, ${late.en}` }] : ['amber', { zh, en }]
    }
    case 'publicity': {
      const { zh, en } = untilLabel({ zh: '公示', en: 'public' }, published!.until, today)
      return counts.objections > 0
        ? [
            'amber',
            { zh: `${zh}；异议${counts.objections}件待答复`, en: `${en}; ${counts.objections} objections open` },
          ]
        : ['green', { zh, en }]
    }
    case 'waiting':
      return counts.objections > 0
        ? [
            'amber',
            { zh: `公示期满，异议${counts.objections}件待答复`, en: `${counts.objections} objections to be answered` },
          ]
        : ['amber', { zh: '公示期满，待认定文件', en: 'publicity is over; the document is awaited' }]
    case 'granted': {
      const { zh, en } = dayLabel(granted!.firstDay)
      return ['green', { zh: `${zh}认定，${granted!.number}`, en: `from ${en}` }]
    }
    case 'cancelled': {
      const last = events.at(-1)!
      const reason = last.kind === 'cancelled' ? last.reason : ''
      return ['green', { zh: reason, en: reason }]
    }
  }
}

export function batchStanding(batch: FoldedBatch, nominations: readonly FoldedNomination[], today: Day): BatchStanding {
  const phase = phaseOn(batch, today)
  const counts = countsOf(nominations, today)
  const [lamp, reason] = saidOf(batch, phase, counts, today)
  return { ...batch, phase, clock: clockOn(batch, today), counts, lamp, reason }
}
