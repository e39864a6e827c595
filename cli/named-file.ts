import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { asWritten, type Label, type Language } from '../kernel/label.ts'
import { Misunderstood } from './command.ts'

const reasons: Readonly<Record<string, Label>> = {
  ENOENT: { zh: '没有这个文件', en: 'there is no such file' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  EACCES: { zh: '没有读它的权限', en: 'it may not be read' },
}

const unreadable = (path: string, language: Language, error: NodeJS.ErrnoException): Misunderstood => {
  const reason = reasons[error.code ?? ''] ?? asWritten(error.message)
  return new Misunderstood({ zh: `读不到 ${path}：${reason.zh}`, en: `${path} cannot be read: ${reason.en}` }, language)
}

/** The bytes of a file that was named; one that cannot be read is misunderstood. */
export async function readNamed(path: string, language: Language): Promise<Buffer> {
  return await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, language, error)
  })
}

/** The same piece by piece, for a file that may be larger than memory. */
export async function* readPieces(path: string, language: Language): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) yield piece as Buffer
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code ? unreadable(path, language, error as NodeJS.ErrnoException) : error
  }
}
