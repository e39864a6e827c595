import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import type { ZoneTransaction } from '../../server/database/zone-session.ts'
import { ladderMark } from '../../server/ladder/store.ts'
import { readRegisterMark } from '../../server/register/mark.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Frame, openFrame, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const viewer = viewerWith()

/** Writes so many entries of the history; changes of rows are not needed for them. */
const write = (tx: ZoneTransaction, count: number) =>
  sql`insert into register.history (kind, row_id, revision, change, by)
    select 'enterprise', gen_random_uuid(), 1, 'create', 'somebody' from generate_series(1, ${count}::int)`.execute(tx)

/** A door that somebody waits before until it is opened. */
function door() {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

eachServer('名录的印记：变了就变', (server) => {
  let frame: Frame
  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
  })
  after(() => frame.close())

  const mark = (): Promise<string> => frame.database.inZone(viewer, readRegisterMark)

  it('没有人改，就不变；添了一条，就变', async () => {
    const first = await mark()
    assert.equal(await mark(), first)
    await frame.database.inZone(viewer, (tx) => write(tx, 1))
    const second = await mark()
    assert.notEqual(second, first)
    assert.equal(await mark(), second)
  })

  for (const between of [1, 6000])
    it(`先编号的后提交，中间别人已提交 ${between} 条：提交前后的印记不同，梯度的印记也不同`, async () => {
      const [written, leave] = [door(), door()]
      const long = frame.database.inZone(viewer, async (tx) => {
        await write(tx, 3)
        written.open()
        await leave.opened
      })
      await written.opened
      await frame.database.inZone(viewer, (tx) => write(tx, between))
      const marks = () => Promise.all([mark(), frame.database.inZone(viewer, ladderMark)])
      const meanwhile = await marks()
      leave.open()
      await long
      const later = await marks()
      for (const [index, one] of meanwhile.entries()) assert.notEqual(later[index], one)
      assert.deepEqual(await marks(), later, '之后没有人改，就不再变')
    })

  it('写了又退回的，后来者不会看到', async () => {
    const first = await mark()
    const undone = frame.database.inZone(viewer, async (tx) => {
      await write(tx, 2)
      throw new Error('退回')
    })
    await assert.rejects(undone, /退回/)
    assert.equal(await mark(), first)
  })
})
