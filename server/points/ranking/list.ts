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

const asItStands = (score: string, correction: string, column: string): string =>
  `case when ${correction}.enterprise is null then ${score}.${column} else ${correction}.${column} end`

/** The scores of a run as they stand: a correction takes the place of what the count said. */
export const scoresOfRun = (run: string): string => `(
  select s.zone_id, s.run, s.enterprise, s.name, s.sort_name, s.credit_code, s.sector, c.enterprise is not null as corrected,
    ${['stage', 'score', 'rank', 'class', 'groups'].map((column) => `${asItStands('s', 'c', column)} as ${column}`).join(', ')}
  from points_score s left join ${corrections(run)} c on c.enterprise = s.enterprise
  where s.run = ${run})`

const orders: Readonly<Record<Asked['sort'], string>> = {
  rank: 'score',
  score: 'score',
  name: 'sort_name',
  sector: 'sector',
  change: 'change',
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

/** The number of the rows that fit, and a page of them. */
export async function listScores(
  tx: ZoneTransaction,
  asked: Asked & {
    readonly run: string
    readonly before: string | null
    readonly ranked: Readonly<Record<string, number>>
  },
): Promise<{ total: number; rows: ScoreLine[] }> {
  const counted = new Values()
  const all = scoresOfRun(`${counted.add(asked.run)}::uuid`)
  const [count] = await runIn(tx)<{ total: number }>({
    text: `select count(*)::int as total from ${all} t ${conditionsOf(asked, counted)}`,
    values: counted.list,
  })
  const values = new Values()
  const run = `${values.add(asked.run)}::uuid`
  const before = `${values.add(asked.before)}::uuid`
  const body = `from ${scoresOfRun(run)} t
    left join points_score p on p.zone_id = t.zone_id and p.run = ${before} and p.enterprise = t.enterprise
    left join ${corrections(before)} d on d.enterprise = t.enterprise ${conditionsOf(asked, values)}`
  type Row = Omit<ScoreLine, 'number' | 'of' | 'before'> & {
    beforeScore: number | null
    beforeRank: number | null
    known: boolean
  }
  const limits = `offset ${values.add(asked.offset)} limit ${values.add(asked.limit)}`
  const rows = await runIn(tx)<Row>({
    text: `select t.enterprise as id, t.name, t.credit_code as "creditCode", t.sector, t.stage, t.score, t.rank, t.class,
        t.groups, t.corrected, p.enterprise is not null as known, ${asItStands('p', 'd', 'score')} as "beforeScore",
        ${asItStands('p', 'd', 'rank')} as "beforeRank", t.score - ${asItStands('p', 'd', 'score')} as change
      ${body} order by ${orders[asked.sort] === 'change' ? 'change' : `t.${orders[asked.sort]}`} ${wayOf(asked)}, t.sort_name, t.enterprise ${limits}`,
    values: values.list,
  })
  return {
    total: count!.total,
    rows: rows.map(({ beforeScore, beforeRank, known, ...row }, index) => ({
      id: row.id,
      name: row.name,
      creditCode: row.creditCode,
      sector: row.sector,
      stage: row.stage,
      score: row.score,
      rank: row.rank,
      of: row.stage === null || row.score === null ? null : (asked.ranked[row.stage] ?? null),
      class: row.class,
      number: asked.offset + index + 1,
      groups: row.groups,
      before: known ? { score: beforeScore, rank: beforeRank } : null,
      corrected: row.corrected,
    })),
  }
}
