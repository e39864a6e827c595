import { fault } from '../../../kernel/fault.ts'
import { trimmed } from '../../register/reading/cell.ts'
import { nearestNames } from '../../rules/vocabulary.ts'

/** How far down a heading is looked for, below titles and notes. */
const deepest = 30

/** Titles that differ in blanks, width and capitals only are one. */
export const bare = (title: string): string => trimmed(title.normalize('NFKC')).replace(/\s+/gu, ' ').toLowerCase()

/** The headings of a table: finds a column by its title, as it is written or else by the same letters. */
export class Heading {
  readonly #titles: readonly string[]
  readonly #bare: readonly string[]
  /** How many columns there are; empty ones at the end do not count. */
  readonly width: number

  constructor(titles: readonly string[]) {
    this.#titles = titles.map((title) => trimmed(title))
    this.#bare = titles.map(bare)
    this.width = this.#titles.findLastIndex((title) => title !== '') + 1
  }

  has(title: string): boolean {
    return this.#bare.includes(bare(title))
  }

  /** Where the column stands; refuses one that is not there or is there twice. */
  placeOf(title: string): number {
    const exact = placesOf(this.#titles, trimmed(title))
    const places = exact.length > 0 ? exact : placesOf(this.#bare, bare(title))
    if (places.length === 1) return places[0]!
    if (places.length > 1) throw fault(`表里有两列都叫“${title}”`, `Two columns of the table are called “${title}”`)
    const near = nearestNames(title, [...this.#titles])
    throw fault(
      `表里没有“${title}”这一列；相近的有：${near.join('、') || '没有'}`,
      `The table has no column “${title}”; the nearest are: ${near.join(', ') || 'none'}`,
    )
  }
}

const placesOf = (titles: readonly string[], title: string): number[] =>
  titles.flatMap((one, index) => (one === title ? index : []))

export const isEmptyRow = (cells: readonly string[]): boolean => cells.every((cell) => trimmed(cell) === '')

/** Which of the first rows is the heading: the first that names who is scored; without one the first that says anything. */
export function headingRow(rows: readonly (readonly string[])[], subject: readonly string[]): number {
  const first = rows.slice(0, deepest)
  const named = first.findIndex((cells) => {
    const heading = new Heading(cells)
    return subject.every((column) => heading.has(column))
  })
  return named < 0 ? first.findIndex((cells) => !isEmptyRow(cells)) : named
}

/** So many rows are enough to find the heading. */
export const rowsBeforeHeading = deepest
