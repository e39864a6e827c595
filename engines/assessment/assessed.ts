import type { Day } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import type { LadderFact } from '../ladders/ladder.ts'
import type { Case } from './assessment.ts'
import type { Ground, Lacking } from './ground.ts'
import type { Scored, ScoreSpread } from './scored.ts'

/** Where a subject stands; `grade` null: not judged, because something is not known or nothing was reached. */
export type Standing = {
  readonly grade: string | null
  readonly since: Day | null
  readonly score: number | null
  readonly rank: number | null
  /** Facts or conditions of the next grade that are not known. */
  readonly unknown: number
  /** What lacks to the next better grade; null at the best, or where that cannot be said. */
  readonly next: {
    readonly grade: string
    /** What it is called, where it is no grade of the assessment itself. */
    readonly label?: Label
    readonly lacks: Label
    readonly far: number
  } | null
}

/** One subject in full. */
export type Opened = {
  readonly grounds: readonly Ground[]
  /** What is not reported and would tell more, the most useful first. */
  readonly missing: readonly LadderFact[]
  /** Ways to the next grade. */
  readonly advice: readonly Label[]
  /** The rules that this one falls under, where they are others than those of all. */
  readonly editions?: readonly string[]
  /** Item by item, where a score is behind it. */
  readonly scored?: Scored
}

/** A fact with how many of the judged have not reported it. */
export type Gap = { readonly fact: LadderFact; readonly missing: number }

/** Everybody who is judged, on a day, by one edition. */
export type Assessed = {
  readonly on: Day
  /** Which rules were applied; empty where none was in force. */
  readonly editions: readonly string[]
  readonly cases: readonly Case[]
  readonly standings: readonly Standing[]
  readonly gaps: readonly Gap[]
  readonly open: (row: number) => Opened
  /** What of the next grade lacks, one by one. */
  readonly lacking: (row: number) => readonly Lacking[]
  /** Where everybody’s score lies, where there are scores. */
  readonly spread?: ScoreSpread
  /** How somebody would stand who is not judged yet, where one may come in. */
  readonly outside?: (subject: Case) => { readonly standing: Standing; readonly opened: Opened }
}

/** How many stand at each grade, in the order of the grades; null last where somebody has none. */
export function countsOf(grades: readonly { readonly id: string }[], standings: readonly Standing[]) {
  const counts = new Map<string | null, number>(grades.map(({ id }) => [id, 0]))
  for (const { grade } of standings) counts.set(grade, (counts.get(grade) ?? 0) + 1)
  return [...counts].map(([grade, count]) => ({ grade, count }))
}

/** From which grade to which everybody goes between two ways of judging, those who stay too; the most first. */
export function movesBetween(before: Assessed, after: Assessed) {
  const then = new Map(before.cases.map(({ id }, row) => [id, before.standings[row]!.grade]))
  const now = new Map(after.cases.map(({ id }, row) => [id, after.standings[row]!.grade]))
  const moves = new Map<string, { from: string | null; to: string | null; count: number }>()
  for (const id of new Set([...then.keys(), ...now.keys()])) {
    const [from, to] = [then.get(id) ?? null, now.get(id) ?? null]
    const key = `${from}/${to}`
    const known = moves.get(key) ?? { from, to, count: 0 }
    known.count += 1
    moves.set(key, known)
  }
  return [...moves.values()].sort((one, other) => other.count - one.count)
}
