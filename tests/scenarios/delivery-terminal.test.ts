import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { DeliveryOverview } from '../../contract/delivery/ledger.ts'
import type { ProjectLine, ProjectPage } from '../../contract/delivery/project.ts'
import { readMspdi } from '../../engines/delivery/interchange/mspdi-read.ts'
import type { Network } from '../../engines/delivery/scheduling/network.ts'
import { temporaryFolder } from '../database.ts'
import { type Ended, jixia, startServer } from './terminal.ts'

describe('命令行：项目推进 · the terminal drives projects', () => {
  let folder: string
  let server: Awaited<ReturnType<typeof startServer>>
  const run = (...words: string[]): Promise<Ended> => jixia({ JIXIA_DATA: join(folder, 'data') }, ...words)

  before(async () => {
    folder = await temporaryFolder('delivery-terminal')
    server = await startServer(join(folder, 'data'), { JIXIA_DEMO_PASSWORD: 'Sesame-open-42' })
  })
  after(() => server.stop())

  it('projects slip：截至演示的最后一天，也能看以前的一天', async () => {
    const told = await run('projects', 'slip', '--zone', 'zibo')
    assert.equal(told.code, 0, told.error)
    assert.match(told.out, /截至 2024-12-31（演示数据）/)
    assert.match(told.out, /102个项目中，\d+个赶不上承诺/)
    const before = (await run('projects', 'slip', '--zone', 'zibo', '--on', '2024-06-30', '--json')).json()
    assert.equal((before as DeliveryOverview).asOf, '2024-06-30')
    const ledger = (await run('projects', 'slip', '--zone', 'zibo', '--year', '2023', '--json')).json()
    assert.deepEqual([(ledger as DeliveryOverview).asOf, (ledger as DeliveryOverview).counts.all], ['2023-09-30', 186])
  })

  it('projects list、show、try：从红灯的项目到它的任务，推一个日子', async () => {
    const { json } = await run('projects', 'list', '--zone', 'zibo', '--lamp', 'red', '--json')
    const [first] = (json() as { projects: ProjectLine[] }).projects
    assert.equal(first?.lamp, 'red')
    const page = (await run('projects', 'show', first!.number!, '--zone', 'zibo', '--json')).json() as ProjectPage
    assert.equal(page.id, first!.id)
    const open = page.tasks.find(({ state, critical }) => state !== 'finished' && critical)
    const moved = await run(
      'projects',
      'try',
      first!.number!,
      '--zone',
      'zibo',
      '--task',
      open!.id,
      '--finish',
      '2026-06-30',
    )
    assert.equal(moved.code, 0, moved.error)
    assert.match(moved.out, /推到 2026-06-30 完成，带动\d+项任务移动/)
  })

  it('projects report：看表、填报、读不懂的写法', async () => {
    const { json } = await run('projects', 'list', '--zone', 'zibo', '--lamp', 'red', '--json')
    const number = (json() as { projects: ProjectLine[] }).projects.find(({ reached }) => !reached)!.number!
    const form = await run('projects', 'report', number, '--zone', 'zibo')
    assert.match(form.out, /2024年12月下旬/)
    const odd = await run('projects', 'report', number, '--zone', 'zibo', '--task', 'structure')
    assert.deepEqual([odd.code, /读不懂/.test(odd.error)], [2, true])
    const handed = await run(
      'projects',
      'report',
      number,
      '--zone',
      'zibo',
      '--invested',
      '860',
      '--stuck',
      '劳务缺60人',
    )
    assert.equal(handed.code, 0, handed.error)
    const page = (await run('projects', 'show', number, '--zone', 'zibo', '--json')).json() as ProjectPage
    assert.deepEqual([page.reports[0]?.invested, page.reports[0]?.stuck], ['860', '劳务缺60人'])
    assert.equal(page.asOf, '2024-12-31', 'the demonstration stays on its day')
    const nothing = await run('projects', 'show', '没有这个', '--zone', 'zibo')
    assert.deepEqual([nothing.code, /没有找到项目/.test(nothing.error)], [1, true])
  })

  it('projects plan：看、存成 Microsoft Project 或 JSON；存下的能再读、再排', async () => {
    const { json } = await run('projects', 'list', '--zone', 'zibo', '--lamp', 'red', '--json')
    const [first] = (json() as { projects: ProjectLine[] }).projects
    const plan = (...words: string[]) => run('projects', 'plan', first!.number!, '--zone', 'zibo', ...words)
    const told = await plan()
    assert.equal(told.code, 0, told.error)
    assert.equal(told.out.split('\n')[0], first!.name)
    const [xml, network] = [join(folder, '方案.xml'), join(folder, '方案.json')]
    assert.equal((await plan('--output', xml)).out.trim(), xml)
    const { network: read, promised } = readMspdi(await readFile(xml, 'utf8'))
    assert.equal((await plan('-o', network)).code, 0)
    const kept = JSON.parse(await readFile(network, 'utf8')) as NonNullable<ProjectPage['plan']>
    const idsOf = (of: unknown) => (of as Network).tasks.map(({ id }) => id)
    assert.deepEqual([idsOf(read), promised], [idsOf(kept.network), kept.promised])
    const scheduled = await run('projects', 'schedule', xml, '--forward', '2025-03-03')
    assert.equal(scheduled.code, 0, scheduled.error)
    const odd = await plan('--output', '方案.mpp')
    assert.deepEqual([odd.code, odd.error], [2, '文件名“方案.mpp”要以 .xml、.json 之一结尾。\n'])
  })

  const numbered = [
    ['problem', '问题', 'problems'],
    ['consultation', '会诊', 'clinic'],
    ['batch', '批次', 'batches'],
    ['review', '观摩', 'batches'],
  ] as const
  for (const [what, zh, list] of numbered) {
    it(`projects ${what}：按编号打开；没有的编号，说到哪里看`, async () => {
      const told = await run('projects', what, '1', '--zone', 'zibo', '--json')
      assert.equal(told.code, 0, told.error)
      const { id, serial } = told.json() as { id: string; serial: number }
      assert.equal(serial, 1)
      const byId = await run('projects', what, id, '--zone', 'zibo')
      assert.ok(byId.code === 0 && byId.out.trim() !== '', byId.error)
      const never = await run('projects', what, '99999', '--zone', 'zibo')
      assert.deepEqual(
        [never.code, never.error],
        [2, `没有编号为“99999”的${zh}，或不归您管；编号见 jixia projects ${list}。\n`],
      )
    })
  }
})
