import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import { siteReview } from '../../../mechanisms/delivery/site-review/site-review.ts'
import { mechanisms } from '../../../mechanisms/mechanisms.ts'
import { furnish } from '../../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../../database.ts'
import { type Frame, openFrame, smallPacks } from '../../frame.ts'
import { viewerWith } from '../../viewer.ts'
import { type Attempt, callerIn, nameOf, refuseTelling } from './nowhere.ts'

type Thing = 'project' | 'batch' | 'review' | 'consultation' | 'visitor'
type Things = Record<Thing, string>

const delivery = '/api/delivery'
const own: Things = { project: '', batch: '', review: '', consultation: '', visitor: '' }
const get = (url: string) => ({ url: `${delivery}${url}` })
const post = (url: string, payload: object) => ({ method: 'POST' as const, url: `${delivery}${url}`, payload })
const act = (of: string, given: object) => post(`${of}/acts`, { act: given })
const reason = '会议纪要'
const batch = { name: '四季度集中开工', day: '2026-12-01', place: '临江片区', host: 'leader' }
const review = { title: '四季度观摩', day: '2026-11-30' }
const consultation = { complaint: '供电没有着落', grade: 'ordinary', departments: ['administrative-approval'] }
const marks = Object.fromEntries(siteReview.sheets[0]!.criteria.map(({ id }) => [id, 4]))
const agreed = (project: string) => ({
  kind: 'agreed',
  begins: '09:00',
  stops: [{ project, minutes: 30, place: '工地', presenter: '周经理' }],
})
const later = { kind: 'rescheduled', day: '2026-12-08', reason }
const opinion = { kind: 'opined', cause: 'procedures', text: '手续可以并联' }
const diagnosis = { kind: 'diagnosed', cause: 'procedures', text: '手续可以并联' }

/** What there is of batches, reviews and consultations in the zone next door, and everything that one could do to it. */
const attempts: readonly Attempt<Thing>[] = [
  ...(['leader', 'project-officer', 'department-clerk', 'enterprise'] as const).flatMap((who): Attempt<Thing>[] => [
    [who, 'batch', (id) => get(`/batches/${id}`)],
    [who, 'batch', (id) => get(`/batches/${id}?on=2026-11-01`)],
    [who, 'batch', (id) => get(`/batches/${id}/projects.xlsx`)],
    [who, 'project', (id) => get(`/projects/${id}/batches`)],
    [who, 'review', (id) => get(`/reviews/${id}`)],
    [who, 'review', (id) => get(`/reviews/${id}?on=2026-11-01`)],
    [who, 'review', (id) => get(`/reviews/${id}/score`)],
    [who, 'review', (id) => get(`/reviews/${id}/result?format=docx`)],
    [who, 'review', (id) => get(`/reviews/${id}/result?format=xlsx`)],
    [who, 'review', (id) => post(`/reviews/${id}/scores`, { stop: own.project, marks })],
    [who, 'project', (id) => post(`/reviews/${own.review}/scores`, { stop: id, marks })],
    [who, 'consultation', (id) => get(`/clinic/${id}`)],
    [who, 'consultation', (id) => get(`/clinic/${id}?on=2026-11-01`)],
    [who, 'consultation', (id) => act(`/clinic/${id}`, opinion)],
    [who, 'project', (id) => get(`/projects/${id}/clinic`)],
  ]),
  ...(['leader', 'project-officer', 'supervisor'] as const).flatMap((who): Attempt<Thing>[] => [
    ...[{ kind: 'announced' }, later, { kind: 'cancelled', reason }].map(
      (given): Attempt<Thing> => [who, 'batch', (id) => act(`/batches/${id}`, given)],
    ),
    ...(['listed', 'removed', 'admitted', 'started', 'postponed'] as const).flatMap((kind): Attempt<Thing>[] => {
      const given = ['listed', 'started'].includes(kind) ? { kind } : { kind, reason }
      return [
        [who, 'batch', (id) => act(`/batches/${id}`, { ...given, project: own.project })],
        [who, 'project', (id) => act(`/batches/${own.batch}`, { ...given, project: id })],
      ]
    }),
    [who, 'project', (id) => post('/batches', { ...batch, projects: [id] })],
    ...[{ kind: 'concluded' }, { kind: 'cancelled', reason }].map(
      (given): Attempt<Thing> => [who, 'review', (id) => act(`/reviews/${id}`, given)],
    ),
    ...(['opened', 'closed', 'skipped'] as const).flatMap((kind): Attempt<Thing>[] => {
      const given = kind === 'skipped' ? { kind, reason } : { kind }
      return [
        [who, 'review', (id) => act(`/reviews/${id}`, { ...given, stop: own.project })],
        [who, 'project', (id) => act(`/reviews/${own.review}`, { ...given, stop: id })],
      ]
    }),
    [who, 'review', (id) => act(`/reviews/${id}`, agreed(own.project))],
    [who, 'project', (id) => act(`/reviews/${own.review}`, agreed(id))],
    [who, 'review', (id) => act(`/reviews/${id}`, { kind: 'invited', visitors: [own.visitor] })],
    [who, 'visitor', (id) => act(`/reviews/${own.review}`, { kind: 'invited', visitors: [id] })],
    [who, 'visitor', (id) => post('/reviews', { ...review, projects: [own.project], visitors: [id] })],
    [who, 'project', (id) => post('/reviews', { ...review, projects: [id] })],
    [who, 'batch', (id) => post('/reviews', { ...review, batch: id })],
    [who, 'project', (id) => post(`/projects/${id}/consultations`, consultation)],
    ...[diagnosis, { kind: 'withdrawn', reason }].map(
      (given): Attempt<Thing> => [who, 'consultation', (id) => act(`/clinic/${id}`, given)],
    ),
  ]),
]

const tables = ['batch_event', 'review_event', 'review_score', 'consultation_event']

eachServer('别的高新区有没有这个批次、这次观摩、这次会诊，从回答里看不出来', (server) => {
  let frame: Frame
  let things: Things
  let furnished: unknown

  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    things = await furnishZone('zibo')
    Object.assign(own, await furnishZone('demo'))
    furnished = await counted()
  })
  after(() => frame.close())

  /** A project that is in a batch, a stop of a review that is being scored, and in consultation. */
  async function furnishZone(zone: string): Promise<Things> {
    async function made<Answer>(who: string, call: object): Promise<Answer> {
      const answer = await (await callerIn(frame, `${zone}-${who}`))(call)
      assert.equal(answer.status, 200, answer.body)
      return answer.json() as Answer
    }
    const row = {
      method: 'POST',
      url: '/api/registers/project/rows',
      payload: { values: { name: '粉体', year: 2026 } },
    }
    const project = (await made<{ id: string }>('statistician', row)).id
    const [account] = await frame.database.readAsSystem<{ id: string }>('select id from account where name = $1', [
      `${zone}-leader`,
    ])
    const visitor = account!.id
    const proposed = await made<{ batch: string }>('supervisor', post('/batches', { ...batch, projects: [project] }))
    const given = { ...review, batch: proposed.batch, visitors: [visitor] }
    const convened = await made<{ review: string }>('supervisor', post('/reviews', given))
    await made('supervisor', act(`/reviews/${convened.review}`, { kind: 'opened', stop: project }))
    await made('leader', post(`/reviews/${convened.review}/scores`, { stop: project, marks }))
    const called = await made<{ consultation: string }>(
      'supervisor',
      post(`/projects/${project}/consultations`, consultation),
    )
    return { project, visitor, batch: proposed.batch, review: convened.review, consultation: called.consultation }
  }

  const counted = () =>
    frame.database.readAsSystem(
      `select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`,
    )

  for (const attempt of attempts) it(nameOf(attempt), () => refuseTelling(frame, attempt, things[attempt[1]]))

  it('带编号的接口一个不漏地试过；试过之后还是原样', async () => {
    const about = /:(batch|review|consultation)\b|:project\/(batches|clinic|consultations)/
    const routes = frame.app.mounted.filter(({ path }) => path.startsWith(delivery) && about.test(path))
    assert.ok(routes.length >= 12, `${routes.length}`)
    const tried = new Set(
      attempts.map(([, thing, call]) => {
        const { method = 'GET', url } = call(`:${thing}`)
        return `${method} ${url.replace(/\?.*/, '')}`
      }),
    )
    assert.deepEqual(
      routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !tried.has(route)),
      [],
    )
    assert.deepEqual(await counted(), furnished)
  })

  it('在数据库里也一样：看不到，写不进别的区，也引不来别的区的项目', async () => {
    const leader = viewerWith({ account: own.visitor, post: 'leader' })
    for (const table of tables) {
      const rows = await frame.database.readInZone<{ zone_id: string }>(leader, `select zone_id from ${table}`)
      assert.ok(rows.length > 0 && rows.every(({ zone_id }) => zone_id === 'demo'), table)
    }
    const [seen] = await frame.database.readInZone(
      leader,
      `select office_of_batch($1) as batch, office_of_review($2) as review, is_stop_closed($2, $3) as closed,
        may_score($2, $3, $4) as score, (select count(*)::int from review_turnout($2)) as turnout`,
      [things.batch, things.review, things.project, things.visitor],
    )
    assert.deepEqual(seen, { batch: null, review: null, closed: false, score: false, turnout: 0 })
    const signed = `'{}', '2026-11-21', '${own.visitor}', '某人', 'leader'`
    const signing = 'body, on_day, by, person, post'
    const writes = (zone: string, project: string) => [
      `insert into batch_event (zone_id, batch, number, kind, project, ${signing})
        values ('${zone}', '${things.batch}', 90, 'listed', '${project}', ${signed})`,
      `insert into review_event (zone_id, review, number, kind, stop, ${signing})
        values ('${zone}', '${things.review}', 90, 'opened', '${project}', ${signed})`,
      `insert into review_score (zone_id, review, stop, number, marks, on_day, by, person, post)
        values ('${zone}', '${things.review}', '${project}', 90, ${signed})`,
      `insert into consultation_event (zone_id, consultation, number, project, kind, addressed_to, ${signing})
        values ('${zone}', '${things.consultation}', 90, '${project}', 'asked', 'finance', ${signed})`,
    ]
    const write = (statement: string) => frame.database.inZone(leader, (tx) => sql.raw(statement).execute(tx))
    for (const statement of writes('zibo', things.project)) await assert.rejects(write(statement), /row-level security/)
    for (const statement of writes('demo', things.project))
      await assert.rejects(write(statement), /foreign key|row-level security/)
  })

  it('在邻区自己人那里，这些都有；同样的事对自己的编号，回答就不一样', async () => {
    for (const [who, thing, call] of attempts) {
      if (who !== 'leader') continue
      const asked = call(things[thing])
      if (!('method' in asked) && !asked.url.includes('?on=')) {
        const answer = await (await callerIn(frame, 'zibo-leader'))(asked)
        assert.equal(answer.status, 200, asked.url)
      }
    }
    for (const attempt of attempts) {
      const [who, thing, call] = attempt
      const answer = await (await callerIn(frame, `demo-${who}`))(call(own[thing]))
      assert.ok(
        ![400, 404].includes(answer.status) || call('').url.includes('?on='),
        `${nameOf(attempt)} ${answer.body}`,
      )
    }
  })
})
