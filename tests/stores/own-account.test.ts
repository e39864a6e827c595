import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { administrationRoom } from '../../server/administration/routes.ts'
import { signInRoom } from '../../server/sign-in/routes.ts'
import { eachServer } from '../database.ts'
import { callerWith, type Frame, openFrame, password, signedIn } from '../frame.ts'

eachServer('拿到别人登录的人 · whoever holds the session of another', (server) => {
  let frame: Frame
  before(async () => {
    frame = await openFrame(server, [signInRoom, administrationRoom])
  })
  after(() => frame.close())

  test('不能用它来猜密码：和登录时一样数着，五次就锁', async () => {
    const caller = await signedIn(frame.app, 'demo-leader')
    const change = (present: string) =>
      caller({ method: 'POST', url: '/api/session/password', payload: { present, future: 'Another-one-43' } })
    const begin = () => caller({ method: 'POST', url: '/api/session/second-factor', payload: { password: 'x' } })
    for (const guess of [() => change('a'), begin, () => change('b'), begin]) assert.equal((await guess()).status, 403)
    assert.equal((await change('c')).status, 429)
    assert.equal((await change(password)).status, 429, 'the right one has to wait too')
    const entering = { method: 'POST', url: '/api/sign-in', payload: { name: 'demo-leader', password } } as const
    assert.equal((await frame.app.inject(entering)).statusCode, 429)
    const refused = await frame.database.readAsSystem(
      "select 1 from audit_entry e join account a on e.account = a.id where a.name = 'demo-leader' and act = 'sign-in.refused'",
    )
    assert.equal(refused.length, 5)
    frame.clock.forward(31)
    assert.equal((await change(password)).status, 200)
  })

  test('也不能猜动态口令把它停掉', async () => {
    const caller = await signedIn(frame.app, 'demo-expert')
    const url = '/api/session/second-factor'
    const begun = await caller({ method: 'POST', url, payload: { password } })
    const { secret } = begun.json() as unknown as { secret: string }
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: frame.clock.now })
    assert.equal((await caller({ method: 'PUT', url, payload: { code } })).status, 200)
    const remove = () => caller({ method: 'POST', url: `${url}/removal`, payload: { password, code: '000000' } })
    const statuses = await Promise.all(Array.from({ length: 20 }, remove))
    assert.deepEqual(
      [400, 429].map((wanted) => statuses.filter(({ status }) => status === wanted).length),
      [4, 16],
    )
  })

  test('账号停用再启用，从前的登录和令牌不会活过来', async () => {
    const caller = await signedIn(frame.app, 'demo-bank')
    const made = await caller({ method: 'POST', url: '/api/session/tokens', payload: { label: '月报', days: 30 } })
    const { token } = made.json() as unknown as { token: string }
    const program = callerWith(frame.app, { authorization: `Bearer ${token}` })
    const system = await signedIn(frame.app, 'demo-system-administrator')
    const [row] = await frame.database.readAsSystem<{ id: string }>("select id from account where name = 'demo-bank'")
    for (const disabled of [true, false]) {
      const change = { method: 'PATCH' as const, url: `/api/accounts/${row!.id}`, payload: { disabled } }
      assert.equal((await system(change)).status, 200)
    }
    for (const former of [caller, program]) assert.equal((await former({ url: '/api/session' })).status, 401)
    assert.equal((await (await signedIn(frame.app, 'demo-bank'))({ url: '/api/session' })).status, 200)
  })
})
