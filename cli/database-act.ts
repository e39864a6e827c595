import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const door = resolve(import.meta.dirname, '../scripts/run.mjs')

const elsewhere = `这个命令只在稷下所在的机器上用，而 JIXIA_URL 指向别处：请先去掉 JIXIA_URL。
This command works on the machine of Jixia only, and JIXIA_URL names another: unset it first.`

/** Lets the server's own program do an act on the database, beside a running server or without one; answers its JSON. */
export async function actOnDatabase<Answer>(
  act: string,
  given: Record<string, string | undefined> = {},
): Promise<Answer> {
  if (process.env.JIXIA_URL) throw new Error(elsewhere)
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
