import { addDays, type Day, daysBetween } from '../../kernel/day.ts'
import { decimal, quotient } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import { moneyLabel } from './currency.ts'
import { addUp, type Entry, type Promised } from './entry.ts'
import type { CapitalRules } from './rules.ts'

/** A sum that an investor promised by a day. The first day stays; an extension stands beside it. */
export type Commitment = Promised & {
  readonly sum: string
  readonly dueOn: Day
  readonly extendedTo: Day | null
  readonly endedReason: string | null
}

/** Where a commitment stands. */
export const commitmentStates = {
  met: { zh: '已到位', en: 'Paid in' },
  late: { zh: '逾期未到', en: 'Overdue' },
  soon: { zh: '将到期', en: 'Due soon' },
  open: { zh: '未到期', en: 'Not yet due' },
  ended: { zh: '已终止', en: 'Ended' },
} as const satisfies Record<string, Label>
export type CommitmentState = keyof typeof commitmentStates
export const commitmentStateIds = Object.keys(commitmentStates) as [CommitmentState, ...CommitmentState[]]

export type CommitmentStanding = {
  readonly state: CommitmentState
  /** In 10,000 of its currency: what arrived, and what of the promise has not; never below zero. */
  readonly arrived: string
  readonly left: string
  /** Percent that arrived, one decimal; null of a promise of nothing. */
  readonly percent: string | null
  /** The day that holds: as extended, else as promised. */
  readonly due: Day
  /** Calendar days behind the day that holds, and behind the day first promised; 0 is in time. */
  readonly late: number
  readonly lateSincePromise: number
  readonly lamp: Lamp
  readonly reason: Label
}

/** What is known of a day: entries up to and with it. */
export const knownOn = <Dated extends { readonly on: Day }>(entries: readonly Dated[], day: Day): Dated[] =>
  entries.filter(({ on }) => on <= day)

/** Where a commitment stands on a day, by its own entries. */
export function standingOf(
  commitment: Commitment,
  entries: readonly Entry[],
  today: Day,
  { watchedBefore }: Pick<CapitalRules, 'watchedBefore'>,
): CommitmentStanding {
  const arrived = addUp(knownOn(entries, today).map(({ sum }) => sum))
  const open = decimal(commitment.sum).minus(arrived)
  const left = open.gt(0) ? open : decimal(0)
  const due = commitment.extendedTo ?? commitment.dueOn
  const behind = (day: Day): number => (left.gt(0) ? Math.max(0, daysBetween(day, today)) : 0)
  const ended = commitment.endedOn !== null && commitment.endedOn <= today
  const late = ended ? 0 : behind(due)
  const state: CommitmentState =
    ended && left.gt(0)
      ? 'ended'
      : left.eq(0)
        ? 'met'
        : late > 0
          ? 'late'
          : isSoon(due, today, watchedBefore)
            ? 'soon'
            : 'open'
  return {
    state,
    arrived: arrived.toFixed(),
    left: left.toFixed(),
    percent: quotient(arrived.times(100), decimal(commitment.sum), 1)?.toFixed(1) ?? null,
    due,
    late,
    lateSincePromise: ended ? 0 : behind(commitment.dueOn),
    lamp: lampOf[state],
    reason: reasonOf(state, commitment, {
      left: left.toFixed(),
      due,
      late,
      over: open.lt(0) ? open.abs().toFixed() : null,
    }),
  }
}

const isSoon = (due: Day, today: Day, watchedBefore: number): boolean => addDays(today, watchedBefore) >= due

const lampOf: Readonly<Record<CommitmentState, Lamp>> = {
  met: 'green',
  late: 'red',
  soon: 'amber',
  open: 'green',
  ended: 'amber',
}

function reasonOf(
  state: CommitmentState,
  { currency, endedOn, endedReason }: Commitment,
  { left, due, late, over }: { left: string; due: Day; late: number; over: string | null },
): Label {
  const missing = moneyLabel(left, currency)
  switch (state) {
    case 'met': {
      if (over === null) return { zh: '承诺的资金已全部到位', en: 'All that was promised has arrived' }
      const more = moneyLabel(over, currency)
      return { zh: `已全部到位，另多到${more.zh}`, en: `All has arrived, and ${more.en} more` }
    }
    case 'late':
      return {
        zh: `逾期${late}天，还差${missing.zh}未到`,
        en: `${late} ${late === 1 ? 'day' : 'days'} late, ${missing.en} not arrived`,
      }
    case 'ended':
      return {
        zh: `${endedOn} 终止：${endedReason ?? ''}；${missing.zh}不再到位`,
        en: `Ended on ${endedOn}: ${endedReason ?? ''}; ${missing.en} will not arrive`,
      }
    default:
      return { zh: `${due} 前还差${missing.zh}`, en: `${missing.en} to arrive by ${due}` }
  }
}
