import type { ScoredPage } from '../../../contract/points/enterprise.ts'
import { Instead } from '../../../engines/scoring/advice/instead.ts'
import type { Changes } from '../../../engines/scoring/advice/what-if.ts'
import type { Scores } from '../../../engines/scoring/score.ts'
import { rowOf } from '../../../engines/scoring/table.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import { scoresOfRun } from '../ranking/list.ts'
import type { KeptRun } from '../runs/kept.ts'

export type Standing = Pick<ScoredPage, 'score' | 'rank' | 'of' | 'class' | 'stage'>

type ScoreRow = Standing & {
  readonly id: string
  readonly name: string
  readonly creditCode: string | null
  readonly sector: string | null
  readonly groups: readonly (number | null)[]
  readonly corrected: boolean
}

/** An enterprise's score in a run as it stands, for whom the viewer may see it. */
export async function readScoreRow(tx: ZoneTransaction, run: string, enterprise: string): Promise<ScoreRow> {
  const [row] = await runIn(tx)<ScoreRow>({
    text: `select t.enterprise as id, t.name, t.credit_code as "creditCode", t.sector, t.stage, t.score, t.rank, t.class,
        t.groups, t.corrected, (select (told->>'count')::int from points_run_end x, jsonb_array_elements(x.summary->'stages') told
          where x.run = t.run and told->>'stage' = t.stage) as of
      from ${scoresOfRun('$1::uuid')} t where t.enterprise = $2`,
    values: [run, enterprise],
  })
  if (!row)
    throw absent('这次计分里没有这家企业，或不归您看', 'The enterprise is not in this count, or not yours to see')
  return row
}

/** An enterprise in a run: as it was counted, and as it was corrected since. */
export type ScoredOne = {
  readonly kept: KeptRun
  /** Its row among all that were counted. */
  readonly at: number
  /** The facts that the latest correction put in the place of those that were counted; null where there was none. */
  readonly corrected: Changes | null
  /** Its scores as they stand: of the count, or of its corrected facts in the place of the old among the peers of the run. */
  readonly scores: Scores
  readonly row: number
}

export async function readCorrected(tx: ZoneTransaction, run: string, enterprise: string): Promise<Changes | null> {
  const [corrected] = await runIn(tx)<{ facts: string }>({
    text: 'select facts from points_correction where run = $1 and enterprise = $2 order by number desc limit 1',
    values: [run, enterprise],
  })
  return corrected ? (JSON.parse(corrected.facts) as Changes) : null
}

export async function scoredOne(
  tx: ZoneTransaction,
  kept: KeptRun,
  run: string,
  enterprise: string,
): Promise<ScoredOne> {
  const at = kept.rowOf.get(enterprise)
  if (at === undefined) throw absent('这次计分里没有这家企业', 'The enterprise is not in this count')
  const corrected = await readCorrected(tx, run, enterprise)
  if (!corrected) return { kept, at, corrected, scores: kept.scores, row: at }
  const { scheme, table, peers } = kept.scores
  const scores = new Instead(scheme, rowOf(table, at), peers.measured).with(corrected)
  return { kept, at, corrected, scores, row: 0 }
}

export const known = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** The values of an enterprise's facts by the names of the edition's inputs. */
export const factsAt = (scores: Scores, row: number): Record<string, number | string | null> =>
  Object.fromEntries(
    scores.scheme.inputs.map(({ name }) => {
      const value = scores.table.columns[name]![row]!
      return [name, typeof value === 'number' ? known(value) : (value ?? null)]
    }),
  )
