import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileRefusal } from '../reading/refusal.ts'
import type { Arriving } from './shelf.ts'

const largest = 2 ** 31

/** Saves an uploaded file while it arrives; answers its size and sha256. One that is too large is refused while it arrives. */
export async function saveUpload(
  body: unknown,
  path: string,
  arriving: Arriving,
): Promise<{ size: number; hash: string }> {
  const content =
    body instanceof Readable
      ? body
      : Readable.from([
          typeof body === 'string' ? Buffer.from(body) : body instanceof Uint8Array ? body : new Uint8Array(),
        ])
  const hash = createHash('sha256')
  let size = 0
  const measure = new Transform({
    transform(piece: Buffer, _encoding, done) {
      size += piece.length
      hash.update(piece)
      try {
        if (size > largest)
          throw new FileRefusal('文件超过 2 GB：请分成几个文件', 'The file is larger than 2 GB: divide it into several')
        arriving.grow(size)
        done(null, piece)
      } catch (error) {
        done(error as Error)
      }
    },
  })
  try {
    await pipeline(content, measure, createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
  return { size, hash: hash.digest('hex') }
}
