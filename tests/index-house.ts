import assert from 'node:assert/strict'
import { type Answer, answersOf } from '../engines/scoring/answer.ts'
import { openScheme } from '../engines/scoring/scheme.ts'
import { score } from '../engines/scoring/score.ts'
import { readTable } from '../engines/scoring/table.ts'

export type Row = Readonly<Record<string, number | string | null>>
type More = Readonly<Record<string, unknown>>

/** An edition as JSON, over a table as texts: its answers by subject. */
export function indexOf(table: readonly Row[], scored: More, more: More = {}): Map<string, Answer> {
  const heading = Object.keys(table[0]!)
  const inputs = heading.slice(1).map((name) => ({
    name,
    type: table.some((row) => typeof row[name] === 'string') ? 'text' : 'number',
  }))
  const edition = { id: '指数', subject: heading[0], inputs, score: scored, ...more }
  const scheme = openScheme(JSON.parse(JSON.stringify(edition)))
  const rows = table.map((row) => heading.map((name) => String(row[name] ?? '')))
  return new Map(answersOf(score(scheme, readTable(scheme, heading, rows))).map((one) => [one.subject, one]))
}

/** Values that differ by no more than what doubles lose on the way. */
export function near(found: number | null | undefined, expected: number | null, place = ''): void {
  const close =
    typeof found === 'number' && typeof expected === 'number'
      ? Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
      : found === expected
  assert.ok(close, `${place} ${found} ${expected}`)
}

/** Every subject has the score that was worked out by hand. */
export function agrees(
  table: readonly Row[],
  answers: ReadonlyMap<string, Answer>,
  byHand: (row: Row, index: number) => number | null,
): void {
  const key = Object.keys(table[0]!)[0]!
  for (const [index, row] of table.entries())
    near(answers.get(String(row[key]))!.score, byHand(row, index), String(row[key]))
}

export const numbersOf = (table: readonly Row[], name: string): number[] =>
  table.flatMap((row) => (typeof row[name] === 'number' ? row[name] : []))
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
export const mean = (values: readonly number[]): number => sum(values) / values.length
/** The standard deviation; `less` is 1 for a sample. */
export const deviation = (values: readonly number[], less = 0): number =>
  Math.sqrt(sum(values.map((value) => (value - mean(values)) ** 2)) / (values.length - less))
export const between = (value: number, low: number, high: number): number =>
  Math.min(1, Math.max(0, (value - low) / (high - low)))
/** Quantiles of type 7, as R and Excel have them. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = share * (sorted.length - 1)
  const low = sorted[Math.floor(place)]!
  return low + (place % 1) * ((sorted[Math.floor(place) + 1] ?? low) - low)
}
