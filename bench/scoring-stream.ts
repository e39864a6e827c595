import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { openCluster } from '../server/database/cluster.ts'
import { temporaryFolder } from './house.ts'
import { grouped, number, type Part, table } from './part.ts'
import { fillEnterprises } from './scored-rows.ts'
import type { StreamMeasure, StreamTask } from './scoring-stream-apart.ts'

const size = 600_000

/** The rows of the table in the words of the edition. */
const facts = Array.from({ length: 18 }, (_, index) => `c${index + 1} as "指标${index + 1}"`)
const query = `select ctid::text as "企业", stage as "阶段", ${facts.join(', ')} from enterprises`

async function apart(task: StreamTask): Promise<StreamMeasure> {
  const child = fork(resolve(import.meta.dirname, 'scoring-stream-apart.ts'), { stdio: 'inherit' })
  child.send(task)
  const [measure] = (await once(child, 'message')) as [StreamMeasure]
  return measure
}

/** From a table of the database to another, by COPY both ways. */
export const scoringStream: Part = {
  name: 'scoring-stream',
  title: 'Scoring from PostgreSQL and back',
  async measure(progress, asked) {
    const folder = await temporaryFolder('scoring-stream')
    const cluster = await openCluster(join(folder, 'data'), () => undefined)
    const client = new pg.Client(cluster.superuser)
    await client.connect()
    try {
      await fillEnterprises(client, asked ?? size)
      progress(`${grouped(asked ?? size)} rows`)
      const { rows, processor, wall, peak, tolerance } = await apart({ connection: cluster.superuser, query })
      const { rows: counted } = await client.query<{ count: string }>('select count("总分") from scores')
      if (Number(counted[0]!.count) !== rows) throw new Error('Not every row came back with a score')
      const off = tolerance === 0 ? 'exact' : grouped(tolerance)
      return `${table(
        ['rows × 18, by COPY', 'CPU s', 'wall s', 'peak', 'off by'],
        [[grouped(rows), number(processor), number(wall), `${grouped(peak)} MB`, off]],
      )}

\`scoreStream\` in one thread: the table is read three times by binary COPY, 50,000 rows at a time, and every part, rank and class goes
back by COPY. CPU without the database’s own, wall with it.`
    } finally {
      await client.end()
      await cluster.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
}
