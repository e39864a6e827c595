import { openScheme } from '../../../engines/scoring/scheme.ts'
import { type Scores, scoring } from '../../../engines/scoring/score.ts'
import { type Standing, standingOf } from '../../../engines/scoring/standing.ts'
import type { Database } from '../../database/zone-session.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import { briefly, inPieces } from '../../rest.ts'
import { keeper } from '../desk.ts'
import { readScheme } from '../editions/store.ts'
import type { YearFacts } from '../facts.ts'
import { hashOfFacts, hashOfResults, readWritten, unpack } from './frozen.ts'

/** A finished count as it was, computed again from what it kept. */
export type KeptRun = {
  readonly facts: YearFacts
  readonly scores: Scores
  readonly standing: Standing
  /** The row of an enterprise by its id. */
  readonly rowOf: ReadonlyMap<string, number>
  readonly factsHash: string
  readonly resultsHash: string
}

export type KeptScores = {
  /** A finished count of a zone; those that were last asked for are kept in memory. */
  of(zone: string, run: string): Promise<KeptRun>
  /** The same, computed anew whatever is in memory. */
  anew(zone: string, run: string): Promise<KeptRun>
}

const most = 4

export function keepScores(database: Database): KeptScores {
  const kept = new Map<string, Promise<KeptRun>>()

  async function anew(zone: string, run: string): Promise<KeptRun> {
    const { edition, packed } = await database.inZone(keeper(zone), async (tx) => {
      const [row] = await runIn(tx)<{ edition: string; version: number; facts: Buffer }>({
        text: `select r.edition, r.version, f.facts from points_run r
          join points_run_facts f on f.zone_id = r.zone_id and f.run = r.id where r.id = $1`,
        values: [run],
      })
      if (!row) throw absent('这次计分没有完成，没有可看的得分', 'The count did not end, so there are no points to see')
      return { edition: await readScheme(tx, row.edition, row.version), packed: row.facts }
    })
    const written = await unpack(packed)
    const facts = readWritten(written)
    const scores = await inPieces(scoring(openScheme(edition), facts.table, { every: true }), briefly())
    const standing = standingOf(scores)
    return {
      facts,
      scores,
      standing,
      rowOf: new Map(facts.subjects.map(({ id }, row) => [id, row])),
      factsHash: hashOfFacts(written),
      resultsHash: hashOfResults(scores, standing),
    }
  }

  return {
    anew,
    of(zone, run) {
      const key = `${zone}/${run}`
      const found = kept.get(key) ?? anew(zone, run)
      kept.delete(key)
      kept.set(key, found)
      found.catch(() => kept.delete(key))
      for (const [oldest] of kept) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return found
    },
  }
}
