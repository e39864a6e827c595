import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { ImportJob } from '../../contract/import.ts'
import { readPostmaster } from '../../server/database/own/postmaster.ts'
import { temporaryFolder } from '../database.ts'
import { startJixia, until } from '../started.ts'

type Started = ReturnType<typeof startJixia>
type Written = { readonly id: string; readonly name: string }

/** What is ended without warning. */
const victims = {
  server: '服务被 kill -9 · the server is killed',
  both: '服务和数据库都被 kill -9 · server and database are killed',
} as const
type Victim = keyof typeof victims

async function kill(victim: Victim, started: Started, data: string): Promise<void> {
  const postmaster = await readPostmaster(join(data, 'postgres'))
  if (victim === 'both') process.kill(postmaster!.pid, 'SIGKILL')
  await started.stop('SIGKILL')
}

/** Calls as the statistician of Zibo. A call that the server's end cuts off answers undefined. */
function openCalls(started: Started) {
  let cookie = ''
  let address = ''
  async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer | undefined> {
    const text = typeof body === 'string'
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: {
        cookie,
        ...(body !== undefined && { 'content-type': text ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body !== undefined && { body: text ? body : JSON.stringify(body) }),
    }).catch(() => undefined)
    if (!answer) return undefined
    if (path === '/api/sign-in') cookie = /jixia=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? ''
    const content = (await answer.json().catch(() => undefined)) as Answer | undefined
    if (content !== undefined) assert.ok(answer.ok, `${path}: ${JSON.stringify(content)}`)
    return content
  }
  return {
    call,
    signIn: async (password: string) => {
      address = (await started.serving()).replace(/\/$/, '')
      await call('POST', '/api/sign-in', { name: 'zibo-statistician', password })
      assert.notEqual(cookie, '')
    },
  }
}

const passwordOf = (started: Started): string => /密码 · password: (\S+)/.exec(started.output())![1]!

describe('突然断电：答应过的一条不丢，没做完的一行不留 · killed without warning', () => {
  for (const [victim, title] of Object.entries(victims) as [Victim, string][]) {
    it(`一百个人同时写，${title}`, async () => {
      const data = join(await temporaryFolder('recovery'), 'data')
      const first = startJixia({ JIXIA_DATA: data })
      await first.serving()
      const password = passwordOf(first)
      const { call, signIn } = openCalls(first)
      await signIn(password)
      const created: Written[] = []
      const changed: Written[] = []
      const write = async (number: number): Promise<void> => {
        for (let round = 0; ; round += 1) {
          const name = `断电${number}之${round}`
          const row = await call<{ id: string }>('POST', '/api/registers/park/rows', { values: { name } })
          if (!row) return
          created.push({ id: row.id, name })
          const patch = { values: { name: `${name}改` }, reason: '更名' }
          if (!(await call('PATCH', `/api/registers/park/rows/${row.id}`, patch))) return
          changed.push({ id: row.id, name: `${name}改` })
        }
      }
      const writers = Array.from({ length: 100 }, (_, number) => write(number))
      await until(() => created.length >= 100 && changed.length >= 10)
      await kill(victim, first, data)
      await Promise.all(writers)

      const second = startJixia({ JIXIA_DATA: data })
      const again = openCalls(second)
      await again.signIn(password)
      assert.match(second.output(), victim === 'both' ? /已按日志恢复/ : /已接管/)
      const names = new Map(created.map(({ id, name }) => [id, name]))
      for (const { id, name } of changed) names.set(id, name)
      for (const [id, name] of names) {
        const row = await again.call<{ title: string; revision: number }>('GET', `/api/registers/park/rows/${id}`)
        const { entries } = (await again.call<{ entries: { revision: number }[] }>(
          'GET',
          `/api/registers/park/rows/${id}/history`,
        ))!
        assert.ok(row!.title === name || row!.title === `${name}改`, `${row!.title} 应为 ${name}`)
        assert.equal(entries.length, row!.revision)
      }
      assert.ok(changed.length > 0)
      await second.stop()
    })

    it(`正在导入三万行，${title}`, async () => {
      const data = join(await temporaryFolder('recovery'), 'data')
      const first = startJixia({ JIXIA_DATA: data })
      await first.serving()
      const password = passwordOf(first)
      const { call, signIn } = openCalls(first)
      await signIn(password)
      const rows = 30_000
      const text = `企业名称,营业收入（万元）\n${Array.from({ length: rows }, (_, index) => `断电${index}号公司,${index}`).join('\n')}\n`
      const name = encodeURIComponent('断电.csv')
      const { id } = (await call<ImportJob>('POST', `/api/imports?kind=enterprise&name=${name}`, text))!
      const job = (by: typeof call) => by<ImportJob>('GET', `/api/imports/${id}`)
      const phaseIs = (by: typeof call, phase: ImportJob['phase']) => async () => {
        const now = (await job(by))!
        assert.notEqual(now.phase, 'refused', now.message?.zh ?? '')
        return now.phase === phase
      }
      await call('POST', `/api/imports/${id}/dry-run`, {})
      await until(phaseIs(call, 'read'))
      await call('POST', `/api/imports/${id}/commit`)
      await until(async () => (await job(call))!.rowsDone > 0)
      assert.ok(await phaseIs(call, 'committing')())
      await kill(victim, first, data)

      const second = startJixia({ JIXIA_DATA: data })
      const again = openCalls(second)
      await again.signIn(password)
      assert.match(second.output(), /上次停止时有 1 次导入没有做完，一行也没有写入，现在从头接着做：断电\.csv/)
      const query = encodeURIComponent(JSON.stringify({ search: '断电', limit: 1, count: true }))
      const total = async (): Promise<number> =>
        (await again.call<{ total: number }>('GET', `/api/registers/enterprise/rows?query=${query}`))!.total
      const seen = new Set<number>()
      await until(async () => {
        seen.add(await total())
        return phaseIs(again.call, 'committed')()
      })
      seen.add(await total())
      assert.ok(
        [...seen].every((count) => count === 0 || count === rows),
        [...seen].join('、'),
      )
      assert.deepEqual((await job(again.call))!.answer!.written, {
        created: rows,
        updated: 0,
        unchanged: 0,
        references: 0,
      })
      assert.equal(await total(), rows)
      await second.stop()
    })
  }
})
