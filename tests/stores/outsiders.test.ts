import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { Client } from 'pg'
import type { CatalogueRow } from '../../contract/indicators/catalogue.ts'
import type { FigurePage } from '../../contract/indicators/figures.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { loadPacks } from '../../server/packs/load.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Frame, openFrame, signedIn } from '../frame.ts'
import { packs } from '../packs.ts'
import { viewerWith } from '../viewer.ts'

const outsiders = ['bank', 'expert', 'observer'] as const

eachServer('外部岗位看不到名录 · outsiders and the registers', (server) => {
  let frame: Frame
  const declarations = {
    packs: [packs.demo, packs.zibo],
    ...mechanisms,
  }

  before(async () => {
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    await loadPacks(frame.database, declarations, () => {}, frame.clock.now)
  })
  after(() => frame.close())

  async function countedPages(name: string): Promise<FigurePage[]> {
    const caller = await signedIn(frame.app, name)
    const listed = (await caller({ url: '/api/catalogue' })).json() as unknown as { indicators: CatalogueRow[] }
    const places = listed.indicators.flatMap(({ newest }) => newest ?? [])
    assert.ok(places.length > 50)
    const pages = places.map(({ key, period, scope }) =>
      caller({ url: `/api/figures/${key}?period=${period}&scope=${scope}` }),
    )
    return (await Promise.all(pages)).map((answer) => answer.json() as unknown as FigurePage)
  }

  it('打开一个台账计数，统计人员看到记录，银行、专家、观察员、企业和管理员看不到', async () => {
    const seen = await countedPages('zibo-statistician')
    assert.ok(seen.some(({ provenance }) => provenance.records !== null))
    for (const post of [...outsiders, 'enterprise', 'security-administrator']) {
      const pages = await countedPages(`zibo-${post}`)
      assert.deepEqual(
        pages.map(({ provenance }) => provenance.records),
        pages.map(() => null),
        post,
      )
    }
  })

  it('就算哪条接口忘了拦，数据库也不给外部岗位任何一行名录', async () => {
    const client = new Client(frame.superuser)
    await client.connect()
    const { rows } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'register'",
    )
    await client.end()
    const count = async (post: 'statistician' | (typeof outsiders)[number], name: string): Promise<number> => {
      const viewer = viewerWith({ account: 'a', post, zone: 'zibo' })
      const [found] = await frame.database.readInZone<{ count: number }>(
        viewer,
        `select count(*) as count from register.${name}`,
      )
      return found!.count
    }
    assert.ok((await count('statistician', 'enterprise')) > 1000)
    for (const { name } of rows) for (const post of outsiders) assert.equal(await count(post, name), 0, name)
  })

  it('企业存下的视图只归自己，也看不到别人共享的', async () => {
    const [enterprise, clerk] = await Promise.all(
      ['zibo-enterprise', 'zibo-statistician'].map((name) => signedIn(frame.app, name)),
    )
    const url = '/api/registers/enterprise/views'
    const put = { method: 'PUT', url, payload: { name: '共享', shared: true, query: {} } } as const
    assert.equal((await enterprise!(put)).status, 403)
    assert.equal((await clerk!(put)).status, 200)
    const own = { ...put, payload: { ...put.payload, shared: false } }
    assert.equal((await enterprise!(own)).status, 200)
    const views = (await enterprise!({ url })).json() as unknown as { views: { own: boolean }[] }
    assert.deepEqual(
      views.views.map(({ own }) => own),
      [true],
    )
  })
})
