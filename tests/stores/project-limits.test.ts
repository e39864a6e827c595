import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import { kindOf } from '../../engines/register/kind.ts'
import type { Row, RowValues } from '../../engines/register/schemas.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { appConnection } from '../../server/database/migrate.ts'
import { type Database, openDatabase, type ZoneTransaction } from '../../server/database/zone-session.ts'
import { archiveRow, changeRow, createRow } from '../../server/register/store.ts'
import { eachServer, openTestDatabase, type TestDatabase } from '../database.ts'
import { viewerWith } from '../viewer.ts'

const project = kindOf(kinds, 'project')
const change = { by: 'somebody', reason: '更正' }

eachServer('登记重大项目：填得不可能的，一句话说清哪里不对', (server) => {
  let base: TestDatabase
  let database: Database

  before(async () => {
    base = await openTestDatabase(server, 'limits')
    database = openDatabase(appConnection(base.superuser))
  })
  after(async () => {
    await database.close()
    await base.close()
  })

  const inZone = <Answer>(work: (tx: ZoneTransaction) => Promise<Answer>, zone = 'demo'): Promise<Answer> =>
    database.inZone(viewerWith({ zone }), work)
  const create = (values: RowValues, zone = 'demo'): Promise<Row> =>
    inZone((tx) => createRow(tx, project, values, change), zone)
  const alter = (id: string, values: RowValues): Promise<Row> =>
    inZone((tx) => changeRow(tx, project, id, values, change))

  it('经度、纬度只能在中国范围内，说出能填多少', async () => {
    await assert.rejects(
      create({ name: '经纬度填反', longitude: '36.84', latitude: '118' }),
      /“经度”写的是36.84度，只能在73—136度之间，请核对；“纬度”写的是118度，只能在3—54度之间，请核对/,
    )
    for (const [longitude, latitude] of [
      ['73', '3'],
      ['136', '54'],
    ] as const)
      assert.ok((await create({ name: `边上${longitude}`, longitude, latitude })).id)
  })

  it('年度计划投资不能超过总投资；总投资写“不少于”的不比，没有总投资的不比', async () => {
    const above = { name: '氮化硅粉体', investment: '12.5', planned_this_year: '12.51' }
    await assert.rejects(create(above), /“年度计划投资”12.51亿元超过了“总投资”12.5亿元，请核对这两个数/)
    assert.ok((await create({ ...above, investment_qualifier: 'at-least' })).id)
    assert.ok((await create({ ...above, investment: null })).id)
    const { id } = await create({ ...above, planned_this_year: '12.5' })
    await assert.rejects(alter(id, { investment: '3' }), /超过了“总投资”3亿元/)
  })

  it('同一年份的项目编号只登记一次，说出是哪一条；换一年、换一区、归档的不算', async () => {
    const values = { name: '储能电池包', number: 'ZB-001', year: 2026 }
    const { id } = await create(values)
    const again = { ...values, name: '储能电池包二期' }
    const said = /“储能电池包”的项目编号也是ZB-001，年份也是2026；请核对，要改的请直接改那条记录/
    await assert.rejects(create(again), said)
    const next = await create({ ...again, year: 2027 })
    await assert.rejects(alter(next.id, { year: 2026 }), said)
    assert.ok((await create(again, 'zibo')).id)
    assert.equal((await alter(id, { leader: '李主任', number: 'ZB-001' })).revision, 2, 'its own code is no other')
    await inZone((tx) => archiveRow(tx, project, id, change))
    assert.ok((await create(again)).id)
    await assert.rejects(
      inZone((tx) => archiveRow(tx, project, id, { ...change, restore: true })),
      /“储能电池包二期”的项目编号也是ZB-001/,
    )
  })

  it('同一刻登记同一个编号，只成一条', async () => {
    const values = { name: '纬三路改造', number: 'ZB-002', year: 2026 }
    const made = await Promise.allSettled([1, 2, 3, 4].map(() => create(values)))
    assert.equal(made.filter(({ status }) => status === 'fulfilled').length, 1)
  })

  it('名录里早有的不对之处，不妨碍改别的栏目', async () => {
    const { id } = await create({ name: '从前导入的项目', investment: '3' })
    await inZone((tx) =>
      sql`update register.project set latitude = 118000000, planned_this_year = 50000000000 where id = ${id}`.execute(
        tx,
      ),
    )
    assert.equal((await alter(id, { status: 'building' })).values.latitude, '118')
    await assert.rejects(alter(id, { latitude: '119' }), /“纬度”写的是119度/)
  })
})
