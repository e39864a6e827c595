import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import { Client } from 'pg'
import type { Observation } from '../../engines/indicators/observation.ts'
import { type FilledCard, figuresOf } from '../../engines/reports/filled-card.ts'
import { day } from '../../kernel/day.ts'
import { type Post, postIds } from '../../kernel/post.ts'
import { catalogue } from '../../mechanisms/indicator-catalogue/catalogue.ts'
import { groups } from '../../mechanisms/indicator-catalogue/groups.ts'
import { type Counter, keepBooks } from '../../server/indicators/books.ts'
import { gatherKnowledge } from '../../server/indicators/knowledge.ts'
import { appendFigures } from '../../server/indicators/store.ts'
import { reportRoom } from '../../server/reports/routes.ts'
import { signInRoom } from '../../server/sign-in/routes.ts'
import { demo } from '../../zones/demo/pack.ts'
import { zibo } from '../../zones/zibo/pack.ts'
import { eachServer } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn } from '../frame.ts'

const knowledge = gatherKnowledge({ packs: [zibo, demo], catalogue, groups })
/** A ledger of 86 projects; it moves on while the tests run. */
const ledger = { projects: 86 }
const counter: Counter = {
  mark: async () => String(ledger.projects),
  count: async (_tx, wanted) =>
    wanted.flatMap(({ indicator, period }): Observation[] =>
      indicator.id === 'tech-renovation-projects' && period === '2023-01..09' ? [counted(ledger.projects)] : [],
    ),
}
const room = reportRoom(knowledge, keepBooks(knowledge, counter))
const dated = zibo.figures.map((figure) => ({ ...figure, asOf: day('2024-12-31') }))
const address = '/api/reports/zibo-2023-q1-q3'

eachServer('成绩单的冻结、重算与核验 · report cards signed off and verified', (server) => {
  let frame: Frame
  let statistician: Caller
  let code = ''
  before(async () => {
    frame = await openFrame(server, [signInRoom, room])
    await frame.database.asSystem((tx) => appendFigures(tx, 'zibo', dated, 'pack'))
    statistician = await signedIn(frame.app, 'zibo-statistician')
  })
  after(() => frame.close())

  const read = async (caller: Caller, url: string): Promise<Opened> => (await caller({ url })).json() as never
  const freeze = (caller: Caller, hash: string) =>
    caller({ method: 'POST', url: `${address}/freeze`, payload: { hash } })
  const visit = async (url: string): Promise<Verified> => (await frame.app.inject({ url })).json()

  it('列出本区的成绩单，还没有冻结', async () => {
    const { cards } = await read(statistician, '/api/reports')
    assert.deepEqual(
      cards.map(({ id, frozen, missing }) => [id, frozen, missing]),
      zibo.cards.map(({ id }) => [id, null, 0]),
    )
  })

  it('统计人员冻结看到的这一份，得到核验码', async () => {
    const opened = await read(statistician, address)
    assert.deepEqual([opened.frozen, opened.restatements, opened.signing], [[], [], true])
    const projects = figuresOf(opened.card).find(({ key }) => key === 'tech-renovation-projects')
    assert.equal(projects?.origin, 'counted')
    const answer = await freeze(statistician, opened.hash)
    assert.equal(answer.status, 200, answer.body)
    const signing = answer.json() as unknown as Signed
    assert.match(signing.code, /^[0-9A-F]{4}-[0-9A-F]{4}$/)
    assert.equal(signing.hash, opened.hash)
    code = signing.code
  })

  it('不看数就冻结、岗位不对、没有登录，都不行', async () => {
    assert.equal((await freeze(statistician, 'f'.repeat(64))).status, 409)
    const clerk = await signedIn(frame.app, 'zibo-department-clerk')
    const { hash, signing } = await read(clerk, address)
    assert.equal(signing, false)
    assert.equal((await freeze(clerk, hash)).status, 403)
    const visitor = await frame.app.inject({ method: 'POST', url: `${address}/freeze`, payload: { hash } })
    assert.equal(visitor.statusCode, 401)
  })

  it('任何人凭核验码可核对，重算逐位一致', async () => {
    ledger.projects = 87
    const verified = await visit(`/api/verify/${code.toLowerCase()}`)
    ledger.projects = 86
    assert.deepEqual([verified.same, verified.recomputed === verified.hash, verified.code], [true, true, code])
    assert.equal(verified.title.zh, zibo.cards[0]!.title.zh)
    assert.equal((await frame.app.inject({ url: '/api/verify/0000-0000' })).statusCode, 404)
  })

  it('冻结后的更正成为重述；冻结的那一份照样逐位重算', async () => {
    await frame.database.asSystem(async (tx) => {
      const standing = await tx
        .selectFrom('observation')
        .selectAll()
        .where('indicator', '=', 'listed-companies')
        .where('zone_id', '=', 'zibo')
        .executeTakeFirstOrThrow()
      const { id, entered_at: _at, ...rest } = standing
      await tx
        .insertInto('observation')
        .values({ ...rest, value: '13', supersedes: id, reason: '漏报一家', entered_by: 'zibo-statistician' })
        .execute()
    })
    const opened = await read(statistician, address)
    assert.deepEqual(
      opened.restatements.map(({ was, now, reason }) => [was.key, was.value, now.value, reason]),
      [['listed-companies', '12', '13', '漏报一家']],
    )
    assert.notEqual(opened.hash, opened.frozen[0]!.hash)
    assert.equal((await visit(`/api/verify/${code}`)).same, true)
    const kept = await statistician({ url: `${address}/file?format=json&code=${code}` })
    const { card } = kept.json() as unknown as { card: FilledCard }
    assert.equal(figuresOf(card).find(({ key }) => key === 'listed-companies')?.value, '12')
    assert.match((await statistician({ url: `${address}/file?format=json` })).body, /"code":null/)
  })

  it('没有公布的数，银行和企业从冻结的一份、从重述、从文件都看不到', async () => {
    for (const post of ['bank', 'enterprise', 'observer']) {
      const outsider = await signedIn(frame.app, `zibo-${post}`)
      assert.deepEqual((await read(outsider, address)).restatements, [])
      const frozen = await outsider({ url: `/api/frozen-cards/${code}` })
      assert.equal(frozen.status, 200)
      assert.equal((frozen.json() as unknown as { card: unknown }).card, null)
      for (const format of ['json', 'xlsx', 'docx', 'pdf', 'png']) {
        const file = await outsider({ url: `${address}/file?format=${format}&code=${code}` })
        assert.equal(file.status, 403)
        assert.match(file.body, /没有对外公布的数/)
      }
      assert.equal((await outsider({ url: `${address}/file?format=json` })).status, 200)
    }
  })

  it('就算哪条接口忘了拦，数据库也不把冻结的那一份给外部岗位；谁都只能以自己的名义冻结', async () => {
    const as = <Row extends object>(post: Post, text: string) => {
      const viewer = { account: 'a', person: '', post, zone: 'zibo', department: null, enterprise: null, session: '' }
      return frame.database.inZone(viewer, async (tx) => (await sql.raw<Row>(text).execute(tx)).rows)
    }
    const sign = (by: string, post: Post) =>
      `insert into frozen_card (zone_id, card, code, hash, filled, moment, mark, counts, frozen_by, person, post)
        values ('zibo', 'x', '0000-0000', repeat('0', 64), '{}', now(), 'x', '[]', '${by}', 'x', '${post}')`
    const outside: readonly Post[] = ['enterprise', 'bank', 'expert', 'observer']
    for (const post of postIds) {
      const read = await as<object>(post, 'select filled, counts from frozen_card')
      assert.equal(read.length, outside.includes(post) ? 0 : 1, post)
      const told = await as<object>(post, 'select * from card_signing')
      assert.deepEqual(
        told.map((row) => Object.keys(row).sort()),
        [['card', 'code', 'hash', 'id', 'moment', 'person', 'post', 'zone_id']],
      )
      if (post !== 'leader' && post !== 'statistician')
        await assert.rejects(as(post, sign('a', post)), /row-level security/, post)
    }
    await assert.rejects(as('leader', sign('b', 'leader')), /row-level security/)
    await assert.rejects(as('leader', sign('a', 'statistician')), /row-level security/)
  })

  it('别的区看不到这次冻结', async () => {
    const other = await signedIn(frame.app, 'demo-statistician')
    assert.equal((await other({ url: `/api/frozen-cards/${code}` })).status, 404)
    assert.equal((await other({ url: address })).status, 404)
    assert.equal((await statistician({ url: `/api/frozen-cards/${code}` })).status, 200)
  })

  it('冻结记录只能追加；绕过去改掉的，核验看得出', async () => {
    await assert.rejects(
      frame.database.asSystem((tx) => tx.updateTable('frozen_card').set({ card: 'x' }).execute()),
      /appended, never changed/,
    )
    const client = new Client(frame.superuser)
    await client.connect()
    await client.query('alter table frozen_card disable trigger all')
    await client.query(`update frozen_card set filled = replace(filled, '"value":"12"', '"value":"15"')`)
    await client.end()
    const verified = await visit(`/api/verify/${code}`)
    assert.equal(verified.same, false)
    assert.match(verified.sentence.zh, /与它的摘要不符/)
  })
})

const counted = (value: number): Observation => ({
  id: 'counted/tech-renovation-projects/2023-01..09',
  indicator: 'tech-renovation-projects',
  period: '2023-01..09',
  scope: 'zone',
  subject: '',
  value: String(value),
  unit: '个',
  qualifier: 'exact',
  origin: 'counted',
  document: null,
  paragraph: null,
  published: false,
  target: false,
  asOf: null,
  enteredBy: 'register',
  enteredAt: '2026-11-21T00:00:00.000Z',
  reason: null,
  supersedes: null,
  demonstration: true,
})

type Signed = { readonly code: string; readonly hash: string }
type Opened = {
  readonly card: FilledCard
  readonly cards: readonly { readonly id: string; readonly frozen: Signed | null; readonly missing: number }[]
  readonly hash: string
  readonly frozen: readonly Signed[]
  readonly signing: boolean
  readonly restatements: readonly {
    readonly was: { readonly key: string; readonly value: string }
    readonly now: { readonly value: string }
    readonly reason: string
  }[]
}
type Verified = Signed & {
  readonly same: boolean
  readonly recomputed: string
  readonly title: { readonly zh: string }
  readonly sentence: { readonly zh: string }
}
