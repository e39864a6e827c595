import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { groupRequest, listRequest } from '../../contract/register/query.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { indexedColumns, isIndexed } from '../../engines/register/migration.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { appConnection } from '../../server/database/migrate.ts'
import { type Database, openDatabase } from '../../server/database/zone-session.ts'
import { refuseDrift } from '../../server/register/drift.ts'
import { exportFile } from '../../server/register/export.ts'
import { countStatement, groupStatement, listStatement } from '../../server/register/list/list.ts'
import { runIn } from '../../server/register/statement.ts'
import { archiveRow, changeRow, createRow, readHistory, readRow } from '../../server/register/store.ts'
import { type StoredRow, toRow } from '../../server/register/stored-row.ts'
import type { Viewer } from '../../server/viewer.ts'
import { eachServer, openTestDatabase, type TestDatabase } from '../database.ts'
import { viewerWith } from '../viewer.ts'

const viewerOf = (zone: string, post: Viewer['post'] = 'statistician', enterprise: string | null = null): Viewer =>
  viewerWith({ account: `${zone}-clerk`, post, zone, enterprise })

const enterprise = kindOf(register, 'enterprise')
const park = kindOf(register, 'park')

eachServer('名录的存取', (server) => {
  let base: TestDatabase
  let database: Database
  const clerk = viewerOf('zibo')

  before(async () => {
    base = await openTestDatabase(server, 'register')
    database = openDatabase(appConnection(base.superuser))
  })
  after(async () => {
    await database.close()
    await base.close()
  })

  const create = (values: Parameters<typeof createRow>[2], viewer = clerk, kind = enterprise) =>
    database.inZone(viewer, (tx) => createRow(tx, kind, values, { by: viewer.account }))
  const titles = async (request: Parameters<typeof listRequest.parse>[0], viewer = clerk): Promise<string[]> => {
    const { text, values } = listStatement(enterprise, listRequest.parse(request))
    const rows = await database.readInZone<Record<string, unknown>>(viewer, text, values)
    return rows.map((row) => toRow(enterprise, row).title)
  }

  it('声明与数据库一致，否则不启动', async () => {
    await refuseDrift(database, register)
    const other = {
      ...park,
      fields: [...park.fields, { kind: 'text' as const, id: 'colour', label: { zh: '颜色', en: 'Colour' } }],
    }
    await assert.rejects(refuseDrift(database, new Map([['park', other]])), /缺少列 register\.park\.colour/)
  })

  it('声明要的索引一个不少，列的次序也一致', async () => {
    const found = await database.readAsSystem<{ indexname: string; indexdef: string }>(
      `select indexname, indexdef from pg_indexes where schemaname = 'register'`,
    )
    const live = new Map(found.map(({ indexname, indexdef }) => [indexname, indexdef]))
    for (const kind of register.values())
      for (const field of kind.fields.filter((one) => isIndexed(one) && !one.unique))
        assert.match(live.get(`${kind.id}_${field.id}`) ?? '', new RegExp(`\\(${indexedColumns(field)}\\)$`))
  })

  it('登记、修改、归档都留下记录，金额原样读回', async () => {
    const row = await create({
      name: '淄博新恒电子科技有限公司',
      revenue: '1234.5',
      founded_on: '2012-05-01',
      titles: ['high-tech'],
    })
    assert.equal(row.values.revenue, '1234.5')
    await assert.rejects(
      database.inZone(clerk, (tx) => changeRow(tx, enterprise, row.id, { revenue: '9' }, { by: 'a' })),
      /请写明为什么改/,
    )
    const changed = await database.inZone(clerk, (tx) =>
      changeRow(tx, enterprise, row.id, { revenue: '-0.05' }, { by: 'a', reason: '更正', revision: 1 }),
    )
    assert.deepEqual([changed.values.revenue, changed.revision], ['-0.05', 2])
    await assert.rejects(
      database.inZone(clerk, (tx) =>
        changeRow(tx, enterprise, row.id, { revenue: '1' }, { by: 'b', reason: '再改', revision: 1 }),
      ),
      /刚被别人改过/,
    )
    await database.inZone(clerk, (tx) => archiveRow(tx, enterprise, row.id, { by: 'a', reason: '注销' }))
    const history = await database.inZone(clerk, (tx) => readHistory(runIn(tx), enterprise, row.id))
    assert.deepEqual(
      history.map((entry) => entry.change),
      ['archive', 'change', 'create'],
    )
    assert.deepEqual(history[1]!.before, { revenue: '1234.5' })
    await database.inZone(clerk, (tx) => archiveRow(tx, enterprise, row.id, { by: 'a', reason: '恢复', restore: true }))
  })

  it('一条记录读出来与登记时一字不差：十六位以上的金额、时刻、多选、园区名', async () => {
    const { id } = await create({ name: '齐园' }, clerk, park)
    const made = await create({
      name: '淄博大额科技有限公司',
      revenue: '98765432109.876543',
      staff: 120,
      founded_on: '2012-05-01',
      founded_on_precision: 'month',
      titles: ['high-tech', 'gazelle'],
      park: id,
    })
    const found = await database.inZone(clerk, (tx) => readRow(runIn(tx), enterprise, made.id))
    assert.deepEqual(found, { ...made, names: { park: '齐园' } })
    assert.equal(found.values.revenue, '98765432109.876543')
    const listed = await database.inZone(clerk, (tx) => {
      const { text, values } = listStatement(enterprise, listRequest.parse({ search: '大额' }))
      return runIn(tx)<StoredRow>({ text, values })
    })
    assert.equal(toRow(enterprise, listed[0]!).createdAt, found.createdAt)
  })

  it('变更记录改不了，也删不了', async () => {
    for (const text of ["update register.history set by = 'x'", 'delete from register.history'])
      await assert.rejects(database.inZone(clerk, (tx) => runIn(tx)({ text, values: [] })))
  })

  it('一个高新区看不到另一个的记录', async () => {
    const other = viewerOf('qingdao')
    const row = await create({ name: '青岛海川新材料有限公司' }, other)
    assert.deepEqual(await titles({ search: '海川' }), [])
    await assert.rejects(
      database.inZone(clerk, (tx) => readRow(runIn(tx), enterprise, row.id)),
      /没有这条/,
    )
  })

  it('企业账号只看到自己', async () => {
    const own = await create({ name: '淄博卓𠮷储能技术有限公司' })
    await create({ name: '淄博云帆软件有限公司' })
    assert.deepEqual(await titles({}, viewerOf('zibo', 'enterprise', own.id)), ['淄博卓𠮷储能技术有限公司'])
  })

  it('按任意两个字、拼音、首字母、代码开头都能找到', async () => {
    await create({ name: '重庆银行淄博高新支行', credit_code: '91370303MA3C0A0A0A' })
    for (const search of ['银行', '重庆', 'chongqing', 'cqyh', 'yinhang', '91370303', '行淄', 'chongqingyinh', '支'])
      assert.deepEqual(await titles({ search }), ['重庆银行淄博高新支行'], search)
    assert.deepEqual(await titles({ search: '卓𠮷储' }), ['淄博卓𠮷储能技术有限公司'])
    assert.deepEqual(await titles({ search: "%_'\\:*&|" }), [])
  })

  it('筛选、排序、公式条件与分组汇总', async () => {
    const one = await create({ name: '甲园' }, clerk, park)
    for (const [name, revenue, founded_on] of [
      ['排序一号公司', '30', '2021-03-01'],
      ['排序二号公司', '100', '2019-12-31'],
      ['排序三号公司', null, null],
    ] as const)
      await create({ name, revenue, founded_on, sector: '新材料', park: one.id, stage: 'growth' })
    const request = { search: '排序', sort: [{ field: 'revenue', direction: 'down' as const }] }
    assert.deepEqual(await titles(request), ['排序二号公司', '排序一号公司', '排序三号公司'])
    assert.deepEqual(
      await titles({ filters: [{ field: 'revenue', is: 'at-least', value: '99.99' }], search: '排序' }),
      ['排序二号公司'],
    )
    assert.deepEqual(await titles({ where: '营业收入 > 50 and 成长阶段 = "成长期"' }), ['排序二号公司'])
    assert.deepEqual(await titles({ where: '所在园区 = "甲园" and 营业收入 = null' }), ['排序三号公司'])
    await assert.rejects(titles({ where: '营收入 > 1' }), /读不懂/)
    await assert.rejects(titles({ filters: [{ field: 'revenue', is: 'equals', value: '多' }] }), /营业收入/)
    const grouped = groupStatement(enterprise, {
      by: 'park',
      of: ['revenue'],
      search: '排序',
      filters: [],
      where: '',
      archived: false,
    })
    const groups = await database.readInZone<Record<string, unknown>>(clerk, grouped.text, grouped.values)
    assert.deepEqual(
      groups.map((group) => [group.name, group.count, String(group.revenue__sum), group.revenue__known]),
      [['甲园', 3, '130000000', 2]],
    )
    const years = groupStatement(enterprise, groupRequest.parse({ by: 'founded_on', search: '排序' }))
    const founded = await database.readInZone<Record<string, unknown>>(clerk, years.text, years.values)
    assert.deepEqual(
      founded.map(({ key, count }) => [key, count]),
      [
        [2019, 1],
        [2021, 1],
        [null, 1],
      ],
    )
    const counted = countStatement(enterprise, listRequest.parse({ search: '排序' }))
    assert.deepEqual(await database.readInZone(clerk, counted.text, counted.values), [{ total: 3 }])
  })

  it('同一代码不能登记两次，错误一次说全', async () => {
    await assert.rejects(create({ name: '重复', credit_code: '91370303MA3C0A0A0A' }), /统一社会信用代码”与此相同/)
    await assert.rejects(create({ revenue: '多', size: '巨型' }), /必填.*营业收入.*企业规模|企业规模.*营业收入/)
  })

  it('导出把公式写成文字，负数仍是数', async () => {
    await create({ name: '=HYPERLINK("http://x")导出', revenue: '-12.5' })
    const file = await database.inZone(clerk, (tx) =>
      exportFile(tx, enterprise, listRequest.parse({ search: '导出', columns: ['revenue'] }), { format: 'csv' }),
    )
    const text = Buffer.concat(await file.toArray()).toString()
    assert.equal(text, '\ufeff企业名称,营业收入（万元）,数据性质\r\n"\'=HYPERLINK(""http://x"")导出",-12.5,\r\n')
  })
})

describe('名录的声明', () => {
  it('规则读得出每一个栏目名', async () => {
    const { vocabularyOf } = await import('../../engines/register/terms.ts')
    for (const kind of register.values()) assert.equal(vocabularyOf(kind).length, kind.fields.length)
  })
})
