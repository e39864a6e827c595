import { readFile, stat } from 'node:fs/promises'
import { type Cell, readXlsx, type Sheet, type WriteSheet } from 'hucre'
import { textOf } from '../../../engines/register/reading/cell.ts'
import { forWorkbook, runsAsFormula } from '../../register/spreadsheet.ts'
import { openSource, type TableSource } from '../reading/source.ts'

/** A sheet that is to be written again: what stands in its cells, and how it is laid out. */
export type ClerkSheet = WriteSheet & {
  readonly rows: NonNullable<WriteSheet['rows']>
  readonly cells: Map<string, Partial<Cell>>
}

/** A sheet larger than this is not given back whole; its findings are, in a list. */
export const largest = { file: 8 << 20, cells: 100_000 } as const

const token =
  /(?:sum|round|average|min|max|count|subtotal)\(|\$?[a-z]{1,3}\$?\d{1,7}(?![a-z\d(])|\d+(?:\.\d+)?|[,:+\-*/()% ]/gi

/** Whether a formula only reckons with cells of its own sheet. */
const reckons = (formula: string): boolean => formula.length < 1000 && formula.replace(token, '') === ''

/** A text cell stays text when it is edited. */
const asText = { numFmt: '@' } as const

/** What is kept of a cell: value and look; of formulas, those that only reckon. Links and foreign content go. */
function harmlessCell({ value, formula, formulaResult, formulaType, style, comment }: Cell): Partial<Cell> {
  const kept: Partial<Cell> = {}
  const shown = forWorkbook(formula === undefined ? value : (formulaResult ?? value))
  kept.value = shown
  if (formula !== undefined && formulaType === undefined && typeof shown === 'number' && reckons(formula)) {
    kept.formula = formula
    kept.formulaResult = shown
  }
  if (style) kept.style = typeof shown === 'string' && runsAsFormula(shown) ? { ...style, ...asText } : style
  if (comment) kept.comment = { ...(comment.author && { author: comment.author }), text: comment.text }
  return kept
}

function laidOut(sheet: Sheet): ClerkSheet {
  const { name, merges, columns, rowDefs, freezePane } = sheet
  const rows = sheet.rows.map((row) => row.map(forWorkbook))
  const cells = new Map([...(sheet.cells ?? [])].map(([place, cell]) => [place, harmlessCell(cell)]))
  return {
    name,
    rows,
    cells: textsMarked(rows, cells),
    ...(merges && { merges }),
    ...(columns && {
      columns: columns.map(({ width, hidden }) => ({ ...(width && { width }), ...(hidden && { hidden }) })),
    }),
    ...(rowDefs && { rowDefs }),
    ...(freezePane && { freezePane }),
  }
}

/** Gives the format of text to every text that could be taken for a formula. */
function textsMarked(rows: ClerkSheet['rows'], cells: ClerkSheet['cells']): ClerkSheet['cells'] {
  for (const [row, values] of rows.entries())
    for (const [column, value] of values.entries()) {
      const place = `${row},${column}`
      if (typeof value === 'string' && runsAsFormula(value) && !cells.has(place))
        cells.set(place, { value, style: asText })
    }
  return cells
}

const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/

/** A cell of a text file: a number where nothing of it would be lost, or else the text. */
export const cellOfText = (text: string): string | number | null =>
  text === '' ? null : plainNumber.test(text) && text.replace(/\D/g, '').length <= 15 ? Number(text) : text

async function fromText(source: TableSource, sheet: number, name: string): Promise<ClerkSheet | undefined> {
  const rows: (string | number | null)[][] = []
  let cells = 0
  for await (const row of source.rows(sheet)) {
    cells += row.cells.length
    if (cells > largest.cells) return undefined
    while (rows.length < row.number - 1) rows.push([])
    rows.push(row.cells.map((cell) => (typeof cell === 'number' ? cell : forWorkbook(cellOfText(textOf(cell))))))
  }
  const longest = (column: number): number =>
    Math.max(...rows.slice(0, 60).map((row) => String(row[column] ?? '').length))
  const width = Math.max(0, ...rows.slice(0, 60).map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => ({
    width: Math.min(40, Math.max(9, longest(column) * 2)),
  }))
  return { name, rows, columns, cells: textsMarked(rows, new Map()) }
}

async function fromWorkbook(path: string, sheet: number): Promise<ClerkSheet | undefined> {
  try {
    const { sheets } = await readXlsx(await readFile(path), { sheets: [sheet], readStyles: true })
    const [own] = sheets
    return own && own.rows.reduce((sum, row) => sum + row.length, 0) <= largest.cells ? laidOut(own) : undefined
  } catch {
    return undefined
  }
}

/** Reads a sheet as the clerk laid it out, from a file found sound; undefined where it is too large to be given back. */
export async function readClerkSheet(path: string, sheet: number, name: string): Promise<ClerkSheet | undefined> {
  const source = await openSource(path)
  if ((await stat(path)).size > largest.file) return undefined
  const own = source.format === 'xlsx' ? await fromWorkbook(path, sheet) : undefined
  return own ?? fromText(source, sheet, source.format === 'xlsx' ? source.sheets[sheet]!.name : name)
}
