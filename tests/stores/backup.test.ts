import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import pg from 'pg'
import { kindOf } from '../../engines/register/kind.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { backUp, hashOfTables, type Manifest } from '../../server/administration/backup.ts'
import { backupRoom } from '../../server/administration/backup-routes.ts'
import { examineBackup, restore } from '../../server/administration/restore.ts'
import { administrationRoom } from '../../server/administration/routes.ts'
import { verifyZone } from '../../server/audit/verify.ts'
import { appConnection } from '../../server/database/migrate.ts'
import { openDatabase } from '../../server/database/zone-session.ts'
import { passingKey } from '../../server/keys/installation-key.ts'
import { createRow } from '../../server/register/store.ts'
import { signInRoom } from '../../server/sign-in/routes.ts'
import { eachServer, openTestDatabase, temporaryFolder } from '../database.ts'
import { type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const clerk = viewerWith({ account: 'test' })

eachServer('备份与恢复 · backup and restore', (server) => {
  let frame: Frame
  let folder: string
  before(async () => {
    frame = await openFrame(server, [signInRoom, administrationRoom])
    folder = await temporaryFolder('backup')
    await frame.database.asSystem(async (tx) => {
      const values = ['一、"引号"', 'tab\there', 'back\\slash', 'new\nline', ''].map((value, at) => ({
        zone_id: 'demo',
        indicator: 'try',
        period: '2024',
        value: `${at}.50`,
        unit: '家',
        origin: 'reported',
        entered_by: 'test',
        printed: value,
      }))
      await tx.insertInto('observation').values(values).execute()
    })
    await frame.database.inZone(clerk, (tx) =>
      createRow(tx, kindOf(register, 'park'), { name: '东部园区' }, { by: clerk.account }),
    )
  })
  after(() => frame.close())

  test('恢复到空库之后，再备份得到同一个校验值，链完整，能登录，还能接着写', async () => {
    const path = join(folder, 'whole.zip')
    const made = await backUp(appConnection(frame.superuser), path, '2026-11-21T00:00:00.000Z', frame.key)
    const accounts = smallPacks.flatMap((pack) => pack.accounts)
    assert.equal(made.tables.find(({ name }) => name === 'account')!.rows, accounts.length)
    const target = await openTestDatabase(server, 'restored')
    try {
      const restored = await restore(target.superuser, path, frame)
      assert.equal(restored.hash, made.hash)
      const again = await backUp(
        appConnection(target.superuser),
        join(folder, 'again.zip'),
        '2026-11-22T00:00:00.000Z',
        frame.key,
      )
      assert.equal(again.hash, made.hash)
      const database = openDatabase(appConnection(target.superuser))
      assert.deepEqual((await verifyZone(database, 'demo')).faults, [])
      const row = {
        zone_id: 'demo',
        indicator: 'next',
        period: '2024',
        value: '1',
        unit: '家',
        origin: 'reported',
        entered_by: 'test',
      }
      await database.asSystem((tx) => tx.insertInto('observation').values(row).execute())
      await database.close()
      await assert.rejects(restore(target.superuser, path, frame), /空的数据库/)
    } finally {
      await target.close()
    }
  })

  test('不是超级用户的账号不能恢复，话里说怎么办', async () => {
    const path = join(folder, 'other.zip')
    await backUp(appConnection(frame.superuser), path, '2026-11-21T00:00:00.000Z', frame.key)
    const target = await openTestDatabase(server, 'ordinary')
    const ordinary = appConnection(target.superuser)
    await assert.rejects(restore({ ...target.superuser, user: ordinary.user! }, path, frame), /恢复要由超级用户来做/)
    await target.close()
  })

  test('每张表都在备份里，名录和它的变更记录也在', async () => {
    const path = join(folder, 'every.zip')
    const made = await backUp(appConnection(frame.superuser), path, '2026-11-21T00:00:00.000Z', frame.key)
    const client = new pg.Client(frame.superuser)
    await client.connect()
    const { rows } = await client.query<{ name: string }>(
      `select case schemaname when 'public' then '' else schemaname || '.' end || tablename as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'jixia_migration'`,
    )
    await client.end()
    assert.deepEqual(made.tables.map(({ name }) => name).sort(), rows.map(({ name }) => name).sort())
    const rowsOf = (wanted: string) => made.tables.find(({ name }) => name === wanted)!.rows
    assert.equal(rowsOf('register.park'), 1)
    assert.equal(rowsOf('register.history'), 1)
    const target = await openTestDatabase(server, 'whole')
    await restore(target.superuser, path, frame)
    const database = openDatabase(appConnection(target.superuser))
    const names = () => database.readInZone<{ name: string }>(clerk, 'select name from register.park order by name')
    assert.deepEqual(await names(), [{ name: '东部园区' }])
    await database.inZone(clerk, (tx) =>
      createRow(tx, kindOf(register, 'park'), { name: '西部园区' }, { by: clerk.account }),
    )
    assert.equal((await names()).length, 2)
    await database.close()
    await target.close()
  })

  test('改过一个字节的备份，什么都还没写就被拒绝；没被拒绝的，内容一字不差', async () => {
    const path = join(folder, 'good.zip')
    const made = await backUp(appConnection(frame.superuser), path, '2026-11-21T00:00:00.000Z', frame.key)
    const bytes = await readFile(path)
    const places = Array.from({ length: 60 }, (_, at) => Math.floor((bytes.length * (at + 0.5)) / 60))
    let refused = 0
    for (const at of places) {
      const bad = Buffer.from(bytes)
      bad[at] = bad[at]! ^ 0xff
      const changed = join(folder, 'bad.zip')
      await writeFile(changed, bad)
      const read = await examineBackup(changed, frame).catch((error: Error) => error)
      if (!(read instanceof Error)) assert.deepEqual(read, made, `byte ${at}`)
      else assert.match(read.message, /备份文件不完整|没有签名|另一把钥匙/, `byte ${at}`)
      if (read instanceof Error) refused += 1
    }
    assert.ok(refused > places.length / 3, `${refused} of ${places.length}`)
    await writeFile(join(folder, 'short.zip'), bytes.subarray(0, bytes.length / 2))
    await assert.rejects(examineBackup(join(folder, 'short.zip'), frame), /备份文件不完整/)
    await assert.rejects(examineBackup(join(folder, 'none.zip'), frame), /没有文件/)
  })

  test('有人改了内容、把校验值也都改好：签名不对，一样被拒绝；另一处的备份要明说才恢复', async () => {
    const path = join(folder, 'signed.zip')
    await backUp(appConnection(frame.superuser), path, '2026-11-21T00:00:00.000Z', frame.key)
    const files = unzipSync(await readFile(path))
    const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Manifest
    const name = 'account_post'
    const rows = strFromU8(files[`${name}.copy`]!).replace('\texpert\t', '\tleader\t')
    const tables = manifest.tables.map((table) =>
      table.name === name ? { ...table, sha256: createHash('sha256').update(rows).digest('hex') } : table,
    )
    const written = strToU8(JSON.stringify({ ...manifest, tables, hash: hashOfTables(tables) }))
    const forged: typeof files = { ...files, [`${name}.copy`]: strToU8(rows), 'manifest.json': written }
    const other = { key: passingKey() }
    const attempt = async (contents: typeof files, origin: { key: typeof frame.key; foreign?: boolean }) => {
      const file = join(folder, 'forged.zip')
      await writeFile(file, zipSync(contents))
      return examineBackup(file, origin)
    }
    await assert.rejects(attempt(forged, frame), /有人改动过/)
    await assert.rejects(attempt(forged, { ...frame, foreign: true }), /有人改动过/)
    const { 'manifest.signature.json': _, ...unsigned } = forged
    await assert.rejects(attempt(unsigned, frame), /没有签名.*--foreign/)
    await assert.rejects(attempt(files, other), /另一把钥匙.*installation\.key.*--foreign/s)
    assert.equal((await attempt(files, { ...other, foreign: true })).hash, manifest.hash)
    assert.equal((await attempt(files, frame)).hash, manifest.hash)
  })

  test('系统管理员在网页上备份，文件留在服务器上', async () => {
    const place = join(folder, 'kept')
    const own = await openFrame(server, [signInRoom, backupRoom(appConnection(frame.superuser), place)])
    const system = await signedIn(own.app, 'demo-system-administrator')
    const made = await system({ method: 'POST', url: '/api/backups', payload: {} })
    assert.equal(made.status, 200, made.body)
    const listed = (await system({ url: '/api/backups' })).json() as unknown as {
      backups: { name: string; bytes: number }[]
    }
    assert.equal(listed.backups.length, 1)
    await examineBackup(join(place, listed.backups[0]!.name), own)
    assert.equal((await (await signedIn(own.app, 'demo-leader'))({ url: '/api/backups' })).status, 403)
    await own.close()
  })
})
