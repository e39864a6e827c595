import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { Unzip, UnzipInflate } from 'fflate'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { InstallationKey } from '../keys/installation-key.ts'
import { StartRefusal } from '../start-refusal.ts'
import {
  type BackupSignature,
  type BackupTable,
  hashOfTables,
  type Manifest,
  manifestName,
  signatureName,
} from './backup.ts'
import { tableInSql, tablesOf } from './backup-tables.ts'

const damaged = (zh: string, en: string) => new StartRefusal(`备份文件不完整：${zh}`, `The backup is damaged: ${en}`)

type Chunk = { readonly name: string; readonly bytes: Uint8Array; readonly last: boolean }

/** The contents of a zip file piece by piece, entry after entry. */
async function* entriesOf(path: string): AsyncGenerator<Chunk> {
  let ready: Chunk[] = []
  const unzip = new Unzip((file) => {
    file.ondata = (error, bytes, last) => {
      if (error) throw error
      ready.push({ name: file.name, bytes, last })
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for await (const chunk of createReadStream(path)) {
    unzip.push(chunk as Buffer)
    const now = ready
    ready = []
    yield* now
  }
  unzip.push(new Uint8Array(), true)
  yield* ready
}

export type Origin = {
  readonly key: InstallationKey
  /** Whether a backup that another installation signed, or none, is taken on its word. */
  readonly foreign?: boolean
}

function refuseForeign(written: string, signature: Buffer, { key, foreign }: Origin): void {
  const told = jsonIn<BackupSignature>(signature)
  if (told?.key === key.fingerprint && typeof told.signature === 'string') {
    if (key.signed('backups', written, told.signature)) return
    throw damaged('清单与签名不符，有人改动过', 'its manifest does not bear its signature; somebody changed it')
  }
  if (foreign) return
  const [zh, en] = /^[0-9a-f]{8}$/.test(String(told?.key))
    ? [
        `它是用另一把钥匙（${told?.key}）签的，这里是 ${key.fingerprint}`,
        `another key signed it (${told?.key}, not ${key.fingerprint})`,
      ]
    : ['它没有签名', 'it bears no signature']
  throw new StartRefusal(
    `不能证明这个备份没有被改动过：${zh}。请把原来那台的 installation.key 放进数据目录再恢复；确信来源可靠，也可以加 --foreign。`,
    `Nothing proves that this backup was not changed: ${en}. Put the installation.key of its installation into the data folder first; or, where you trust its origin, say --foreign.`,
  )
}

function jsonIn<Value>(bytes: Buffer): Value | null {
  try {
    return JSON.parse(bytes.toString('utf8')) as Value
  } catch {
    return null
  }
}

/** Reads a backup through and proves it against its manifest and its signature; any other is refused before anything is written. */
export async function examineBackup(path: string, origin: Origin): Promise<Manifest> {
  const hashes = new Map<string, ReturnType<typeof createHash>>()
  const told = new Map<string, Uint8Array[]>([
    [manifestName, []],
    [signatureName, []],
  ])
  try {
    for await (const { name, bytes } of entriesOf(path)) {
      told.get(name)?.push(bytes)
      const hash = hashes.get(name) ?? createHash('sha256')
      hashes.set(name, hash.update(bytes))
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new StartRefusal(`没有文件 ${path}`, `There is no file ${path}`)
    throw damaged('不能解压', 'it cannot be unpacked')
  }
  const [written, signature] = [manifestName, signatureName].map((name) => Buffer.concat(told.get(name)!)) as [
    Buffer,
    Buffer,
  ]
  if (written.length === 0) throw damaged('没有清单', 'it has no manifest')
  const manifest = jsonIn<Manifest>(written)
  if (manifest?.format !== 'jixia-backup' || manifest.version !== 1)
    throw damaged('不是稷下的备份', 'it is not a backup of Jixia')
  for (const { name, sha256 } of manifest.tables) {
    if (hashes.get(`${name}.copy`)?.digest('hex') !== sha256)
      throw damaged(`表 ${name} 被改动过`, `table ${name} was changed`)
  }
  if (hashOfTables(manifest.tables) !== manifest.hash) throw damaged('清单被改动过', 'the manifest was changed')
  refuseForeign(written.toString('utf8'), signature, origin)
  return manifest
}

/** Row-level security hides rows from everybody else, and forbids them to copy rows in. */
async function refuseWithoutRights(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; may: boolean }>(
    'select rolname as name, rolsuper as may from pg_roles where rolname = current_user',
  )
  if (rows[0]!.may) return
  throw new StartRefusal(
    `恢复要由超级用户来做，而 ${rows[0]!.name} 不是；请在恢复时换一个 DATABASE_URL，平日仍用 ${rows[0]!.name}`,
    `Only a superuser can restore, which ${rows[0]!.name} is not; name one in DATABASE_URL for this act alone`,
  )
}

async function refuseUnfit(client: pg.Client, manifest: Manifest): Promise<void> {
  await refuseWithoutRights(client)
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from jixia_migration order by number',
  )
  const same = JSON.stringify(rows.map(({ name, sha256 }) => [name, sha256]))
  if (same !== JSON.stringify(manifest.migrations.map(({ name, sha256 }) => [name, sha256]))) {
    throw new StartRefusal(
      '备份来自另一个版本的稷下；请用建立它的版本恢复，再升级',
      'The backup comes from another version of Jixia; restore it with that version, then upgrade',
    )
  }
  const named = (tables: readonly { readonly name: string }[]): string => tables.map(({ name }) => name).join(', ')
  const [wanted, brought] = [named(await tablesOf(client)), named(manifest.tables)]
  if (wanted !== brought)
    throw damaged(`应有的表是 ${wanted}，清单里是 ${brought}`, `it lists ${brought}, not ${wanted}`)
  for (const { name } of manifest.tables) {
    const { rowCount } = await client.query(`select 1 from ${tableInSql(name)} limit 1`)
    if (rowCount) {
      throw new StartRefusal(
        `只能恢复到空的数据库，表 ${name} 里已有数据；请换一个数据目录（JIXIA_DATA）`,
        `A backup is restored into an empty database only, and ${name} has rows; choose another folder with JIXIA_DATA`,
      )
    }
  }
}

async function fill(client: pg.Client, path: string, tables: ReadonlyMap<string, BackupTable>): Promise<void> {
  let open: { name: string; stream: ReturnType<typeof copyFrom> } | null = null
  for await (const { name, bytes, last } of entriesOf(path)) {
    const table = tables.get(name)
    if (!table) continue
    const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ')
    open ??= { name, stream: client.query(copyFrom(`copy ${tableInSql(table.name)} (${columns}) from stdin`)) }
    if (bytes.length > 0 && !open.stream.write(bytes)) await once(open.stream, 'drain')
    if (!last) continue
    open.stream.end()
    await finished(open.stream)
    open = null
  }
}

const catchUpSequences = `
  do $$ declare it record; begin
    for it in select c.oid::regclass as owner, a.attname as field, pg_get_serial_sequence(c.oid::regclass::text, a.attname) as counter
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema') and c.relkind in ('r', 'p')
        and pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null
    loop
      execute format('select setval(%L, coalesce(max(%I), 1), max(%I) is not null) from %s', it.counter, it.field, it.field, it.owner);
    end loop;
  end $$`

/** Fills an empty, migrated database from a backup, whole or not at all. Connects as an account that owns the tables. */
export async function restore(superuser: pg.ClientConfig, path: string, origin: Origin): Promise<Manifest> {
  const manifest = await examineBackup(path, origin)
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    await client.query('begin')
    await refuseUnfit(client, manifest)
    await client.query("set local session_replication_role = 'replica'")
    await fill(client, path, new Map(manifest.tables.map((table) => [`${table.name}.copy`, table])))
    await client.query(catchUpSequences)
    await client.query('commit')
    return manifest
  } finally {
    await client.end()
  }
}
