import type { Day } from '../../../kernel/day.ts'
import { decimal, printDecimal } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import { termClock } from './clock.ts'
import { type Level, levels, type ProblemRules, rulesOn } from './escalation.ts'
import type { NumberedProblem } from './lists.ts'

/** Points taken from a department, and what for. */
export type Deduction = {
  readonly problem: string
  readonly serial: number
  readonly title: string
  readonly on: Day
  readonly kind: Level | 'rejected'
  readonly cause: Label
  /** Why an answer was returned, in the words of whoever returned it. */
  readonly reason: string | null
  readonly points: string
  readonly rules: string
}

export type DepartmentAssessment = {
  readonly department: string
  /** Problems that came to it in the span, that it answered in the span and of them in time, that it holds over the limit. */
  readonly taken: number
  readonly answered: number
  readonly inTime: number
  readonly over: number
  readonly deductions: readonly Deduction[]
  readonly deducted: string
  readonly score: string
}

/** A span of days, both included. */
export type Span = { readonly from: Day; readonly to: Day }

const within = (day: Day, { from, to }: Span): boolean => from <= day && day <= to

/**
 * What each department answers for in a span; the problems stand as on its last day. Every deduction stands with the day on which it
 * fell, its problem and the rule that takes it. The one with fewest points first.
 */
export function assess(
  problems: readonly NumberedProblem[],
  span: Span,
  editions: readonly ProblemRules[],
): DepartmentAssessment[] {
  const tallies = new Map<string, Tally>()
  for (const { id, serial, standing } of problems) {
    for (const term of standing.terms) {
      const rules = rulesOn(editions, term.from)
      const tally = tallies.get(term.department) ?? { taken: 0, answered: 0, inTime: 0, over: 0, deductions: [] }
      tallies.set(term.department, tally)
      const { reached, left } = termClock(term, span.to, rules)
      const subject = { problem: id, serial, title: standing.filed.title, rules: rules.id }
      const settled = standing.closed !== null && standing.terms.at(-1) === term
      if (within(term.from, span)) tally.taken += 1
      if (settled && within(standing.closed!, span)) {
        tally.answered += 1
        if (left >= 0) tally.inTime += 1
      }
      if (term.ended === null && left < 0) tally.over += 1
      for (const { level, on } of reached) {
        const step = rules.steps.find((one) => one.level === level)!
        if (within(on, span))
          tally.deductions.push({
            ...subject,
            on,
            kind: level,
            points: step.points,
            cause: causeOf(level, step.rule),
            reason: null,
          })
      }
      for (const { on, reason } of term.rejected) {
        if (!within(on, span)) continue
        const { rule, points } = rules.rejected
        tally.deductions.push({ ...subject, on, kind: 'rejected', points, cause: rule, reason })
      }
    }
  }
  return [...tallies]
    .filter(([, { taken, answered, over, deductions }]) => taken + answered + over + deductions.length > 0)
    .map(([department, tally]) => scored(department, tally, rulesOn(editions, span.to).full))
    .toSorted((one, other) => Number(one.score) - Number(other.score) || (one.department < other.department ? -1 : 1))
}

type Tally = { taken: number; answered: number; inTime: number; over: number; deductions: Deduction[] }

const causeOf = (level: Level, rule: Label): Label => ({
  zh: `${levels[level].zh}：${rule.zh}`,
  en: `${levels[level].en}: ${rule.en}`,
})

function scored(department: string, tally: Tally, full: string): DepartmentAssessment {
  const deducted = tally.deductions.reduce((sum, { points }) => sum.plus(decimal(points)), decimal(0))
  const rest = decimal(full).minus(deducted)
  return {
    department,
    ...tally,
    deductions: tally.deductions.toSorted((one, other) =>
      one.on < other.on ? -1 : one.on > other.on ? 1 : one.serial - other.serial,
    ),
    deducted: printDecimal(deducted, 1),
    score: printDecimal(rest.lt(0) ? decimal(0) : rest, 1),
  }
}
