import { fault } from '../../../kernel/fault.ts'
import { nearestNames } from '../../rules/vocabulary.ts'
import { type Passing, passingOf } from '../passing.ts'
import type { Scheme, SchemeInput } from '../scheme.ts'
import { type Scores, score } from '../score.ts'
import { standingOf } from '../standing.ts'
import type { Column, Table } from '../table.ts'

/** New facts by the names of inputs; null is unknown. */
export type Changes = Readonly<Record<string, number | string | null>>

/** Where a row stands; null is unknown, or not asked for by the edition. */
export type Stand = {
  readonly score: number | null
  readonly rank: number | null
  readonly class: string | null
  readonly passes: Passing | null
}

/**
 * Where a row stands, and where it would stand with other facts while everybody else stays as they are. Exact: all are scored
 * again, for one value moves the peers of many. Refuses a name that is no input, and a text where a number is needed.
 */
export function whatIf(
  scores: Scores,
  row: number,
  changes: Changes,
): { readonly before: Stand; readonly after: Stand } {
  return { before: standAt(scores, row), after: standAt(changedAt(scores, row, changes), row) }
}

/** The scores of all, one row having other facts. */
export const changedAt = ({ scheme, table }: Scores, row: number, changes: Changes): Scores =>
  score(scheme, withChanges(scheme, table, row, changes))

export function standAt(scores: Scores, row: number): Stand {
  const { score: points, rank, classOf } = standingOf(scores)
  const known = (value: number): number | null => (Number.isNaN(value) ? null : value)
  return {
    score: known(points[row]!),
    rank: known(rank[row]!),
    class: classOf[row]!,
    passes: passingOf(scores)?.[row] ?? null,
  }
}

/** A table with other facts in one row; refuses a name that is no input, and a text where a number is needed. */
export function withChanges(scheme: Scheme, { subjects, columns }: Table, row: number, changes: Changes): Table {
  const changed: Record<string, Column> = { ...columns }
  for (const [name, fact] of Object.entries(changes)) {
    const input = inputOf(scheme, name)
    if (input.text) changed[name] = (columns[name] as (string | null)[]).with(row, fact === null ? null : String(fact))
    else changed[name] = (columns[name] as Float64Array).with(row, numberOf(fact, input))
  }
  return { subjects, columns: changed }
}

function inputOf(scheme: Scheme, name: string): SchemeInput {
  const input = scheme.inputs.find((one) => one.name === name)
  if (input) return input
  const near = nearestNames(
    name,
    scheme.inputs.map((one) => one.name),
  )
  throw fault(
    `没有“${name}”这个输入项；相近的有：${near.join('、') || '没有'}`,
    `There is no input “${name}”; the nearest are: ${near.join(', ') || 'none'}`,
  )
}

function numberOf(fact: number | string | null, { label }: SchemeInput): number {
  if (fact === null) return Number.NaN
  if (typeof fact === 'number' && Number.isFinite(fact)) return fact
  throw fault(`“${label.zh}”要的是数，“${fact}”不是`, `“${label.en}” takes a number; “${fact}” is none`)
}
