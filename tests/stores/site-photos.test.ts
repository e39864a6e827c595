import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { z } from 'zod'
import type { listDoubts } from '../../contract/delivery/doubts.ts'
import type { ProjectPage, ReportForm } from '../../contract/delivery/project.ts'
import { largestPicture } from '../../contract/delivery/site-photos.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { runIn } from '../../server/register/statement.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { framedJpeg } from '../paper-files.ts'
import { viewerWith } from '../viewer.ts'

type Doubts = z.infer<NonNullable<typeof listDoubts.answer>>

/** A JPEG by its frame: what it shows is not looked at. */
const picture = (shows: string): string => framedJpeg(shows).toString('base64')

const period = '2026-11-X3'
const here = { latitude: 36.8, longitude: 118.05, metres: 12 }
const taken = '2026-11-21T02:00:00.000Z'
const photo = (shows: string, more: object = {}) => ({
  period,
  picture: picture(shows),
  taken,
  position: here,
  ...more,
})

eachServer('现场照片：先传照片，旬报再用；谁能传，谁能看', (server) => {
  let frame: Frame
  const callers = new Map<string, Caller>()
  let ours = ''
  let others = ''

  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    for (const post of ['leader', 'project-lead', 'project-officer', 'enterprise', 'expert', 'supervisor'])
      callers.set(post, await signedIn(frame.app, `demo-${post}`))
    callers.set('zibo', await signedIn(frame.app, 'zibo-project-officer'))
    const by = { by: 'somebody' }
    await frame.database.inZone(viewerWith(), async (tx) => {
      const kind = kindOf(kinds, 'project')
      const department = { name: '建设局', code: 'planning-construction' }
      const construction = await createRow(tx, kindOf(kinds, 'department'), department, by)
      const row = { level: 'city', nature: 'new', year: 2026, status: 'permits', begun: false }
      ours = (await createRow(tx, kind, { ...row, name: '年产2万吨氮化硅粉体' }, by)).id
      others = (await createRow(tx, kind, { ...row, name: '纬三路改造', department: construction.id }, by)).id
    })
    await call('project-officer', 'POST', `/projects/${ours}/plan`, { template: 'expansion', reason: '会议纪要' })
    await call('project-officer', 'POST', `/projects/${ours}/promise`, { day: '2028-06-30' })
  })
  after(() => frame.close())

  async function call<T>(who: string, method: 'GET' | 'POST', path: string, payload?: object) {
    const answered = await callers.get(who)!({ method, url: `/api/delivery${path}`, ...(payload && { payload }) })
    const answer = answered.json() as T & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer }
  }
  const add = (who: string, body: object, project = ours) =>
    call<{ id: string }>(who, 'POST', `/projects/${project}/photos`, body)
  const look = (who: string, id: string) => callers.get(who)!({ method: 'GET', url: `/api/delivery/photos/${id}` })
  const report = (photos: readonly string[], project = ours) =>
    call<ProjectPage>('project-officer', 'POST', `/projects/${project}/reports`, { period, tasks: [], photos })
  const count = async (): Promise<number> =>
    (await frame.database.readAsSystem<{ count: number }>('select count(*) as count from site_photo'))[0]!.count

  it('同一张传两次只存一张；看到的就是传上去的', async () => {
    const first = await add('project-officer', photo('塔吊'))
    assert.equal(first.status, 200, first.said)
    const again = await add('project-lead', photo('塔吊'))
    assert.equal(again.answer.id, first.answer.id)
    assert.equal(await count(), 1)
    const seen = await look('leader', first.answer.id)
    assert.deepEqual([seen.status, seen.bytes.toString('base64')], [200, picture('塔吊')])
  })

  it('旬报用上照片，项目页和下一次填报都看得见；别的项目、别的旬、没有的照片不收', async () => {
    const { answer } = await add('project-officer', photo('基坑'))
    const done = await report([answer.id])
    assert.equal(done.status, 200, done.said)
    assert.deepEqual(done.answer.reports[0]?.photos, [{ id: answer.id, taken, position: here, away: null }])
    const form = await call<ReportForm>('project-officer', 'GET', `/projects/${ours}/report?period=${period}`)
    assert.deepEqual(
      form.answer.photos.map(({ id }) => id),
      [answer.id],
    )
    const former = await add('project-officer', photo('基坑', { period: '2026-11-X2' }))
    for (const strange of [former.answer.id, '00000000-0000-4000-8000-000000000000'])
      assert.match((await report([strange])).said, /有照片不是这个项目这一旬的/)
  })

  it('离其他照片太远的，成为疑点', async () => {
    const ids: string[] = []
    for (const shows of ['一层', '二层', '三层']) ids.push((await add('project-officer', photo(shows))).answer.id)
    const elsewhere = { position: { latitude: 36.9, longitude: 118.05, metres: 12 } }
    ids.push((await add('project-officer', photo('别处', elsewhere))).answer.id)
    const { answer } = await report(ids)
    const away = answer.reports[0]!.photos.map((one) => one.away)
    assert.deepEqual(away.slice(0, 3), [0, 0, 0])
    assert.ok(away[3]! > 11_000 && away[3]! < 11_200, `${away[3]}`)
    assert.ok(answer.doubts.some(({ text }) => /照片 4 离现场111\d\d米/.test(text.zh)))
  })

  it('对不上的项目按可疑度排出来；与项目页说的一样；外人不看', async () => {
    const { answer } = await call<Doubts>('leader', 'GET', '/doubts')
    assert.equal(answer.looked, 1)
    assert.deepEqual(
      answer.projects.map(({ project }) => project.id),
      [ours],
    )
    const { answer: page } = await call<ProjectPage>('leader', 'GET', `/projects/${ours}`)
    assert.deepEqual(answer.projects[0]!.doubts, page.doubts)
    assert.ok(answer.projects[0]!.doubt >= Math.max(...page.doubts.map(({ doubt }) => doubt)))
    const { answer: early } = await call<Doubts>('leader', 'GET', '/doubts?on=2026-01-05')
    assert.deepEqual([early.looked, early.projects], [0, []])
    for (const who of ['enterprise', 'expert']) assert.equal((await call(who, 'GET', '/doubts')).status, 403)
    const { answer: elsewhere } = await call<Doubts>('zibo', 'GET', '/doubts')
    assert.ok(elsewhere.projects.every(({ project }) => project.id !== ours))
  })

  it('没有时间、没有位置也收，说成不知道', async () => {
    const { answer } = await add('project-officer', photo('夜里', { taken: null, position: null }))
    const { answer: page } = await report([answer.id])
    assert.deepEqual(page.reports[0]?.photos, [{ id: answer.id, taken: null, position: null, away: null }])
  })

  it('不是照片、太大、位置不成样子的，一句话退回，什么也不留', async () => {
    const before = await count()
    const refused = [
      [photo('', { picture: Buffer.from('<svg onload=alert(1)>').toString('base64') }), /完整的 JPEG 文件/],
      [photo('', { picture: '不是编码' }), /“picture”不合要求/],
      [photo('x'.repeat(largestPicture)), /照片有1\.5 ?MB，最大1\.5 ?MB/],
      [photo('近', { position: { ...here, latitude: 91 } }), /position\.latitude/],
      [photo('近', { period: '2026-11' }), /旬应写成/],
    ] as const
    for (const [body, sentence] of refused) {
      const { status, said } = await add('project-officer', body)
      assert.equal(status, 400)
      assert.match(said, sentence)
    }
    assert.equal(await count(), before)
  })

  it('谁不能传、谁不能看', async () => {
    const { answer } = await add('project-officer', photo('门口'))
    for (const who of ['leader', 'supervisor', 'expert']) assert.equal((await add(who, photo('门口'))).status, 403)
    assert.equal((await add('enterprise', photo('门口'))).status, 404)
    assert.match((await add('project-officer', photo('门口'), others)).said, /由建设局推进|规划建设/)
    assert.equal((await add('zibo', photo('门口'))).status, 404)
    assert.equal((await look('supervisor', answer.id)).status, 200)
    assert.equal((await look('expert', answer.id)).status, 403)
    for (const who of ['zibo', 'enterprise']) assert.equal((await look(who, answer.id)).status, 404)
  })

  it('数据库自己也拦：替人署名、改照片、删照片都不行', async () => {
    const insert = (by: string) =>
      frame.database.inZone({ ...viewerWith(), account: 'demo-officer', post: 'project-officer' }, (tx) =>
        runIn(tx)({
          text: `insert into site_photo (project, period, picture, fingerprint, by, person, post)
            values ($1, $2, '', $3, $4, '某人', 'project-officer')`,
          values: [ours, period, 'a'.repeat(64), by],
        }),
      )
    await assert.rejects(insert('somebody-else'), /row-level security/)
    for (const change of ['update site_photo set period = $1', 'delete from site_photo where period <> $1'])
      await assert.rejects(frame.database.readInZone(viewerWith(), change.replace('$1', "'x'")), /denied|append/i)
  })
})
