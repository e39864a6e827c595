import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { type Cluster, openCluster } from '../../server/database/cluster.ts'
import { readPostmaster } from '../../server/database/own/postmaster.ts'
import { StartRefusal } from '../../server/start-refusal.ts'
import { temporaryFolder } from '../database.ts'

const quiet = () => {}

describe('自带数据库：中断之后 · our own database after a crash', () => {
  let folder: string
  before(async () => {
    const closed = await temporaryFolder('cluster')
    await chmod(closed, 0o700)
    folder = join(closed, 'a folder 数据')
  })
  after(async () => {
    await (await openCluster(folder, quiet)).close()
  })

  it('在他人不能进入的目录里也能建立、停止、再启动 · works inside a folder that is closed to others', async () => {
    const first = await openCluster(folder, quiet)
    assert.equal(first.recovered, null)
    await first.close()
    assert.equal(await readPostmaster(join(folder, 'postgres')), undefined)
    const second = await openCluster(folder, quiet)
    assert.equal(second.recovered, null)
    await second.close()
  })

  it('只杀程序：数据库被接管，一行不丢 · the program is killed: its database is taken over', async () => {
    const keeper = await keep(folder)
    await keeper.kill()
    const cluster = await openCluster(folder, quiet)
    assert.match(cluster.recovered ?? '', /已接管/)
    await assertNothingLost(cluster, keeper.acknowledged())
    await cluster.close()
  })

  it('程序和数据库全杀：按日志恢复，一行不丢 · all is killed: recovered from the log', async () => {
    const keeper = await keep(folder)
    const postmaster = await readPostmaster(join(folder, 'postgres'))
    const children = await childrenOf(postmaster!.pid)
    for (const pid of [postmaster!.pid, ...children]) kill(pid)
    await keeper.kill()
    const cluster = await openCluster(folder, quiet)
    assert.match(cluster.recovered ?? '', /已按日志恢复/)
    await assertNothingLost(cluster, keeper.acknowledged())
    await cluster.close()
  })

  it('只杀程序和主进程：等子进程离开后恢复 · program and postmaster only: waits until the children have left', async () => {
    const keeper = await keep(folder)
    kill((await readPostmaster(join(folder, 'postgres')))!.pid)
    await keeper.kill()
    const cluster = await openCluster(folder, quiet)
    assert.match(cluster.recovered ?? '', /已按日志恢复/)
    await assertNothingLost(cluster, keeper.acknowledged())
    await cluster.close()
  })

  it('pid 文件指着别的进程：照样启动 · the pid file names a foreign process: starts all the same', async () => {
    const cluster = await openCluster(folder, quiet)
    const path = join(folder, 'postgres', 'postmaster.pid')
    const text = await readFile(path, 'utf8')
    await cluster.close()
    await writeFile(path, text.replace(/^\d+/, String(process.ppid)))
    const again = await openCluster(folder, quiet)
    assert.notEqual((await readPostmaster(join(folder, 'postgres')))?.pid, process.ppid)
    await again.close()
  })

  it('同一目录启动两次：第二次被拒绝，第一次照常 · a second start on one folder is refused', async () => {
    const keeper = await keep(folder)
    await assert.rejects(openCluster(folder, quiet), (error) => {
      assert.ok(error instanceof StartRefusal)
      assert.match(error.message, new RegExp(`jixia server ${keeper.pid}`))
      assert.match(error.message, /Another Jixia already uses/)
      return true
    })
    const before = keeper.acknowledged()
    await wait(200)
    assert.ok(keeper.acknowledged() > before, 'the first one goes on writing')
    await keeper.kill()
  })

  it('过长的路径不碍事 · a very long path works', async () => {
    const long = join(await temporaryFolder('long'), 'x'.repeat(120))
    const cluster = await openCluster(long, quiet)
    assert.match(cluster.host, /^\/tmp\/jixia-[0-9a-f]{12}$/)
    await cluster.close()
  })

  it('别的版本的数据被拒绝并说明 · data of another version are refused', async () => {
    const other = await temporaryFolder('version')
    await mkdir(join(other, 'postgres'))
    await writeFile(join(other, 'postgres', 'PG_VERSION'), '16\n')
    await assert.rejects(openCluster(other, quiet), /PostgreSQL 16/)
  })
})

type Keeper = { readonly pid: number; acknowledged(): number; kill(): Promise<void> }

async function keep(folder: string): Promise<Keeper> {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'keeper.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout!.on('data', (chunk) => (output += chunk))
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const acknowledged = () => Number(output.trim().split('\n').at(-1)) || 0
  const first = acknowledged()
  for (let tries = 0; acknowledged() < first + 50; tries += 1) {
    assert.ok(tries < 1500 && child.exitCode === null, `the keeper did not start: ${output}`)
    await wait(20)
  }
  return {
    pid: child.pid!,
    acknowledged,
    kill: () => {
      child.kill('SIGKILL')
      return ended
    },
  }
}

async function assertNothingLost(cluster: Cluster, acknowledged: number): Promise<void> {
  const client = new Client(cluster.superuser)
  await client.connect()
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from written')
  await client.end()
  assert.ok(acknowledged > 0)
  assert.ok(rows[0]!.count >= acknowledged, `${rows[0]!.count} rows of ${acknowledged} acknowledged`)
}

const childrenOf = async (pid: number): Promise<number[]> =>
  (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => ''))
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has left by itself meanwhile.
  }
}
