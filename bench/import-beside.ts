import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { ImportJob } from '../contract/import.ts'
import { type Connection, openConnection } from './connection.ts'
import type { Served } from './house.ts'
import { median, percentile } from './rounds.ts'

/** Milliseconds of one list call after the other: with nothing beside it, and while the same server imports. */
export type Beside = { readonly alone: Spread; readonly importing: Spread; readonly ratio: number }
export type Spread = { readonly calls: number; readonly p50: number; readonly p95: number }

const aloneFor = 10_000
const pages = 20

const spread = (times: readonly number[]): Spread => ({
  calls: times.length,
  p50: median(times),
  p95: percentile(times, 0.95),
})

/** Turns the pages of a list, one call at a time, until told to stop. */
async function listUntil(connection: Connection, cookie: string, done: () => boolean): Promise<number[]> {
  const times: number[] = []
  while (!done()) {
    const query = encodeURIComponent(JSON.stringify({ offset: (times.length % pages) * 50 }))
    const begun = performance.now()
    const { status, body } = await connection.call('GET', `/api/registers/enterprise/rows?query=${query}`, { cookie })
    times.push(performance.now() - begun)
    if (status !== 200) throw new Error(`the list answers ${status} ${body}`)
  }
  return times
}

/** Uploads a file to a running server, reads and commits it there. */
async function importThere({ host, port, cookies: [cookie] }: Served, file: string): Promise<void> {
  const address = `http://${host}:${port}/api/imports`
  const ask = async (path: string, given: RequestInit = {}): Promise<ImportJob> => {
    const answer = await fetch(`${address}${path}`, { ...given, headers: { cookie, ...given.headers } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as ImportJob
  }
  const post = (path: string, body: unknown) =>
    ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
  const reach = async (id: string, phase: ImportJob['phase']): Promise<void> => {
    for (;;) {
      const job = await ask(`/${id}`)
      if (job.phase === phase) return
      if (job.phase === 'refused' || job.phase === 'cancelled')
        throw new Error(`the import ${job.phase}: ${job.message}`)
      await pause(250)
    }
  }
  const upload = { method: 'POST', body: await readFile(file), headers: { 'content-type': 'text/csv' } }
  const { id } = await ask('?kind=enterprise&name=enterprises.csv', upload)
  await post(`/${id}/dry-run`, { createMissing: true, existing: 'update' })
  await reach(id, 'read')
  await post(`/${id}/commit`, {})
  await reach(id, 'committed')
}

/** Lists alone, then lists during the import of `file`; the served zone should hold some enterprises already. */
export async function listBesideImport(served: Served, file: string): Promise<Beside> {
  const connection = await openConnection(served.host, served.port)
  try {
    const list = (done: () => boolean) => listUntil(connection, served.cookies[0], done)
    const until = performance.now() + aloneFor
    const alone = spread(await list(() => performance.now() > until))
    let over = false
    const imported = importThere(served, file).finally(() => {
      over = true
    })
    const [times] = await Promise.all([list(() => over), imported])
    const importing = spread(times)
    return { alone, importing, ratio: importing.p95 / alone.p95 }
  } finally {
    connection.close()
  }
}
