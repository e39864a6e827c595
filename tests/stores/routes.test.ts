import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { Client } from 'pg'
import { admits } from '../../contract/admission.ts'
import type { Route } from '../../contract/route.ts'
import { type Post, postIds } from '../../kernel/post.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, callerWith, type Frame, openFrame, smallPacks } from '../frame.ts'

const zones = smallPacks.map(({ zone }) => zone.id)
const text = fc.oneof(
  fc.constantFrom('1', '2024', 'demo', '0', '%00', '-1'),
  fc.string({ minLength: 1, maxLength: 20 }),
)
const body = fc.oneof(
  fc.constant(undefined),
  fc.jsonValue({ maxDepth: 2 }),
  fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })),
)

/** An address with something in the place of each parameter. */
const addressOf = (path: string, values: readonly string[]): string =>
  path
    .split('/')
    .map((part, at) => (part.startsWith(':') ? encodeURIComponent(values[at % values.length]!) : part))
    .join('/')

eachServer('每条接口、每个岗位、每个区 · every route as every post in every zone', (server) => {
  let frame: Frame
  let routes: readonly Route[]
  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    routes = frame.app.mounted
  })
  after(() => frame.close())

  /** A fresh session, so that a route which ends sessions disturbs nobody else. */
  async function as(zone: string, post: Post): Promise<Caller> {
    const [held] = await frame.database.readAsSystem<{ account: string; id: string }>(
      `select p.account_id as account, p.id from account_post p join account a on a.id = p.account_id
       where a.demonstration and p.zone_id = $1 and p.post = $2 and p.granted_by = 'pack'`,
      [zone, post],
    )
    assert.ok(held, `${zone} has a ${post}`)
    const who = { account: held.account, post: held.id, zone, address: '', agent: '' }
    const { token } = await frame.database.asSystem((tx) => frame.app.sessions.begin(tx, who))
    return callerWith(frame.app, { authorization: `Bearer ${token}` })
  }

  const callOf = (route: Route, values: readonly string[] = ['nothing'], payload: unknown = {}) => ({
    method: route.method,
    url: addressOf(route.path, values),
    ...(route.method !== 'GET' && payload !== undefined && { payload: payload as object }),
  })

  const codeOf = (answer: { body: string }): string | undefined => {
    try {
      return (JSON.parse(answer.body) as { error?: { code?: string } }).error?.code
    } catch {
      return undefined
    }
  }

  test('没有登录的人只能用对任何人开放的接口', async () => {
    const visitor = callerWith(frame.app, {})
    for (const route of routes) {
      const answer = await visitor(callOf(route))
      const code = codeOf(answer)
      assert.equal(
        code === 'signed-out',
        route.admits !== 'anyone',
        `${route.id} ${answer.status} ${answer.body.slice(0, 200)}`,
      )
    }
  })

  test('每个岗位能用的，恰好是接口写明的', async () => {
    let refused = 0
    for (const zone of zones) {
      for (const post of postIds) {
        for (const route of routes) {
          const answer = await (await as(zone, post))(callOf(route))
          const admitted = codeOf(answer) !== 'not-your-post' && codeOf(answer) !== 'signed-out'
          assert.equal(
            admitted,
            admits(route.admits, post),
            `${post} ${route.id}: ${answer.status} ${answer.body.slice(0, 200)}`,
          )
          if (!admitted) refused += 1
        }
      }
    }
    assert.ok(refused > 100)
  })

  test('什么都敢填，也没有一条接口会出意外', async () => {
    const anyCall = fc.record({
      at: fc.nat(routes.length - 1),
      values: fc.array(text, { minLength: 1, maxLength: 4 }),
      zone: fc.constantFrom(...zones),
      payload: body,
      query: fc.dictionary(
        fc.constantFrom('page', 'size', 'search', 'period', 'subject', 'sort', 'before', 'from'),
        text,
      ),
    })
    await fc.assert(
      fc.asyncProperty(anyCall, async ({ at, values, zone, payload, query }) => {
        const route = routes[at]!
        const post = postIds.find((candidate) => admits(route.admits, candidate))!
        const call = callOf(route, values, payload)
        const answer = await (await as(zone, post))({ ...call, query })
        assert.notEqual(answer.status, 500, `${route.id}: ${answer.body.slice(0, 300)}`)
      }),
      { numRuns: 300 },
    )
  })

  test('一个区的回答里，没有另一个区的任何一行', async () => {
    const foreign = await identifiers(zones[1]!)
    assert.ok(foreign.size > 20)
    for (const post of postIds) {
      for (const route of routes.filter(
        ({ method, admits: who }) => method === 'GET' && who !== 'anyone' && admits(who, post),
      )) {
        const { body: answer } = await (await as(zones[0]!, post))(callOf(route))
        for (const id of foreign) assert.ok(!answer.includes(id), `${post} ${route.id} shows ${id} of ${zones[1]}`)
      }
    }
  })

  test('拿着另一个区的编号，也查不到、改不了', async () => {
    const foreign = [...(await identifiers(zones[1]!))]
    const before = await contents(zones[1]!)
    for (const post of postIds) {
      for (const route of routes.filter(
        ({ path, admits: who }) => path.includes(':') && who !== 'anyone' && admits(who, post),
      )) {
        for (const id of foreign.slice(0, 8)) {
          const { body: answer } = await (await as(zones[0]!, post))(callOf(route, [id], {}))
          const others = foreign.filter((other) => other !== id)
          assert.ok(!others.some((other) => answer.includes(other)), `${post} ${route.id}`)
        }
      }
    }
    assert.deepEqual(await contents(zones[1]!), before)
  })

  async function everyTable<T>(work: (client: Client, table: string, columns: string[]) => Promise<T>): Promise<T[]> {
    const client = new Client(frame.superuser)
    await client.connect()
    const { rows } = await client.query<{ name: string; columns: string[] }>(
      `select table_name as name, array_agg(column_name::text) as columns from information_schema.columns
       where table_schema = 'public' group by 1 having bool_or(column_name = 'zone_id') order by 1`,
    )
    const results: T[] = []
    for (const { name, columns } of rows) results.push(await work(client, name, columns))
    await client.end()
    return results
  }

  /** Every long identifier of a zone's rows, in all tables. */
  async function identifiers(zone: string): Promise<Set<string>> {
    const found = await everyTable(async (client, table, columns) => {
      if (!columns.includes('id')) return []
      const { rows } = await client.query<{ id: string }>(`select id::text from "${table}" where zone_id = $1`, [zone])
      return rows.map(({ id }) => id).filter((id) => id.length >= 20)
    })
    return new Set(found.flat())
  }

  const contents = (zone: string) =>
    everyTable(async (client, table) => {
      const text = `select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as hash from "${table}" t where zone_id = $1`
      return { table, ...(await client.query<{ rows: number; hash: string }>(text, [zone])).rows[0] }
    })
})
