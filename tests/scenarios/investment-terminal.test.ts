import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { CapitalAccount } from '../../contract/investment/capital-account.ts'
import type { CommitmentLine, CommitmentPage } from '../../contract/investment/commitment-page.ts'
import { temporaryFolder } from '../database.ts'
import { type Ended, jixia, startServer } from './terminal.ts'

describe('命令行：到位资金 · the terminal on paid-in capital', () => {
  let folder: string
  let server: Awaited<ReturnType<typeof startServer>>
  const run = (...words: string[]): Promise<Ended> =>
    jixia({ JIXIA_DATA: join(folder, 'data') }, ...words, '--zone', 'zibo')
  const listed = async (...words: string[]) =>
    ((await run('investment', 'commitments', '--json', ...words)).json() as { commitments: CommitmentLine[] })
      .commitments

  before(async () => {
    folder = await temporaryFolder('investment-terminal')
    server = await startServer(join(folder, 'data'), { JIXIA_DEMO_PASSWORD: 'Sesame-open-42' })
  })
  after(() => server.stop())

  it('investment：一行一个口径，有合计；按年看', async () => {
    const told = await run('investment')
    assert.equal(told.code, 0, told.error)
    assert.match(told.out, /完成目标 +\S+/)
    const account = (await run('investment', '--json')).json() as CapitalAccount
    for (const { label } of account.measures) assert.ok(told.out.includes(label.zh), told.out)
    const { label, arrivals, yuan } = account.whole
    assert.match(told.out, new RegExp(`^ +${label.zh} +${arrivals} +${yuan} 万元 +100\\.0%`, 'm'))
    const former = await run('investment', '--year', '2020', '--json')
    assert.notDeepEqual((former.json() as CapitalAccount).whole, account.whole)
    const english = await run('investment', '--language', 'en')
    assert.match(english.out, /of target +\S+/)
    assert.equal((await run('investment', '--year', 'soon')).code, 1)
  })

  it('investment commitments：全部与逾期的；没有的状态，说出有哪些', async () => {
    const all = await listed()
    const due = await listed('--state', 'due')
    assert.ok(all.length > due.length && due.length > 0, `${all.length} ${due.length}`)
    assert.deepEqual(
      due.filter(({ lamp, number }) => lamp === 'green' || !all.some((one) => one.number === number)),
      [],
    )
    const told = await run('investment', 'commitments')
    assert.equal(told.code, 0, told.error)
    for (const { number, investor } of all) assert.ok(told.out.includes(number) && told.out.includes(investor), number)
    const odd = await run('investment', 'commitments', '--state', 'lost')
    assert.equal(odd.code, 2)
    assert.match(odd.error, /没有“lost”这个状态，可写：.*due/)
  })

  it('investment commitment：按编号打开，大小写都认；没有的编号，说到哪里看', async () => {
    const [first] = await listed()
    const told = await run('investment', 'commitment', first!.number.toLowerCase())
    assert.equal(told.code, 0, told.error)
    const page = (await run('investment', 'commitment', first!.number, '--json')).json() as CommitmentPage
    assert.deepEqual([page.id, page.number], [first!.id, first!.number])
    assert.ok(told.out.includes(`${page.number} ${page.investor}`), told.out)
    for (const { voucher } of page.arrivals) assert.ok(told.out.includes(voucher), voucher)
    const never = await run('investment', 'commitment', 'ZJ-1999-999')
    assert.deepEqual(
      [never.code, never.out, never.error],
      [2, '', '没有编号为“ZJ-1999-999”的承诺，或不归您管；编号见 jixia investment commitments。\n'],
    )
  })
})
