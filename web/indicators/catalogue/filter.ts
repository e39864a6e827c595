import type { CatalogueRow } from '../../../contract/indicators/catalogue.ts'

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

/** Whether every typed word occurs in what is known of a thing, in lower case, or in its pinyin and first letters. */
export const answers = (known: string, sound: string, text: string): boolean =>
  text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => known.includes(word) || sound.includes(word))

/** The rows that meet every condition, in the order of the catalogue. */
export const narrowed = (rows: readonly CatalogueRow[], { text, chapter, owner, origin }: Filter): CatalogueRow[] =>
  rows.filter(
    (row) =>
      (chapter === '' || row.group === chapter) &&
      (owner === '' || row.owner.zh === owner) &&
      (origin === '' || row.origin === origin) &&
      (text.trim() === '' || answers(readable(row), row.sound, text.trim())),
  )
