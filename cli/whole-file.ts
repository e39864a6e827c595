import { createWriteStream, rmSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Language } from '../kernel/label.ts'
import { Misunderstood } from './command.ts'

export type Pieces = Iterable<string> | AsyncIterable<string>

/**
 * Writes a file that is there whole or not at all: beside its place first, then moved. What is no file is written to as it is. The
 * pieces are told the name beside, where that is another.
 */
export async function writeWhole(
  path: string,
  pieces: (beside: string | undefined) => Pieces,
  language: Language,
): Promise<void> {
  const there = await stat(path).catch(() => undefined)
  const isFile = !there || there.isFile()
  const beside = isFile ? `${path}.${process.pid}.part` : undefined
  const removed = beside === undefined ? () => undefined : removedWhenStopped(beside)
  try {
    await pipeline(pieces(beside), createWriteStream(beside ?? path))
    if (beside !== undefined) await rename(beside, path)
  } catch (error) {
    if (beside !== undefined) await rm(beside, { force: true })
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const why =
      code === 'ENOENT'
        ? { zh: '没有这个文件夹', en: 'there is no such folder' }
        : code === 'EISDIR'
          ? { zh: '这是一个文件夹', en: 'it is a folder' }
          : code === 'ENOSPC'
            ? { zh: '磁盘满了', en: 'the disk is full' }
            : { zh: message, en: message }
    throw new Misunderstood({ zh: `存不到 ${path}：${why.zh}`, en: `${path} cannot be saved: ${why.en}` }, language)
  } finally {
    removed()
  }
}

const stops = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Who stops the command leaves no half file behind; answers what ends the watch. */
function removedWhenStopped(path: string): () => void {
  const stop = (signal: NodeJS.Signals) => {
    rmSync(path, { force: true })
    watchNoMore()
    process.kill(process.pid, signal)
  }
  const watchNoMore = () => {
    for (const signal of stops) process.off(signal, stop)
  }
  for (const signal of stops) process.on(signal, stop)
  return watchNoMore
}
