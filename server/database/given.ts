import { Client, type ClientConfig } from 'pg'
import { type Progress, StartRefusal } from '../start-refusal.ts'
import { appPassword } from './app-password.ts'
import type { Cluster } from './cluster.ts'
import { takeGuard } from './guard.ts'
import { refuseWithoutRights } from './rights.ts'

const oldest = 15

/** Uses the PostgreSQL of DATABASE_URL. A wrong address, version or account is refused with a sentence. */
export async function openGiven(url: string, progress: Progress = () => {}): Promise<Cluster> {
  const place = withoutPassword(url)
  progress(`正在连接数据库 · connecting to ${place}`)
  const { user, password, host, port, database, ssl } = new Client({ connectionString: url })
  const superuser: ClientConfig = { user, password: password ?? undefined, host, port, database, ssl }
  await examine(superuser, place)
  const guard = await takeGuard(superuser, place)
  return {
    host,
    port,
    database: database ?? '',
    superuser,
    place,
    recovered: null,
    onLost: guard.onLost,
    close: guard.release,
  }
}

async function examine(config: ClientConfig, place: string): Promise<void> {
  const client = await connect(config, place)
  try {
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int / 10000 as version",
    )
    refuseOld(rows[0]!.version, place)
    await refuseWithoutRights(client, place, appPassword(config))
  } finally {
    await client.end()
  }
}

function refuseOld(version: number, place: string): void {
  if (version >= oldest) return
  throw new StartRefusal(
    `${place} 是 PostgreSQL ${version}，本程序需要 ${oldest} 或更高版本。`,
    `${place} is PostgreSQL ${version}; Jixia needs ${oldest} or later.`,
  )
}

async function connect(config: ClientConfig, place: string): Promise<Client> {
  try {
    const client = new Client({ ...config, connectionTimeoutMillis: 10_000 })
    client.on('error', () => {})
    await client.connect()
    return client
  } catch (error) {
    const [zh, en] = causeOf(error as NodeJS.ErrnoException)
    throw new StartRefusal(`DATABASE_URL 不能用：${place}${zh}。`, `DATABASE_URL cannot be used: ${place} ${en}.`)
  }
}

const causes: Record<string, readonly [string, string]> = {
  ECONNREFUSED: [' 没有数据库在监听', 'has no database listening'],
  ENOENT: [' 没有数据库在监听', 'has no database listening'],
  ENOTFOUND: [' 找不到这台主机', 'is a host that cannot be found'],
  EAI_AGAIN: [' 找不到这台主机', 'is a host that cannot be found'],
  '28P01': [' 不接受这个账号或密码', 'does not accept this account or password'],
  '28000': [' 不允许这个账号登录', 'does not let this account in'],
  '3D000': [' 上没有这个数据库，请先建立', 'has no such database: create it first'],
  '53300': [' 的连接数已满', 'has no connection left'],
}

const noAnswer = [
  ' 有程序在听，但不像 PostgreSQL 那样应答',
  'is heard by a program that does not answer as PostgreSQL does',
] as const

function causeOf(error: NodeJS.ErrnoException): readonly [string, string] {
  if (/timeout expired|terminated unexpectedly/.test(error.message)) return noAnswer
  return causes[error.code ?? ''] ?? [`：${error.message}`, `: ${error.message}`]
}

function withoutPassword(url: string): string {
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw new Error('another protocol')
    const { host, port, database } = new Client({ connectionString: url })
    return host.startsWith('/') ? `${database}（${host}）` : `${host}:${port}/${database}`
  } catch {
    throw new StartRefusal(
      'DATABASE_URL 不是 PostgreSQL 地址，应写成 postgres://账号:密码@主机:5432/数据库。',
      'DATABASE_URL is not a PostgreSQL address; write postgres://user:password@host:5432/database.',
    )
  }
}
