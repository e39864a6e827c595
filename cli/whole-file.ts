import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Language } from '../kernel/label.ts'
import { Misunderstood } from './command.ts'

/** Writes a file that is there whole or not at all: beside its place first, then moved. What is no file is written to as it is. */
export async function writeWhole(path: string, pieces: Iterable<string>, language: Language): Promise<void> {
  const there = await stat(path).catch(() => undefined)
  const beside = there && !there.isFile() ? path : `${path}.${process.pid}.part`
  try {
    await pipeline(pieces, createWriteStream(beside))
    if (beside !== path) await rename(beside, path)
  } catch (error) {
    if (beside !== path) await rm(beside, { force: true })
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const why =
      code === 'ENOENT'
        ? { zh: '没有这个文件夹', en: 'there is no such folder' }
        : code === 'EISDIR'
          ? { zh: '这是一个文件夹', en: 'it is a folder' }
          : { zh: message, en: message }
    throw new Misunderstood({ zh: `存不到 ${path}：${why.zh}`, en: `${path} cannot be saved: ${why.en}` }, language)
  }
}
