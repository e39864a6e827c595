import { Worker } from 'node:worker_threads'
import { type GatheredPeers, joinPeers, openPeers } from '../engines/scoring/peers/book.ts'
import { measurePeers, toleranceOf } from '../engines/scoring/peers/partitions.ts'
import { score } from '../engines/scoring/score.ts'
import { standingOf } from '../engines/scoring/standing.ts'
import type { Table } from '../engines/scoring/table.ts'
import { enterprises, pointsScheme, sumOf } from './points-edition.ts'
import { median } from './rounds.ts'
import type { Answered, Asked } from './scoring-job.ts'

/** With jobs, the rows are scored part by part in as many threads; else all at once from memory. */
export type ScoringTask = { readonly rows: number; readonly jobs: number }
export type ScoringMeasure = {
  /** Processor time of scoring and ranking alone, in seconds, and what the clock said. */
  readonly processor: number
  readonly wall: number
  /** Processor time of reading every number once, in seconds; from memory only. */
  readonly loop?: number
  /** Highest resident memory of the process, rows and all, in megabytes. */
  readonly peak: number
  /** By how many places a place may be off, at most. */
  readonly tolerance: number
  /** The sum of all scores, the same however the rows are divided. */
  readonly total: number
}

/** Processor time of reading every number of a table once, in seconds: as often as it takes to be told. */
function readingTime({ subjects, columns }: Table): number {
  const times = Math.ceil(5_000_000 / subjects.length)
  const begun = process.cpuUsage()
  let sum = 0
  for (let time = 0; time < times; time += 1)
    for (const column of Object.values(columns))
      if (column instanceof Float64Array) for (let row = 0; row < column.length; row += 1) sum += column[row]!
  const used = seconds(process.cpuUsage(begun))
  return sum === 0 ? Number.NaN : used / times
}

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6

function fromMemory(rows: number): Omit<ScoringMeasure, 'peak'> {
  const table = enterprises(0, rows)
  const measures = [0, 1, 2].map(() => {
    const [processor, wall] = [process.cpuUsage(), performance.now()]
    const scores = score(pointsScheme, table)
    const { score: points } = standingOf(scores)
    const [used, passed] = [seconds(process.cpuUsage(processor)), (performance.now() - wall) / 1000]
    return { used, passed, loop: readingTime(table), total: sumOf(points) }
  })
  return {
    processor: median(measures.map(({ used }) => used)),
    wall: median(measures.map(({ passed }) => passed)),
    loop: median(measures.map(({ loop }) => loop)),
    tolerance: 0,
    total: measures[0]!.total,
  }
}

async function inParts(rows: number, jobs: number): Promise<Omit<ScoringMeasure, 'peak'>> {
  const begun = performance.now()
  const share = Math.ceil(rows / jobs)
  const workers = Array.from(
    { length: jobs },
    (_, job) =>
      new Worker(new URL('./scoring-job.ts', import.meta.url), {
        workerData: { from: job * share, to: Math.min(rows, (job + 1) * share) },
      }),
  )
  const ask = (asked: Asked): Promise<Answered[]> =>
    Promise.all(
      workers.map(
        (worker) =>
          new Promise<Answered>((resolve, reject) => {
            worker.once('message', resolve).once('error', reject)
            worker.postMessage(asked)
          }),
      ),
    )
  let used = 0
  const measured = await measurePeers(pointsScheme, async (known) => {
    const answers = await ask({ act: 'gather', known })
    const joined: GatheredPeers = new Map()
    for (const { gathered, processor } of answers) {
      joinPeers(joined, gathered!)
      used += processor
    }
    return joined
  })
  const answers = await ask({ act: 'score', known: measured })
  await Promise.all(workers.map((worker) => worker.terminate()))
  const sum = (of: (answer: Answered) => number): number => answers.reduce((all, answer) => all + of(answer), 0)
  return {
    processor: used + sum(({ processor }) => processor),
    wall: (performance.now() - begun) / 1000,
    tolerance: toleranceOf(openPeers(measured)),
    total: sum(({ total }) => total),
  }
}

// A process of its own for one measure, so that the memory is that of the scoring alone.
process.once('message', async ({ rows, jobs }: ScoringTask) => {
  const measure = jobs === 0 ? fromMemory(rows) : await inParts(rows, jobs)
  process.send!({ ...measure, peak: process.resourceUsage().maxRSS / 1024 } satisfies ScoringMeasure)
  process.disconnect()
})
