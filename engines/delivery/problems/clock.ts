import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { addWorkdays, workdaysBetween } from '../../../kernel/workdays.ts'
import type { Level, ProblemRules } from './escalation.ts'
import type { Term } from './fold.ts'

/** What the clock of a department says on a day, in working days of the official calendar. */
export type TermClock = {
  readonly limit: number
  /** Days on which it ran; the day of dispatch is not counted, the day of the answer is. */
  readonly used: number
  /** Days on which it stood still, because the problem lay with others. */
  readonly stopped: number
  /** What is left; negative is over. */
  readonly left: number
  readonly running: boolean
  /** The last day in time while it runs, or the day that was; null while it stands still with days left. */
  readonly due: Day | null
  /** Which steps were reached, and when. */
  readonly reached: readonly { readonly level: Level; readonly on: Day }[]
  /** Why days could not be counted for certain. */
  readonly warning: Label | null
}

type Run = { readonly from: Day; readonly to: Day; readonly days: number }

/**
 * Reads the clock of a term on a day. A working day counts where the clock ran as it began; so a problem that is sent
 * back and supplemented on one day loses nothing.
 */
export function termClock(term: Term, today: Day, rules: ProblemRules): TermClock {
  let warning: Label | null = null
  const between = (from: Day, to: Day): number => {
    const counted = workdaysBetween(from, to)
    if (counted.days === undefined) warning ??= counted.warning ?? null
    return counted.atLeast
  }
  const runs = term.runs.map(({ from, to }): Run => {
    const until = to ?? today
    return { from, to: until, days: between(from, until) }
  })
  const used = runs.reduce((sum, { days }) => sum + days, 0)
  const running = term.runs.at(-1)!.to === null
  const left = term.workdays - used
  return {
    limit: term.workdays,
    used,
    stopped: between(term.from, term.ended ?? today) - used,
    left,
    running,
    due: dueOf(runs, term.workdays, left, running),
    reached: reachedOf(term, runs, rules),
    warning,
  }
}

/** The day at which so many days were used; null where they were not. */
function dayOfUse(runs: readonly Run[], days: number): Day | null {
  let before = 0
  for (const { from, days: more } of runs) {
    if (before + more >= days) return addWorkdays(from, days - before).day ?? null
    before += more
  }
  return null
}

function dueOf(runs: readonly Run[], limit: number, left: number, running: boolean): Day | null {
  if (left <= 0) return dayOfUse(runs, limit)
  const last = runs.at(-1)!
  return running ? (addWorkdays(last.to, left).day ?? null) : null
}

function reachedOf({ workdays, urged }: Term, runs: readonly Run[], { steps }: ProblemRules): TermClock['reached'] {
  return steps.flatMap(({ level, over }) => {
    const late = dayOfUse(runs, workdays + over)
    const asked = level === 'supervision' ? urged : null
    const [on] = [late, asked].filter((day) => day !== null).toSorted()
    return on ? [{ level, on }] : []
  })
}

/** Days left or over, always working days: 剩3天, 超1天. */
export function leftLabel(left: number): Label {
  const days = Math.abs(left)
  return left < 0 ? { zh: `超${days}天`, en: `${days} d over` } : { zh: `剩${days}天`, en: `${days} d left` }
}
