import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { type Progress, StartRefusal } from '../start-refusal.ts'
import { appPassword } from './app-password.ts'
import { createRoles, refuseShutOut } from './roles.ts'

type MigrationFile = { readonly number: number; readonly name: string; readonly text: string; readonly sha256: string }
type Applied = { readonly number: number; readonly name: string; readonly sha256: string }

const shape = /^(\d{4})-[a-z0-9-]+\.sql$/

async function readFolder(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const files = names.map(async (name): Promise<MigrationFile> => {
    const number = Number(shape.exec(name)?.[1])
    if (!number) {
      throw new StartRefusal(
        `迁移文件 ${name} 的名字应像 0001-frame.sql`,
        `Migration ${name} needs a name like 0001-frame.sql`,
      )
    }
    const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
    return { number, name, text, sha256: createHash('sha256').update(text).digest('hex') }
  })
  return Promise.all(files)
}

function refuseDrift(files: readonly MigrationFile[], applied: readonly Applied[]): void {
  for (const [index, file] of files.entries()) {
    const twin = files[index + 1]
    if (twin?.number === file.number) {
      throw new StartRefusal(
        `${file.name} 与 ${twin.name} 编号相同`,
        `${file.name} and ${twin.name} have the same number`,
      )
    }
  }
  for (const done of applied) {
    const file = files.find((candidate) => candidate.number === done.number)
    if (!file) {
      throw new StartRefusal(
        `数据库已执行过 ${done.name}，但这个版本的程序里没有它：数据库可能来自更新的版本`,
        `The database has applied ${done.name}, which this program does not have: it may come from a newer version`,
      )
    }
    if (file.sha256 !== done.sha256) {
      throw new StartRefusal(
        `${file.name} 在执行之后被改动过；请恢复原文，另写一个新的迁移文件`,
        `${file.name} was changed after it was applied; restore it and write a new migration instead`,
      )
    }
  }
  const last = Math.max(0, ...applied.map((done) => done.number))
  const late = files.find((file) => file.number < last && !applied.some((done) => done.number === file.number))
  if (late) {
    throw new StartRefusal(
      `${late.name} 的编号早于数据库已执行的第 ${last} 号；请改用更大的编号`,
      `${late.name} comes before number ${last}, which is already applied; give it a higher number`,
    )
  }
}

/** A function is handed over to a role that may create in its schema: allowed for the length of one migration. */
const handingOver = {
  allowed: 'grant create on schema public to jixia_system',
  ended: 'revoke create on schema public from jixia_system',
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query('begin')
  try {
    await client.query(handingOver.allowed)
    await client.query(file.text)
    await client.query(handingOver.ended)
    await client.query('insert into jixia_migration (number, name, sha256) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartRefusal(
      `迁移 ${file.name} 没有成功，数据库保持原样：${reason}`,
      `Migration ${file.name} failed: ${reason}`,
    )
  }
}

/**
 * Brings a database to the present schema: the numbered SQL files of `folder` in order, one transaction each,
 * recorded with their sha256. A changed, missing or late file stops the start with a sentence. Answers how many were applied.
 */
export async function migrate(superuser: pg.ClientConfig, folder: string, progress: Progress): Promise<number> {
  const files = await readFolder(folder)
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('jixia migrate'))")
    await createRoles(client, appPassword(superuser))
    await refuseShutOut(appConnection(superuser))
    await client.query(`create table if not exists jixia_migration (
      number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`)
    await client.query('grant select on jixia_migration to jixia_system')
    const { rows: applied } = await client.query<Applied>(
      'select number, name, sha256 from jixia_migration order by number',
    )
    refuseDrift(files, applied)
    const pending = files.filter((file) => !applied.some((done) => done.number === file.number))
    for (const file of pending) {
      progress(`数据库迁移 ${file.name}`)
      await apply(client, file)
    }
    return pending.length
  } finally {
    await client.end()
  }
}

/** The connection of the application: the same server and database as `superuser`, as the login role jixia_app. */
export function appConnection(superuser: pg.ClientConfig): pg.PoolConfig {
  const { connectionString, ...rest } = superuser
  const url = connectionString ? new URL(connectionString) : undefined
  const password = appPassword(url ? { password: decodeURIComponent(url.password) } : superuser)
  if (!url) return { ...rest, user: 'jixia_app', password }
  url.username = 'jixia_app'
  url.password = password ?? ''
  return { ...rest, connectionString: url.toString() }
}
