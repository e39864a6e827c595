import { type CellValue, readXlsx, type Sheet } from 'hucre'
import { type Fault, fault } from '../kernel/fault.ts'

/** Whether bytes begin as an Excel file of today does. */
export const isWorkbook = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b

const asShown = (value: CellValue, format: string): string => {
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (typeof value === 'number' && format.includes('%')) return `${Number((value * 100).toPrecision(15))}%`
  return String(value)
}

/** The rows of a sheet, by its name or its number from 1, as texts; without a word the first that is shown. */
export async function rowsOfWorkbook(bytes: Uint8Array, sheet: string | undefined): Promise<string[][]> {
  const { sheets } = await readXlsx(bytes, { readStyles: true }).catch((error: unknown) => {
    throw error instanceof Error
      ? fault(
          '这个 Excel 文件读不出来，请在 Excel 里另存为 xlsx 或 CSV',
          'This Excel file cannot be read: save it as xlsx or CSV',
        )
      : error
  })
  const { rows, cells } = sheetOf(sheets, sheet)
  return rows.map((row, index) =>
    row.map((value, column) => {
      const cell = cells?.get(`${index},${column}`)
      return asShown(cell?.formula === undefined ? value : (cell.formulaResult ?? value), cell?.style?.numFmt ?? '')
    }),
  )
}

function sheetOf(sheets: readonly Sheet[], wanted: string | undefined): Sheet {
  const found =
    wanted === undefined
      ? (sheets.find(({ hidden, veryHidden }) => !hidden && !veryHidden) ?? sheets[0])
      : (sheets.find(({ name }) => name.trim() === wanted.trim()) ??
        (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined))
  if (found) return found
  throw noSheet(sheets, wanted ?? '')
}

const noSheet = (sheets: readonly Sheet[], wanted: string): Fault => {
  const names = sheets.map(({ name }) => name)
  return fault(
    `没有“${wanted}”这张工作表；有的是：${names.join('、')}`,
    `There is no sheet “${wanted}”; there are: ${names.join(', ')}`,
  )
}
