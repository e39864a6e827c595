import { parentPort, workerData } from 'node:worker_threads'
import { type GatheredPeers, joinPeers, openPeers } from '../engines/scoring/peers/book.ts'
import { gatherPeers } from '../engines/scoring/peers/partitions.ts'
import { score } from '../engines/scoring/score.ts'
import { standingOf } from '../engines/scoring/standing.ts'
import type { Table } from '../engines/scoring/table.ts'
import { enterprises, pointsScheme, sumOf } from './points-edition.ts'

export type Asked = { readonly act: 'gather' | 'score'; readonly known: GatheredPeers }
export type Answered = {
  readonly gathered?: GatheredPeers
  /** Processor time of this thread without the making of the rows, in seconds. */
  readonly processor: number
  readonly total: number
}

const partSize = 200_000
const { from, to } = workerData as { from: number; to: number }

// A part of the rows, made anew whenever they are gone through, so that no more than one part is in memory.
function eachPart(visit: (table: Table) => void): number {
  let processor = 0
  for (let row = from; row < to; row += partSize) {
    const table = enterprises(row, Math.min(to, row + partSize))
    const before = process.threadCpuUsage()
    visit(table)
    const { user, system } = process.threadCpuUsage(before)
    processor += (user + system) / 1e6
  }
  return processor
}

parentPort!.on('message', ({ act, known }: Asked) => {
  const against = openPeers(known)
  const gathered: GatheredPeers = new Map()
  let total = 0
  const processor = eachPart((table) => {
    if (act === 'gather') joinPeers(gathered, gatherPeers(pointsScheme, table, against))
    else total += sumOf(standingOf(score(pointsScheme, table, { against })).score)
  })
  parentPort!.postMessage({ gathered, total, processor } satisfies Answered)
})
