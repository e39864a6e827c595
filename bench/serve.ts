import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { mechanisms } from '../mechanisms/mechanisms.ts'
import { createApplication } from '../server/application.ts'
import { appConnection } from '../server/database/migrate.ts'
import { openDatabase } from '../server/database/zone-session.ts'
import { furnish } from '../server/rooms.ts'
import { demo } from '../zones/demo/pack.ts'

type Question = { readonly superuser?: ClientConfig; readonly turn?: true; readonly peak?: true }

/** The application as `npm start` serves it, without its limit on calls; told by its parent which database to use. */
async function open(superuser: ClientConfig): Promise<number> {
  const uploads = join(tmpdir(), `jixia-bench-uploads-${process.pid}`)
  const database = openDatabase(appConnection(superuser))
  const declarations = { packs: [demo], ...mechanisms }
  const app = await createApplication({
    database,
    configuration: { logLevel: 'error', rate: null, signInRate: null },
    packs: [demo],
    rooms: furnish(declarations, uploads),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  process.on('disconnect', async () => {
    await app.close()
    await database.close()
    await rm(uploads, { recursive: true, force: true })
  })
  return (app.server.address() as { port: number }).port
}

/** Notes the processor time of each turn of the event loop; answers the longest, in milliseconds, since it was asked last. */
function watchTurns(): () => number {
  let before = process.threadCpuUsage()
  let longest = 0
  setInterval(() => {
    const { user, system } = process.threadCpuUsage(before)
    longest = Math.max(longest, (user + system) / 1000)
    before = process.threadCpuUsage()
  }, 1).unref()
  return () => {
    const last = longest
    longest = 0
    return last
  }
}

let longestTurn: (() => number) | undefined

process.on('message', async ({ superuser, turn, peak }: Question) => {
  if (superuser) {
    process.send!({ port: await open(superuser) })
    return
  }
  if (turn) {
    longestTurn ??= watchTurns()
    process.send!({ turn: longestTurn() })
    return
  }
  if (peak) {
    process.send!({ peak: process.resourceUsage().maxRSS / 1024 })
    return
  }
  const { user, system } = process.cpuUsage()
  process.send!({ processor: (user + system) / 1000 })
})
