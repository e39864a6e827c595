import { leadingOf, leastWith } from './leading.ts'

/** A cell is a 2¹³th of an octave: whole numbers up to 16,384 and hundredths up to 128 have cells of their own. */
const fine = 13
const dropped = 20 - fine
const inOctave = 1 << fine
const octaves = 1 << 12

/** The most by which values of one cell differ, as a share of the value. */
export const cellWidth = 2 ** -fine

/** How often values fell into the cells of an octave; `only` is the one value of a cell, NaN where there are several. */
type Octave = { readonly counts: Float64Array; readonly only: Float64Array }

/** Values counted in cells, by octave: plain data that can be sent, and that does not depend on order or division. */
export type Cells = Map<number, Octave>

const octaveOf = (leading: number): number => (leading >> 20) + octaves / 2
const cellIn = (leading: number): number => (leading >> dropped) & (inOctave - 1)

function octaveIn(cells: Cells, octave: number): Octave {
  let found = cells.get(octave)
  if (!found) {
    found = { counts: new Float64Array(inOctave), only: new Float64Array(inOctave) }
    cells.set(octave, found)
  }
  return found
}

function count({ counts, only }: Octave, cell: number, value: number, times: number): void {
  if (counts[cell] === 0) only[cell] = value
  else if (only[cell] !== value) only[cell] = Number.NaN
  counts[cell]! += times
}

/** Counts values into cells. */
export function countInto(cells: Cells, values: Float64Array): void {
  let last = -1
  let octave: Octave | undefined
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]! + 0
    const leading = leadingOf(value)
    if (octaveOf(leading) !== last) {
      last = octaveOf(leading)
      octave = octaveIn(cells, last)
    }
    count(octave!, cellIn(leading), value, 1)
  }
}

/** Adds the counts of other cells. */
export function addCells(cells: Cells, others: Cells): void {
  for (const [octave, { counts, only }] of others) {
    const own = octaveIn(cells, octave)
    for (let cell = 0; cell < inOctave; cell += 1) if (counts[cell]! > 0) count(own, cell, only[cell]!, counts[cell]!)
  }
}

/** The cells that hold anything, in ascending order; a cell that holds one value begins and ends there. */
export function cellsInOrder(cells: Cells): { readonly from: number; readonly to: number; readonly count: number }[] {
  return [...cells.keys()]
    .sort((one, other) => one - other)
    .flatMap((octave) => {
      const { counts, only } = cells.get(octave)!
      const first = (octave - octaves / 2) << fine
      return Array.from(counts, (count, cell) => ({ count, value: only[cell]!, leading: first + cell })).flatMap(
        ({ count, value, leading }) => {
          if (count === 0) return []
          if (!Number.isNaN(value)) return { from: value, to: value, count }
          return { from: leastWith(leading << dropped), to: leastWith((leading + 1) << dropped), count }
        },
      )
    })
}
