import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import type { DraftAnswer, IssuedLine, PaperAnswer } from '../../contract/delivery/papers.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const day = 24 * 3600
const officer = 'demo-project-officer'
const supervisor = 'demo-supervisor'
const clerk = 'demo-department-clerk'

eachServer('通报和考核：编号、印发、原样存着，与今天的数据并排', (server) => {
  let frame: Frame
  let problem = ''
  const callers = new Map<string, Caller>()
  const issued: string[] = []

  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    const by = { by: 'somebody' }
    const project = await frame.database.inZone(viewerWith(), async (tx) => {
      const department = await createRow(
        tx,
        kindOf(kinds, 'department'),
        { name: '发展改革局', code: 'development-reform' },
        by,
      )
      const row = { name: '年产2万吨氮化硅粉体', department: department.id }
      return (await createRow(tx, kindOf(kinds, 'project'), row, by)).id
    })
    await signIn()
    for (const title of ['10千伏供电接入未排期', '用地红线未移交']) {
      const filed = { title, origin: 'visit' }
      problem = (await call<{ problem: string }>(officer, 'POST', `/projects/${project}/problems`, filed)).answer
        .problem
      await act(officer, { kind: 'dispatched', department: 'administrative-approval', workdays: 3 })
    }
  })
  after(() => frame.close())

  async function signIn(): Promise<void> {
    for (const name of [officer, clerk, supervisor, 'demo-leader', 'demo-statistician', 'zibo-supervisor'])
      callers.set(name, await signedIn(frame.app, name))
  }
  async function later(days: number): Promise<void> {
    frame.clock.forward(days * day)
    await signIn()
  }
  async function call<T>(who: string, method: 'GET' | 'POST', path: string, payload?: object) {
    const answered = await callers.get(who)!({ method, url: `/api/delivery${path}`, ...(payload && { payload }) })
    const answer = answered.json() as T & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer }
  }
  const act = (who: string, given: object) => call(who, 'POST', `/problems/${problem}/acts`, { act: given })
  const draft = async (query = 'kind=bulletin') =>
    (await call<DraftAnswer>(supervisor, 'GET', `/papers/draft?${query}`)).answer
  const issue = (who: string, body: object) =>
    call<{ id: string; number: { zh: string } }>(who, 'POST', '/papers', body)
  const open = async (id: string, on = '') => (await call<PaperAnswer>(supervisor, 'GET', `/papers/${id}${on}`)).answer
  const file = async (id: string, query: string) =>
    (await callers.get(supervisor)!({ url: `/api/delivery/papers/${id}/file?${query}` })).bytes

  it('没有到通报标准的，不印发；没有过完的一期，不考核', async () => {
    const { hindrance, hash } = await draft()
    assert.match(hindrance!.zh, /没有达到通报标准/)
    assert.match((await issue(supervisor, { kind: 'bulletin', hash })).said, /没有达到通报标准/)
    const quarter = await draft('kind=assessment&period=2026-Q4')
    assert.match(quarter.hindrance!.zh, /2026年12月31日才结束/)
  })

  it('督查和领导印发，别的岗位不能；看到的是哪一份，印发的就是哪一份', async () => {
    await later(11)
    const { hash, number, hindrance, paragraphs } = await draft()
    assert.deepEqual([hindrance, number.zh], [null, '〔2026〕1号'])
    assert.equal((await issue(officer, { kind: 'bulletin', hash })).status, 403)
    assert.equal((await issue('demo-statistician', { kind: 'bulletin', hash })).status, 403)
    assert.match((await issue(supervisor, { kind: 'bulletin', hash: '0'.repeat(64) })).said, /请再看一遍/)
    const { answer } = await issue(supervisor, { kind: 'bulletin', hash })
    assert.equal(answer.number.zh, '〔2026〕1号')
    issued.push(answer.id)
    assert.deepEqual((await open(answer.id)).paragraphs, paragraphs)
    assert.match((await issue('demo-leader', { kind: 'bulletin', hash })).said, /〔2026〕1号已经一字不差地印发过/)
  })

  it('存下的公文和数据，与摘要相符，再下载一字节不差', async () => {
    const [id] = issued as [string]
    const { hash, documentHash, intact, number } = await open(id)
    assert.equal(intact, true)
    const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    const document = await file(id, 'format=docx')
    assert.equal(sha(document), documentHash)
    assert.deepEqual(await file(id, 'format=docx'), document)
    assert.equal(sha(await file(id, 'format=json')), hash)
    const text = strFromU8(unzipSync(document)['word/document.xml']!)
    assert.ok(text.includes(number.zh) && text.includes('用地红线未移交'))
    const translated = strFromU8(unzipSync(await file(id, 'format=docx&language=en'))['word/document.xml']!)
    assert.match(translated, /2026, No\. 1/)
  })

  it('一件销号之后：存件不变，当天重写一字不差，今天的数据少一件', async () => {
    const [id] = issued as [string]
    const first = await open(id)
    assert.deepEqual(first.now.differences, [])
    await later(1)
    assert.equal((await act(clerk, { kind: 'received' })).status, 200)
    assert.equal((await act(clerk, { kind: 'answered', text: '红线已移交' })).status, 200)
    assert.equal((await act(officer, { kind: 'closed', text: '到现场看过' })).status, 200)
    const now = await open(id)
    assert.deepEqual(now.paragraphs, first.paragraphs)
    assert.deepEqual(now.again, [])
    const gone = now.now.differences.filter(({ later: said }) => said === null)
    assert.deepEqual(
      gone.map(({ about, earlier }) => [about, /用地红线未移交/.test(earlier!.zh)]),
      [['problem 2', true]],
    )
    assert.deepEqual((await open(id, `?on=${now.issuedOn}`)).now.differences, [])
  })

  it('文号一份接一份；过了年从1号起；考核通报写清每一分', async () => {
    const second = await issue(supervisor, { kind: 'bulletin', hash: (await draft()).hash })
    assert.equal(second.answer.number.zh, '〔2026〕2号')
    await later(35)
    const quarter = await draft('kind=assessment')
    assert.equal(quarter.period, '2026-Q4')
    assert.match(quarter.paragraphs.map(({ text }) => text.zh).join(''), /督办：.*，扣.*分。/)
    const third = await issue('demo-leader', { kind: 'assessment', period: '2026-Q4', hash: quarter.hash })
    assert.equal(third.answer.number.zh, '〔2027〕1号')
    assert.deepEqual((await open(third.answer.id)).again, [])
    const { papers } = (await call<{ papers: IssuedLine[] }>('demo-leader', 'GET', '/papers')).answer
    assert.deepEqual(
      papers.map(({ number }) => number.zh),
      ['〔2027〕1号', '〔2026〕2号', '〔2026〕1号'],
    )
  })

  it('两个人同时印发，号不重、不跳，一字不差的只发一份', async () => {
    await later(1)
    const { hash } = await draft()
    const both = await Promise.all([supervisor, 'demo-leader'].map((who) => issue(who, { kind: 'bulletin', hash })))
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409])
    assert.equal(both.find(({ status }) => status === 200)!.answer.number.zh, '〔2027〕2号')
  })

  it('看全区的人看得到；承办部门、别的区看不到', async () => {
    const [id] = issued as [string]
    assert.equal((await call('demo-statistician', 'GET', `/papers/${id}`)).status, 200)
    assert.equal((await call(clerk, 'GET', `/papers/${id}`)).status, 403)
    assert.equal((await call('zibo-supervisor', 'GET', `/papers/${id}`)).status, 404)
    const { papers } = (await call<{ papers: IssuedLine[] }>('zibo-supervisor', 'GET', '/papers')).answer
    assert.deepEqual(papers, [])
  })

  it('绕过接口也不行：数据库按岗位和署名拒绝，不让跳号，写下的改不了', async () => {
    const copy = (viewer: Parameters<typeof viewerWith>[0], changed: string) =>
      frame.database.inZone(viewerWith(viewer), (tx) =>
        sql`insert into issued_paper select (jsonb_populate_record(p, ${changed}::jsonb)).* from issued_paper p
          where id = ${issued[0]}`.execute(tx),
      )
    const changed = (more: object) => JSON.stringify({ id: '00000000-0000-4000-8000-000000000001', ...more })
    const mine = { account: 'sup', post: 'supervisor' as const }
    const own = { by: 'sup', department: null, year: 2026 }
    await assert.rejects(copy(mine, changed({ ...own, number: 4 })), /The next paper of 2026 is not number 4/)
    await assert.rejects(copy(mine, changed({ ...own, number: 3, by: 'other' })), /row-level security/)
    await assert.rejects(
      copy({ account: 'sup', post: 'statistician' }, changed({ ...own, number: 3, post: 'statistician' })),
      /row-level security/,
    )
    await assert.rejects(copy(mine, changed({ ...own, number: 3, written: '{}' })), /check constraint/)
    const asDepartment = await frame.database.readInZone(
      viewerWith({ account: 'x', post: 'department-clerk', department: 'statistics' }),
      'select 1 from issued_paper',
    )
    assert.equal(asDepartment.length, 0)
    for (const change of ['update issued_paper set title_zh = title_zh', 'delete from issued_paper'])
      await assert.rejects(frame.database.asSystem((tx) => sql.raw(change).execute(tx)))
  })

  it('每一份都在审计里', async () => {
    const entries = await frame.database.readAsSystem("select 1 from audit_entry where act = 'paper.issued'")
    assert.equal(entries.length, 4)
  })
})
