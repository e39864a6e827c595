import { open } from 'node:fs/promises'
import { type Encoding, encodingRefusals, encodingsOf } from '../../../engines/register/reading/encoding.ts'
import { FileRefusal } from './refusal.ts'

async function decodes(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const file = await open(path)
  try {
    for await (const piece of file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }))
      decoder.decode(piece as Buffer, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  } finally {
    await file.close()
  }
}

/** How a text file is encoded: by its mark, else UTF-8 where every byte of it fits, else GB18030. Anything else is refused. */
export async function encodingOf(path: string): Promise<Encoding> {
  const file = await open(path)
  const head = new Uint8Array(4096)
  const { bytesRead } = await file.read(head, 0, head.length, 0).finally(() => file.close())
  const [first, ...others] = encodingsOf(head.subarray(0, bytesRead))
  if (!first) throw new FileRefusal(encodingRefusals.binary.zh, encodingRefusals.binary.en)
  if (others.length === 0) return first
  for (const encoding of [first, ...others]) if (await decodes(path, encoding)) return encoding
  throw new FileRefusal(encodingRefusals.unknown.zh, encodingRefusals.unknown.en)
}
