import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { CapitalAccount } from '../../contract/investment/capital-account.ts'
import type { CommitmentPage } from '../../contract/investment/commitment-page.ts'
import { largestVoucher } from '../../contract/investment/voucher-files.ts'
import { backUp } from '../../server/administration/backup.ts'
import { restore } from '../../server/administration/restore.ts'
import { appConnection } from '../../server/database/migrate.ts'
import { openDatabase } from '../../server/database/zone-session.ts'
import { openClinicHouse } from '../clinic-house.ts'
import { eachServer, openTestDatabase, temporaryFolder } from '../database.ts'
import { signedIn } from '../frame.ts'
import { framedJpeg, framedPdf, whitePng } from '../paper-files.ts'
import { viewerWith } from '../viewer.ts'

const officer = 'demo-project-officer'
const clerk = 'demo-department-clerk'
const leader = 'demo-leader'

const promised = {
  investor: '省外甲公司',
  origin: 'other-province',
  currency: 'CNY',
  sum: '1000',
  signedOn: '2026-03-02',
  dueOn: '2026-09-30',
  contract: '增资协议 2026-7',
}
const arrived = { voucher: 'GH 2026-0415', bank: '中国工商银行', on: '2026-04-15', sum: '400' }
const file = (content: Buffer, name = '回单.pdf') => ({ name, content: content.toString('base64') })

eachServer('凭证文件：附上、看到、撤回；证明了多少', (server) => {
  let house: Awaited<ReturnType<typeof openClinicHouse>>
  let id = ''
  let arrival = ''

  before(async () => {
    house = await openClinicHouse(server)
    const { answer } = await call<{ commitment: string }>(officer, 'POST', '/commitments', {
      ...promised,
      project: house.own,
    })
    id = answer.commitment
  })
  after(() => house.close())

  async function call<T>(who: string, method: 'GET' | 'POST', path: string, payload?: object) {
    const answered = await (await signedIn(house.frame.app, who))({
      method,
      url: `/api/investment${path}`,
      ...(payload && { payload }),
    })
    const isFile = answered.fileName !== ''
    const answer = (isFile ? {} : answered.json()) as T & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer, file: answered }
  }
  const page = async () => (await call<CommitmentPage>(leader, 'GET', `/commitments/${id}`)).answer
  const proof = async () => (await call<CapitalAccount>(leader, 'GET', '?year=2026')).answer.proof
  const attach = (who: string, given: object, to = arrival) =>
    call<CommitmentPage>(who, 'POST', `/arrivals/${to}/files`, given)
  const withdraw = (who: string, of: string, reason = '附错了') =>
    call<CommitmentPage>(who, 'POST', `/files/${of}/withdrawal`, { reason })
  const seenBy = (post: string, department = 'development-reform') =>
    viewerWith({ account: 'x', post, department, zone: 'demo' } as Parameters<typeof viewerWith>[0])
  const run = (text: string, viewer = seenBy('project-officer')) =>
    house.frame.database.inZone(viewer, (tx) => sql`${sql.raw(text)}`.execute(tx))

  it('没有文件的到账说未附凭证；账上说一笔也没有证明，是零，不是不知道', async () => {
    const { answer } = await call<CommitmentPage>(officer, 'POST', `/commitments/${id}/arrivals`, arrived)
    arrival = answer.arrivals[0]!.id
    assert.deepEqual([answer.unfiled, answer.arrivals[0]!.files], [1, []])
    assert.deepEqual(await proof(), {
      arrivals: 1,
      filed: 0,
      yuan: '400',
      filedYuan: '0',
      percent: '0.0',
      unconverted: 0,
      shared: [],
    })
  })

  it('登记到账时就可以附上；凭证不合要求的，到账也不登记', async () => {
    const given = { ...arrived, voucher: 'GH 2', on: '2026-05-06', sum: '200' }
    const path = `/commitments/${id}/arrivals`
    const refused = await call(officer, 'POST', path, { ...given, file: file(Buffer.from('<html>')) })
    assert.equal(refused.status, 400)
    assert.match(refused.said, /凭证文件要是完整的 PDF、JPEG、PNG 文件/)
    assert.equal((await page()).arrivals.length, 1)
    const { answer } = await call<CommitmentPage>(officer, 'POST', path, {
      ...given,
      file: file(framedPdf('二'), '../二.exe'),
    })
    assert.deepEqual(
      answer.arrivals[1]!.files.map(({ name, type }) => [name, type]),
      [['二.pdf', 'pdf']],
    )
    assert.equal((await proof()).percent, '33.3')
  })

  it('后来补附；是什么看内容；打开就是传上去的；同一份传两次只有一份', async () => {
    const photo = framedJpeg('回单照片')
    const { answer, status } = await attach(officer, file(photo, '回单.pdf'))
    assert.equal(status, 200)
    const [kept] = answer.arrivals[0]!.files
    assert.deepEqual([kept!.name, kept!.type, kept!.size, kept!.withdrawn], ['回单.jpg', 'jpg', photo.length, null])
    assert.equal((await attach(officer, file(photo, '再传.jpg'))).answer.arrivals[0]!.files.length, 1)
    const opened = (await call(leader, 'GET', `/files/${kept!.id}`)).file
    assert.deepEqual([opened.status, opened.fileName, opened.bytes.equals(photo)], [200, '回单.jpg', true])
    assert.deepEqual([answer.unfiled, (await proof()).percent], [0, '100.0'])
    const listed = await call<{ commitments: unknown[] }>(leader, 'GET', '/commitments?files=missing')
    assert.deepEqual(listed.answer.commitments, [])
  })

  it('附错的写明原因撤回：仍看得到、打得开，不再算数；不能再撤；可以重新附上', async () => {
    const [kept] = (await page()).arrivals[0]!.files
    assert.equal((await withdraw(officer, kept!.id, '  ')).status, 400)
    const { answer } = await withdraw(officer, kept!.id, '是另一笔的回单')
    const [file0] = answer.arrivals[0]!.files
    assert.equal(file0!.withdrawn!.reason, '是另一笔的回单')
    assert.deepEqual([answer.unfiled, (await proof()).percent], [1, '33.3'])
    assert.equal((await call(leader, 'GET', `/files/${kept!.id}`)).status, 200)
    assert.match((await withdraw(officer, kept!.id)).said, /已经撤回：是另一笔的回单/)
    const again = await attach(officer, file(framedJpeg('回单照片')))
    assert.deepEqual([again.answer.arrivals[0]!.files.length, again.answer.unfiled], [2, 0])
    assert.equal((await attach(officer, file(whitePng, '白.jpg'))).answer.arrivals[0]!.files[2]!.name, '白.png')
  })

  it('同一份文件附在两笔到账上：说清另一笔是哪一笔，不退回；账上也看得到；撤回一处就不再说', async () => {
    const [first, second] = (await page()).arrivals
    const { answer } = await attach(officer, file(framedPdf('二'), '又一次.pdf'), first!.id)
    const also = (one: CommitmentPage, at: number) =>
      one.arrivals[at]!.files.flatMap((kept) => (kept.withdrawn ? [] : kept.also.map(({ voucher }) => voucher)))
    assert.deepEqual([also(answer, 0), also(answer, 1)], [['GH 2'], ['GH 2026-0415']])
    const [shared] = (await proof()).shared
    assert.equal(shared!.name, '二.pdf')
    assert.deepEqual(
      shared!.arrivals.map(({ voucher, commitment }) => [voucher, commitment.id]),
      [
        ['GH 2026-0415', id],
        ['GH 2', id],
      ],
    )
    const twice = answer.arrivals[0]!.files.at(-1)!
    const after = await withdraw(officer, twice.id, '附错了一笔')
    assert.deepEqual([also(after.answer, 0), also(after.answer, 1), (await proof()).shared], [[], [], []])
    assert.equal(second!.voucher, 'GH 2')
  })

  it('太大的、不是编码的、附在冲销上的、没有的到账，一句话退回', async () => {
    const large = await attach(officer, file(Buffer.concat([framedPdf('大'), Buffer.alloc(largestVoucher)])))
    assert.match(large.said, /凭证文件有8\.0MB，最大8\.0MB/)
    assert.match((await attach(officer, { name: '甲.pdf', content: '不是编码' })).said, /“content”不合要求/)
    const back = { on: '2026-05-07', sum: '50', reason: '退回' }
    const { answer } = await call<CommitmentPage>(officer, 'POST', `/arrivals/${arrival}/counter-entries`, back)
    const counter = answer.arrivals.find(({ counters }) => counters)!
    assert.match((await attach(officer, file(whitePng), counter.id)).said, /冲销的记录不附/)
    assert.equal((await attach(officer, file(whitePng), house.own)).status, 404)
    assert.deepEqual((({ yuan, filedYuan }) => [yuan, filedYuan])(await proof()), ['550', '550'])
  })

  it('谁不能附、谁不能撤、谁不能看', async () => {
    const [kept] = (await page()).arrivals[0]!.files
    for (const who of [leader, 'demo-statistician', 'demo-enterprise'])
      assert.equal((await attach(who, file(whitePng))).status, 403, who)
    assert.equal((await attach(clerk, file(framedPdf('别人的')))).status, 403)
    assert.equal((await withdraw(clerk, kept!.id)).status, 403)
    for (const who of ['demo-enterprise', 'zibo-leader', 'zibo-project-officer'])
      assert.equal((await call(who, 'GET', `/files/${kept!.id}`)).status, 404, who)
    for (const who of ['demo-bank', 'demo-expert'])
      assert.equal((await call(who, 'GET', `/files/${kept!.id}`)).status, 403, who)
    assert.equal((await attach('zibo-project-officer', file(whitePng))).status, 404)
  })

  it('数据库自己也拦：替人署名、别的部门、附在冲销上、改、删、看', async () => {
    const insert = (by: string, viewer = seenBy('project-officer'), which = 'counters is null') =>
      run(
        `insert into voucher_file (arrival, name, type, content, by, person, post)
          select id, '甲.pdf', 'pdf', 'x', '${by}', '某人', '${viewer.post}' from register.arrival where ${which} limit 1`,
        viewer,
      )
    await insert('x')
    const refused = [
      insert('somebody-else'),
      insert('x', seenBy('department-clerk', 'statistics')),
      insert('x', seenBy('leader')),
      insert('x', seenBy('project-officer'), 'counters is not null'),
      run(
        `insert into voucher_withdrawal (file, reason, by, person, post)
          select id, '错', 'x', '某人', 'department-clerk' from voucher_file limit 1`,
        seenBy('department-clerk', 'statistics'),
      ),
    ]
    for (const one of await Promise.allSettled(refused))
      assert.match(String((one as PromiseRejectedResult).reason), /row-level security/)
    for (const table of ['voucher_file', 'voucher_withdrawal'])
      for (const change of [`update ${table} set by = 'y'`, `delete from ${table}`])
        await assert.rejects(run(change), /denied|append/i)
    for (const viewer of [seenBy('bank'), seenBy('enterprise'), { ...seenBy('leader'), zone: 'zibo' }]) {
      const { rows } = await run('select id from voucher_file', viewer)
      assert.deepEqual(rows, [])
    }
  })

  it('备份带着凭证文件，恢复出来逐字节相同', async () => {
    const { frame } = house
    const path = join(await temporaryFolder('voucher-backup'), 'whole.zip')
    await backUp(appConnection(frame.superuser), path, '2026-11-22T00:00:00.000Z', frame.key)
    const target = await openTestDatabase(server, 'vouchers_restored')
    try {
      await restore(target.superuser, path, frame)
      const database = openDatabase(appConnection(target.superuser))
      const kept = 'select id, content, fingerprint from voucher_file order by id'
      const restored = await database.readAsSystem<{ content: Buffer }>(kept)
      await database.close()
      assert.ok(restored.some(({ content }) => content.equals(framedJpeg('回单照片'))))
      assert.deepEqual(restored, await frame.database.readAsSystem(kept))
    } finally {
      await target.close()
    }
  })
})
