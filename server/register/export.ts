import { Readable } from 'node:stream'
import { nature } from '../../contract/parts/list-column.ts'
import type { ListRequest } from '../../contract/register/query.ts'
import type { Field } from '../../engines/register/field.ts'
import type { Kind } from '../../engines/register/kind.ts'
import { headerOf } from '../../engines/register/screen.ts'
import type { Language } from '../../kernel/label.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { listStatement, shownFields } from './list/list.ts'
import { setAside } from './set-aside.ts'
import { shownLabel } from './shown-value.ts'
import { csvOf, type Table, type TableCell, xlsxOf } from './spreadsheet.ts'
import { runIn } from './statement.ts'
import type { StoredRow } from './stored-row.ts'

export type ExportFormat = 'xlsx' | 'csv'
const most = 1_000_000
const block = 2000

function cellOf(field: Field, row: StoredRow, language: Language): TableCell {
  const value = row[field.id]
  if (value === null || value === undefined) return null
  const text = shownLabel(field, value, row[`${field.id}__name`])[language]
  if (text === '') return null
  const number = (field.kind === 'quantity' || field.kind === 'whole') && Number(text)
  return number !== false && Number.isFinite(number) && String(number) === text ? number : text
}

async function* readRows(
  tx: ZoneTransaction,
  kind: Kind,
  request: ListRequest,
  fields: readonly Field[],
  language: Language,
): AsyncGenerator<TableCell[]> {
  const run = runIn(tx)
  const { text, values } = listStatement(kind, { ...request, offset: 0, limit: most })
  await run({ text: "set local statement_timeout = '60s'", values: [] })
  await run({ text: `declare exported no scroll cursor for ${text}`, values })
  for (;;) {
    const rows = await run<StoredRow>({ text: `fetch ${block} from exported`, values: [] })
    for (const row of rows)
      yield [
        ...fields.map((field) => cellOf(field, row, language)),
        nature.of({ demonstration: row.demonstration === true }, language),
      ]
    if (rows.length < block) return
  }
}

/** Writes what a list shows into a temporary file, within one transaction; the stream takes the file away when it ends. */
export async function exportFile(
  tx: ZoneTransaction,
  kind: Kind,
  request: ListRequest,
  { format, language = 'zh' }: { readonly format: ExportFormat; readonly language?: Language },
): Promise<Readable> {
  const fields = shownFields(kind, request.columns)
  const table: Table = {
    name: kind.label[language],
    headers: [...fields.map((field) => headerOf(field, language)), nature.head[language]],
    rows: readRows(tx, kind, request, fields, language),
  }
  const content =
    format === 'csv'
      ? Readable.from(csvOf(table))
      : Readable.fromWeb(xlsxOf(table) as Parameters<typeof Readable.fromWeb>[0])
  return setAside(content, format)
}
