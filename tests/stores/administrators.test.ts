import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { administrationRoom } from '../../server/administration/routes.ts'
import { signInRoom } from '../../server/sign-in/routes.ts'
import { eachServer } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn } from '../frame.ts'

type Found = { accounts: { name: string }[]; total: number }
type Changes = { changes: { what: string; person: string; post: string; by: string }[]; total: number }

eachServer('安全管理员的今天：锁定的、没有动态口令的、没有岗位的、岗位变动', (server) => {
  let frame: Frame
  let security: Caller
  before(async () => {
    frame = await openFrame(server, [signInRoom, administrationRoom])
    security = await signedIn(frame.app, 'demo-security-administrator')
  })
  after(() => frame.close())

  const found = async (state: string): Promise<Found> => {
    const answer = await security({ url: `/api/accounts?state=${state}&size=5` })
    assert.equal(answer.status, 200, answer.body)
    return answer.json() as unknown as Found
  }
  const changes = async (caller: Caller): Promise<Changes> =>
    (await caller({ url: '/api/post-changes' })).json() as unknown as Changes

  test('五次输错就在锁定的名单里，只有它一个', async () => {
    assert.equal((await found('locked')).total, 0)
    for (let at = 0; at < 5; at += 1)
      await frame.app.inject({ method: 'POST', url: '/api/sign-in', payload: { name: 'demo-expert', password: 'x' } })
    const { accounts, total } = await found('locked')
    assert.deepEqual([total, accounts.map(({ name }) => name)], [1, ['demo-expert']])
  })

  test('没有动态口令的是全部在用的；停用的另列', async () => {
    const before = (await found('without-factor')).total
    const system = await signedIn(frame.app, 'demo-system-administrator')
    const { accounts } = (await security({ url: '/api/accounts?search=demo-observer' })).json() as unknown as {
      accounts: { id: string }[]
    }
    const url = `/api/accounts/${accounts[0]!.id}`
    assert.equal((await system({ method: 'PATCH', url, payload: { disabled: true } })).status, 200)
    assert.equal((await found('without-factor')).total, before - 1)
    assert.deepEqual(
      (await found('disabled')).accounts.map(({ name }) => name),
      ['demo-observer'],
    )
  })

  test('新账号没有岗位；授予、收回都在近期变动里，写明谁经办，区包自带的不算', async () => {
    assert.deepEqual(await changes(security), { changes: [], total: 0 })
    const system = await signedIn(frame.app, 'demo-system-administrator')
    const made = await system({ method: 'POST', url: '/api/accounts', payload: { name: 'zhangsan', person: '张三' } })
    const { id } = made.json() as unknown as { id: string }
    assert.deepEqual(
      (await found('without-post')).accounts.map(({ name }) => name),
      ['zhangsan'],
    )
    const url = `/api/accounts/${id}/posts`
    const granted = await security({ method: 'POST', url, payload: { post: 'supervisor' } })
    assert.equal(granted.status, 200, granted.body)
    const { id: post } = granted.json() as unknown as { id: string }
    assert.equal((await security({ method: 'DELETE', url: `${url}/${post}` })).status, 200)
    const told = await changes(security)
    const by = told.changes[0]!.by
    assert.match(by, /安全管理员/)
    assert.deepEqual(
      told.changes.map(({ what, person, post, by }) => [what, person, post, by]),
      [
        ['revoked', '张三', 'supervisor', by],
        ['granted', '张三', 'supervisor', by],
      ],
    )
    assert.equal(told.total, 2)
  })

  test('别的高新区看不到，别的岗位不许看，没有这种状态的被拒绝', async () => {
    assert.equal((await changes(await signedIn(frame.app, 'zibo-security-administrator'))).total, 0)
    for (const post of ['system-administrator', 'audit-administrator', 'leader'])
      assert.equal((await (await signedIn(frame.app, `demo-${post}`))({ url: '/api/post-changes' })).status, 403, post)
    assert.equal((await security({ url: '/api/accounts?state=asleep' })).status, 400)
  })
})
