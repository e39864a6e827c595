import { FileRefusal } from './refusal.ts'

/** What a file may weigh: itself, what it unpacks to, one part of it, the number of parts, how far each part swells. */
export const limits = {
  file: 100 << 20,
  unpacked: 900 << 20,
  part: 700 << 20,
  parts: 5000,
  swelling: 200,
  /** Columns that a sheet may use. */
  columns: 500,
  /** Characters, and texts, that a workbook may keep for its cells to share. */
  sharedCharacters: 48 << 20,
  sharedTexts: 3_000_000,
  /** Signs between two marks of an XML part: a cell holds 32,767 at most. */
  piece: 4 << 20,
} as const

export const swollen = (): FileRefusal =>
  new FileRefusal(
    '文件解压后大得不正常，已停止读取：请只保留要导入的那张表，另存后再上传',
    'The file unpacks to an abnormal size and was not read further: keep only the sheet to import, save and upload again',
  )
export const broken = (): FileRefusal =>
  new FileRefusal(
    '文件已损坏，读不下去：请用 Excel 或 WPS 打开后重新保存',
    'The file is damaged and cannot be read on: open it in Excel or WPS and save it again',
  )
export const tooWide = (row: number): FileRefusal =>
  new FileRefusal(
    `第 ${row} 行写到了第 ${limits.columns} 栏之后：请只保留要导入的栏，再上传`,
    `Row ${row} goes beyond column ${limits.columns}: keep only the columns to import and upload again`,
  )
