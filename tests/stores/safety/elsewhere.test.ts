import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { mechanisms } from '../../../mechanisms/mechanisms.ts'
import { furnish } from '../../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../../frame.ts'
import { type Attempt, type Call, nameOf, refuseTelling } from './nowhere.ts'

type Thing = 'row' | 'other' | 'job' | 'view' | 'round' | 'task' | 'account' | 'session'

/** What there is in the zone next door, and everything that one could do to it by its number. */
const attempts: readonly Attempt<Thing>[] = [
  ['statistician', 'row', (id) => ({ url: `/api/registers/enterprise/rows/${id}` })],
  ['statistician', 'row', (id) => ({ url: `/api/registers/enterprise/rows/${id}?on=2026-11-21` })],
  ['statistician', 'row', (id) => ({ url: `/api/registers/enterprise/rows/${id}/history` })],
  [
    'statistician',
    'row',
    (id) => ({
      method: 'PATCH',
      url: `/api/registers/enterprise/rows/${id}`,
      payload: { values: { name: '改名' }, reason: '试试', revision: 1 },
    }),
  ],
  [
    'statistician',
    'row',
    (id) => ({
      method: 'POST',
      url: `/api/registers/enterprise/rows/${id}/archive`,
      payload: { reason: '试试', revision: 1 },
    }),
  ],
  [
    'statistician',
    'row',
    (id) => ({
      method: 'POST',
      url: '/api/registers/project/rows',
      payload: { values: { name: '借来的项目', number: 'X-1', enterprise: id } },
    }),
  ],
  ['enterprise', 'row', (id) => ({ url: `/api/registers/enterprise/rows/${id}` })],
  ['enterprise', 'other', (id) => ({ url: `/api/registers/enterprise/rows/${id}` })],
  ['enterprise', 'other', (id) => ({ url: `/api/registers/enterprise/rows/${id}/history` })],
  ['statistician', 'job', (id) => ({ url: `/api/imports/${id}` })],
  ['statistician', 'job', (id) => ({ url: `/api/imports/${id}/rows` })],
  ['statistician', 'job', (id) => ({ url: `/api/imports/${id}/findings` })],
  ['statistician', 'job', (id) => ({ method: 'POST', url: `/api/imports/${id}/cancel`, payload: {} })],
  ['statistician', 'job', (id) => ({ method: 'DELETE', url: `/api/imports/${id}/file` })],
  ['statistician', 'view', (id) => ({ method: 'DELETE', url: `/api/registers/enterprise/views/${id}` })],
  ['statistician', 'round', (id) => ({ url: `/api/collection/rounds/${id}` })],
  ['statistician', 'round', (id) => ({ url: `/api/collection/rounds/${id}?on=2026-11-01` })],
  ['statistician', 'round', (id) => ({ url: `/api/collection/rounds/${id}/reminder` })],
  ['statistician', 'round', (id) => ({ url: `/api/collection/rounds/${id}/reminder.xlsx` })],
  ['statistician', 'task', (id) => ({ url: `/api/collection/tasks/${id}` })],
  ['investment-officer', 'task', (id) => ({ url: `/api/collection/tasks/${id}?on=2026-11-01` })],
  ['bank', 'task', (id) => ({ url: `/api/collection/tasks/${id}` })],
  [
    'statistician',
    'task',
    (id) => ({ method: 'POST', url: `/api/collection/tasks/${id}/moves`, payload: { move: 'lock', version: 0 } }),
  ],
  [
    'system-administrator',
    'account',
    (id) => ({ method: 'PATCH', url: `/api/accounts/${id}`, payload: { disabled: true } }),
  ],
  ['system-administrator', 'account', (id) => ({ method: 'POST', url: `/api/accounts/${id}/unlock`, payload: {} })],
  ['system-administrator', 'account', (id) => ({ method: 'POST', url: `/api/accounts/${id}/password`, payload: {} })],
  ['security-administrator', 'session', (id) => ({ method: 'DELETE', url: `/api/sessions/${id}` })],
  ['statistician', 'session', (id) => ({ method: 'DELETE', url: `/api/session/all/${id}` })],
]

eachServer('别的高新区有没有这一样，从回答里看不出来', (server) => {
  let frame: Frame
  const things = new Map<Thing, string>()

  before(async () => {
    const declarations = { packs: smallPacks, ...mechanisms }
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    const there = await signedIn(frame.app, 'zibo-statistician')
    const here = await signedIn(frame.app, 'demo-statistician')
    const made = async (caller: Caller, call: Call): Promise<Record<string, unknown>> => {
      const answer = await caller(call)
      assert.equal(answer.status, 200, answer.body)
      return answer.json()
    }
    const rows = { method: 'POST', url: '/api/registers/enterprise/rows' } as const
    things.set('row', String((await made(there, { ...rows, payload: { values: { name: '邻区企业' } } })).id))
    things.set('other', String((await made(here, { ...rows, payload: { values: { name: '本区别的企业' } } })).id))
    const own = String((await made(here, { ...rows, payload: { values: { name: '本企业' } } })).id)
    await frame.database.asSystem((tx) =>
      tx
        .updateTable('account_post')
        .set({ enterprise_id: own })
        .where('zone_id', '=', 'demo')
        .where('post', '=', 'enterprise')
        .execute(),
    )
    const upload = {
      method: 'POST',
      url: '/api/imports?kind=park&name=p.csv',
      payload: Buffer.from('名称\n东园\n'),
      headers: { 'content-type': 'application/octet-stream' },
    } as const
    things.set('job', String((await made(there, upload)).id))
    const view = { name: '共享', shared: true, query: {} }
    things.set(
      'view',
      String((await made(there, { method: 'PUT', url: '/api/registers/enterprise/views', payload: view })).id),
    )
    const round = { period: '2025', audience: 'department', workdays: 5 }
    things.set(
      'round',
      String((await made(there, { method: 'POST', url: '/api/collection/rounds', payload: round })).round),
    )
    const [found] = await frame.database.readAsSystem<{ task: string; account: string; session: string }>(
      `select (select id::text from collection_task where zone_id = 'zibo' limit 1) as task,
        (select id::text from account where name = 'zibo-leader') as account,
        (select s.id::text from session s join account a on a.id = s.account_id where a.name = 'zibo-statistician' limit 1) as session`,
    )
    for (const [thing, id] of Object.entries(found!)) things.set(thing as Thing, id)
  })
  after(() => frame.close())

  for (const attempt of attempts) it(nameOf(attempt), () => refuseTelling(frame, attempt, things.get(attempt[1])!))

  it('在邻区自己人那里，这些都有', async () => {
    const caller = await signedIn(frame.app, 'zibo-statistician')
    for (const [who, thing, call] of attempts) {
      const asked = call(things.get(thing)!)
      if (who !== 'statistician' || asked.method !== undefined || asked.url.includes('?on=')) continue
      assert.equal((await caller(asked)).status, 200, asked.url)
    }
  })
})
