import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const door = resolve(import.meta.dirname, '../scripts/run.mjs')

/** Lets the server's own program do an act on the database, beside a running server or without one; answers its JSON. */
export async function actOnDatabase<Answer>(
  act: string,
  given: Record<string, string | undefined> = {},
): Promise<Answer> {
  const child = spawn(process.execPath, [door, 'server/terminal.ts', act, JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { out: '', error: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.error += text
  })
  const code = await new Promise((end) => child.on('close', end))
  if (code !== 0) throw new Error(texts.error.trim())
  return JSON.parse(texts.out.slice(texts.out.search(/[[{]/))) as Answer
}
