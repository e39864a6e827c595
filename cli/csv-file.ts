import { openCsv, separatorOf } from '../engines/register/reading/csv.ts'
import { encodingRefusals, encodingsOf } from '../engines/register/reading/encoding.ts'
import { Fault, fault } from '../kernel/fault.ts'

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw fault('这是 Excel 文件：请另存为 CSV', 'This is an Excel file: save it as CSV')
  const encodings = encodingsOf(bytes.subarray(0, 4096))
  if (encodings.length === 0) throw new Fault(encodingRefusals.binary)
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  }
  throw new Fault(encodingRefusals.unknown)
}

/** The heading and the rows of a CSV file, as the import reads it: any separator, UTF-8, GB18030 or UTF-16. */
export function tableIn(bytes: Uint8Array): { heading: readonly string[]; rows: readonly (readonly string[])[] } {
  const text = decoded(bytes)
  const reader = openCsv(separatorOf(text), fault)
  const [heading, ...rows] = [...reader.push(text), ...reader.end()]
  if (!heading) throw fault('表是空的', 'The table is empty')
  return { heading, rows: rows.filter((cells) => cells.some((cell) => cell.trim() !== '')) }
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as CSV (RFC 4180), in UTF-8 with line feeds. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('')
