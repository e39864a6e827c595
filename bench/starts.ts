import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { password, temporaryFolder } from './house.ts'
import { type Part, table } from './part.ts'

export type Started = { readonly seconds: number; readonly address: string; close(): Promise<void> }

const main = resolve(import.meta.dirname, '../server/main.ts')

/** Starts `server/main.ts` on a folder and waits until its address answers. */
export async function start(folder: string): Promise<Started> {
  const begun = performance.now()
  const server = spawn(process.execPath, [main], {
    env: { ...process.env, JIXIA_DATA: folder, PORT: '7795', JIXIA_DEMO_PASSWORD: password },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = 'http://127.0.0.1:7795'
  while (
    !(await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (server.exitCode !== null) throw new Error(`the server ended with code ${server.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return {
    seconds: (performance.now() - begun) / 1000,
    address,
    close: async () => {
      const gone = once(server, 'exit')
      server.kill('SIGTERM')
      await gone
    },
  }
}

/** From the command to the first answer: on an empty folder with the five packs to load, then on a full one. */
export const starts: Part = {
  name: 'starts',
  title: 'Start',
  async measure(progress) {
    const folder = await temporaryFolder('starts')
    try {
      const measured: string[][] = []
      for (const name of ['cold: empty folder, five packs loaded', 'warm', 'warm, again']) {
        progress(name)
        const started = await start(join(folder, 'data'))
        measured.push([name, `${started.seconds.toFixed(1)} s`])
        await started.close()
      }
      return table(['`server/main.ts` until the address answers', 'wall'], measured)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}
