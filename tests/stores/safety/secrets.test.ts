import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { signInRoom } from '../../../server/sign-in/routes.ts'
import { openFrame, password } from '../../frame.ts'

describe('登录的秘密 · the secrets of sign-in', () => {
  test('密码、令牌、cookie、动态口令、恢复码、对接密钥，一个也不进日志', async () => {
    const child = fork(join(import.meta.dirname, 'logged.ts'), {
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    let secrets: string[] = []
    child.once('message', (told) => {
      secrets = told as string[]
    })
    const [[code], log, failures] = await Promise.all([once(child, 'exit'), text(child.stdout!), text(child.stderr!)])
    assert.equal(code, 0, failures)
    assert.ok(log.split('\n').filter((line) => line.includes('"path":"/api/sign-in')).length >= 6, log)
    assert.ok(secrets.length > 15, String(secrets.length))
    assert.deepEqual(
      secrets.filter((secret) => log.includes(secret) || failures.includes(secret)),
      [],
    )
  })

  test('经 https 到达时，cookie 只属于这台主机，别的名字不认；经 http 时照常', async () => {
    for (const [publicAddress, called, other, attributes] of [
      ['https://jixia.zibo.example', '__Host-jixia', 'jixia', /; Path=\/; HttpOnly; SameSite=Strict; Secure$/],
      ['http://127.0.0.1:7700', 'jixia', '__Host-jixia', /; Path=\/; HttpOnly; SameSite=Strict$/],
    ] as const) {
      const frame = await openFrame('own-18', [signInRoom], { publicAddress })
      const payload = { name: 'demo-leader', password }
      const answer = await frame.app.inject({ method: 'POST', url: '/api/sign-in', payload })
      const { name, value } = answer.cookies[0]!
      assert.equal(name, called)
      assert.match(String(answer.headers['set-cookie']), attributes)
      for (const [given, status] of [
        [called, 200],
        [other, 401],
      ] as const) {
        const headers = { cookie: `${given}=${value}` }
        assert.equal((await frame.app.inject({ url: '/api/session', headers })).statusCode, status, given)
      }
      const headers = { cookie: `${called}=${value}` }
      const left = await frame.app.inject({ method: 'POST', url: '/api/sign-out', payload: {}, headers })
      assert.match(String(left.headers['set-cookie']), new RegExp(`^${called}=;.*Max-Age=0$`))
      await frame.close()
    }
  })
})
