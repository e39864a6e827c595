import type { Day } from '../../../kernel/day.ts'
import { decimal, printDecimal, quotient } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import { workdaysBetween } from '../../../kernel/workdays.ts'
import type { BatchEntry, FoldedBatch } from './fold.ts'

/** What became of the start of a project, against the day that was announced first. */
export const startOutcomes = {
  awaited: { zh: '待开工', en: 'Awaited' },
  early: { zh: '提前开工', en: 'Started early' },
  'on-the-day': { zh: '当日开工', en: 'Started on the day' },
  late: { zh: '晚于当日', en: 'Started later' },
  postponed: { zh: '暂缓', en: 'Postponed' },
  missing: { zh: '应开未开', en: 'Not started' },
} as const satisfies Record<string, Label>
export type StartOutcome = keyof typeof startOutcomes
export const startOutcomeIds = Object.keys(startOutcomes) as StartOutcome[]

/** What the ledger says of a project: its investment in 亿元, and when its construction truly began. */
export type StartFacts = { readonly investment: string | null; readonly startedOn: Day | null }

/** The start of a project of a batch; `late` counts working days after the promised day, null where none or unknown. */
export type StartAccount = { readonly outcome: StartOutcome; readonly late: number | null }

/** The start of one project as it stands on a day. A start that was reported outweighs that it was postponed. */
export function startOf(
  { promised, day }: Pick<FoldedBatch, 'promised' | 'day'>,
  { postponed }: Pick<BatchEntry, 'postponed'>,
  { startedOn }: Pick<StartFacts, 'startedOn'>,
  today: Day,
): StartAccount {
  const due = promised ?? day
  const after = (to: Day): number | null => workdaysBetween(due, to).days ?? null
  if (startedOn !== null && startedOn <= today) {
    if (startedOn === due) return { outcome: 'on-the-day', late: 0 }
    return startedOn < due ? { outcome: 'early', late: null } : { outcome: 'late', late: after(startedOn) }
  }
  if (postponed) return { outcome: 'postponed', late: due < today ? after(today) : null }
  return today <= day ? { outcome: 'awaited', late: null } : { outcome: 'missing', late: after(today) }
}

/** Counts and exact sums of a batch. */
export type BatchAccount = {
  readonly projects: number
  /** 亿元, exact; null where the investment of no project is known. */
  readonly investment: string | null
  /** Projects whose investment is not known: they are not in the sum. */
  readonly investmentUnknown: number
  readonly counts: Readonly<Record<StartOutcome, number>>
  readonly started: number
  /** Percent of the projects that have started, one decimal; null where there is no project. */
  readonly startRate: string | null
  /** Percent of the projects that started on the day or before, one decimal. */
  readonly onTimeRate: string | null
  /** Working days that those which started later took longer, together; null where one of them is unknown. */
  readonly lateWorkdays: number | null
}

const percent = (part: number, whole: number): string | null => {
  const share = quotient(decimal(part * 100), decimal(whole), 1)
  return share ? printDecimal(share, 1) : null
}

/** Adds up the starts of a batch; what is not known is counted as such and in no sum. */
export function batchAccount(starts: readonly (StartAccount & Pick<StartFacts, 'investment'>)[]): BatchAccount {
  const counts = Object.fromEntries(startOutcomeIds.map((id) => [id, 0])) as Record<StartOutcome, number>
  for (const { outcome } of starts) counts[outcome] += 1
  const known = starts.flatMap(({ investment }) => investment ?? [])
  const started = counts.early + counts['on-the-day'] + counts.late
  const late = starts.filter(({ outcome }) => outcome === 'late').map((one) => one.late)
  return {
    projects: starts.length,
    investment: known.length === 0 ? null : known.reduce((sum, one) => sum.plus(one), decimal(0)).toFixed(),
    investmentUnknown: starts.length - known.length,
    counts,
    started,
    startRate: percent(started, starts.length),
    onTimeRate: percent(counts.early + counts['on-the-day'], starts.length),
    lateWorkdays: late.some((days) => days === null) ? null : late.reduce<number>((sum, days) => sum + days!, 0),
  }
}
