import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Database } from '../database/zone-session.ts'
import type { InstallationKey } from '../keys/installation-key.ts'

const occasions = ['start', 'acts', 'backup', 'restore', 'stop'] as const
/** When the heads of the chains are noted; a restored database begins anew, earlier notes bind no longer. */
export type Occasion = (typeof occasions)[number]

const notedHead = z.object({
  at: z.string(),
  zone: z.string(),
  number: z.int(),
  hash: z.string(),
  why: z.enum(occasions),
  signature: z.string(),
})
export type NotedHead = z.output<typeof notedHead>

/** What stands in the file: the heads that bind, oldest first, and the lines that this installation did not write. */
export type Notes = { readonly heads: readonly NotedHead[]; readonly strange: readonly number[] }

/** Heads of the audit chains, noted in a file of the data folder, where a hand in the database does not reach. */
export type AuditHeads = {
  /** Appends the head of every chain that went on since the last note, signed, and waits until the disk has it. */
  note(database: Database, why: Occasion): Promise<void>
  read(): Promise<Notes>
}

export const headsFile = 'audit-heads.jsonl'
const torn = ' torn'

const signedText = ({ at, zone, number, hash, why }: Omit<NotedHead, 'signature'>): string =>
  JSON.stringify([at, zone, number, hash, why])

export function openAuditHeads(folder: string, key: InstallationKey, clock: () => number = Date.now): AuditHeads {
  const path = join(folder, headsFile)
  const noted = new Map<string, string>()
  let turn: Promise<void> = Promise.resolve()

  async function append(database: Database, why: Occasion): Promise<void> {
    const heads = await database.readAsSystem<{ zone: string; number: number; hash: string }>(
      'select zone_id as zone, number, hash from audit_head order by zone_id',
    )
    const at = new Date(clock()).toISOString()
    const fresh = heads.filter(({ zone, hash }) => why !== 'acts' || noted.get(zone) !== hash)
    const lines = fresh.map((head) => {
      const told = { at, ...head, why }
      return `${JSON.stringify({ ...told, signature: key.sign('audit heads', signedText(told)) })}\n`
    })
    if (lines.length === 0) return
    await mkdir(folder, { recursive: true, mode: 0o711 })
    const file = await open(path, 'a+', 0o600)
    try {
      await file.writeFile((await endsMidLine(file)) + lines.join(''))
      await file.sync()
    } finally {
      await file.close()
    }
    for (const { zone, hash } of fresh) noted.set(zone, hash)
  }

  return {
    note(database, why) {
      const next = turn.then(() => append(database, why))
      turn = next.catch(() => undefined)
      return next
    },
    async read() {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return ''
        throw error
      })
      let heads: NotedHead[] = []
      const strange: number[] = []
      for (const [index, line] of text.split('\n').entries()) {
        if (line === '' || line.endsWith(torn)) continue
        const head = headIn(line)
        if (!head || !key.signed('audit heads', signedText(head), head.signature)) strange.push(index + 1)
        else if (head.why === 'restore')
          heads = [...heads.filter(({ at, why }) => why === 'restore' && at === head.at), head]
        else heads.push(head)
      }
      return { heads, strange }
    },
  }
}

/** A line that a crash broke off is ended and marked, so that the next one stands for itself. */
async function endsMidLine(file: Awaited<ReturnType<typeof open>>): Promise<string> {
  const { size } = await file.stat()
  if (size === 0) return ''
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() === '\n' ? '' : `${torn}\n`
}

function headIn(line: string): NotedHead | undefined {
  try {
    return notedHead.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
