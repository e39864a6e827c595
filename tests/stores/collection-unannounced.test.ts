import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { z } from 'zod'
import type { listRounds } from '../../contract/collection.ts'
import type { RoundSummary } from '../../contract/collection-task.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { loadPacks } from '../../server/packs/load.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn } from '../frame.ts'
import { packs } from '../packs.ts'

const farAhead = Date.parse('2077-01-04T09:00:00Z')

eachServer('填报，放假安排没有公布的一年', (server) => {
  let frame: Frame
  let statistician: Caller
  const declarations = { packs: [packs.demo], ...mechanisms }

  before(async () => {
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')), { clock: () => farAhead })
    await loadPacks(frame.database, declarations, () => {}, farAhead)
    statistician = await signedIn(frame.app, 'demo-statistician')
  })
  after(() => frame.close())

  const post = async (path: string, given: object) => {
    const payload = { period: '2076-12', audience: 'department', choice: { workdays: 5 }, ...given }
    const answered = await statistician({ method: 'POST', url: `/api/collection/${path}`, payload })
    return { status: answered.status, body: answered.body, answer: answered.json() as Record<string, unknown> }
  }

  it('演示的轮次一个不少，截止日与剩余天数按自然日', async () => {
    const { rounds } = (await statistician({ url: '/api/collection/rounds' })).json() as unknown as z.output<
      NonNullable<typeof listRounds.answer>
    >
    assert.deepEqual(
      rounds.map(({ period, due, dueState }) => [period, due, dueState.text.zh]),
      [
        ['2025-09', '2077-01-07', '剩3个自然日'],
        ['2025', '2077-01-03', '超1个自然日'],
      ],
    )
  })

  it('数不出工作日，就写明截止日；没写的说清怎么办', async () => {
    const counted = await post('preview', {})
    assert.equal(counted.answer.due, null)
    assert.match(counted.body, /放假安排尚未公布/)
    const refused = await post('rounds', {})
    assert.equal(refused.status, 400)
    assert.match(refused.body, /数不出截止日，请减少工作日，或直接写明截止日/)
    const named = await post('preview', { due: '2077-01-11' })
    assert.deepEqual([named.answer.due, named.answer.warning], ['2077-01-11', null])
    const { answer } = await post('rounds', { due: '2077-01-11' })
    const shown = await statistician({ url: `/api/collection/rounds/${answer.round}` })
    const { due, dueState } = (shown.json() as unknown as { round: RoundSummary }).round
    assert.deepEqual([due, dueState.text.zh], ['2077-01-11', '剩7个自然日'])
  })

  it('截止日不早于今天，也不早于本期结束，不在一年以后；不是日子的不收', async () => {
    for (const [period, due, said] of [
      ['2076-12', '2077-01-03', /截止日可在2077-01-04到2078-01-05之间，现在是2077-01-03/],
      ['2077-01', '2077-01-30', /截止日可在2077-01-31到/],
      ['2076-12', '2078-01-06', /到2078-01-05之间/],
      ['2076-12', '2077-02-29', /due/],
    ] as const) {
      const { status, body } = await post('preview', { period, due })
      assert.equal(status, 400)
      assert.match(body, said)
    }
  })
})
