import type { z } from 'zod'
import type { getImportRows } from '../../../contract/import.ts'

export type SheetRow = z.infer<NonNullable<typeof getImportRows.answer>>['rows'][number]
type Span = { readonly column: number; readonly span: number }

const filled = (row: SheetRow | undefined, column: number): boolean => (row?.cells[column] ?? '') !== ''

/** Rows that hold one text run across the sheet; a header reaches over empty cells that the next header row divides. */
export function spansOf(row: SheetRow, rows: readonly SheetRow[], columns: number): Span[] {
  const single = (column: number): Span => ({ column, span: 1 })
  const all = Array.from({ length: columns }, (_, column) => column)
  const texts = all.filter((column) => filled(row, column))
  if (texts.length === 1 && ['title', 'group', 'note'].includes(row.role)) {
    const [start = 0] = texts
    return [...all.slice(0, start).map(single), { column: start, span: columns - start }]
  }
  if (row.role !== 'header') return all.map(single)
  const below = rows.find((other) => other.number === row.number + 1 && other.role === 'header')
  const spans: { column: number; span: number }[] = []
  for (const column of all) {
    const last = spans.at(-1)
    const reaches =
      last &&
      below &&
      filled(row, last.column) &&
      !filled(row, column) &&
      filled(below, column) &&
      filled(below, last.column)
    if (reaches) last.span += 1
    else spans.push({ column, span: 1 })
  }
  return spans
}
