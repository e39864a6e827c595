import type { Scheme } from '../scheme.ts'
import { type Scores, score } from '../score.ts'
import { standingOf } from '../standing.ts'
import type { Table } from '../table.ts'
import { type GatheredPeers, joinPeers, type Measured, openPeers } from './book.ts'

/** What some rows tell of the peers that are to be measured next: those whose values hang on known peers only. */
export function gatherPeers(scheme: Scheme, table: Table, known: Measured, keep?: number): GatheredPeers {
  const scores = score(scheme, table, { against: known, gathering: true, keep })
  if (scores.points.has(scheme.parts.at(-1)!.given.id)) standingOf(scores)
  return scores.peers.gathered
}

/** Whether peers are still to be measured before rows can be scored part by part. */
export function awaitsPeers(scheme: Scheme, known: Measured): boolean {
  const columns = scheme.inputs.map(({ name, text }) => [name, text ? [] : new Float64Array()] as const)
  return gatherPeers(scheme, { subjects: [], columns: Object.fromEntries(columns) }, known).size > 0
}

/**
 * Measures all peers of an edition, round by round: in each, every part of the rows is gone through once, wherever and in whatever
 * order, and what is gathered of them is joined (`gatherPeers`, `joinPeers`). Then `score` holds each part against them.
 */
export async function measurePeers(
  scheme: Scheme,
  round: (known: GatheredPeers) => Promise<GatheredPeers>,
): Promise<GatheredPeers> {
  const known: GatheredPeers = new Map()
  while (awaitsPeers(scheme, openPeers(known))) joinPeers(known, await round(known))
  return known
}

/** A table part by part, from its beginning whenever it is gone through. */
export type Parts = () => AsyncIterable<Table>

/**
 * Scores a table that is larger than memory: it is gone through once for each round of peers, and once more to be scored, part by
 * part. Only peers are kept: every value of up to `keep` of a group, counts in cells of more. Answers the peers.
 */
export async function scoreParts(
  scheme: Scheme,
  parts: Parts,
  take: (scores: Scores) => Promise<void> | void,
  keep?: number,
): Promise<Measured> {
  const against = await measureParts(scheme, parts, keep)
  for await (const table of parts()) await take(score(scheme, table, { against }))
  return against
}

/** Goes through the parts of a table once for each round of peers; then `score` holds each part against them. */
export async function measureParts(scheme: Scheme, parts: Parts, keep?: number): Promise<Measured> {
  const measured = await measurePeers(scheme, async (known) => {
    const against = openPeers(known)
    const joined: GatheredPeers = new Map()
    for await (const table of parts()) joinPeers(joined, gatherPeers(scheme, table, against, keep))
    return joined
  })
  return openPeers(measured)
}

/** Where peers were too many to be kept one by one, and by how many places a place may be off there. */
export const tolerancesOf = (
  measured: Measured,
): readonly { readonly place: string; readonly group: string; readonly peers: number; readonly tolerance: number }[] =>
  [...measured].flatMap(([place, groups]) =>
    [...groups].flatMap(([group, { count, tolerance }]) =>
      tolerance > 0 ? { place, group, peers: count, tolerance } : [],
    ),
  )

/** By how many places anybody's place may be off, at most. */
export const toleranceOf = (measured: Measured): number =>
  Math.max(0, ...tolerancesOf(measured).map(({ tolerance }) => tolerance))
