import { basename } from 'node:path'
import type { NameBook } from '../engines/scoring/numbers/names.ts'
import { CollectedTables, namingColumns } from '../engines/scoring/reading/collected.ts'
import { headingRow, rowsBeforeHeading } from '../engines/scoring/reading/heading.ts'
import type { Scheme } from '../engines/scoring/scheme.ts'
import { openTable, type Table, type TableFile, type TableReader } from '../engines/scoring/table.ts'
import { Fault, fault } from '../kernel/fault.ts'
import type { Language } from '../kernel/label.ts'
import { type CsvRows, type Pieces, rowsIn } from './csv-file.ts'
import { readNamed, readPieces } from './named-file.ts'
import { isWorkbook, rowsOfWorkbook } from './workbook-file.ts'

type NamedTables = { readonly paths: readonly string[]; readonly sheet: string | undefined }

/** One of them, and how many of its rows are to be answered as a table; all without a word. */
export type NamedTable = {
  readonly path: string
  readonly sheet: string | undefined
  readonly size?: number | undefined
}

/** The tables of these files as one, in the words of an edition, and how many rows were of nobody in the first. */
export async function readTables(
  scheme: Scheme,
  { paths, sheet }: NamedTables,
  language: Language,
): Promise<{ readonly table: Table; readonly leftOut: number }> {
  const [only] = paths
  if (isOneTable(scheme, paths)) {
    const { value } = await partsOfTable(scheme, { path: only!, sheet }, language).next()
    return { table: value as Table, leftOut: 0 }
  }
  const collected = new CollectedTables(scheme)
  for (const path of paths)
    await inFile(paths.length > 1 ? path : undefined, async () => {
      let reader: ReturnType<CollectedTables['open']> | undefined
      for await (const { titles, file, rows } of below(scheme, rowsOfFile(path, sheet, language))) {
        reader ??= collected.open(titles, { ...file, ...(paths.length > 1 && { name: basename(path) }) })
        for (const cells of rows) reader.take(cells)
      }
    })
  return { table: collected.end(), leftOut: collected.leftOut }
}

/** Whether there is one file with a row for each subject, so that its rows need not be known together. */
export const isOneTable = ({ edition }: Scheme, paths: readonly string[]): boolean =>
  paths.length === 1 && !edition.layout

/** The rows of such a file as tables of so many rows, or as one; `named` tells who stands there twice. */
export async function* partsOfTable(
  scheme: Scheme,
  { path, sheet, size = Number.POSITIVE_INFINITY }: NamedTable,
  language: Language,
  named?: NameBook,
): AsyncGenerator<Table> {
  let reader: TableReader | undefined
  for await (const { titles, file, rows } of below(scheme, rowsOfFile(path, sheet, language))) {
    reader ??= openTable(scheme, titles, file, named)
    for (const cells of rows) {
      if (reader.taken === size) yield reader.part()
      reader.take(cells)
    }
  }
  yield reader!.end()
}

/** A refusal that says in which of several files. */
async function inFile(path: string | undefined, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof Fault) || path === undefined) throw error
    const { zh, en } = error.sentence
    throw fault(`${basename(path)}：${zh}`, `${basename(path)}: ${en}`)
  }
}

async function* rowsOfFile(path: string, sheet: string | undefined, language: Language): AsyncGenerator<CsvRows> {
  const pieces: Pieces = () => readPieces(path, language)
  let head = new Uint8Array()
  for await (const piece of pieces()) {
    head = new Uint8Array(piece.subarray(0, 4))
    break
  }
  if (isWorkbook(head)) yield { separator: '', rows: await rowsOfWorkbook(await readNamed(path, language), sheet) }
  else if (sheet !== undefined)
    throw fault(
      `${basename(path)} 不是 Excel 文件，不用写 --sheet`,
      `${basename(path)} is no Excel file: --sheet is not for it`,
    )
  else yield* rowsIn(pieces)
}

type Below = { readonly titles: readonly string[]; readonly file: TableFile; readonly rows: CsvRows['rows'] }

/** Finds the heading among the first rows, and answers it with the rows below, some at a time. */
async function* below({ edition }: Scheme, all: AsyncIterable<CsvRows>): AsyncGenerator<Below> {
  let head: Omit<Below, 'rows'> | undefined
  const first: (readonly string[])[] = []
  let sign = ','
  const found = (): Below => {
    const at = headingRow(first, namingColumns(edition))
    if (at < 0) throw fault('表是空的', 'The table is empty')
    head = { titles: first[at]!, file: { headingRow: at + 1, separator: sign } }
    return { ...head, rows: first.splice(0).slice(at + 1) }
  }
  for await (const { separator, rows } of all) {
    sign = separator
    if (head) yield { ...head, rows }
    else {
      for (const cells of rows) first.push(cells)
      if (first.length >= rowsBeforeHeading) yield found()
    }
  }
  if (!head) yield found()
}
