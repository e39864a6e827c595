import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { openCopyRows } from '../server/register/copy-rows.ts'
import { enterprises } from './points-edition.ts'

/** Copies enterprises into a table of the database. */
export async function fillEnterprises(client: Client, rows: number): Promise<void> {
  const names = Array.from({ length: 18 }, (_, index) => `c${index + 1}`)
  await client.query('drop table if exists enterprises')
  await client.query(`create table enterprises (stage text, ${names.map((name) => `${name} float8`).join(', ')})`)
  for (let from = 0; from < rows; from += 50_000) {
    const { columns, subjects } = enterprises(from, Math.min(rows, from + 50_000))
    const { 阶段: stages, ...facts } = columns
    const lines = openCopyRows(['text', ...names.map(() => 'double precision' as const)])
    for (const row of subjects.keys())
      lines.add([stages![row], ...Object.values(facts).map((column) => known(column[row] as number))])
    await pipeline(Readable.from([lines.take()]), client.query(copyFrom('copy enterprises from stdin (format binary)')))
  }
  await client.query('vacuum analyze enterprises')
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value)
