import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Zip, ZipDeflate } from 'fflate'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { InstallationKey } from '../keys/installation-key.ts'
import { type TableShape, tableInSql, tablesOf } from './backup-tables.ts'

export type BackupTable = TableShape & { readonly rows: number; readonly sha256: string }
export type Manifest = {
  readonly format: 'jixia-backup'
  readonly version: 1
  readonly at: string
  readonly migrations: readonly { readonly number: number; readonly name: string; readonly sha256: string }[]
  readonly tables: readonly BackupTable[]
  /** Over the names and hashes of all tables: equal exactly when the contents are. */
  readonly hash: string
}

export const manifestName = 'manifest.json'
/** Which key signed the manifest, and the signature over its bytes. */
export const signatureName = 'manifest.signature.json'
export type BackupSignature = { readonly key: string; readonly signature: string }
const newline = 10

/** The hash of a backup, from those of its tables. */
export const hashOfTables = (tables: readonly Pick<BackupTable, 'name' | 'sha256'>[]): string =>
  createHash('sha256')
    .update(tables.map(({ name, sha256 }) => `${name} ${sha256}\n`).join(''))
    .digest('hex')

const list = (names: readonly string[]): string => names.map((name) => pg.escapeIdentifier(name)).join(', ')

async function* onePiece(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text)
}

/** A zip file that is written as it grows, at the pace of the disk. */
function openArchive(path: string) {
  const file = createWriteStream(path, { mode: 0o600 })
  let failure: Error | null = null
  file.on('error', (error) => {
    failure = error
  })
  const zip = new Zip((error, chunk) => {
    if (error) failure = error
    else file.write(chunk)
  })
  const pace = async () => {
    if (failure) throw failure
    if (file.writableNeedDrain) await once(file, 'drain')
  }
  return {
    async entry(name: string, chunks: AsyncIterable<Buffer>): Promise<void> {
      const entry = new ZipDeflate(name, { level: 6 })
      zip.add(entry)
      for await (const chunk of chunks) {
        entry.push(chunk)
        await pace()
      }
      entry.push(new Uint8Array(), true)
      await pace()
    },
    async close(): Promise<void> {
      zip.end()
      file.end()
      await once(file, 'close')
      if (failure) throw failure
    },
  }
}

/**
 * Writes everything that the database holds into one zip file: each table as COPY text, from one snapshot, with a manifest
 * of rows and hashes that is signed with the key of the installation. The file appears under its name only when it is
 * whole. Other work goes on meanwhile.
 */
export async function backUp(
  connection: pg.ClientConfig,
  path: string,
  at: string,
  key: InstallationKey,
): Promise<Manifest> {
  const client = new pg.Client(connection)
  await client.connect()
  const unfinished = `${path}.unfinished`
  try {
    await client.query('begin isolation level repeatable read read only; set local role jixia_system')
    const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
      'select number, name, sha256 from jixia_migration order by number',
    )
    const archive = openArchive(unfinished)
    const tables: BackupTable[] = []
    for (const table of await tablesOf(client)) {
      const hash = createHash('sha256')
      let rows = 0
      const statement = `copy (select ${list(table.columns)} from ${tableInSql(table.name)} order by ${list(table.order)}) to stdout`
      const stream = client.query(copyTo(statement))
      const measured = async function* () {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          hash.update(chunk)
          for (const byte of chunk) if (byte === newline) rows += 1
          yield chunk
        }
      }
      await archive.entry(`${table.name}.copy`, measured())
      tables.push({ ...table, rows, sha256: hash.digest('hex') })
    }
    const manifest: Manifest = {
      format: 'jixia-backup',
      version: 1,
      at,
      migrations,
      tables,
      hash: hashOfTables(tables),
    }
    const written = JSON.stringify(manifest, null, 2)
    const signature: BackupSignature = { key: key.fingerprint, signature: key.sign('backups', written) }
    await archive.entry(manifestName, onePiece(written))
    await archive.entry(signatureName, onePiece(JSON.stringify(signature)))
    await archive.close()
    await rename(unfinished, path)
    return manifest
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    await client.end()
  }
}
