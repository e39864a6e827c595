import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { decimal } from '../../../kernel/decimal.ts'
import { hiddenSign, withoutHidden } from '../../../kernel/hidden-sign.ts'
import { register } from '../../../mechanisms/registers/register.ts'
import { administrationRoom } from '../../../server/administration/routes.ts'
import { registerRoutes } from '../../../server/register/routes.ts'
import { signInRoom } from '../../../server/sign-in/routes.ts'
import { eachServer } from '../../database.ts'
import { type Caller, callerWith, type Frame, openFrame, password, signedIn } from '../../frame.ts'

describe('看着一样的字、算不完的数 · texts that deceive, numbers that explode', () => {
  test('看不见的字符认得出；各种文字、表情、换行照常', () => {
    const deceiving = {
      'a\u202eb': 'U+202E',
      'a\u200bb': 'U+200B',
      '\ufeffa': 'U+FEFF',
      'a\u0000': 'U+0000',
      'a\u{e0041}': 'U+E0041',
    }
    for (const [text, sign] of Object.entries(deceiving)) {
      assert.equal(hiddenSign(text), sign)
      assert.equal(hiddenSign(withoutHidden(text)), undefined)
    }
    for (const text of ['稷下，好。', 'a\tb\r\nc', '👩‍🔬', 'ئۇيغۇر', 'བོད', '<b>&amp;', ''])
      assert.equal(hiddenSign(text), undefined, text)
  })

  test('太长的数、太大的指数不算，回一句话', () => {
    for (const text of ['1e1000000', '1E-99999', '9'.repeat(500_000), `0.${'1'.repeat(300_000)}`])
      assert.throws(() => decimal(text), /太长/)
    assert.equal(decimal('1e300').times(2).toFixed().length, 301)
  })
})

eachServer('攻击一遍 · attacked', (server) => {
  let frame: Frame
  let clerk: Caller
  before(async () => {
    frame = await openFrame(server, [signInRoom, administrationRoom, registerRoutes(register)])
    clerk = await signedIn(frame.app, 'demo-statistician')
  })
  after(() => frame.close())

  const rows = (query: object) =>
    clerk({ url: '/api/registers/enterprise/rows', query: { query: JSON.stringify(query) } })

  test('别的网站的表单发得出的内容，一律不收', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json5',
    ]) {
      const answer = await clerk({
        method: 'DELETE',
        url: '/api/session/sessions',
        headers: { 'content-type': type },
        payload: '{}',
      })
      const sent = await clerk({
        method: 'POST',
        url: '/api/sign-out',
        headers: { 'content-type': type },
        payload: '{}',
      })
      assert.equal(sent.status, 415, `${type} ${sent.body}`)
      assert.notEqual(answer.status, 200, type)
    }
    assert.equal((await clerk({ url: '/api/session' })).status, 200)
  })

  test('名字和理由里看不见的字符被拒绝，并说出是哪一个', async () => {
    const system = await signedIn(frame.app, 'demo-system-administrator')
    const make = (name: string, person: string) =>
      system({ method: 'POST', url: '/api/accounts', payload: { name, person } })
    assert.match((await make('wang-1', '王\u202e工')).body, /“person”含有看不见的字符（U\+202E）/)
    for (const name of ['аdmin', 'αdmin', '\u3164\u3164', 'a b', '../a'])
      assert.equal((await make(name, '王工')).status, 400, name)
    assert.equal((await make('ＷＡＮＧ-2', '王工')).status, 200)
    const [kept] = await frame.database.readAsSystem<{ name: string }>("select name from account where person = '王工'")
    assert.equal(kept!.name, 'wang-2')
    assert.equal((await make('wang-2', '另一个')).status, 409)
  })

  test('令牌不能再建令牌，偷到一个不能续一辈子', async () => {
    const expert = await signedIn(frame.app, 'demo-expert')
    const make = (by: Caller) => by({ method: 'POST', url: '/api/session/tokens', payload: { label: '月报', days: 1 } })
    const { token } = (await make(expert)).json() as unknown as { token: string }
    const program = callerWith(frame.app, { authorization: `Bearer ${token}` })
    assert.equal((await program({ url: '/api/session' })).status, 200)
    assert.equal((await make(program)).status, 403)
  })

  test('登录之前塞给浏览器的号码不算数；登录后是新的，脚本读不到', async () => {
    const planted = 'A'.repeat(43)
    const answer = await frame.app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { cookie: `jixia=${planted}` },
      payload: { name: 'demo-leader', password },
    })
    const set = String(answer.headers['set-cookie'])
    assert.match(set, /HttpOnly; SameSite=Strict/)
    assert.ok(!set.includes(planted))
    assert.equal((await callerWith(frame.app, { cookie: `jixia=${planted}` })({ url: '/api/session' })).status, 401)
  })

  test('有没有这个账号，从锁定上看不出来', async () => {
    const attempt = async (name: string) => {
      const body = { name, password: 'wrong' }
      const { statusCode, body: text } = await frame.app.inject({ method: 'POST', url: '/api/sign-in', payload: body })
      return `${statusCode} ${text}`
    }
    for (let time = 0; time < 7; time += 1) {
      const [known, unknown] = [await attempt('demo-fund'), await attempt(`nobody-${server}`)]
      assert.equal(unknown, known)
    }
    assert.match(await attempt(`NOBODY-${server}`), /429.*已锁定/)
    frame.clock.forward(200)
    assert.match(await attempt(`nobody-${server}`), /429|401/)
  })

  test('条件套得再深、再长，也是一句话，很快', async () => {
    for (const where of [`${'-'.repeat(1900)}1 = 1`, `${'('.repeat(900)}1${')'.repeat(900)} = 1`]) {
      const answer = await rows({ where })
      assert.match(`${answer.status} ${answer.body}`, /400.*套得太深/)
    }
    const long = await rows({ where: '1'.repeat(3000) })
    assert.equal(long.status, 400)
    assert.doesNotMatch(long.body, /缺/, 'it is too long, not missing')
    assert.match((await clerk({ method: 'POST', url: '/api/session/post', payload: {} })).body, /缺“post”/)
  })

  test('原型、嵌套、别人的栏目：都进不来', async () => {
    const make = (payload: string) =>
      clerk({
        method: 'POST',
        url: '/api/registers/park/rows',
        headers: { 'content-type': 'application/json' },
        payload,
      })
    for (const payload of [
      '{"values":{"name":"x","__proto__":{"polluted":1}}}',
      '{"values":{"name":"x","constructor":{"prototype":{"polluted":1}}}}',
      '{"values":{"name":"x","toString":"y"}}',
      '{"values":{"name":"x","zone_id":"zibo"}}',
      '{"values":{"name":"x"},"zone":"zibo"}',
      `{"values":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
      `{"values":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    ])
      assert.equal((await make(payload)).status, 400, payload.slice(0, 60))
    assert.equal(({} as { polluted?: number }).polluted, undefined)
  })

  test('路由器读不懂的地址、根本不是请求的字节，回答也带着安全的头', async () => {
    for (const url of ['/%', '/api/%zz', `/api/registers/${'x'.repeat(600)}/rows`]) {
      const { headers, body } = await frame.app.inject({ url })
      assert.equal(headers['x-content-type-options'], 'nosniff', url)
      assert.match(String(headers['content-security-policy']), /default-src 'none'/)
      assert.match(body, /请求不能被理解/)
    }
    const address = new URL(await frame.app.listen({ host: '127.0.0.1', port: 0 }))
    for (const noise of ['GARBAGE\r\n\r\n', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`]) {
      const told = await new Promise<string>((done) => {
        const socket = connect(Number(address.port), address.hostname, () => socket.write(noise))
        let text = ''
        socket
          .on('data', (piece) => (text += piece))
          .on('close', () => done(text))
          .on('error', () => done(text))
      })
      assert.match(told, /^HTTP\/1.1 4\d\d.*x-content-type-options: nosniff.*请求不能被理解/s)
    }
  })
})
