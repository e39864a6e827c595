import { open } from 'node:fs/promises'
import { FileRefusal } from './refusal.ts'

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

const marks: readonly [readonly number[], Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** UTF-16 without a mark shows in where its zero bytes stand, as long as there are separators, digits or line ends. */
function withoutMark(head: Uint8Array): Encoding | undefined {
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0) even += 1
    if (head[at + 1] === 0) odd += 1
  }
  const pairs = head.length / 2
  if (odd > pairs * 0.02 && odd > even * 4) return 'utf-16le'
  if (even > pairs * 0.02 && even > odd * 4) return 'utf-16be'
  return undefined
}

async function decodes(path: string, encoding: 'utf-8' | 'gb18030'): Promise<boolean> {
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
  const start = head.subarray(0, bytesRead)
  const marked = marks.find(([mark]) => mark.every((byte, at) => start[at] === byte))
  if (marked) return marked[1]
  const wide = withoutMark(start)
  if (wide) return wide
  if (start.includes(0))
    throw new FileRefusal(
      '这不是文本文件：CSV 请用 UTF-8、GB18030 或 UTF-16 保存',
      'This is not a text file: save CSV as UTF-8, GB18030 or UTF-16',
    )
  if (await decodes(path, 'utf-8')) return 'utf-8'
  if (await decodes(path, 'gb18030')) return 'gb18030'
  throw new FileRefusal(
    '认不出这个文件的编码：CSV 请用 UTF-8、GB18030 或 UTF-16 保存',
    'The encoding of the file is not known: save CSV as UTF-8, GB18030 or UTF-16',
  )
}
