import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg, { type ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { passingOf } from '../../engines/scoring/passing.ts'
import type { Measured } from '../../engines/scoring/peers/book.ts'
import { scoreParts } from '../../engines/scoring/peers/partitions.ts'
import type { Scheme } from '../../engines/scoring/scheme.ts'
import type { Scores } from '../../engines/scoring/score.ts'
import { standingOf } from '../../engines/scoring/standing.ts'
import { openCopyRows } from '../register/copy-rows.ts'
import { tablesOf } from './stored-tables.ts'

/** Where rows come from: a query with the columns that the edition reads, on a connection of its own. */
export type Source = { readonly client: ClientBase; readonly query: string }
/** Where scores go: a table with the columns of `scoreColumns`, on another connection. */
export type Sink = { readonly client: ClientBase; readonly table: string }
export type Streamed = { readonly rows: number; readonly measured: Measured }

/** The columns of a table of scores: who, the points of every part by its id, the rank, the class, whether it passes. */
export const scoreColumns = ({ parts }: Scheme) =>
  [
    { name: 'subject', type: 'text' },
    ...parts.map(({ given: { id } }) => ({ name: id, type: 'double precision' }) as const),
    { name: 'rank', type: 'double precision' },
    { name: 'class', type: 'text' },
    { name: 'passes', type: 'text' },
  ] as const

/**
 * Scores what a query answers and stores the scores, part by part, in and out by COPY: memory holds one part and the peers. What is
 * unknown is null. The query is asked several times, so its transaction must be `repeatable read`; both transactions are the
 * caller's. Answers how many rows were scored, and the peers.
 */
export async function scoreStream(
  source: Source,
  scheme: Scheme,
  sink: Sink,
  options: { readonly size?: number; readonly keep?: number } = {},
): Promise<Streamed> {
  const columns = scoreColumns(scheme)
  const names = columns.map(({ name }) => pg.escapeIdentifier(name)).join(', ')
  const lines = openCopyRows(columns.map(({ type }) => type))
  let rows = 0
  const store = async (scores: Scores): Promise<void> => {
    rows += scores.table.subjects.length
    for (const line of linesOf(scores)) lines.add(line)
    const copy = sink.client.query(copyFrom(`copy ${sink.table} (${names}) from stdin (format binary)`))
    await pipeline(Readable.from([lines.take()]), copy)
  }
  const parts = () => tablesOf(source.client, scheme, source.query, options.size)
  return { measured: await scoreParts(scheme, parts, store, options.keep), rows }
}

function* linesOf(scores: Scores): Generator<unknown[]> {
  const { rank, classOf } = standingOf(scores)
  const passes = passingOf(scores)
  const columns = [...scores.points.values(), rank]
  for (const [row, subject] of scores.table.subjects.entries())
    yield [
      subject,
      ...columns.map((column) => (Number.isNaN(column[row]!) ? null : column[row])),
      classOf[row],
      passes?.[row] ?? null,
    ]
}
