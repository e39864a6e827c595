import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { OperatorPass } from '../contract/operator.ts'
import type { Language } from '../kernel/label.ts'
import { readPass, root } from './installation.ts'

const starting = {
  zh: '没有正在运行的稷下，为这条命令临时启动…',
  en: 'No Jixia is running: starting one for this command…',
}

/** Starts a server on a data folder for one command; it ends with `stop`, or with this process. */
export async function startServer(
  folder: string,
  language: Language,
): Promise<{ pass: OperatorPass; stop(): Promise<void> }> {
  if (process.stderr.isTTY) console.error(starting[language])
  const server = spawn(process.execPath, [join(root, 'server/main.ts')], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', JIXIA_DATA: folder },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let told = ''
  server.stderr!.on('data', (piece) => {
    told += piece
  })
  const exit = once(server, 'exit')
  const running = () => server.exitCode === null && server.signalCode === null
  const stop = async () => {
    if (server.connected) server.disconnect()
    await exit
  }
  while (running()) {
    const pass = await readPass(folder)
    if (pass?.pid === server.pid) return { pass: pass!, stop }
    await wait(40)
  }
  await finished(server.stderr!)
  throw new Error(told.trim() || { zh: '服务没有启动。', en: 'The server did not start.' }[language])
}
