import type { z } from 'zod'
import type { comparePointsRuns } from '../../../contract/points/runs.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { runIn } from '../../register/statement.ts'
import type { StoredRun } from '../runs/store.ts'
import { changeBarsOf } from './change-bars.ts'
import { scoresOfRun } from './list.ts'

type Compared = Omit<z.infer<NonNullable<typeof comparePointsRuns.answer>>, 'run' | 'against'>
type Moved = Compared['stages'][number]
type Mover = Compared['risers'][number]

const shown = 10

const both = `${scoresOfRun('$1::uuid')} a full join ${scoresOfRun('$2::uuid')} b on b.enterprise = a.enterprise`

const moves = (by: string): string => `select coalesce(a.${by}, b.${by}, '') as name,
    count(*) filter (where a.score > b.score)::int as up, count(*) filter (where a.score < b.score)::int as down,
    count(*) filter (where a.score = b.score)::int as same,
    count(*) filter (where a.score is not null and b.score is null)::int as entered,
    count(*) filter (where a.score is null and b.score is not null)::int as left, avg(a.score - b.score)::float8 as mean
  from ${both} where a.score is not null or b.score is not null group by 1 order by count(*) desc`

const stood = (side: 'a' | 'b'): string =>
  `jsonb_build_object('score', ${side}.score, 'rank', ${side}.rank, 'of', null, 'class', ${side}.class, 'stage', ${side}.stage)`

const movers = (
  way: 'asc' | 'desc',
): string => `select a.enterprise as id, a.name, a.credit_code as "creditCode", a.sector,
    ${stood('b')} as before, ${stood('a')} as after,
    a.score - b.score as change
  from ${both} where (a.score - b.score) ${way === 'desc' ? '>' : '<'} 0
  order by change ${way}, a.sort_name limit ${shown}`

/** Who rises and who falls from one run to another. */
export async function compareRuns(tx: ZoneTransaction, run: StoredRun, against: StoredRun): Promise<Compared> {
  const values = [run.id, against.id]
  const ask = <Row>(text: string): Promise<Row[]> => runIn(tx)<Row>({ text, values })
  const changes = await ask<{ change: number }>(
    `select a.score - b.score as change from ${both} where a.score is not null and b.score is not null`,
  )
  return {
    stages: await ask<Moved>(moves('stage')),
    sectors: await ask<Moved>(moves('sector')),
    bars: changeBarsOf(changes.map(({ change }) => change)),
    risers: await ask<Mover>(movers('desc')),
    fallers: await ask<Mover>(movers('asc')),
  }
}

/** An enterprise of either run: how it stood before, and how it stands after. */
export type Changed = Pick<Mover, 'name' | 'creditCode' | 'sector' | 'before' | 'after'> & {
  readonly change: number | null
}

/** Everybody with a score in one of two runs, those that rise most first; who is in one only comes last. */
export const everyChange = (tx: ZoneTransaction, run: StoredRun, against: StoredRun): Promise<Changed[]> =>
  runIn(tx)<Changed>({
    text: `select coalesce(a.name, b.name) as name, coalesce(a.credit_code, b.credit_code) as "creditCode",
        coalesce(a.sector, b.sector) as sector, ${stood('b')} as before, ${stood('a')} as after,
        a.score - b.score as change
      from ${both} where a.score is not null or b.score is not null
      order by change desc nulls last, coalesce(a.sort_name, b.sort_name)`,
    values: [run.id, against.id],
  })

/** What a run is compared with unless somebody says: the same year's count that holds, else that of the year before. */
export function usualBase(run: StoredRun, runs: readonly StoredRun[]): StoredRun | undefined {
  const done = runs.filter(({ id, end, purpose }) => id !== run.id && end?.state === 'done' && purpose === 'count')
  const published = (year: string) => {
    const ofYear = done.filter((one) => one.year === year)
    return ofYear.find((one) => one.published !== null) ?? ofYear[0]
  }
  return published(run.year) ?? published(String(Number(run.year) - 1))
}
