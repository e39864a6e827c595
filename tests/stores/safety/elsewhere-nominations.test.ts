import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { mechanisms } from '../../../mechanisms/mechanisms.ts'
import { furnish } from '../../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../../database.ts'
import { settleEnterprises } from '../../enterprise-ladder-house.ts'
import { type Frame, openFrame, smallPacks } from '../../frame.ts'
import { type Attempt, callerIn, nameOf, refuseTelling } from './nowhere.ts'

type Thing = 'batch' | 'enterprise'
type Things = Record<Thing, string>

const nominations = '/api/ladder/nominations'
const own: Things = { batch: '', enterprise: '' }
const get = (url: string) => ({ url: `${nominations}/${url}` })
const post = (url: string, act: object, version = 1) => ({
  method: 'POST' as const,
  url: `${nominations}/${url}/acts`,
  payload: { act, version },
})
const opened = {
  name: '2026年第四批创新型中小企业',
  title: 'innovative-sme',
  edition: 'innovative-sme-2022',
  firstDay: '2026-11-23',
  lastDay: '2026-11-27',
  publicity: 5,
}
const reason = '走访时了解'
const batchActs = [
  { kind: 'extended', lastDay: '2026-12-04', reason },
  { kind: 'published' },
  { kind: 'cancelled', reason },
]
const acts = [
  { kind: 'submitted', note: reason },
  { kind: 'withdrawn', reason },
  { kind: 'recommended', reason },
]

/** What there is of nominations in the zone next door, and what one could do to it. */
const attempts: readonly Attempt<Thing>[] = (['leader', 'department-clerk', 'enterprise'] as const).flatMap(
  (who): Attempt<Thing>[] => [
    [who, 'batch', (id) => get(id)],
    [who, 'batch', (id) => get(`${id}/candidates`)],
    [who, 'batch', (id) => get(`${id}/list`)],
    ...batchActs.map((act): Attempt<Thing> => [who, 'batch', (id) => post(id, act)]),
    [who, 'batch', (id) => get(`${id}/enterprises/${own.enterprise || ':enterprise'}`)],
    [who, 'enterprise', (id) => get(`${own.batch}/enterprises/${id}`)],
    ...acts.flatMap((act): Attempt<Thing>[] => [
      [who, 'batch', (id) => post(`${id}/enterprises/${own.enterprise || ':enterprise'}`, act)],
      [who, 'enterprise', (id) => post(`${own.batch}/enterprises/${id}`, act)],
    ]),
  ],
)

eachServer('别的高新区有没有这个申报批次、这家企业，从回答里看不出来', (server) => {
  let frame: Frame
  let things: Things
  let furnished: unknown

  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    own.enterprise = (await settleEnterprises(frame)).other
    own.batch = await openIn('demo')
    const clerk = await callerIn(frame, 'zibo-statistician')
    const row = { values: { name: '淄博某公司', form: 'enterprise', titles: [] } }
    const made = await clerk({ method: 'POST', url: '/api/registers/enterprise/rows', payload: row })
    things = { batch: await openIn('zibo'), enterprise: (made.json() as unknown as { id: string }).id }
    furnished = await counted()
  })
  after(() => frame.close())

  async function openIn(zone: string): Promise<string> {
    const clerk = await callerIn(frame, `${zone}-department-clerk`)
    const answer = await clerk({ method: 'POST', url: nominations, payload: opened })
    assert.equal(answer.status, 200, answer.body)
    return (answer.json() as unknown as { batch: string }).batch
  }
  const counted = () =>
    frame.database.readAsSystem(
      'select (select count(*)::int from nomination_batch_event) as batches, (select count(*)::int from nomination_event) as nominations',
    )

  for (const attempt of attempts) it(nameOf(attempt), () => refuseTelling(frame, attempt, things[attempt[1]]))

  it('带编号的接口一个不漏地试过；试过之后还是原样', async () => {
    const routes = frame.app.mounted.filter(({ path }) => path.startsWith(`${nominations}/:batch`))
    assert.ok(routes.length >= 6, `${routes.length}`)
    const tried = new Set(
      attempts.map(([, thing, call]) => {
        const { method = 'GET', url } = call(`:${thing}`)
        return `${method} ${url.replace(own.enterprise, ':enterprise').replace(own.batch, ':batch')}`
      }),
    )
    assert.deepEqual(
      routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !tried.has(route)),
      [],
    )
    assert.deepEqual(await counted(), furnished)
  })
})
