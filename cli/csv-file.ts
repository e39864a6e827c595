import { openCsv, separatorOf } from '../engines/register/reading/csv.ts'
import { type Encoding, encodingRefusals, encodingsOf } from '../engines/register/reading/encoding.ts'
import { Fault, fault } from '../kernel/fault.ts'

/** The bytes of a file piece by piece, from its beginning whenever it is asked. */
export type Pieces = () => AsyncIterable<Uint8Array>

async function* decoded(pieces: Pieces, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const piece of pieces()) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

async function decodes(pieces: Pieces, encoding: Encoding): Promise<boolean> {
  try {
    for await (const _ of decoded(pieces, encoding));
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

async function encodingOf(pieces: Pieces): Promise<Encoding> {
  let head = new Uint8Array()
  for await (const piece of pieces()) {
    head = new Uint8Array(piece.subarray(0, 4096))
    break
  }
  if (head[0] === 0x50 && head[1] === 0x4b)
    throw fault('这是 Excel 文件：请另存为 CSV', 'This is an Excel file: save it as CSV')
  const encodings = encodingsOf(head)
  if (encodings.length === 0) throw new Fault(encodingRefusals.binary)
  for (const encoding of encodings) if (await decodes(pieces, encoding)) return encoding
  throw new Fault(encodingRefusals.unknown)
}

/** Rows of a CSV file one after the other, and the sign between their cells. */
export type CsvRows = { readonly separator: string; readonly rows: readonly (readonly string[])[] }

/**
 * The rows of a CSV file, some at a time, as the import reads it: any separator, UTF-8, GB18030 or UTF-16; empty rows are there, so
 * that rows can be counted. The file may be larger than memory.
 */
export async function* rowsIn(pieces: Pieces): AsyncGenerator<CsvRows> {
  const encoding = await encodingOf(pieces)
  let separator = ','
  let reader: ReturnType<typeof openCsv> | undefined
  for await (const text of decoded(pieces, encoding)) {
    if (!reader) {
      separator = separatorOf(text)
      reader = openCsv(separator, fault)
    }
    yield { separator, rows: reader.push(text) }
  }
  if (reader) yield { separator, rows: reader.end() }
}

/** A text of a file, in whichever of the encodings it is written. */
export async function textIn(bytes: Uint8Array): Promise<string> {
  const pieces = async function* () {
    yield bytes
  }
  let text = ''
  for await (const piece of decoded(pieces, await encodingOf(pieces))) text += piece
  return text
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A row as a line of CSV (RFC 4180) with its line feed. */
export function csvLine(cells: readonly string[]): string {
  let line = ''
  for (let index = 0; index < cells.length; index += 1) line += (index === 0 ? '' : ',') + quoted(cells[index]!)
  return `${line}\n`
}
