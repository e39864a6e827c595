import type { CatalogueRow } from '../../../contract/catalogue.ts'

/** What the catalogue is narrowed to; an empty text is no condition. */
export type Filter = {
  readonly text: string
  readonly chapter: string
  readonly owner: string
  readonly origin: string
}

export const noFilter: Filter = { text: '', chapter: '', owner: '', origin: '' }

const readable = (row: CatalogueRow): string =>
  `${[row.label, row.definition, row.formula].map((one) => (one ? `${one.zh} ${one.en}` : '')).join(' ')} ${row.id}`.toLowerCase()

/** Every word must occur in name, id, definition or formula, or begin the pinyin or its first letters somewhere. */
function says(row: CatalogueRow, text: string): boolean {
  const known = readable(row)
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => known.includes(word) || row.sound.includes(word))
}

/** The rows that meet every condition, in the order of the catalogue. */
export const narrowed = (rows: readonly CatalogueRow[], { text, chapter, owner, origin }: Filter): CatalogueRow[] =>
  rows.filter(
    (row) =>
      (chapter === '' || row.group === chapter) &&
      (owner === '' || row.owner.zh === owner) &&
      (origin === '' || row.origin === origin) &&
      (text.trim() === '' || says(row, text.trim())),
  )
