import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { InjectOptions } from 'fastify'
import { precompress } from '../../scripts/precompress.ts'
import { administrationRoom } from '../../server/administration/routes.ts'
import { rateLimiter } from '../../server/application/rate-limit.ts'
import { signInRoom } from '../../server/sign-in/routes.ts'
import { temporaryFolder } from '../database.ts'
import { type Frame, openFrame, password } from '../frame.ts'

describe('应用 · the application', () => {
  let frame: Frame
  before(async () => {
    frame = await openFrame('own-18', [signInRoom, administrationRoom], { signInRate: { burst: 3, perSecond: 0.5 } })
  })
  after(() => frame.close())

  test('接口的说明是 OpenAPI 3.1，每条挂上的接口都在里面', async () => {
    const described = (await frame.app.inject({ url: '/api/openapi.json' })).json()
    assert.equal(described.openapi, '3.1.0')
    for (const { path, method, id } of frame.app.mounted) {
      const operation = described.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
      assert.equal(operation?.operationId, id)
    }
    const { parameters } = described.paths['/api/accounts/{account}'].patch
    assert.deepEqual(
      parameters.map(({ name, in: place }: { name: string; in: string }) => [name, place]),
      [['account', 'path']],
    )
  })

  test('说明页没有脚本，什么也不从别处取', async () => {
    const page = await frame.app.inject({ url: '/api' })
    assert.match(String(page.headers['content-type']), /text\/html/)
    assert.doesNotMatch(page.body, /<script|https?:\/\//)
    const nonce = /style nonce="([^"]+)"/.exec(page.body)![1]!
    assert.ok(String(page.headers['content-security-policy']).includes(`'nonce-${nonce}'`))
  })

  test('每个回答都带着安全的头', async () => {
    for (const url of ['/api/health', '/api/session', '/nothing']) {
      const { headers } = await frame.app.inject({ url })
      assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/)
    }
  })

  test('看不懂的、太大的、没有的，都回一句话', async () => {
    const post = (payload: string) =>
      frame.app.inject({
        method: 'POST',
        url: '/api/accounts',
        payload,
        headers: { 'content-type': 'application/json' },
      })
    assert.equal((await post('{')).statusCode, 401, 'admission comes before the body is read')
    const absent = await frame.app.inject({ url: '/api/nothing' })
    assert.equal(absent.statusCode, 404)
    assert.equal(absent.json().error.sentence.zh, '没有这个地址')
    const entering = (payload: string) =>
      frame.app.inject({
        method: 'POST',
        url: '/api/sign-in',
        payload,
        headers: { 'content-type': 'application/json' },
      })
    assert.equal((await entering('{')).json().error.sentence.zh, '内容不是有效的 JSON')
    assert.equal((await entering(`"${'x'.repeat(1_100_000)}"`)).statusCode, 413)
    frame.clock.forward(60)
  })

  test('从一个地址反复登录，要等一等', async () => {
    const entering = () =>
      frame.app.inject({ method: 'POST', url: '/api/sign-in', payload: { name: 'demo-leader', password } })
    for (let attempt = 0; attempt < 3; attempt += 1) assert.equal((await entering()).statusCode, 200)
    const refused = await entering()
    assert.equal(refused.statusCode, 429)
    assert.equal(refused.headers['retry-after'], '2')
    frame.clock.forward(2)
    assert.equal((await entering()).statusCode, 200)
  })
})

describe('绕不过的限制 · limits that nobody walks around', () => {
  let frame: Frame
  before(async () => {
    frame = await openFrame('own-18', [signInRoom, administrationRoom], {
      trustProxy: true,
      rate: { burst: 5, perSecond: 0.5 },
      signInRate: { burst: 3, perSecond: 0.5 },
    })
  })
  after(() => frame.close())

  const statuses = async (calls: readonly InjectOptions[]): Promise<number[]> => {
    const found: number[] = []
    for (const call of calls) found.push((await frame.app.inject(call)).statusCode)
    return found
  }
  const entering = { method: 'POST', payload: { name: 'nobody', password: 'x' } } as const

  test('换一种写法的地址，登录照样受限，回答照样不留在缓存里', async () => {
    const urls = ['/%61pi/sign-in', '/api/./sign-in', '/api/sign-%69n', '/%61pi/sign-in', '/api/sign-in']
    const from = { 'x-forwarded-for': '10.0.0.1' }
    assert.deepEqual(
      await statuses(urls.map((url) => ({ ...entering, url, headers: from }))),
      [401, 401, 401, 429, 429],
    )
    const page = await frame.app.inject({ url: '/%61pi/sign-in', headers: { 'x-forwarded-for': '10.0.0.9' } })
    assert.equal(page.headers['cache-control'], 'no-store')
  })

  test('自称的地址不算数，只认代理看到的那一个', async () => {
    const calls = [1, 2, 3, 4].map((claimed) => ({
      ...entering,
      url: '/api/sign-in',
      payload: { name: `nobody-${claimed}`, password },
      headers: { 'x-forwarded-for': `10.9.9.${claimed}, 10.0.0.2` },
    }))
    assert.deepEqual(await statuses(calls), [401, 401, 401, 429])
  })

  test('编造的令牌一次一换，也还是同一个地址', async () => {
    const calls = Array.from({ length: 7 }, (_, at) => ({
      url: '/api/session',
      headers: { 'x-forwarded-for': '10.0.0.3', authorization: `Bearer ${String(at).repeat(43)}` },
    }))
    assert.deepEqual(await statuses(calls), [401, 401, 401, 401, 401, 429, 429])
  })
})

describe('网页的文件 · the files of the web', () => {
  let frame: Frame
  before(async () => {
    const webFolder = await temporaryFolder('web')
    await mkdir(join(webFolder, 'assets'))
    const files = { 'index.html': '<meta content="__NONCE__">', 'worker.js': '0', 'assets/index-1.js': '1' }
    for (const [name, text] of Object.entries(files)) await writeFile(join(webFolder, name), text)
    precompress(webFolder)
    frame = await openFrame('own-18', [], { webFolder })
  })
  after(() => frame.close())

  const headersOf = async (url: string, encoding = 'identity') =>
    (await frame.app.inject({ url, headers: { 'accept-encoding': encoding } })).headers

  test('页面每次新取，带自己的号；文件按内容命名，永远有效', async () => {
    const page = await headersOf('/demo/projects')
    assert.equal(page['cache-control'], 'no-store')
    assert.match(String(page['content-security-policy']), /worker-src 'self'/)
    assert.match(String((await headersOf('/assets/index-1.js'))['cache-control']), /immutable/)
  })

  test('断网时用的后台脚本每次核对，压缩与否都只准取本站的文件', async () => {
    for (const encoding of ['identity', 'br', 'gzip']) {
      const worker = await headersOf('/worker.js', encoding)
      assert.equal(worker['cache-control'], 'no-cache')
      assert.match(String(worker['content-type']), /javascript/)
      assert.equal(worker['content-encoding'] ?? 'identity', encoding)
      assert.equal(worker['content-security-policy'], "default-src 'none'; connect-src 'self'")
    }
  })
})

describe('频率的限制', () => {
  test('一桶用完要等，慢慢回满，互不影响', () => {
    let now = 0
    const wait = rateLimiter({ burst: 2, perSecond: 0.1 }, () => now)
    assert.deepEqual([wait('a'), wait('a'), wait('a'), wait('b')], [0, 0, 10, 0])
    now += 9_000
    assert.equal(wait('a'), 1)
    now += 1_000
    assert.deepEqual([wait('a'), wait('a')], [0, 10])
    now += 3_600_000
    assert.deepEqual([wait('a'), wait('a'), wait('a')], [0, 0, 10])
  })
})
