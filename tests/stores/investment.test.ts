import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { CapitalAccount } from '../../contract/investment/capital-account.ts'
import type { CommitmentPage } from '../../contract/investment/commitment-page.ts'
import { openClinicHouse } from '../clinic-house.ts'
import { eachServer } from '../database.ts'
import { signedIn } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const officer = 'demo-project-officer'
const clerk = 'demo-department-clerk'
const statistician = 'demo-statistician'
const leader = 'demo-leader'

const promised = {
  investor: '境外甲公司',
  origin: 'abroad',
  country: '德国',
  trade: 'C',
  currency: 'USD',
  sum: '1000',
  signedOn: '2026-03-02',
  dueOn: '2026-09-30',
  contract: '增资协议 2026-7',
}
const voucher = { voucher: 'GH 2026-0415', bank: '中国工商银行', on: '2026-04-15', sum: '400' }

eachServer('到位资金：承诺、到账、冲销、折算', (server) => {
  let house: Awaited<ReturnType<typeof openClinicHouse>>
  let id = ''

  before(async () => {
    house = await openClinicHouse(server)
  })
  after(() => house.close())

  async function call<T>(who: string, method: 'GET' | 'POST', path: string, payload?: object) {
    const answered = await (await signedIn(house.frame.app, who))({
      method,
      url: `/api/investment${path}`,
      ...(payload && { payload }),
    })
    const answer = answered.json() as T & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer }
  }
  const page = async () => (await call<CommitmentPage>(leader, 'GET', `/commitments/${id}`)).answer
  const account = async () => (await call<CapitalAccount>(leader, 'GET', '?year=2026')).answer
  const arrive = (who: string, given: object) => call<CommitmentPage>(who, 'POST', `/commitments/${id}/arrivals`, given)

  it('登记承诺要写明投给谁、哪天到；编号接着排；别的岗位不能登记', async () => {
    const refused = await call(officer, 'POST', '/commitments', promised)
    assert.match(refused.said, /投给哪个项目或企业/)
    const early = { ...promised, project: house.own, dueOn: '2026-01-01' }
    assert.match((await call(officer, 'POST', '/commitments', early)).said, /早于签约日/)
    const made = await call<{ commitment: string; number: string }>(officer, 'POST', '/commitments', {
      ...promised,
      project: house.own,
    })
    assert.equal(made.answer.number, 'ZJ-2026-001')
    id = made.answer.commitment
    for (const who of [leader, statistician]) {
      assert.equal((await call(who, 'POST', '/commitments', { ...promised, project: house.own })).status, 403, who)
    }
  })

  it('逾期从承诺到位日的次日数日历天', async () => {
    const { state, late, reason, left } = await page()
    assert.deepEqual([state, late, left], ['late', 52, '1000'])
    assert.match(reason.zh, /逾期52天，还差1,000万美元未到/)
  })

  it('外币到账没有汇率就不折算，说明缺哪天的；不猜', async () => {
    const { answer } = await arrive(officer, { ...voucher, document: '电子回单，档案柜3' })
    const [line] = answer.arrivals
    assert.deepEqual([line!.sum, line!.yuan, line!.dollars], ['400', null, '400'])
    assert.match(line!.conversion.zh, /2026-04-15 没有已登记的美元汇率/)
    const { whole, by } = await account()
    assert.deepEqual([whole.yuan, whole.unconverted, by.country[0]!.key], [null, 1, '德国'])
  })

  it('同一张凭证不能登记第二次，换写法也不行；数据库也拒绝', async () => {
    const again = await arrive(officer, { ...voucher, voucher: 'ｇｈ20260415', on: '2026-05-04', sum: '10' })
    assert.equal(again.status, 409)
    assert.match(again.said, /凭证“GH 2026-0415”已经登记过：2026-04-15 到账400万美元/)
    const viewer = viewerWith({ account: 'x', post: 'project-officer', department: 'development-reform', zone: 'demo' })
    const copy = house.frame.database.inZone(viewer, (tx) =>
      sql`insert into register.arrival (name, bank, commitment, arrived_on, origin, department, currency, sum, created_by, updated_by)
        select upper(name), bank, commitment, arrived_on, origin, department, currency, sum, 'x', 'x' from register.arrival`.execute(
        tx,
      ),
    )
    await assert.rejects(copy, /凭证已经登记过/)
  })

  it('到账日不能在将来、不能早于签约，币种要与承诺一致', async () => {
    const other = { ...voucher, voucher: 'Z-1' }
    assert.match((await arrive(officer, { ...other, on: '2027-01-01' })).said, /还没有到/)
    assert.match((await arrive(officer, { ...other, on: '2026-01-01' })).said, /早于签约日/)
    assert.match((await arrive(officer, { ...other, currency: 'EUR' })).said, /以美元计/)
    assert.match((await arrive(officer, { ...other, sum: '-5' })).said, /大于零/)
  })

  it('别的部门不能替人登记；企业、银行看不到全区的账', async () => {
    const refused = await arrive(clerk, { ...voucher, voucher: 'Z-2' })
    assert.equal(refused.status, 403)
    assert.match(refused.said, /登记/)
    const viewer = viewerWith({ account: 'y', post: 'department-clerk', department: 'statistics', zone: 'demo' })
    const insert = house.frame.database.inZone(viewer, (tx) =>
      sql`insert into register.commitment (name, number, origin, department, currency, sum, due_on, contract, created_by, updated_by)
        select name, 'ZJ-9', origin, department, currency, sum, due_on, contract, 'y', 'y' from register.commitment`.execute(
        tx,
      ),
    )
    await assert.rejects(insert, /row-level security/)
    assert.equal((await call('demo-enterprise', 'GET', '')).status, 403)
    assert.equal((await call('demo-bank', 'GET', '/commitments')).status, 403)
    const listed = await call<{ commitments: unknown[] }>('demo-enterprise', 'GET', '/commitments')
    assert.deepEqual(listed.answer.commitments, [])
    const elsewhere = await call<CommitmentPage>('zibo-leader', 'GET', `/commitments/${id}`)
    assert.equal(elsewhere.status, 404)
  })

  it('登记了有出处的汇率，等着的到账随之折算，四舍五入到分', async () => {
    const given = { currency: 'USD', day: '2026-04-10', units: 1, yuan: '7.12345', source: '公布栏' }
    assert.equal((await call(leader, 'POST', '/rates', given)).status, 403)
    const declared = await call<{ converted: number }>(statistician, 'POST', '/rates', given)
    assert.equal(declared.answer.converted, 1)
    assert.match((await call(statistician, 'POST', '/rates', given)).said, /已经登记过/)
    const [line] = (await page()).arrivals
    assert.deepEqual([line!.yuan, line!.source], ['2849.38', '公布栏'])
    assert.match(line!.conversion.zh, /1美元=7.12345元（2026-04-10）/)
  })

  it('冲销写明原因，原记录不删；冲多了被拒绝；全部冲销后同一张凭证可以重新登记', async () => {
    const [first] = (await page()).arrivals
    const counter = (given: object) =>
      call<CommitmentPage>(officer, 'POST', `/arrivals/${first!.id}/counter-entries`, given)
    const back = { on: '2026-05-06', reason: '退回一部分' }
    assert.match((await counter({ ...back, sum: '401' })).said, /只剩400万美元/)
    assert.equal((await counter({ on: '2026-05-06', sum: '1' })).status, 400)
    const part = await counter({ ...back, sum: '133.333333' })
    assert.deepEqual([part.answer.arrived, part.answer.arrivals.length], ['266.666667', 2])
    const all = await counter({ on: '2026-05-07', reason: '记错了承诺' })
    assert.deepEqual([all.answer.arrived, all.answer.yuan, all.answer.left], ['0', '0', '1000'])
    assert.match((await counter(back)).said, /已经全部冲销/)
    const anew = await arrive(officer, { ...voucher, sum: '1000' })
    assert.deepEqual([anew.answer.state, anew.answer.yuan], ['met', '7123.45'])
    assert.equal(anew.answer.arrivals.length, 4)
  })

  it('各种分组加起来都等于合计，也等于按口径数出来的数', async () => {
    const { whole, by, measures } = await account()
    for (const rows of Object.values(by)) {
      assert.equal(
        rows.reduce((sum, { yuan }) => sum + Number(yuan ?? 0), 0),
        Number(whole.yuan),
      )
    }
    const foreign = measures.find(({ indicator }) => indicator === 'foreign-capital')!
    assert.deepEqual([foreign.done, foreign.unit, foreign.growth.value], ['1000', '万美元', null])
    assert.match(foreign.growth.why!.zh, /没有到位记录/)
  })

  it('名录里只看不改；改写、删除、移走，数据库都拒绝', async () => {
    const caller = await signedIn(house.frame.app, officer)
    const changed = await caller({
      method: 'PATCH',
      url: `/api/registers/commitment/rows/${id}`,
      payload: { values: { due_on: '2027-01-01' }, reason: '改' },
    })
    assert.equal(changed.status, 409)
    const viewer = viewerWith({ account: 'x', post: 'project-officer', department: 'development-reform', zone: 'demo' })
    const run = (text: string) => house.frame.database.inZone(viewer, (tx) => sql`${sql.raw(text)}`.execute(tx))
    await assert.rejects(run(`update register.commitment set due_on = '2027-01-01', updated_by = 'x'`), /不能改写/)
    await assert.rejects(run('delete from register.commitment'), /permission denied/)
    await assert.rejects(run('update register.exchange_rate set yuan = 9'), /permission denied|只能追加/)
    const keeper = viewerWith({ account: 'x', post: 'statistician', zone: 'demo' })
    const rewrite = house.frame.database.inZone(keeper, (tx) =>
      sql`update register.arrival set sum = 1, updated_by = 'x'`.execute(tx),
    )
    await assert.rejects(rewrite, /不能改写/)
  })

  it('延期另记，首次承诺的日子不动；终止要有原因，之后不再办理', async () => {
    const made = await call<{ commitment: string }>(officer, 'POST', '/commitments', {
      ...promised,
      project: house.own,
    })
    const act = (given: object, version?: number) =>
      call<CommitmentPage>(officer, 'POST', `/commitments/${made.answer.commitment}/acts`, { act: given, version })
    const backwards = await act({ kind: 'extended', to: '2026-08-01', reason: '提前' })
    assert.match(backwards.said, /延期要晚于现在的到位日/)
    const { answer } = await act({ kind: 'extended', to: '2026-12-31', reason: '境外审批未完' }, 1)
    assert.deepEqual(
      [answer.promisedOn, answer.due, answer.late, answer.lateSincePromise, answer.state],
      ['2026-09-30', '2026-12-31', 0, 52, 'open'],
    )
    assert.deepEqual(
      answer.changes.map(({ reason }) => reason),
      ['境外审批未完'],
    )
    assert.match((await act({ kind: 'ended', on: '2026-11-20', reason: '撤资' }, 1)).said, /刚有变动/)
    const ended = await act({ kind: 'ended', on: '2026-11-20', reason: '撤资' })
    assert.deepEqual([ended.answer.state, ended.answer.mayRecord], ['ended', false])
    assert.match((await act({ kind: 'extended', to: '2027-12-31', reason: '再来' })).said, /已于 2026-11-20 终止/)
  })
})
