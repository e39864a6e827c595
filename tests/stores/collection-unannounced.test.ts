import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { z } from 'zod'
import type { listRounds } from '../../contract/collection/collection.ts'
import type { RoundSummary } from '../../contract/collection/task.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { loadPacks } from '../../server/packs/load.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn } from '../frame.ts'
import { packs } from '../packs.ts'

const farAhead = Date.parse('2057-01-04T09:00:00Z')

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
    const payload = { period: '2056-12', audience: 'department', choice: { workdays: 5 }, ...given }
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
        ['2025-09', '2057-01-07', '剩3个自然日'],
        ['2025', '2057-01-03', '超1个自然日'],
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
    const named = await post('preview', { due: '2057-01-11' })
    assert.deepEqual([named.answer.due, named.answer.warning], ['2057-01-11', null])
    const { answer } = await post('rounds', { due: '2057-01-11' })
    const shown = await statistician({ url: `/api/collection/rounds/${answer.round}` })
    const { due, dueState } = (shown.json() as unknown as { round: RoundSummary }).round
    assert.deepEqual([due, dueState.text.zh], ['2057-01-11', '剩7个自然日'])
  })

  it('预看时写错了截止日，别的照看，话里说可以写哪天', async () => {
    const { status, answer } = await post('preview', { period: '2056-11', due: '2057-01-03' })
    assert.deepEqual([status, answer.due, answer.tasks], [200, null, 1])
    assert.match(JSON.stringify(answer.warning), /截止日可在2057-01-04到2058-01-05之间/)
  })

  it('截止日不早于今天，也不早于本期结束，不在一年以后；不是日子的不收', async () => {
    for (const [period, due, said] of [
      ['2056-12', '2057-01-03', /截止日可在2057-01-04到2058-01-05之间，现在是2057-01-03/],
      ['2057-01', '2057-01-30', /截止日可在2057-01-31到/],
      ['2056-12', '2058-01-06', /到2058-01-05之间/],
      ['2056-12', '2057-02-29', /due/],
    ] as const) {
      const { status, body } = await post('rounds', { period, due })
      assert.equal(status, 400)
      assert.match(body, said)
    }
  })
})
