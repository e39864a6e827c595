import { type FileHandle, open, rm } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import type { Table } from '../engines/scoring/table.ts'

/**
 * Tables laid down in a file one behind the other, so that they can be gone through several times; the newest is in memory. The file
 * loses its name as soon as it is open: it is gone with the process, however that ends.
 */
export class LaidTables {
  readonly #path: string
  readonly #places: { readonly at: number; readonly length: number }[] = []
  #file: FileHandle | undefined
  #end = 0
  #newest: Table | undefined

  constructor(path: string) {
    this.#path = path
  }

  async add(table: Table): Promise<void> {
    if (this.#newest) await this.#lay(this.#newest)
    this.#newest = table
  }

  async #lay(table: Table): Promise<void> {
    this.#file ??= await nameless(this.#path)
    const bytes = serialize(table)
    await this.#file.write(bytes, 0, bytes.length, this.#end)
    this.#places.push({ at: this.#end, length: bytes.length })
    this.#end += bytes.length
  }

  /** All tables, in the order in which they came. */
  async *all(): AsyncGenerator<Table> {
    for (const { at, length } of this.#places) {
      const { buffer } = await this.#file!.read(Buffer.allocUnsafeSlow(length), 0, length, at)
      yield deserialize(buffer)
    }
    if (this.#newest) yield this.#newest
  }

  async close(): Promise<void> {
    await this.#file?.close()
  }
}

async function nameless(path: string): Promise<FileHandle> {
  const file = await open(path, 'wx+')
  await rm(path)
  return file
}
