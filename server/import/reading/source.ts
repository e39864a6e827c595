import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { openCsv, separatorOf } from '../../../engines/register/reading/csv.ts'
import type { Encoding } from '../../../engines/register/reading/encoding.ts'
import type { SheetRow } from '../../../engines/register/reading/header.ts'
import { encodingOf } from './encoding.ts'
import { refuseForeign } from './foreign.ts'
import { limits, tooWide } from './limits.ts'
import { FileRefusal } from './refusal.ts'
import { openWorkbook, type WorkbookSheet } from './xlsx.ts'

/** A file whose rows can be read any number of times. Sheets are counted from 0; a CSV file is one sheet. */
export type TableSource = {
  readonly format: 'xlsx' | 'csv'
  readonly encoding: Encoding | null
  readonly sheets: readonly WorkbookSheet[]
  readonly date1904: boolean
  rows(sheet: number): AsyncGenerator<SheetRow>
}

const largestText = 2 ** 31
const longestFirstPiece = 65_536

async function* readText(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 }))
      yield decoder.decode(piece as Buffer, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError)
      throw new FileRefusal(
        `文件不是完整的 ${encoding.toUpperCase()} 文本，可能在传输中被截断`,
        `The file is no complete ${encoding.toUpperCase()} text; it may have been cut off on its way`,
      )
    throw error
  }
}

async function* readCsv(path: string, encoding: Encoding): AsyncGenerator<SheetRow> {
  let reader: ReturnType<typeof openCsv> | undefined
  let begin = ''
  let number = 0
  const numbered = (rows: readonly string[][]): SheetRow[] =>
    rows.map((cells) => {
      number += 1
      if (cells.length > limits.columns && cells.some((cell, column) => column >= limits.columns && cell !== ''))
        throw tooWide(number)
      return { number, cells: cells.length > limits.columns ? cells.slice(0, limits.columns) : cells }
    })
  const start = (): ReturnType<typeof openCsv> => {
    reader = openCsv(separatorOf(begin), (zh, en) => new FileRefusal(zh, en))
    return reader
  }
  for await (const text of readText(path, encoding)) {
    if (reader) yield* numbered(reader.push(text))
    else {
      begin += text
      if (begin.length >= longestFirstPiece) yield* numbered(start().push(begin))
    }
  }
  if (!reader) yield* numbered(start().push(begin))
  yield* numbered(reader!.end())
}

/** Opens an uploaded file: xlsx by its first bytes, else text. What cannot be read is refused with one sentence. */
export async function openSource(path: string): Promise<TableSource> {
  const { size } = await stat(path)
  if (size === 0) throw new FileRefusal('文件是空的', 'The file is empty')
  const file = await open(path)
  const head = new Uint8Array(8192)
  const { bytesRead } = await file.read(head, 0, head.length, 0).finally(() => file.close())
  if (head[0] === 0x50 && head[1] === 0x4b) {
    if (size > limits.file)
      throw new FileRefusal(
        `文件超过 ${limits.file >> 20} MB：请另存为 CSV，或分成几个文件`,
        `The file is larger than ${limits.file >> 20} MB: save it as CSV or divide it into several`,
      )
    return { format: 'xlsx', encoding: null, ...(await openWorkbook(path)) }
  }
  if (head[0] === 0xd0 && head[1] === 0xcf) {
    const { readFile } = await import('node:fs/promises')
    refuseForeign(size > limits.file ? head.subarray(0, bytesRead) : await readFile(path))
  }
  refuseForeign(head.subarray(0, bytesRead))
  if (size > largestText)
    throw new FileRefusal('文件超过 2 GB：请分成几个文件', 'The file is larger than 2 GB: divide it into several')
  const encoding = await encodingOf(path)
  return {
    format: 'csv',
    encoding,
    sheets: [{ name: 'CSV', hidden: false }],
    date1904: false,
    rows: () => readCsv(path, encoding),
  }
}
