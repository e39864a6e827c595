import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { listRequest } from '../../contract/register/query.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { searchable } from '../../engines/register/search.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { appConnection } from '../../server/database/migrate.ts'
import { type Database, openDatabase } from '../../server/database/zone-session.ts'
import { openSource } from '../../server/import/reading/source.ts'
import { exportFile } from '../../server/register/export.ts'
import { listStatement } from '../../server/register/list/list.ts'
import { RegisterRefusal } from '../../server/register/refusal.ts'
import { harmless } from '../../server/register/spreadsheet.ts'
import { runIn } from '../../server/register/statement.ts'
import { createRow, readRow } from '../../server/register/store.ts'
import { toRow } from '../../server/register/stored-row.ts'
import type { Viewer } from '../../server/viewer.ts'
import { openTestDatabase, type TestDatabase, temporaryFolder } from '../database.ts'
import { viewerWith } from '../viewer.ts'

const file = resolve(import.meta.dirname, '../../../shared/data/attack/blns.json')
const skip = existsSync(file) ? false : '没有 shared/data/attack'
const strings = skip ? [] : (JSON.parse(readFileSync(file, 'utf8')) as string[])
const enterprise = kindOf(register, 'enterprise')
const clerk: Viewer = viewerWith({ account: 'clerk', zone: 'zibo' })

describe('刁钻的文字：存下、读回、查到、导出都不变', { skip }, () => {
  let base: TestDatabase
  let database: Database
  const saved: { id: string; text: string }[] = []

  before(async () => {
    base = await openTestDatabase('own-18', 'naughty')
    database = openDatabase(appConnection(base.superuser))
  })
  after(async () => {
    await database.close()
    await base.close()
  })

  it('名称与备注逐字读回；空的名称用一句话拒绝', async () => {
    for (const text of strings) {
      const values = { name: text, remark: text, address: text, representative: text }
      try {
        const row = await database.inZone(clerk, (tx) => createRow(tx, enterprise, values, { by: 'clerk' }))
        const read = await database.inZone(clerk, (tx) => readRow(runIn(tx), enterprise, row.id))
        assert.equal(read.values.name, text)
        assert.equal(read.values.remark, text)
        saved.push({ id: row.id, text })
      } catch (error) {
        assert.ok(error instanceof RegisterRefusal, String(error))
        assert.ok(text === '' || text.length > 500, text)
      }
    }
    assert.ok(saved.length > strings.length - 5)
  })

  it('每一条都能按开头几个字查到', async () => {
    for (const { id, text } of saved) {
      const search = [...searchable(text)].slice(0, 12).join('')
      if (search === '') continue
      const { text: sql, values } = listStatement(enterprise, listRequest.parse({ search, limit: 500 }))
      const found = await database.readInZone<Record<string, unknown>>(clerk, sql, values)
      assert.ok(
        found.some((row) => toRow(enterprise, row).id === id),
        `查不到 ${JSON.stringify(text)}`,
      )
    }
  })

  it('导出的 CSV 与 Excel 读回来一条不少，公式都成了文字', async () => {
    const folder = await temporaryFolder('naughty')
    const request = listRequest.parse({ columns: ['remark'] })
    for (const format of ['csv', 'xlsx'] as const) {
      const content = await database.inZone(clerk, (tx) => exportFile(tx, enterprise, request, { format }))
      const path = join(folder, `export.${format}`)
      await writeFile(path, content)
      const source = await openSource(path)
      const read: string[] = []
      for await (const row of source.rows(0)) if (row.number > 1) read.push(String(row.cells[1] ?? ''))
      const plain = (text: string): string =>
        text.replace(/\r\n?/g, '\n').replace(/[\p{Cc}\ufffe\uffff]/gu, (sign) => ('\t\n'.includes(sign) ? sign : ''))
      const wanted = saved.map(({ text }) => plain(format === 'csv' ? harmless(text) : text)).sort()
      assert.deepEqual(read.map(plain).sort(), wanted, format)
    }
  })
})
