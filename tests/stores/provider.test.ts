import assert from 'node:assert/strict'
import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import Provider from 'oidc-provider'
import { signInRoom } from '../../server/sign-in/routes.ts'
import { type Frame, openFrame } from '../frame.ts'

const publicAddress = 'http://127.0.0.1:7720'
const back = `${publicAddress}/api/sign-in/provider/city/return`

/** A real identity provider whose people sign in by their name alone. */
async function startProvider(): Promise<{ issuer: string; server: HttpServer }> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'jixia', client_secret: 'a-secret-of-the-test', redirect_uris: [back] }],
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['test'] },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id.replace(/^other-/, '') }),
    }),
  })
  server.on('request', provider.callback())
  return { issuer, server }
}

describe('统一身份登录 · sign-in through a provider', () => {
  let frame: Frame
  let provider: { issuer: string; server: HttpServer }
  before(async () => {
    provider = await startProvider()
    const { issuer } = provider
    const label = { zh: '市统一身份认证', en: 'City identity' }
    const city = {
      id: 'city',
      label,
      issuer,
      clientId: 'jixia',
      clientSecret: 'a-secret-of-the-test',
      nameClaim: 'preferred_username',
    }
    frame = await openFrame('own-18', [signInRoom], { publicAddress, identityProviders: [city], clock: Date.now })
  })
  after(async () => {
    await frame.close()
    provider.server.closeAllConnections()
    provider.server.close()
  })

  /** Walks as a browser does: keeps the provider's cookies, fills in its two forms, stops at the way back. */
  async function walk(start: string, name: string): Promise<URL> {
    const jar = new Map<string, string>()
    let address = start
    let form: URLSearchParams | undefined
    for (let step = 0; step < 12; step += 1) {
      const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ')
      const answer = await fetch(address, {
        method: form ? 'POST' : 'GET',
        body: form,
        redirect: 'manual',
        headers: { cookie },
      })
      for (const line of answer.headers.getSetCookie()) {
        const [key, value] = line.split(';')[0]!.split('=') as [string, string]
        jar.set(key, value)
      }
      form = undefined
      const next = answer.headers.get('location')
      if (next?.startsWith(back)) return new URL(next)
      if (next) {
        address = new URL(next, address).href
        continue
      }
      const page = await answer.text()
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
      assert.ok(prompt, `${answer.status} ${page.slice(0, 300)}`)
      address = new URL(/action="([^"]+)"/.exec(page)![1]!, address).href
      form = new URLSearchParams({ prompt, login: name, password: 'x' })
    }
    throw new Error('the provider never sent back')
  }

  async function begin() {
    const gone = await frame.app.inject({ url: '/api/sign-in/provider/city' })
    assert.equal(gone.statusCode, 302, gone.body)
    const cookie = gone.cookies.find(({ name }) => name === 'jixia-provider')!
    return { address: String(gone.headers.location), cookie: `jixia-provider=${cookie.value}` }
  }

  async function signIn(name: string) {
    const { address, cookie } = await begin()
    const returned = await walk(address, name)
    const call = { url: returned.pathname + returned.search, headers: { cookie } }
    return { call, answer: await frame.app.inject(call) }
  }

  test('有账号的人由市统一身份认证登录，第二次认得出', async () => {
    for (const round of [1, 2]) {
      const { answer } = await signIn('demo-leader')
      assert.equal(answer.statusCode, 200, `${round} ${answer.body}`)
      const token = answer.cookies.find(({ name }) => name === 'jixia')!
      const session = await frame.app.inject({ url: '/api/session', headers: { cookie: `jixia=${token.value}` } })
      assert.equal(session.json().name, 'demo-leader')
    }
    const links = await frame.database.readAsSystem<{ count: number }>('select count(*) as count from account_identity')
    assert.equal(links[0]!.count, 1)
  })

  test('没有账号的人不因此得到账号；冒用别人的名字也不行', async () => {
    for (const name of ['stranger', 'other-demo-leader']) {
      const { answer } = await signIn(name)
      assert.equal(answer.statusCode, 403, answer.body)
    }
  })

  test('不是从这里开始的、用过的返回，都被拒绝', async () => {
    const { call, answer } = await signIn('demo-leader')
    assert.equal(answer.statusCode, 200)
    assert.equal((await frame.app.inject(call)).statusCode, 403)
    const { address } = await begin()
    const returned = await walk(address, 'demo-leader')
    assert.equal((await frame.app.inject({ url: returned.pathname + returned.search })).statusCode, 403)
    const other = await begin()
    const mixed = { url: returned.pathname + returned.search, headers: { cookie: other.cookie } }
    assert.equal((await frame.app.inject(mixed)).statusCode, 403)
  })
})
