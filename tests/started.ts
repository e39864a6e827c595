import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = resolve(import.meta.dirname, '..')

/** Jixia in a process of its own, started as `npm start` starts it, on a free port. */
export function startJixia(environment: NodeJS.ProcessEnv) {
  const inherited = { ...process.env, npm_lifecycle_event: undefined, DATABASE_URL: undefined, HOST: undefined }
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { ...inherited, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const ended = new Promise<number | null>((end) => child.on('exit', (code) => end(code)))
  return {
    pid: child.pid,
    ended,
    output: () => output,
    serving: async () => {
      await until(
        () => /http:\/\/\S+/.test(output) || child.exitCode !== null,
        () => output,
      )
      const address = /http:\/\/\S+/.exec(output)?.[0]
      assert.ok(address, output)
      return address
    },
    stop: (signal: NodeJS.Signals = 'SIGTERM') => {
      child.kill(signal)
      return ended
    },
  }
}

/** Waits until something holds; after three minutes it says what stood there instead. */
export async function until(holds: () => boolean | Promise<boolean>, say = () => ''): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    assert.ok(tries < 7200, `it took too long: ${say()}`)
    await wait(25)
  }
}
