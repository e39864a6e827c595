import type { FilledBlock, FilledCard } from '../../../engines/reports/filled-card.ts'
import type { Style, Typesetter } from '../type/typesetter.ts'
import { type Cell, cellOf, columns } from './blocks.ts'
import { ink, type Pen } from './drawing.ts'
import { type Imprint, page } from './page.ts'

const name: Style = { type: 'song', weight: 600, size: 20 }
const nameLine = 24
const inside = { top: 16, bottom: 12, between: 14 } as const

type Row = { readonly cells: readonly Cell[]; readonly height: number }

/** A section, or the part of it that stands on one page, in rows. */
export type LaidSection = { readonly label: string; readonly rows: readonly Row[] }

/** Puts cells in rows of three columns; small charts of squares stand two in a cell. */
function rowsOf(type: Typesetter, blocks: readonly FilledBlock[], imprint: Imprint, scale: number): Row[] {
  const rows: Cell[][] = []
  let free = 0
  for (const cell of paired(blocks.map((block) => cellOf(type, block, imprint, scale)))) {
    const row = rows.at(-1)
    if (row && free >= cell.span) row.push(cell)
    else rows.push([cell])
    free = (row && free >= cell.span ? free : columns.count) - cell.span
  }
  return rows.map((cells) => ({ cells, height: Math.max(...cells.map(({ height }) => height)) }))
}

function paired(cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = []
  for (const cell of cells) {
    const last = joined.at(-1)
    if (!cell.stacks || !last?.stacks) {
      joined.push(cell)
      continue
    }
    joined[joined.length - 1] = {
      span: 1,
      stacks: false,
      height: last.height + cell.height,
      draw: (pen, x, y) => {
        last.draw(pen, x, y)
        cell.draw(pen, x, y + last.height)
      },
    }
  }
  return joined
}

/** Characters are set downwards beside the rows; a name in Latin letters stands above them. */
const isAbove = (label: string): boolean => !/\p{Script=Han}/u.test(label)

const heightOf = ({ rows, label }: LaidSection): number =>
  Math.max(
    rows.reduce((sum, row) => sum + row.height, 0) + (rows.length - 1) * inside.between,
    isAbove(label) ? 0 : [...label].length * nameLine,
  ) +
  (isAbove(label) ? nameLine : 0) +
  inside.top +
  inside.bottom

/** The sections of a card in rows, with type at a scale. */
export const laySections = (type: Typesetter, card: FilledCard, imprint: Imprint, scale: number): LaidSection[] =>
  card.sections.map(({ blocks, label }) => ({
    label: label[imprint.language],
    rows: rowsOf(type, blocks, imprint, scale),
  }))

/** The height of sections without spare room. */
export const heightOfSections = (sections: readonly LaidSection[]): number =>
  sections.reduce((sum, section) => sum + heightOf(section), 0)

type Frame = { readonly top: number; readonly spare: number }

/** Draws every section under its rule, with its name set downwards; spare room goes between the rows. */
export function drawSections(pen: Pen, sections: readonly LaidSection[], { top, spare }: Frame): void {
  const gaps = sections.reduce((sum, { rows }) => sum + rows.length, 0)
  const extra = Math.min(40, spare / gaps)
  let y = top
  for (const section of sections) {
    const { label, rows } = section
    pen.box(page.left, y, page.right - page.left, 1.2, ink.text)
    drawName(pen, label, y + inside.top + 19)
    let row = y + inside.top + (isAbove(label) ? nameLine : 0)
    for (const { cells, height } of rows) {
      let column = 0
      for (const cell of cells) {
        cell.draw(pen, columns.left + column * columns.pitch, row)
        column += cell.span
      }
      row += height + inside.between + extra
    }
    y += heightOf(section) + extra * rows.length
  }
}

function drawName(pen: Pen, label: string, y: number): void {
  if (isAbove(label)) {
    pen.text(label, page.left, y - 4, name)
    return
  }
  ;[...label.replace(/[，、]/g, '')].forEach((character, place) => {
    pen.text(character, page.left + 19, y + place * nameLine, name, { at: 'middle' })
  })
}
