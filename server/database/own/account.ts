import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, cp, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PostgresProgram } from './program.ts'

/** Under which account PostgreSQL runs, from where, and where its data may lie. It refuses to run as root. */
export type Account = {
  readonly prefix: readonly string[]
  readonly ids: { readonly uid?: number; readonly gid?: number }
  readonly program: PostgresProgram
  /** The folder of the cluster: the wanted one, or one that the account can reach. */
  readonly folder: string
}

/** `namespace`: root outside, nobody inside, files stay root's. `nobody`: another account, for containers. */
export type Manner = 'plain' | 'namespace' | 'nobody'

const nobody = 65534
const namespace = ['unshare', '-U', `--map-user=${nobody}`, `--map-group=${nobody}`]
const elsewhere = '/var/lib/jixia'

function mannerHere(): Manner {
  if (process.getuid?.() !== 0) return 'plain'
  return spawnSync('unshare', [...namespace.slice(1), 'true']).status === 0 ? 'namespace' : 'nobody'
}

/** Prepares an account for a program and a folder; as `nobody` both move where that account can reach them. */
export async function accountFor(program: PostgresProgram, folder: string, manner = mannerHere()): Promise<Account> {
  if (manner === 'plain') return { prefix: [], ids: {}, program, folder }
  if (manner === 'namespace') return { prefix: namespace, ids: {}, program, folder }
  const ids = { uid: nobody, gid: nobody }
  const reaches = (test: string, path: string) => spawnSync('test', [test, path], ids).status === 0
  const reachable = reaches('-x', join(program.folder, 'postgres'))
  const place = reaches('-d', folder) ? folder : join(elsewhere, nameOf(folder))
  await mkdir(place, { recursive: true, mode: 0o711 })
  await chown(place, nobody, nobody)
  return { prefix: [], ids, program: reachable ? program : await copyOut(program), folder: place }
}

async function copyOut(program: PostgresProgram): Promise<PostgresProgram> {
  const native = dirname(program.folder)
  const copy = join(elsewhere, `postgresql-${program.major}-${nameOf(native)}`)
  if (!existsSync(join(copy, 'bin', 'postgres'))) await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  return { ...program, folder: join(copy, 'bin') }
}

const nameOf = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 12)
