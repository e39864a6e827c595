import pg, { type ClientConfig } from 'pg'
import { toleranceOf } from '../engines/scoring/peers/partitions.ts'
import { scoreColumns, scoreStream } from '../server/scoring/score-stream.ts'
import { pointsScheme } from './points-edition.ts'

export type StreamTask = { readonly connection: ClientConfig; readonly query: string }
export type StreamMeasure = {
  readonly rows: number
  /** Processor time of reading, scoring and sending back, without the database’s, in seconds. */
  readonly processor: number
  readonly wall: number
  /** Highest resident memory of the process, in megabytes. */
  readonly peak: number
  readonly tolerance: number
}

async function streamed({ connection, query }: StreamTask): Promise<StreamMeasure> {
  const [source, sink] = [new pg.Client(connection), new pg.Client(connection)]
  await Promise.all([source.connect(), sink.connect()])
  const columns = scoreColumns(pointsScheme).map(({ name, type }) => `${pg.escapeIdentifier(name)} ${type}`)
  await sink.query(`create unlogged table scores (${columns.join(', ')})`)
  await source.query('begin isolation level repeatable read')
  const [before, begun] = [process.cpuUsage(), performance.now()]
  const { rows, measured } = await scoreStream({ client: source, query }, pointsScheme, {
    client: sink,
    table: 'scores',
  })
  const { user, system } = process.cpuUsage(before)
  const wall = (performance.now() - begun) / 1000
  await Promise.all([source.end(), sink.end()])
  const peak = process.resourceUsage().maxRSS / 1024
  return { rows, processor: (user + system) / 1e6, wall, peak, tolerance: toleranceOf(measured) }
}

// A process of its own for one measure, so that the memory is that of the stream alone.
process.once('message', async (task: StreamTask) => {
  process.send!(await streamed(task))
  process.disconnect()
})
