import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { readPostmaster } from '../../server/database/own/postmaster.ts'
import { temporaryFolder } from '../database.ts'
import { startJixia as run, until } from '../started.ts'

const root = resolve(import.meta.dirname, '../..')

describe('启动与停止 · start and stop', () => {
  let data: string
  before(async () => {
    data = join(await temporaryFolder('start'), 'data')
  })
  after(async () => {
    const last = run({ JIXIA_DATA: data })
    await last.serving()
    await last.stop()
  })

  it('第一次启动：说出地址、账号和数据目录 · the first start says where, who and where the data lie', async () => {
    const first = run({ JIXIA_DATA: data })
    const address = await first.serving()
    assert.match(first.output(), /zibo-leader {2,}管委会领导/)
    assert.ok(first.output().includes(data))
    assert.match(first.output(), /密码 · password: \S+/)
    assert.equal((await fetch(address)).status, 200)
    assert.equal(await first.stop(), 0)
    assert.equal(await readPostmaster(join(data, 'postgres')), undefined)
  })

  it('同一目录第二次启动：一句话拒绝，第一个照常 · a second start on one folder is refused', async () => {
    const first = run({ JIXIA_DATA: data })
    const address = await first.serving()
    const second = run({ JIXIA_DATA: data })
    assert.equal(await second.ended, 1)
    assert.match(second.output(), new RegExp(`已有一个稷下正在使用 .*（jixia server ${first.pid}）`))
    assert.doesNotMatch(second.output(), / {4}at /)
    assert.equal((await fetch(address)).status, 200)
    assert.equal(await first.stop(), 0)
  })

  it('被 kill -9 之后：下一次启动说明接管了什么 · after kill -9 the next start says what it took over', async () => {
    const first = run({ JIXIA_DATA: data })
    await first.serving()
    await first.stop('SIGKILL')
    const second = run({ JIXIA_DATA: data })
    await second.serving()
    assert.match(second.output(), /已接管/)
    assert.equal(await second.stop(), 0)
  })

  it('数据库也被 kill -9：下一次启动按日志恢复 · the database killed too: recovered from its log', async () => {
    const first = run({ JIXIA_DATA: data })
    await first.serving()
    const postmaster = await readPostmaster(join(data, 'postgres'))
    await first.stop('SIGKILL')
    process.kill(postmaster!.pid, 'SIGKILL')
    const second = run({ JIXIA_DATA: data })
    await second.serving()
    assert.match(second.output(), /已按日志恢复/)
    assert.equal(await second.stop('SIGINT'), 0)
  })

  it('启动途中停止：不留下数据库进程 · stopped while starting: no database process is left', async () => {
    const early = run({ JIXIA_DATA: data })
    await wait(350)
    await early.stop()
    await wait(200)
    assert.equal(await readPostmaster(join(data, 'postgres')), undefined)
  })

  it('npm 被杀：服务随之停止 · npm is killed: the server does not live on', async () => {
    const command = `${process.execPath} --import ./scripts/orphan.mjs server/main.ts`
    const npm = spawn('sh', ['-c', `sh -c '${command}; true'; true`], {
      cwd: root,
      env: { ...process.env, JIXIA_DATA: data, PORT: '0', npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    npm.stdout.on('data', (chunk) => (output += chunk))
    await until(() => output.includes('http://'))
    npm.kill('SIGKILL')
    await until(async () => (await readPostmaster(join(data, 'postgres'))) === undefined)
  })

  it('端口被占用：一句话，并给出办法 · a taken port gets a sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => other.once('listening', listening))
    const { port } = other.address() as { port: number }
    const refused = run({ JIXIA_DATA: data, PORT: String(port) })
    assert.equal(await refused.ended, 1)
    assert.match(refused.output(), new RegExp(`端口 ${port} 已被占用`))
    assert.doesNotMatch(refused.output(), /^· (?!正在停止)/m, 'nothing is done before')
    assert.equal(await readPostmaster(join(data, 'postgres')), undefined)
    other.close()
  })

  it('写错的设置：一句话 · a wrong setting gets a sentence', async () => {
    const refused = run({ JIXIA_DATA: data, PORT: 'abc' })
    assert.equal(await refused.ended, 1)
    assert.equal(refused.output().split('\n')[0], 'PORT 不能是“abc”，应是 0 到 65535 的整数（0 表示任选）。')
  })
})
