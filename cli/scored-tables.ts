import { basename } from 'node:path'
import { CollectedTables, namingColumns } from '../engines/scoring/reading/collected.ts'
import { headingRow, rowsBeforeHeading } from '../engines/scoring/reading/heading.ts'
import type { Scheme } from '../engines/scoring/scheme.ts'
import { openTable, type Table, type TableFile, type TableReader } from '../engines/scoring/table.ts'
import { Fault, fault } from '../kernel/fault.ts'
import type { Language } from '../kernel/label.ts'
import { type CsvRows, type Pieces, rowsIn } from './csv-file.ts'
import { readNamed, readPieces } from './named-file.ts'
import { isWorkbook, rowsOfWorkbook } from './workbook-file.ts'

export type NamedTables = { readonly paths: readonly string[]; readonly sheet: string | undefined }

/** The tables of these files as one, in the words of an edition, and how many rows were of nobody in the first. */
export async function readTables(
  scheme: Scheme,
  { paths, sheet }: NamedTables,
  language: Language,
): Promise<{ readonly table: Table; readonly leftOut: number }> {
  const [only] = paths
  if (paths.length === 1 && !scheme.edition.layout) {
    let reader: TableReader | undefined
    await taken(scheme, rowsOfFile(only!, sheet, language), (titles, file) => {
      reader = openTable(scheme, titles, file)
      return reader
    })
    return { table: reader!.end(), leftOut: 0 }
  }
  const collected = new CollectedTables(scheme)
  for (const path of paths)
    await inFile(paths.length > 1 ? path : undefined, () =>
      taken(scheme, rowsOfFile(path, sheet, language), (titles, file) =>
        collected.open(titles, { ...file, ...(paths.length > 1 && { name: basename(path) }) }),
      ),
    )
  return { table: collected.end(), leftOut: collected.leftOut }
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

type Taking = Pick<TableReader, 'take'>

/** Finds the heading among the first rows, opens a reader by it, and gives it the rows below. */
async function taken(
  { edition }: Scheme,
  all: AsyncIterable<CsvRows>,
  open: (titles: readonly string[], file: TableFile) => Taking,
): Promise<void> {
  let reader: Taking | undefined
  let first: (readonly string[])[] = []
  let sign = ','
  const opened = (): Taking => {
    const at = headingRow(first, namingColumns(edition))
    if (at < 0) throw fault('表是空的', 'The table is empty')
    const taking = open(first[at]!, { headingRow: at + 1, separator: sign })
    for (const cells of first.slice(at + 1)) taking.take(cells)
    first = []
    return taking
  }
  for await (const { separator, rows } of all) {
    sign = separator
    if (reader) for (const cells of rows) reader.take(cells)
    else {
      for (const cells of rows) first.push(cells)
      if (first.length >= rowsBeforeHeading) reader = opened()
    }
  }
  reader ??= opened()
}
