import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What PostgreSQL writes of itself into postmaster.pid. */
export type Postmaster = {
  readonly pid: number
  readonly folder: string
  readonly port: number
  readonly socketFolder: string
  readonly ready: boolean
}

/** Reads postmaster.pid; undefined where there is none or it is half written. */
export async function readPostmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid < 1) return undefined
  return {
    pid,
    folder: lines[1] ?? data,
    port: Number(lines[3] ?? 5432),
    socketFolder: lines[4] ?? '',
    ready: lines[7] === 'ready',
  }
}

/** Whether the process of the pid file lives and is that PostgreSQL: after a restart another may have its number. */
export function isRunning(postmaster: Postmaster): boolean {
  if (!isAlive(postmaster.pid)) return false
  return commandOf(postmaster.pid).includes(postmaster.folder)
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !commandOf(pid).startsWith('zombie')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Takes away what a postmaster that is gone has left, so that a new one may start. */
export async function forget(data: string, postmaster: Postmaster): Promise<void> {
  const socket = join(postmaster.socketFolder, `.s.PGSQL.${postmaster.port}`)
  await rm(join(data, 'postmaster.pid'), { force: true })
  await rm(`${socket}.lock`, { force: true })
  await rm(socket, { force: true })
}

function commandOf(pid: number): string {
  if (process.platform !== 'linux') return spawnSync('ps', ['-p', String(pid), '-o', 'command=']).stdout.toString()
  try {
    if (/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) return 'zombie'
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
