import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type OperatorPass, operatorFile, operatorPass } from '../../contract/operator.ts'

const root = resolve(import.meta.dirname, '../..')
const own = ['JIXIA_URL', 'JIXIA_TOKEN', 'DATABASE_URL', 'HOST', 'npm_lifecycle_event', 'LC_ALL', 'LANG']
const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.includes(name)))

/** How a command ended: its code, what it answered and what it said of a failure. */
export type Ended = { readonly code: number | null; readonly out: string; readonly error: string; json(): unknown }

/** Runs `jixia …` as a person types it, in a process of its own. */
export async function jixia(environment: NodeJS.ProcessEnv, ...words: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['cli/main.ts', ...words], {
    cwd: root,
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { out: '', error: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.error += text
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...texts, json: () => JSON.parse(texts.out) }
}

/** A server of its own process on a data folder, once it serves. */
export async function startServer(data: string, environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { ...inherited, PORT: '0', JIXIA_DATA: data, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const exit = once(child, 'exit')
  let pass: OperatorPass | undefined
  while (pass?.pid !== child.pid) {
    if (child.exitCode !== null) throw new Error('The server did not start')
    pass = await readPass(data)
    await wait(50)
  }
  return {
    address: pass!.address,
    token: pass!.token,
    pid: child.pid!,
    async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
      child.kill(signal)
      await exit
    },
  }
}

export async function readPass(data: string): Promise<OperatorPass | undefined> {
  const text = await readFile(join(data, operatorFile), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : operatorPass.parse(JSON.parse(text))
}
