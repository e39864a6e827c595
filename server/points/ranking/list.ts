import type { z } from 'zod'
import type { scoreLine, scoresQuery } from '../../../contract/points/runs.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { runIn, Values } from '../../register/statement.ts'

type Asked = z.output<typeof scoresQuery>
export type ScoreLine = z.infer<typeof scoreLine>

/** The last correction of every enterprise of a run: few, and read once. */
const corrections = (run: string): string => `(
  select distinct on (enterprise) enterprise, stage, score, rank, class, groups from points_correction
  where run = ${run} order by enterprise, number desc)`

const asItStands = (column: string): string =>
  `case when c.enterprise is null then s.${column} else c.${column} end as ${column}`

/** The scores of a run as they stand: a correction takes the place of what the count said. */
export const scoresOfRun = (run: string): string => `(
  select s.zone_id, s.run, s.enterprise, s.name, s.sort_name, s.credit_code, s.sector, c.enterprise is not null as corrected,
    ${['stage', 'score', 'rank', 'class', 'groups'].map(asItStands).join(', ')}
  from points_score s left join ${corrections(run)} c on c.enterprise = s.enterprise
  where s.run = ${run})`

/** The same apart: those that the count said, which an index gives in order, and the few that were corrected. */
const halves = (run: string): readonly string[] => [
  `(select enterprise, name, sort_name, credit_code, sector, stage, score, class from points_score
    where run = ${run} and enterprise not in (select enterprise from points_correction where run = ${run}))`,
  `(select s.enterprise, s.name, s.sort_name, s.credit_code, s.sector, c.stage, c.score, c.class
    from ${corrections(run)} c join points_score s on s.enterprise = c.enterprise where s.run = ${run})`,
]

const orders: Readonly<Record<Asked['sort'], string>> = {
  rank: 't.score',
  score: 't.score',
  name: 't.sort_name',
  sector: 't.sector',
  change: 't.score - b.score',
}

/** Which way an order goes: by rank the best score stands first. */
const wayOf = ({ sort, direction }: Asked): string => {
  const up = sort === 'rank' ? direction === 'down' : direction === 'up'
  return `${up ? 'asc' : 'desc'} nulls last`
}

function conditionsOf(asked: Omit<Asked, 'offset' | 'limit'>, values: Values): string {
  const conditions: string[] = []
  const equal = (column: string, value: string | undefined): void => {
    if (value !== undefined) conditions.push(`t.${column} = ${values.add(value)}`)
  }
  equal('stage', asked.stage)
  equal('sector', asked.sector)
  equal('class', asked.class)
  if (asked.least !== undefined) conditions.push(`t.score >= ${values.add(asked.least)}`)
  if (asked.most !== undefined) conditions.push(`t.score ${asked.most === 100 ? '<=' : '<'} ${values.add(asked.most)}`)
  if (asked.search !== '') {
    const part = values.add(asked.search.replace(/[\\%_]/g, '\\$&'))
    conditions.push(`(t.name ilike '%' || ${part} || '%' or t.credit_code ilike ${part} || '%')`)
  }
  return conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`
}

type Wanted = Asked & {
  readonly run: string
  readonly before: string | null
  /** How many the count took in: whoever may ask for the list sees all of them. */
  readonly subjects: number
  readonly ranked: Readonly<Record<string, number>>
}

async function countScores(tx: ZoneTransaction, asked: Wanted): Promise<number> {
  const values = new Values()
  const run = `${values.add(asked.run)}::uuid`
  const where = conditionsOf(asked, values)
  if (where === '') return asked.subjects
  const counts = halves(run).map((half) => `(select count(*) from ${half} t ${where})`)
  const [row] = await runIn(tx)<{ total: number }>({
    text: `select (${counts.join(' + ')})::int as total`,
    values: values.list,
  })
  return row!.total
}

type Row = Omit<ScoreLine, 'number' | 'of' | 'before'> & {
  readonly beforeScore: number | null
  readonly beforeRank: number | null
  readonly known: boolean
}

/** Whom a page shows is found in the narrow order first; all else is read of those alone. */
function pageStatement(asked: Wanted): { readonly text: string; readonly values: readonly unknown[] } {
  const values = new Values()
  const run = `${values.add(asked.run)}::uuid`
  const before = scoresOfRun(`${values.add(asked.before)}::uuid`)
  const where = conditionsOf(asked, values)
  const [offset, limit] = [values.add(asked.offset), values.add(asked.limit)]
  const compared = asked.sort === 'change' ? `left join ${before} b on b.enterprise = t.enterprise` : ''
  const order = `${wayOf(asked)}, t.sort_name, t.enterprise`
  const shares = halves(run).map(
    (half) => `(select t.enterprise, t.sort_name, ${orders[asked.sort]} as key from ${half} t ${compared} ${where}
      order by ${orders[asked.sort]} ${order} limit ${offset}::int + ${limit}::int)`,
  )
  const text = `with page as materialized (
      select t.enterprise, t.key from (${shares.join(' union all ')}) t order by t.key ${order} offset ${offset} limit ${limit})
    select t.enterprise as id, t.name, t.credit_code as "creditCode", t.sector, t.stage, t.score, t.rank, t.class, t.groups,
      t.corrected, b.enterprise is not null as known, b.score as "beforeScore", b.rank as "beforeRank"
    from page join ${scoresOfRun(run)} t on t.enterprise = page.enterprise
    left join ${before} b on b.enterprise = page.enterprise
    order by page.key ${order}`
  return { text, values: values.list }
}

const lineOf = (
  { beforeScore, beforeRank, known, ...row }: Row,
  number: number,
  ranked: Wanted['ranked'],
): ScoreLine => ({
  id: row.id,
  name: row.name,
  creditCode: row.creditCode,
  sector: row.sector,
  stage: row.stage,
  score: row.score,
  rank: row.rank,
  of: row.stage === null || row.score === null ? null : (ranked[row.stage] ?? null),
  class: row.class,
  number,
  groups: row.groups,
  before: known ? { score: beforeScore, rank: beforeRank } : null,
  corrected: row.corrected,
})

/** The number of the rows that fit, and a page of them. */
export async function listScores(tx: ZoneTransaction, asked: Wanted): Promise<{ total: number; rows: ScoreLine[] }> {
  const total = await countScores(tx, asked)
  const rows = await runIn(tx)<Row>(pageStatement(asked))
  return { total, rows: rows.map((row, index) => lineOf(row, asked.offset + index + 1, asked.ranked)) }
}

const block = 2000

/** The same rows one after the other, read block by block. */
export async function* eachScore(tx: ZoneTransaction, asked: Wanted): AsyncGenerator<ScoreLine> {
  const { text, values } = pageStatement(asked)
  await runIn(tx)({ text: `declare ranking no scroll cursor for ${text}`, values })
  for (let read = asked.offset; ; ) {
    const rows = await runIn(tx)<Row>({ text: `fetch ${block} from ranking`, values: [] })
    for (const row of rows) {
      read += 1
      yield lineOf(row, read, asked.ranked)
    }
    if (rows.length < block) return
  }
}
