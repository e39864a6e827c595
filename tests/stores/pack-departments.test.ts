import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { loadPacks } from '../../server/packs/load.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Frame, openFrame, signedIn } from '../frame.ts'
import { packs } from '../packs.ts'

type Rows = { rows: { id: string; demonstration: boolean; values: { name: string } }[] }
type History = { entries: { document: string | null }[] }

eachServer('部门名录：报道写到的是真的，其余是演示', (server) => {
  let frame: Frame
  const declarations = { packs: [packs.zibo], ...mechanisms }

  before(async () => {
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    await loadPacks(frame.database, declarations, () => {}, frame.clock.now)
  })
  after(() => frame.close())

  it('写明出处的部门不带演示标记，登记的依据是那份文件', async () => {
    const statistician = await signedIn(frame.app, 'zibo-statistician')
    const { rows } = (await statistician({ url: '/api/registers/department/rows?size=100' })).json() as unknown as Rows
    const real = rows.filter(({ demonstration }) => !demonstration)
    assert.deepEqual(real.map(({ values }) => values.name).toSorted(), ['发展改革局', '工信商务局'])
    assert.equal(rows.length, packs.zibo.departments.length)
    const source = packs.zibo.documents.find(({ id }) => id === 'press-conference-2023')!
    for (const { id } of real) {
      const answer = await statistician({ url: `/api/registers/department/rows/${id}/history` })
      const { entries } = answer.json() as unknown as History
      assert.deepEqual(
        entries.map(({ document }) => document),
        [source.title],
      )
    }
  })
})
