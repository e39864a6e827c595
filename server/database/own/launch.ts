import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, chown, lstat, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Progress, StartRefusal } from '../../start-refusal.ts'
import type { Account } from './account.ts'
import { forget, isAlive, isRunning, type Postmaster, readPostmaster } from './postmaster.ts'

/** Environment without the PG… settings of the person's own shell. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))),
  LC_ALL: 'C',
}

/** Makes the data folder if there is none. It appears whole or not at all, however initdb ends. */
export async function createData(account: Account, progress: Progress): Promise<void> {
  const data = join(account.folder, 'postgres')
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version !== undefined) return refuseOtherVersion(data, Number.parseInt(version, 10), account.program.major)
  progress('正在建立数据库 · creating the database')
  await removeAbandoned(account.folder)
  const fresh = join(account.folder, `.new-${process.pid}-${Date.now().toString(36)}`)
  const { status, output } = await run(account, 'initdb', [...account.program.initdb, '--no-instructions', '-D', fresh])
  if (status !== 0) {
    await rm(fresh, { recursive: true, force: true })
    throw new StartRefusal(
      `无法在 ${account.folder} 建立数据库：${lastLine(output)}`,
      `No database could be made in ${account.folder}: ${lastLine(output)}`,
    )
  }
  await rename(fresh, data).catch(() => rm(fresh, { recursive: true, force: true }))
}

function refuseOtherVersion(data: string, found: number, wanted: number): void {
  if (found === wanted) return
  throw new StartRefusal(
    `${data} 是 PostgreSQL ${found} 的数据，本程序带的是 ${wanted}。请用原来的版本备份后再恢复，或换一个数据目录。`,
    `${data} was written by PostgreSQL ${found}, this Jixia brings ${wanted}: back up with the old one and restore.`,
  )
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (name.startsWith('.new-') && Date.now() - (await stat(path)).mtimeMs > 600_000) {
      await rm(path, { recursive: true, force: true })
    }
  }
}

function run(account: Account, name: string, parameters: string[]): Promise<{ status: number | null; output: string }> {
  const command = [...account.prefix, join(account.program.folder, name), ...parameters]
  return new Promise((resolve, reject) => {
    const child = spawn(command[0]!, command.slice(1), { ...account.ids, env: environment, cwd: account.folder })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, output }))
  })
}

const lastLine = (output: string) =>
  output
    .trim()
    .split('\n')
    .findLast((line) => /error|FATAL/i.test(line)) ?? output.trim()

/** Where the socket lies: beside the data, or under /tmp where that path is longer than PostgreSQL takes. */
export async function socketFolder(account: Account): Promise<string> {
  const beside = join(account.folder, 'socket')
  const hash = createHash('sha256').update(account.folder).digest('hex').slice(0, 12)
  const folder = Buffer.byteLength(join(beside, '.s.PGSQL.5432.lock')) < 104 ? beside : `/tmp/jixia-${hash}`
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = await lstat(folder)
  const mine = process.getuid?.() ?? found.uid
  if (!found.isDirectory() || (found.uid !== mine && found.uid !== account.ids.uid)) {
    throw new StartRefusal(`${folder} 属于别人，不能使用。`, `${folder} belongs to somebody else and cannot be used.`)
  }
  await chmod(folder, 0o700)
  if (account.ids.uid !== undefined && account.ids.gid !== undefined)
    await chown(folder, account.ids.uid, account.ids.gid)
  return folder
}

export type Launched = { readonly postmaster: Postmaster; readonly adopted: boolean; readonly log: string }

const patience = 60_000

/**
 * Starts PostgreSQL, or adopts the one that runs on this folder. Children of a killed postmaster need about a
 * second to leave: until then it refuses to start, and is tried again. `log` is what it wrote since.
 */
export async function launch(account: Account, settings: Record<string, string>): Promise<Launched> {
  const data = join(account.folder, 'postgres')
  const logPath = join(account.folder, 'postgres.log')
  const socket = await socketFolder(account)
  const parameters = Object.entries({
    ...settings,
    listen_addresses: '',
    unix_socket_directories: socket,
    port: '5432',
  })
  const command = [...account.prefix, join(account.program.folder, 'postgres'), '-D', data]
  for (const [name, value] of parameters) command.push('-c', `${name}=${value}`)

  await keepShort(logPath)
  const logStart = await sizeOf(logPath)
  const logSince = async () => (await readFile(logPath)).subarray(logStart).toString()
  let own: { pid: number | undefined; ended: boolean } | undefined
  for (let deadline = Date.now() + patience; Date.now() < deadline; await wait(25)) {
    const found = await readPostmaster(data)
    if (found && isRunning(found)) {
      if (found.ready)
        return { postmaster: found, adopted: own?.pid !== found.pid, log: await logSince().catch(() => '') }
      deadline = Date.now() + patience
      continue
    }
    if (own && !own.ended) continue
    if (own) {
      refusePermanent(await logSince(), logPath)
      await wait(200)
    }
    if (found && isAlive(found.pid)) await forget(data, found)
    own = await start(command, account, logPath)
  }
  throw new StartRefusal(`数据库没有启动，原因见 ${logPath}。`, `The database did not start; ${logPath} says why.`)
}

function refusePermanent(log: string, logPath: string): void {
  const reason = log.split('\n').findLast((line) => line.includes('FATAL:'))
  if (reason && /lock file|shared memory|starting up|shutting down|in use/.test(reason)) return
  const words = reason?.replace(/^.*FATAL:\s*/, '') ?? ''
  throw new StartRefusal(
    `数据库无法启动：${words}（详见 ${logPath}）`,
    `The database cannot start: ${words} (see ${logPath})`,
  )
}

async function start(command: string[], account: Account, logPath: string) {
  const log = await open(logPath, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND, 0o600)
  const child = spawn(command[0]!, command.slice(1), {
    ...account.ids,
    env: environment,
    cwd: account.folder,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  const started = { pid: child.pid, ended: false }
  child.on('error', () => (started.ended = true))
  child.on('exit', () => (started.ended = true))
  child.unref()
  await log.close()
  return started
}

const sizeOf = async (path: string) => (await stat(path).catch(() => undefined))?.size ?? 0

async function keepShort(path: string): Promise<void> {
  if ((await sizeOf(path)) > 10_000_000) await rename(path, `${path}.1`)
}

/** Stops PostgreSQL: open transactions are rolled back, everything committed is written. */
export async function stop(postmaster: Postmaster): Promise<void> {
  if (!isRunning(postmaster)) return
  process.kill(postmaster.pid, 'SIGINT')
  for (let waited = 0; waited < patience && isAlive(postmaster.pid); waited += 10) await wait(10)
}
