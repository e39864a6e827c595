import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { Client } from 'pg'
import type { SearchGroup } from '../../contract/search.ts'
import { kindOf } from '../../engines/register/kind.ts'
import type { RowValues } from '../../engines/register/schemas.ts'
import { day } from '../../kernel/day.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { appendFigures } from '../../server/indicators/store.ts'
import { archiveRow, createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import type { Viewer } from '../../server/viewer.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Frame, openFrame, signedIn } from '../frame.ts'
import { packs } from '../packs.ts'
import { viewerWith } from '../viewer.ts'

const migration = (): Promise<string> =>
  readFile(join(import.meta.dirname, '../../server/database/migrations/0008-search-order.sql'), 'utf8')

const writer = (zone: string): Viewer => viewerWith({ account: 'test', zone })

eachServer('搜索：一次找遍，只找得到看得到的', (server) => {
  let frame: Frame
  const declared = [packs.demo, packs.zibo]

  const create = (zone: string, kind: string, values: RowValues) =>
    frame.database.inZone(writer(zone), (tx) => createRow(tx, kindOf(kinds, kind), values, { by: 'test' }))

  before(async () => {
    const declarations = { packs: declared, ...mechanisms }
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    await frame.database.asSystem(async (tx) => {
      const figures = packs.zibo.figures.map((figure) => ({ ...figure, asOf: day('2023-10-12') }))
      await appendFigures(tx, 'zibo', figures, 'pack')
    })
    const own = await create('zibo', 'enterprise', {
      name: '淄博新恒电子科技有限公司',
      credit_code: '913703030045AL8TUY',
    })
    await create('zibo', 'enterprise', { name: '淄博新恒' })
    await create('zibo', 'enterprise', { name: '山东淄博新恒物流有限公司' })
    const gone = await create('zibo', 'enterprise', { name: '淄博新恒归档公司' })
    await frame.database.inZone(writer('zibo'), (tx) =>
      archiveRow(tx, kindOf(kinds, 'enterprise'), gone.id, { by: 'test', reason: '重复' }),
    )
    await create('demo', 'enterprise', { name: '淄博新恒驻演示区分公司' })
    await create('zibo', 'project', {
      name: '新恒技术改造项目',
      number: 'ZB-2023-001',
      enterprise: own.id,
      leader: '周明',
    })
    await create('zibo', 'project', { name: '新恒技术改造二期', number: 'ZB-2023-002', leader: '周明' })
    await create('zibo', 'park', { name: '新恒产业园', operator: '新恒运营公司' })
    await frame.database.asSystem((tx) =>
      tx
        .updateTable('account_post')
        .set({ enterprise_id: own.id })
        .where('zone_id', '=', 'zibo')
        .where('post', '=', 'enterprise')
        .execute(),
    )
  })
  after(() => frame.close())

  const search = async (name: string, text: string, limit = 5): Promise<Map<string, SearchGroup>> => {
    const caller = await signedIn(frame.app, name)
    const answer = await caller({ url: `/api/search?${new URLSearchParams({ text, limit: String(limit) })}` })
    assert.equal(answer.status, 200, answer.body)
    const { groups: found } = answer.json() as unknown as { groups: SearchGroup[] }
    return new Map(found.map((group) => [group.kind, group]))
  }
  const names = (group: SearchGroup | undefined): string[] => (group?.hits ?? []).map(({ name }) => name.text.zh)

  it('全名先于开头，开头先于中间；归档的和别区的找不到', async () => {
    for (const text of ['淄博新恒', 'ziboxinheng', 'zbxh']) {
      const found = await search('zibo-statistician', text)
      assert.deepEqual(
        names(found.get('enterprise')),
        ['淄博新恒', '淄博新恒电子科技有限公司', '山东淄博新恒物流有限公司'],
        text,
      )
    }
    assert.deepEqual(names((await search('demo-statistician', '淄博新恒')).get('enterprise')), [
      '淄博新恒驻演示区分公司',
    ])
  })

  it('拼音、首字母、汉字混着打，连着的才算', async () => {
    for (const text of ['zibodz', '新恒dz', 'xinhengdz', 'xhdianzi'])
      assert.deepEqual(
        names((await search('zibo-statistician', text)).get('enterprise')),
        text === 'zibodz' ? [] : ['淄博新恒电子科技有限公司'],
        text,
      )
    assert.equal((await search('zibo-statistician', 'jishugz')).get('project')!.hits.length, 2)
  })

  it('只要一条时，也是最好的一条，并写明去哪里看其余的', async () => {
    const found = (await search('zibo-statistician', 'xinheng', 1)).get('enterprise')!
    assert.equal(found.hits.length, 1)
    assert.equal(found.all, '/zibo/registers/enterprise?q=xinheng')
    const best = (await search('zibo-statistician', '淄博新恒', 1)).get('enterprise')!
    assert.deepEqual(names(best), ['淄博新恒'])
  })

  it('信用代码、项目编号、挂包领导都找得到，标出在哪一栏', async () => {
    const byCode = (await search('zibo-statistician', '913703030045al')).get('enterprise')!
    assert.equal(byCode.hits[0]!.note!.text.zh, '统一社会信用代码：913703030045AL8TUY')
    assert.deepEqual(byCode.hits[0]!.note!.parts.zh, [[9, 23]])
    const byNumber = (await search('zibo-statistician', 'zb-2023-002')).get('project')!
    assert.deepEqual(names(byNumber), ['新恒技术改造二期'])
    const byLeader = (await search('zibo-statistician', '周明')).get('project')!
    assert.equal(byLeader.hits.length, 2)
    assert.equal(byLeader.hits[0]!.note!.text.zh, '挂包领导：周明')
  })

  it('指标打开最近一期，带数、源标和时期', async () => {
    const [hit] = (await search('zibo-statistician', '市级重点技改')).get('figure')!.hits
    assert.equal(hit!.name.text.zh, '市级重点技改项目')
    assert.deepEqual([hit!.shown!.value, hit!.shown!.unit, hit!.periodLabel!.zh], ['86', '个', '2023年1—9月'])
    assert.equal(hit!.href, '/zibo/figures/tech-renovation-projects?period=2023-01..09')
    for (const text of ['jsgz', 'jishugaizao', '技术改造']) {
      const found = await search('zibo-statistician', text)
      assert.equal(found.get('figure')!.hits[0]!.name.text.zh, '市级重点技改项目', text)
    }
  })

  it('房间、成绩单、别的高新区', async () => {
    assert.deepEqual(names((await search('zibo-statistician', 'mbzr')).get('room')), ['目标责任'])
    assert.ok(names((await search('zibo-statistician', '成绩单')).get('card')).length > 0)
    assert.equal((await search('zibo-statistician', 'demo')).get('zone'), undefined)
    await frame.database.asSystem(async (tx) => {
      const account = (await tx
        .selectFrom('account')
        .select('id')
        .where('name', '=', 'zibo-statistician')
        .executeTakeFirstOrThrow()) as { id: string }
      await tx
        .insertInto('account_post')
        .values({ id: 'visiting', zone_id: 'demo', account_id: account.id, post: 'statistician', granted_by: 'test' })
        .execute()
    })
    assert.equal((await search('zibo-statistician', 'demo')).get('zone')!.hits[0]!.href, '/demo')
  })

  it('企业只找得到自己：自己的一条、自己的项目，没有园区载体和别的企业', async () => {
    const found = await search('zibo-enterprise', '新恒', 50)
    assert.deepEqual(names(found.get('enterprise')), ['淄博新恒电子科技有限公司'])
    assert.deepEqual(names(found.get('project')), ['新恒技术改造项目'])
    assert.equal(found.get('park'), undefined)
  })

  it('银行、专家、观察员、管理员找不到名录，也找不到进不去的页面', async () => {
    for (const post of ['bank', 'expert', 'observer', 'system-administrator']) {
      const found = await search(`zibo-${post}`, '新恒', 50)
      assert.deepEqual(
        [...found.keys()].filter((kind) => kinds.has(kind)),
        [],
        post,
      )
      assert.equal(names((await search(`zibo-${post}`, '目标责任')).get('room')).includes('目标责任'), false, post)
    }
    assert.deepEqual(names((await search('zibo-system-administrator', '管理')).get('room')).slice(0, 1), ['管理'])
    assert.equal(names((await search('zibo-statistician', '管理')).get('room')).includes('管理'), false)
  })

  it('填报任务：统计看到各部门的，部门只看到自己的，银行一件也没有', async () => {
    const statistician = await signedIn(frame.app, 'zibo-statistician')
    const payload = { period: '2025', audience: 'department', workdays: 5 }
    const opened = await statistician({ method: 'POST', url: '/api/collection/rounds', payload })
    assert.equal(opened.status, 200, opened.body)
    const all = names((await search('zibo-statistician', '2025年', 50)).get('task'))
    assert.ok(all.length > 1, String(all))
    const clerk = names((await search('zibo-investment-officer', '2025年', 50)).get('task'))
    assert.equal(clerk.length, 1)
    assert.ok(all.includes(clerk[0]!))
    assert.equal((await search('zibo-bank', '2025年', 50)).get('task'), undefined)
  })

  it('什么也没打，什么也不找；太长的被拒绝；怪字不出错', async () => {
    assert.equal((await search('zibo-statistician', '  ')).size, 0)
    for (const odd of ["'", '\\', '%', '_', ':*', '&|!()', '^', '$', '\0', '😀', "a'b\\c", '((', 'uai'.repeat(30)])
      await search('zibo-statistician', odd)
    const caller = await signedIn(frame.app, 'zibo-statistician')
    assert.equal((await caller({ url: `/api/search?text=${'长'.repeat(201)}` })).status, 400)
  })

  it('新登记的与迁移补上的检索词一样', async () => {
    const client = new Client(frame.superuser)
    await client.connect()
    const terms = async () =>
      (await client.query<{ terms: string }>('select search_terms::text as terms from register.enterprise order by id'))
        .rows
    const before = await terms()
    await client.query(
      "update register.enterprise set search_terms = ts_delete(search_terms, array(select lexeme from unnest(search_terms) where left(lexeme, 1) in ('^', '$')))",
    )
    assert.notDeepEqual(await terms(), before)
    await client.query('set session_replication_role = replica')
    await client.query(await migration())
    assert.deepEqual(await terms(), before, 'also beside registers that are only added to')
    await client.end()
  })
})
