import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openConnection } from './connection.ts'
import type { FloorOrder } from './serve-floor.ts'

export type Floor = { readonly callers: readonly ((path: string) => Promise<unknown>)[]; close(): Promise<void> }

/** Opens the server by which the floor of HTTP is measured, in a process of its own. */
export async function openFloor(order: FloorOrder, connections: number): Promise<Floor> {
  const server = fork(join(import.meta.dirname, 'serve-floor.ts'), { stdio: 'inherit' })
  server.send(order)
  const [{ port }] = (await once(server, 'message')) as [{ port: number }]
  const opened = await Promise.all(Array.from({ length: connections }, () => openConnection('127.0.0.1', port)))
  return {
    callers: opened.map((caller) => async (path: string): Promise<unknown> => {
      const answer = await caller.call('GET', path)
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body}`)
      return JSON.parse(answer.body)
    }),
    close: async () => {
      for (const caller of opened) caller.close()
      const gone = once(server, 'exit')
      server.disconnect()
      await gone
    },
  }
}
