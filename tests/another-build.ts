import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createServer, connect as reach, type Socket } from 'node:net'
import { join } from 'node:path'
import { offlineHead } from '../scripts/offline-files.ts'
import { webFolder } from './browser.ts'
import { temporaryFolder } from './database.ts'

const writtenHead = /^const offline = (\{.*\})\n/

const later = (name: string): string => name.replace(/\.js$/, '-later.js')

/**
 * The built web as a later build would leave it: every script under another name, everywhere where it is named, and a
 * worker that keeps the files of this build under a version of their own. Answers its folder and the address of its entry.
 */
export async function makeAnotherBuild(): Promise<{ readonly folder: string; readonly entry: string }> {
  const folder = await temporaryFolder('another-build')
  await cp(webFolder, folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) })
  const assets = join(folder, 'assets')
  const scripts = new Set((await readdir(assets)).filter((name) => name.endsWith('.js')))
  for (const name of scripts) await rename(join(assets, name), join(assets, later(name)))
  for (const file of [...[...scripts].map((name) => join('assets', later(name))), 'index.html', 'worker.js']) {
    const text = await readFile(join(folder, file), 'utf8')
    await writeFile(
      join(folder, file),
      text.replaceAll(/[\w-]+\.js/g, (name) => (scripts.has(name) ? later(name) : name)),
    )
  }
  const worker = await readFile(join(folder, 'worker.js'), 'utf8')
  const [head, told] = writtenHead.exec(worker)!
  const { files } = JSON.parse(told!) as { files: string[] }
  await writeFile(join(folder, 'worker.js'), offlineHead(files) + worker.slice(head.length))
  return { folder, entry: files[0]! }
}

/** One address behind which servers come and go: it leads to the port that was named last. */
export async function openAddress(): Promise<{
  readonly address: string
  leadTo(port: number): void
  close(): Promise<void>
}> {
  let target = 0
  const open = new Set<Socket>()
  const server = createServer((visitor) => {
    const house = reach(target, '127.0.0.1')
    for (const [one, other] of [
      [visitor, house],
      [house, visitor],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => open.delete(one))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const hangUp = () => {
    for (const one of open) one.destroy()
  }
  return {
    address: `http://127.0.0.1:${port}`,
    leadTo: (next) => {
      hangUp()
      target = next
    },
    close: () => {
      hangUp()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
