import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { z } from 'zod'
import type { listRounds } from '../../contract/collection.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { loadPacks } from '../../server/packs/load.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Frame, openFrame, signedIn } from '../frame.ts'
import { packs } from '../packs.ts'

const farAhead = Date.parse('2077-01-04T09:00:00Z')

eachServer('填报的演示数据，放假安排没有公布的一年', (server) => {
  let frame: Frame
  const declarations = { packs: [packs.demo], ...mechanisms }

  before(async () => {
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')), { clock: () => farAhead })
    await loadPacks(frame.database, declarations, () => {}, farAhead)
  })
  after(() => frame.close())

  it('轮次一个不少，截止日与剩余天数按自然日', async () => {
    const statistician = await signedIn(frame.app, 'demo-statistician')
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
})
