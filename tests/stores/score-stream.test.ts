import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { after, before, it } from 'node:test'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { answersOf } from '../../engines/scoring/answer.ts'
import { tolerancesOf } from '../../engines/scoring/peers/partitions.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { score } from '../../engines/scoring/score.ts'
import { openCopyRows } from '../../server/register/copy-rows.ts'
import { scoreColumns, scoreStream } from '../../server/scoring/score-stream.ts'
import { eachServer, openTestDatabase, type TestDatabase } from '../database.ts'

const count = 5000
const among = { within: ['阶段'] }
const scheme = openScheme({
  id: 'streamed',
  subject: ['企业', '年份'],
  inputs: ['研发', '收入', { name: '阶段', type: 'text' }],
  missing: 'available',
  score: {
    id: '总分',
    round: 2,
    parts: [
      { id: '研发位次', value: '研发', steps: [{ step: 'percent-rank', ...among }] },
      { id: '强度', value: '研发 / 收入', steps: [{ step: 'z-score' }, { step: 'min-max', level: 0 }] },
    ],
  },
  ranking: among,
  classes: { by: 'quantile', labels: ['低', '高'] },
  pass: { points: 1 },
})

/** Enterprises with zeros, ties, losses and gaps, by a fixed recipe. */
const rows = Array.from({ length: count }, (_, row) => {
  const drawn = (row * 7919 + 17) % 4999
  return {
    企业: `甲"${row},企业`,
    年份: String(2020 + (row % 3)),
    研发: drawn % 11 === 0 ? null : drawn % 5 === 0 ? 0 : ((drawn % 300) - 40) / 8,
    收入: drawn % 13 === 0 ? 0 : (drawn * 31) / 16,
    阶段: drawn % 17 === 0 ? null : drawn % 2 === 0 ? '初创期' : '成长期',
  }
})
const numbers = (name: '研发' | '收入') => Float64Array.from(rows, (row) => row[name] ?? Number.NaN)
const table = {
  subjects: rows.map((row) => `${row.企业} · ${row.年份}`),
  columns: { 研发: numbers('研发'), 收入: numbers('收入'), 阶段: rows.map((row) => row.阶段) },
}

eachServer('评分：从数据库里来，回到数据库里去', (server) => {
  let base: TestDatabase
  let source: Client
  let sink: Client

  before(async () => {
    base = await openTestDatabase(server, 'score stream')
    ;[source, sink] = [new Client(base.superuser), new Client(base.superuser)]
    await Promise.all([source.connect(), sink.connect()])
    await sink.query('create table given ("企业" text, "年份" text, "研发" float8, "收入" float8, "阶段" text)')
    const lines = openCopyRows(['text', 'text', 'double precision', 'double precision', 'text'])
    for (const row of rows) lines.add(Object.values(row))
    await pipeline(Readable.from([lines.take()]), sink.query(copyFrom('copy given from stdin (format binary)')))
  })
  after(async () => {
    await Promise.all([source.end(), sink.end()])
    await base.close()
  })

  async function streamed(options: { size?: number; keep?: number }) {
    const columns = scoreColumns(scheme).map(({ name, type }) => `"${name}" ${type}`)
    await sink.query('drop table if exists scored')
    await sink.query(`create table scored (${columns.join(', ')})`)
    await source.query('begin isolation level repeatable read')
    const done = await scoreStream(
      { client: source, query: 'select "企业", "年份"::int, "研发"::numeric, "收入", "阶段" from given' },
      scheme,
      { client: sink, table: 'scored' },
      options,
    )
    await source.query('commit')
    return { done, stored: (await sink.query('select * from scored')).rows }
  }

  const known = new Map(answersOf(score(scheme, table)).map((answer) => [answer.subject, answer]))

  it('分成几份都与一起评分一位不差：各部分、名次、等级、是否通过', async () => {
    for (const size of [700, 50_000]) {
      const { done, stored } = await streamed({ size })
      assert.equal(done.rows, count)
      assert.equal(stored.length, count)
      assert.deepEqual(tolerancesOf(done.measured), [])
      for (const { subject, rank, class: grade, passes, ...parts } of stored) {
        const { parts: points, rank: place, class: label, passes: state } = known.get(subject)!
        assert.deepEqual([parts, rank, grade, passes], [points, place, label, state])
      }
    }
  })

  it('百分位与数据库的 percent_rank 一位不差：并列、零、负数、空缺', async () => {
    const { rows: ranked } = await sink.query(
      `select "企业" || ' · ' || "年份" as subject, percent_rank() over (partition by "阶段" order by "研发") as share
       from given where "研发" is not null and "阶段" is not null`,
    )
    assert.ok(ranked.length > 4000)
    for (const { subject, share } of ranked) assert.equal(known.get(subject)!.parts.研发位次, share)
  })

  it('同类太多时只记格数：一格一值的位次仍精确，名次至多差所说的那么多', async () => {
    const { done, stored } = await streamed({ size: 900, keep: 100 })
    const inexact = new Map(tolerancesOf(done.measured).map((one) => [`${one.place} ${one.group}`, one.tolerance]))
    for (const { subject, 研发位次, rank } of stored) {
      const { parts, rank: place } = known.get(subject)!
      assert.equal(研发位次, parts.研发位次)
      const stage = table.columns.阶段[table.subjects.indexOf(subject)]
      if (rank !== null) assert.ok(Math.abs(rank - place!) <= (inexact.get(`ranking ${stage}`) ?? 0))
    }
  })
})
