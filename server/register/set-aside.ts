import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * Writes what is read within a transaction into a temporary file, so that the transaction does not wait for whoever fetches
 * it; the stream takes the file away when it ends.
 */
export async function setAside(content: Readable, ending: string): Promise<Readable> {
  const path = join(tmpdir(), `jixia-export-${randomUUID()}.${ending}`)
  try {
    await pipeline(content, createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return createReadStream(path).once('close', () => void rm(path, { force: true }))
}
