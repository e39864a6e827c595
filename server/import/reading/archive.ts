import { createReadStream } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { broken, limits, swollen } from './limits.ts'
import { FileRefusal } from './refusal.ts'

/** A part of a zip file, as the list at its end declares it. */
export type Part = {
  readonly name: string
  readonly size: number
  readonly originalSize: number
  readonly method: number
  readonly sum: number
  readonly offset: number
}

/** A zip file on disk; its parts are unpacked piece by piece, as fast as they are used. */
export type Archive = {
  readonly parts: readonly Part[]
  /** The part of a name, upper and lower case alike. */
  part(name: string): Part | undefined
  /** The unpacked pieces of a part; what differs from its declaration is refused. */
  pieces(part: Part): AsyncGenerator<Buffer>
}

const torn = (): FileRefusal =>
  new FileRefusal(
    '文件已损坏，打不开：请用 Excel 或 WPS 打开后重新保存',
    'The file is damaged and cannot be opened: open it in Excel or WPS and save it again',
  )

const endMark = 0x06054b50
const partMark = 0x02014b50
const all32 = 0xffffffff

async function readAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, from)
  if (bytesRead < length) throw torn()
  return bytes
}

/** Where the list of parts stands, and how many there are. */
async function findList(file: FileHandle, size: number): Promise<{ from: number; length: number; count: number }> {
  const length = Math.min(size, 65_557)
  const tail = await readAt(file, size - length, length)
  let at = length - 22
  while (at >= 0 && tail.readUInt32LE(at) !== endMark) at -= 1
  if (at < 0) throw torn()
  const found = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    from: tail.readUInt32LE(at + 16),
  }
  if (found.from !== all32 && found.count !== 0xffff) return found
  const large = at - 20 >= 0 ? Number(tail.readBigUInt64LE(at - 12)) : size
  if (large + 56 > size) throw torn()
  const record = await readAt(file, large, 56)
  const at64 = (offset: number): number => Number(record.readBigUInt64LE(offset))
  return { count: at64(32), length: at64(40), from: at64(48) }
}

function readPart(list: Buffer, at: number): { part: Part; next: number } {
  if (at + 46 > list.length || list.readUInt32LE(at) !== partMark) throw torn()
  if (list.readUInt16LE(at + 8) & 1)
    throw new FileRefusal(
      '这个 Excel 文件有密码：请在 Excel 里去掉密码，再上传',
      'This Excel file has a password: remove it in Excel and upload again',
    )
  const named = list.readUInt16LE(at + 28)
  const extra = list.readUInt16LE(at + 30)
  const next = at + 46 + named + extra + list.readUInt16LE(at + 32)
  if (next > list.length) throw torn()
  const sizes = [list.readUInt32LE(at + 24), list.readUInt32LE(at + 20), list.readUInt32LE(at + 42)]
  let field = at + 46 + named
  const end = field + extra
  while (field + 4 <= end) {
    const length = list.readUInt16LE(field + 2)
    if (list.readUInt16LE(field) === 1) {
      let value = field + 4
      for (const [index, size] of sizes.entries())
        if (size === all32 && value + 8 <= field + 4 + length) {
          sizes[index] = Number(list.readBigUInt64LE(value))
          value += 8
        }
    }
    field += 4 + length
  }
  const part = {
    name: list.toString('utf8', at + 46, at + 46 + named).replaceAll('\\', '/'),
    method: list.readUInt16LE(at + 10),
    sum: list.readUInt32LE(at + 16),
    originalSize: sizes[0]!,
    size: sizes[1]!,
    offset: sizes[2]!,
  }
  return { part, next }
}

async function readParts(file: FileHandle, size: number): Promise<Part[]> {
  const { from, length, count } = await findList(file, size)
  if (count > limits.parts)
    throw new FileRefusal('文件里的部件太多，不像正常的表格', 'The file has more parts than a spreadsheet would')
  if (from + length > size || length > limits.parts * 1000) throw torn()
  const list = await readAt(file, from, length)
  const parts: Part[] = []
  for (let at = 0; parts.length < count; ) {
    const { part, next } = readPart(list, at)
    parts.push(part)
    at = next
  }
  return parts
}

function weigh(parts: readonly Part[]): void {
  let total = 0
  for (const { size, originalSize } of parts) {
    total += originalSize
    const swells = originalSize > 10 << 20 && originalSize > size * limits.swelling
    if (originalSize > limits.part || total > limits.unpacked || swells) throw swollen()
  }
}

async function* piecesOf(path: string, part: Part): AsyncGenerator<Buffer> {
  const file = await open(path)
  const header = await readAt(file, part.offset, 30).finally(() => file.close())
  const start = part.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (part.size === 0) return
  const packed = createReadStream(path, { start, end: start + part.size - 1, highWaterMark: 1 << 16 })
  const pieces = part.method === 0 ? packed : packed.pipe(createInflateRaw({ chunkSize: 1 << 18 }))
  if (part.method !== 0 && part.method !== 8) throw torn()
  packed.on('error', (error) => pieces.destroy(error))
  let unpacked = 0
  let sum = 0
  try {
    for await (const piece of pieces as AsyncIterable<Buffer>) {
      unpacked += piece.length
      if (unpacked > part.originalSize) throw swollen()
      sum = crc32(piece, sum)
      yield piece
    }
  } catch (error) {
    throw error instanceof FileRefusal ? error : broken()
  } finally {
    packed.destroy()
    pieces.destroy()
  }
  if (unpacked !== part.originalSize || sum !== part.sum) throw broken()
}

/** Opens a zip file by the list at its end, unpacking nothing; what is torn, locked or swells is refused. */
export async function openArchive(path: string): Promise<Archive> {
  const { size } = await stat(path)
  const file = await open(path)
  const parts = await readParts(file, size)
    .catch((error: unknown) => {
      throw error instanceof FileRefusal ? error : torn()
    })
    .finally(() => file.close())
  weigh(parts)
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]))
  return { parts, part: (name) => byName.get(name.toLowerCase()), pieces: (part) => piecesOf(path, part) }
}
