import { chmod, mkdir } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { resolve } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { type Progress, StartRefusal } from '../start-refusal.ts'
import { takeGuard } from './guard.ts'
import { accountFor, type Manner } from './own/account.ts'
import { createData, type Launched, launch, stop } from './own/launch.ts'
import { ownProgram, type PostgresProgram } from './own/program.ts'

/** A PostgreSQL that this process may use alone, until it closes it. */
export type Cluster = {
  readonly host: string
  readonly port?: number
  readonly database: string
  /** Connects as an account that may create roles, schemas and databases. */
  readonly superuser: ClientConfig
  /** Where the data lie, in words for the terminal. */
  readonly place: string
  /** What a crash before had left and how it was healed; null where the last stop was clean. */
  readonly recovered: string | null
  /** Calls back when another process has taken the database over, or it is gone for good. */
  onLost(callback: () => void): void
  /** Lets go of the guard and, where it is ours, stops PostgreSQL. */
  close(): Promise<void>
}

export type ClusterOptions = {
  readonly program?: PostgresProgram
  readonly manner?: Manner
  readonly settings?: Record<string, string>
}

const megabyte = 2 ** 20
/** An eighth of the machine's memory, within what an import of a million rows can use. */
const buffers = Math.round(Math.min(Math.max(totalmem() / megabyte / 8, 256), 1024))

/** Room in memory and in the log for an import of a million rows, so that it is not written out again and again. */
const forImports = { shared_buffers: `${buffers}MB`, max_wal_size: '4GB' }
const settings = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  jit: 'off',
  max_connections: '100',
  ...forImports,
}

/** Starts our own PostgreSQL in a folder, or takes over the one that a killed process has left running there. */
export async function openCluster(folder: string, progress: Progress, options: ClusterOptions = {}): Promise<Cluster> {
  const program = options.program ?? (await ownProgram())
  const wanted = resolve(folder)
  await makeFolder(wanted)
  const account = await accountFor(program, wanted, options.manner)
  await createData(account, progress)
  const launched = await launch(account, { ...settings, ...options.settings })
  const { socketFolder, port } = launched.postmaster
  const superuser = { host: socketFolder, port, user: 'jixia', database: 'jixia' }
  const guard = await takeGuard({ ...superuser, database: 'postgres' }, wanted)
  await createDatabase({ ...superuser, database: 'postgres' })
  return {
    host: socketFolder,
    port,
    database: 'jixia',
    superuser,
    place: account.folder,
    recovered: whatWasRecovered(launched),
    onLost: guard.onLost,
    close: async () => {
      await guard.release()
      await stop(launched.postmaster)
    },
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    if (await mkdir(folder, { recursive: true, mode: 0o711 })) await chmod(folder, 0o711)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartRefusal(
      `无法建立数据目录 ${folder}（${code}）。`,
      `The data folder ${folder} cannot be made (${code}).`,
    )
  }
}

async function createDatabase(config: ClientConfig): Promise<void> {
  const client = new Client(config)
  await client.connect()
  try {
    const found = await client.query(`select 1 from pg_database where datname = 'jixia'`)
    if (found.rowCount === 0) await client.query('create database jixia')
  } finally {
    await client.end()
  }
}

function whatWasRecovered({ adopted, log }: Launched): string | null {
  if (adopted) {
    return '上次的程序中断了，数据库仍在运行，已接管；已提交的数据都在。 · The last run broke off; its database was still running and is taken over. Nothing committed is lost.'
  }
  if (!log.includes('not properly shut down')) return null
  const last = /last completed transaction was at log time ([\d-]+ [\d:]+)/.exec(log)?.[1]
  return `上次没有正常停止，已按日志恢复数据库${last ? `（最后一笔提交于 ${last} UTC）` : ''}；已提交的数据都在。 · The last stop was not a clean one: the database was recovered from its log${last ? ` up to ${last} UTC` : ''}. Nothing committed is lost.`
}
