import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { openCluster } from '../server/database/cluster.ts'
import { temporaryFolder } from './house.ts'
import { grouped, number, type Part, table } from './part.ts'
import { fillEnterprises } from './scored-rows.ts'
import type { ScoringMeasure, ScoringTask } from './scoring-apart.ts'

const cores = 2
const sizes = [3000, 100_000, 600_000]
const large = [10_000_000, 60_000_000]

async function apart(task: ScoringTask): Promise<ScoringMeasure> {
  const child = fork(resolve(import.meta.dirname, 'scoring-apart.ts'), { stdio: 'inherit' })
  child.send(task)
  const [measure] = (await once(child, 'message')) as [ScoringMeasure]
  return measure
}

/** The six criteria that go by place: the quotients of two neighbours, as the edition has them. */
const ranked = [1, 4, 7, 10, 13, 16].map((index) => `c${index} / nullif(c${index + 1}, 0)`)

/** Seconds that the database takes for the percent ranks alone. */
async function ranks(client: pg.Client, rows: number): Promise<number> {
  await fillEnterprises(client, rows)
  const windows = ranked.map(
    (value, index) => `percent_rank() over (partition by stage, (${value}) is null order by ${value}) as p${index}`,
  )
  const sums = ranked.map((_, index) => `sum(p${index})`)
  const begun = performance.now()
  await client.query(`select ${sums.join(', ')} from (select ${windows.join(', ')} from enterprises) as ranked`)
  return (performance.now() - begun) / 1000
}

/** Scoring under an edition like that of innovation points, from memory, and the database beside it. */
export const scorings: Part = {
  name: 'scoring',
  title: 'Scoring',
  async measure(progress) {
    const folder = await temporaryFolder('scoring')
    const cluster = await openCluster(join(folder, 'data'), () => undefined)
    const client = new pg.Client(cluster.superuser)
    await client.connect()
    const measured: string[][] = []
    try {
      await client.query("set work_mem = '256MB'; set max_parallel_workers_per_gather = 0")
      for (const size of sizes) {
        progress(`${grouped(size)} rows`)
        const own = await apart({ rows: size, jobs: 0 })
        const other = await ranks(client, size)
        measured.push([
          grouped(size),
          number(own.processor),
          number(own.wall),
          `${grouped(own.peak)} MB`,
          `${grouped(own.processor / own.loop!)} ×`,
          `${number(other)} s`,
          `${number(other / own.wall)} ×`,
        ])
      }
    } finally {
      await client.end()
      await cluster.close()
      await rm(folder, { recursive: true, force: true })
    }
    return `${table(
      [
        'rows × 18, from memory',
        'CPU s',
        'wall s',
        'peak',
        'CPU to reading once',
        'PostgreSQL, six ranks',
        'PostgreSQL to ours',
      ],
      measured,
    )}

Eighteen criteria in three groups, weights by two stages: six percent ranks within the stage, six min–max, six by bands, twelve of
them quotients; scored, ranked and classed. *To reading once*: a loop that adds every number of the table. PostgreSQL on one core
ranks the six quotients (\`percent_rank\`) and does nothing else; both by the clock.`
  },
}

/** The same rows in parts, in as many threads as there are cores, in bounded memory. */
export const scoringParts: Part = {
  name: 'scoring-parts',
  title: 'Scoring in parts',
  async measure(progress, rows) {
    if (rows !== undefined) return partsTable([{ rows, ...(await apart({ rows, jobs: cores })) }])
    const some = sizes.at(-1)!
    progress(`${grouped(some)} rows`)
    const [whole, divided] = [await apart({ rows: some, jobs: 0 }), await apart({ rows: some, jobs: cores })]
    if (whole.total !== divided.total) throw new Error('Scored in parts, the rows came to other points')
    const parts = [{ rows: some, ...divided }]
    for (const rows of large) {
      progress(`${grouped(rows)} rows`)
      parts.push({ rows, ...(await apart({ rows, jobs: cores })) })
    }
    return `${partsTable(parts)}

${cores} threads, parts of 200,000 rows that are made anew for each of the three times that they are gone through; CPU without the
making, wall with it. Up to a million peers every value is kept, and ${grouped(some)} rows in parts came to the points that they have
all at once; of more, counts in cells are, and *off by* is the most places that a place may be off.`
  },
}

const partsTable = (parts: readonly (ScoringMeasure & { readonly rows: number })[]): string =>
  table(
    ['rows × 18, in parts', 'CPU s', 'wall s', 'peak', 'off by'],
    parts.map(({ rows, processor, wall, peak, tolerance }) => [
      grouped(rows),
      number(processor),
      number(wall),
      `${grouped(peak)} MB`,
      tolerance === 0 ? 'exact' : grouped(tolerance),
    ]),
  )

if (import.meta.main) console.log(await scorings.measure((sentence) => console.error(sentence)))
