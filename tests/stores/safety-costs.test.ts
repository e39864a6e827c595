import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { listRequest } from '../../contract/register/query.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { searchQueryOf, syllablesOf } from '../../engines/register/search.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { listStatement } from '../../server/register/list/list.ts'
import { RegisterRefusal } from '../../server/register/refusal.ts'
import { registerRoutes } from '../../server/register/routes.ts'
import { signInRoom } from '../../server/sign-in/routes.ts'
import { openFrame, signedIn } from '../frame.ts'

describe('一次请求不能占住服务器 · no single request holds the server', () => {
  test('拼音怎么也切不开的搜索，也立刻有结果', () => {
    for (const typed of [`${'uai'.repeat(33)}v`, 'iao'.repeat(33), 'xian'.repeat(25), 'a'.repeat(100)]) {
      const begun = performance.now()
      assert.ok(searchQueryOf(typed))
      assert.ok(performance.now() - begun < 1000, typed)
    }
  })

  test('能切开的照旧：先试长音节，最后一个可以没打完', () => {
    assert.deepEqual(syllablesOf('xian'), [['xian'], ['xia', 'n'], ['xi', 'an'], ['xi', 'a', 'n']])
    assert.deepEqual(syllablesOf('zibog'), [['zi', 'bo', 'g']])
    assert.deepEqual(syllablesOf('vvv'), [['v', 'v', 'v']])
  })

  test('写不下的条件回一句话', () => {
    const where = `${'('.repeat(12)}string length(企业名称)${' ** 9)'.repeat(12)} > 1`
    assert.throws(
      () => listStatement(kindOf(register, 'enterprise'), listRequest.parse({ where })),
      (error: unknown) => error instanceof RegisterRefusal && error.status === 400,
    )
  })
})

describe('费时的查询会停下 · a costly query is stopped', () => {
  test('一个条件能算很久，二十秒后停下，回一句话', async () => {
    const frame = await openFrame('own-18', [signInRoom, registerRoutes(register)])
    const clerk = await signedIn(frame.app, 'demo-statistician')
    const row = { method: 'POST', url: '/api/registers/enterprise/rows', payload: { values: { name: '甲' } } } as const
    assert.equal((await clerk(row)).status, 200)
    const many = `[${Array(150).fill(1)}]`
    const nested = ['a', 'b', 'c', 'd'].map((name) => `some ${name} in ${many} satisfies `).join('')
    const where = `${nested}a + b + c + d = string length(企业名称) + 1000000`
    const answer = await clerk({
      url: `/api/registers/enterprise/rows?query=${encodeURIComponent(JSON.stringify({ where }))}`,
    })
    assert.equal(answer.status, 400)
    assert.match(answer.body, /太费时/)
    await frame.close()
  })
})
