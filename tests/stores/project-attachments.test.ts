import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { z } from 'zod'
import { largestAttachment, type listAttachments } from '../../contract/delivery/attachments.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import type { Viewer } from '../../server/viewer.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { framedJpeg, framedPdf } from '../paper-files.ts'
import { viewerWith } from '../viewer.ts'

type Attachments = z.infer<NonNullable<typeof listAttachments.answer>>

const file = (content: Buffer, name: string) => ({ name, content: content.toString('base64') })
const approval = file(framedPdf('立项批复'), '立项批复.pdf')

eachServer('项目资料：附上、看到、撤回；谁能附，谁能看', (server) => {
  let frame: Frame
  const callers = new Map<string, Caller>()
  let ours = ''
  let others = ''

  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    for (const post of ['leader', 'project-officer', 'enterprise', 'expert', 'supervisor'])
      callers.set(post, await signedIn(frame.app, `demo-${post}`))
    callers.set('zibo', await signedIn(frame.app, 'zibo-project-officer'))
    const by = { by: 'somebody' }
    await frame.database.inZone(viewerWith(), async (tx) => {
      const kind = kindOf(kinds, 'project')
      const department = { name: '建设局', code: 'planning-construction' }
      const construction = await createRow(tx, kindOf(kinds, 'department'), department, by)
      ours = (await createRow(tx, kind, { level: 'livelihood', year: 2026, name: '临江小学' }, by)).id
      const road = { level: 'urban', year: 2026, name: '纬三路改造', department: construction.id }
      others = (await createRow(tx, kind, road, by)).id
    })
  })
  after(() => frame.close())

  async function call(who: string, method: 'GET' | 'POST', path: string, payload?: object) {
    const answered = await callers.get(who)!({ method, url: `/api/delivery${path}`, ...(payload && { payload }) })
    const isFile = answered.fileName !== ''
    const answer = (isFile ? {} : answered.json()) as unknown as Attachments & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer, file: answered }
  }
  const attach = (who: string, given: object, project = ours) => call(who, 'POST', `/projects/${project}/files`, given)
  const list = (who: string, project = ours) => call(who, 'GET', `/projects/${project}/files`)
  const withdraw = (who: string, id: string, reason: string) => call(who, 'POST', `/files/${id}/withdrawal`, { reason })
  const first = async (): Promise<string> => (await list('leader')).answer.files[0]!.id

  it('照片和资料各附一份；同一份传两次只有一份；打开就是传上去的，名字里的路径去掉', async () => {
    assert.deepEqual((await list('project-officer')).answer, { files: [], mayAttach: true })
    assert.equal((await attach('project-officer', approval)).status, 200)
    await attach('project-officer', { ...approval, name: '再传.pdf' })
    const { answer } = await attach('project-officer', file(framedJpeg('教学楼'), '../教学楼.exe'))
    assert.deepEqual(
      answer.files.map(({ name, type }) => [name, type]),
      [
        ['立项批复.pdf', 'pdf'],
        ['教学楼.jpg', 'jpg'],
      ],
    )
    const opened = (await call('leader', 'GET', `/files/${await first()}`)).file
    assert.deepEqual([opened.status, opened.bytes.equals(framedPdf('立项批复'))], [200, true])
  })

  it('不是文件、太大的，一句话退回', async () => {
    assert.match(
      (await attach('project-officer', file(Buffer.from('<html>'), 'a.pdf'))).said,
      /完整的 PDF、JPEG、PNG 文件/,
    )
    const large = file(framedPdf('大'.repeat(largestAttachment / 3)), '大.pdf')
    assert.match((await attach('project-officer', large)).said, /项目资料有8\.0MB，最大8\.0MB/)
  })

  it('别的部门、督查、外区、企业、专家都附不上；看得到项目的才看得到资料', async () => {
    assert.match((await attach('project-officer', approval, others)).said, /由建设局推进/)
    assert.equal((await attach('supervisor', approval)).status, 403)
    for (const who of ['zibo', 'enterprise']) assert.equal((await attach(who, approval)).status, 404)
    assert.equal((await attach('expert', approval)).status, 403)
    const { answer } = await list('supervisor')
    assert.deepEqual([answer.files.length, answer.mayAttach], [2, false])
    assert.ok(answer.files.every(({ mayWithdraw }) => !mayWithdraw))
    const id = await first()
    for (const who of ['zibo', 'enterprise']) assert.equal((await call(who, 'GET', `/files/${id}`)).status, 404)
    assert.equal((await call('expert', 'GET', `/files/${id}`)).status, 403)
  })

  it('附错的写明原因撤回：仍看得到，不能再撤，可以重新附上', async () => {
    const id = await first()
    assert.equal((await withdraw('project-officer', id, ' ')).status, 400)
    assert.equal((await withdraw('zibo', id, '外区')).status, 404)
    const { answer } = await withdraw('project-officer', id, '是另一个项目的批复')
    assert.equal(answer.files[0]!.withdrawn!.reason, '是另一个项目的批复')
    assert.match((await withdraw('project-officer', id, '再撤')).said, /已经撤回：是另一个项目的批复/)
    assert.equal((await call('leader', 'GET', `/files/${id}`)).status, 200)
    assert.equal((await attach('project-officer', approval)).answer.files.length, 3)
    const trail = await frame.database.readAsSystem<{ act: string }>(
      "select act from audit_entry where act like 'delivery.file-%' and zone_id = 'demo' order by number",
    )
    assert.deepEqual(
      trail.map(({ act }) => act),
      ['attached', 'attached', 'withdrawn', 'attached'].map((act) => `delivery.file-${act}`),
    )
  })

  it('路由放过了，数据库也不放过：别的岗位、别的部门、冒名的写不进，外人读不到，谁也改不了', async () => {
    const insert = (project: string, by: string, post: string) =>
      `insert into project_file (project, name, type, content, by, person, post)
        values ('${project}', 'a.pdf', 'pdf', '\\x25', '${by}', '某人', '${post}')`
    const run = (viewer: Viewer, text: string) =>
      frame.database.inZone(viewer, (tx) => sql`${sql.raw(text)}`.execute(tx))
    const as = (post: Viewer['post'], department: string | null = 'development-reform') =>
      viewerWith({ account: 'x', post, department })
    const denied = /row-level security|permission denied/
    await assert.rejects(run(as('supervisor'), insert(ours, 'x', 'supervisor')), denied)
    await assert.rejects(run(as('project-officer'), insert(others, 'x', 'project-officer')), denied)
    await assert.rejects(run(as('project-officer'), insert(ours, 'y', 'project-officer')), denied)
    await run(as('project-officer', 'planning-construction'), insert(others, 'x', 'project-officer'))
    const taken = (by: string, post: string) =>
      `insert into project_file_withdrawal (file, reason, by, person, post)
        select id, '错', '${by}', '某人', '${post}' from project_file where project = '${others}'`
    await assert.rejects(run(as('project-officer'), taken('x', 'project-officer')), denied)
    await assert.rejects(run(as('supervisor'), taken('x', 'supervisor')), denied)
    for (const post of ['bank', 'expert', 'observer', 'enterprise'] as const) {
      const { rows } = (await run(as(post, null), 'select id from project_file')) as { rows: unknown[] }
      assert.deepEqual(rows, [], post)
    }
    await assert.rejects(run(as('project-officer'), "update project_file set name = 'b.pdf'"), denied)
    await assert.rejects(run(as('project-officer'), 'delete from project_file'), denied)
  })
})
