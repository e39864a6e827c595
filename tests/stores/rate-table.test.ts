import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { CommitmentPage } from '../../contract/investment/commitment-page.ts'
import { largestRateFile, type tryRateTable } from '../../contract/investment/rate-table.ts'
import { listFile } from '../../server/register/list-file.ts'
import { openClinicHouse } from '../clinic-house.ts'
import { eachServer } from '../database.ts'
import { signedIn } from '../frame.ts'

type Tried = z.output<NonNullable<typeof tryRateTable.answer>>

const statistician = 'demo-statistician'
const officer = 'demo-project-officer'
const month = '日期\tUSD/CNY\t100JPY/CNY\n2026-04-14\t7.1884\t4.7912\n2026-04-15\t7.1\t4.8'

eachServer('汇率表：逐行查看，一次登记，有一行不行就都不登记', (server) => {
  let house: Awaited<ReturnType<typeof openClinicHouse>>

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
  const tries = (given: object, who = statistician) => call<Tried>(who, 'POST', '/rates/table/trial', given)
  const declares = (text: string, who = statistician) =>
    call<{ declared: number; converted: number }>(who, 'POST', '/rates/table', { text, source: '外汇交易中心' })
  const kept = async (): Promise<number> =>
    (
      await house.frame.database.readAsSystem<{ count: number }>('select count(*) as count from register.exchange_rate')
    )[0]!.count
  const file = (content: Buffer) => ({ file: { name: '汇率.csv', content: content.toString('base64') } })

  it('查看什么也不登记；Excel 和 GB 编码的 CSV 读成同样的表', async () => {
    const { answer } = await tries({ text: month })
    assert.deepEqual([answer.lines.length, answer.counts.new, await kept()], [4, 4, 0])
    const head = Buffer.from([0xc8, 0xd5, 0xc6, 0xda])
    const csv = Buffer.concat([head, Buffer.from(month.slice(2).replaceAll('\t', ','))])
    assert.deepEqual((await tries(file(csv))).answer, answer)
    const cells = month.split('\n').map((line) => line.split('\t'))
    const [heads, ...rows] = cells as [string[], ...string[][]]
    const columns = heads.map((text, at) => ({
      head: { zh: text, en: text },
      of: (row: string[]) => (at === 0 ? row[at]! : Number(row[at])),
    }))
    const book = await buffer(listFile({ zh: '汇率', en: 'Rates' }, columns, rows, 'zh'))
    assert.deepEqual((await tries(file(book))).answer.lines, answer.lines)
  })

  it('有一行不行就都不登记，说出是哪一行', async () => {
    const refused = await declares(`${month}\n2026-04-16\t七块一\t4.8`)
    assert.equal(refused.status, 400)
    assert.match(refused.said, /有1行不能登记，整表没有登记。第4行：“七块一”不是汇率/)
    assert.equal(await kept(), 0)
    assert.match((await tries({ text: `${month}\n2027-01-04\t7\t4.8` })).answer.lines[4]!.sentence!.zh, /还没有到/)
  })

  it('一次登记，等着的到账随之折算；登记过的再来一遍什么也不做', async () => {
    const promised = {
      investor: '境外甲公司',
      origin: 'abroad',
      currency: 'USD',
      sum: '1000',
      dueOn: '2026-09-30',
      contract: '增资协议',
      project: house.own,
    }
    const { answer: made } = await call<{ commitment: string }>(officer, 'POST', '/commitments', promised)
    const arrival = { voucher: 'GH 1', bank: '中国工商银行', on: '2026-04-15', sum: '400' }
    await call(officer, 'POST', `/commitments/${made.commitment}/arrivals`, arrival)
    const done = await declares(month)
    assert.deepEqual([done.status, done.answer.declared, done.answer.converted], [200, 4, 1])
    const page = await call<CommitmentPage>('demo-leader', 'GET', `/commitments/${made.commitment}`)
    assert.equal(page.answer.arrivals[0]!.yuan, '2840')
    assert.deepEqual((await tries({ text: month })).answer.counts, { new: 0, replaces: 0, known: 4, refused: 0 })
    assert.match((await declares(month)).said, /没有要登记的/)
    const more = await declares(`${month}\n2026-04-16\t7.2\t4.81`)
    assert.deepEqual([more.answer.declared, await kept()], [2, 6])
  })

  it('谁不能登记；不是表格的、太大的、太长的一句话退回；都记在审计里', async () => {
    for (const who of ['demo-leader', officer, 'demo-enterprise', 'demo-bank']) {
      assert.equal((await tries({ text: month }, who)).status, 403, who)
      assert.equal((await declares(month, who)).status, 403, who)
    }
    assert.match((await tries(file(Buffer.from('%PDF-1.7')))).said, /PDF/)
    assert.match((await tries(file(Buffer.alloc(largestRateFile + 1, 'a')))).said, /最大2\.0MB/)
    assert.match((await tries({ text: '2026-04-01,美元,7.1\n'.repeat(2001) })).said, /最多2000条/)
    const acts = await house.frame.database.readAsSystem<{ act: string }>(
      `select act from audit_entry where act = 'capital.rate-table'`,
    )
    assert.equal(acts.length, 2)
    const elsewhere = house.frame.database.inZone(
      {
        account: 'x',
        person: '某人',
        post: 'project-officer',
        zone: 'demo',
        department: null,
        enterprise: null,
        session: '',
      },
      (tx) =>
        sql`insert into register.exchange_rate (name, currency, day, units, yuan, created_by, updated_by)
          values ('某处', 'USD', '2026-04-20', 1, '7', 'x', 'x')`.execute(tx),
    )
    await assert.rejects(elsewhere, /row-level security/)
  })
})
