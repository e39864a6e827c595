import { readFile } from 'node:fs/promises'
import { streamXlsxRows } from 'hucre'
import type { Cell } from '../../../engines/register/reading/cell.ts'
import type { SheetRow } from '../../../engines/register/reading/header.ts'
import { examineWorkbook } from './archive.ts'
import { FileRefusal } from './refusal.ts'

const columnsRead = 500

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null
    const text = value.toISOString()
    return { day: text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19) }
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value
  return String(value)
}

/** The rows of one sheet of an xlsx file, as they are unpacked. Numbers are those that the spreadsheet shows. */
export async function* readXlsx(bytes: Uint8Array, sheet: number): AsyncGenerator<SheetRow> {
  let next = 1
  try {
    for await (const row of streamXlsxRows(bytes, { sheet })) {
      const number = row.index + 1
      if (number < next) throw new FileRefusal(`第 ${number} 行在表里出现了两次，文件可能已损坏：请重新保存后再上传`)
      next = number + 1
      yield { number, cells: row.values.slice(0, columnsRead).map(cellOf) }
    }
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    throw new FileRefusal('文件已损坏，读不下去：请用 Excel 或 WPS 打开后重新保存')
  }
}

/** Reads the bytes of a workbook that was found sound. */
export async function openWorkbook(path: string): Promise<{ bytes: Uint8Array } & ReturnType<typeof examineWorkbook>> {
  const bytes = await readFile(path)
  return { bytes, ...examineWorkbook(bytes) }
}
