import type { ScoredPage } from '../../../contract/points-enterprise.ts'
import { type Scores, score } from '../../../engines/scoring/score.ts'
import { rowOf } from '../../../engines/scoring/table.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import { scoresOfRun } from '../ranking/list.ts'
import type { KeptRun } from '../runs/kept.ts'

export type Standing = Pick<ScoredPage, 'score' | 'rank' | 'of' | 'class' | 'stage'>

export type ScoreRow = Standing & {
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

/** The score of one enterprise alone against the peers of the run, with corrected facts where there are any. */
export async function scoresOfOne(
  tx: ZoneTransaction,
  kept: KeptRun,
  run: string,
  enterprise: string,
): Promise<{ scores: Scores; row: number }> {
  const row = kept.rowOf.get(enterprise)
  if (row === undefined) throw absent('这次计分里没有这家企业', 'The enterprise is not in this count')
  const [corrected] = await runIn(tx)<{ facts: string }>({
    text: 'select facts from points_correction where run = $1 and enterprise = $2 order by number desc limit 1',
    values: [run, enterprise],
  })
  if (!corrected) return { scores: kept.scores, row }
  const own = rowOf(kept.scores.table, row)
  const facts = JSON.parse(corrected.facts) as Record<string, number | string | null>
  const table = {
    subjects: own.subjects,
    columns: Object.fromEntries(
      Object.entries(own.columns).map(([name, column]) => [
        name,
        column instanceof Float64Array
          ? Float64Array.of((facts[name] as number | null) ?? Number.NaN)
          : [(facts[name] ?? null) as string | null],
      ]),
    ),
  }
  return { scores: score(kept.scores.scheme, table, { against: kept.scores.peers.measured }), row: 0 }
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
