import pg, { type Client, type ClientConfig } from 'pg'

/** What is asked of a ranking: the query of our API, and what bare SQL is told of the same. */
export type RankingQuestion = {
  readonly title: string
  readonly query: string
  readonly where?: string
  readonly order?: string
  readonly offset?: number
  readonly hasBar: boolean
}

export const rowsAsked = 200
const byScore = 'score desc nulls last, sort_name, enterprise'

export const rankingQuestions = (count: number): readonly RankingQuestion[] => [
  { title: 'first rows', query: 'sort=score&direction=down', hasBar: true },
  {
    title: 'jump to the middle',
    query: `sort=score&direction=down&offset=${count / 2}`,
    offset: count / 2,
    hasBar: true,
  },
  {
    title: 'jump to the end',
    query: `sort=score&direction=down&offset=${count - rowsAsked}`,
    offset: count - rowsAsked,
    hasBar: true,
  },
  { title: 'one stage', query: `stage=${encodeURIComponent('成长期')}`, where: "stage = '成长期'", hasBar: true },
  {
    title: 'a bar of the picture',
    query: 'sort=score&direction=down&least=50&most=55',
    where: 'score >= 50 and score < 55',
    hasBar: true,
  },
  {
    title: 'by name, the middle',
    query: `sort=name&offset=${count / 2}`,
    order: 'sort_name, enterprise',
    offset: count / 2,
    hasBar: true,
  },
  {
    title: 'part of a name',
    query: `sort=score&direction=down&search=${encodeURIComponent('锂源')}`,
    where: "(name ilike '%锂源%' or credit_code ilike '锂源%')",
    hasBar: true,
  },
]

export type BareRanking = { ask(question: RankingQuestion): Promise<void>; close(): Promise<void> }

const copy = `create schema bare;
  create table bare.score as select * from points_score;
  create unique index on bare.score (run, enterprise);
  create index on bare.score (run, ${byScore});
  create index on bare.score (run, stage, ${byScore});
  create index on bare.score (run, sort_name, enterprise);
  create index on bare.score (run, credit_code text_pattern_ops)`

/** A copy of the scores without policies and with the best index for each question, asked for the same rows and their number. */
export async function openBareRanking(superuser: ClientConfig, run: string, before: string): Promise<BareRanking> {
  const client: Client = new pg.Client(superuser)
  await client.connect()
  await client.query(copy)
  await client.query('vacuum analyze bare.score')
  await client.query('vacuum analyze points_score')
  return {
    ask: async ({ where = 'true', order = byScore, offset = 0 }) => {
      const fits = `from bare.score where run = $1 and ${where}`
      await client.query(`select count(*) ${fits}`, [run])
      const page = `select * ${fits} order by ${order} offset $3 limit ${rowsAsked}`
      const text = `select s.*, b.score as before, b.rank as rank_before from (${page}) s
        left join bare.score b on b.run = $2 and b.enterprise = s.enterprise`
      const { rows } = await client.query(text, [run, before, offset])
      if (rows.length !== rowsAsked) throw new Error(`bare SQL found ${rows.length} rows`)
    },
    close: () => client.end(),
  }
}
