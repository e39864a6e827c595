const noise = 1e-11

/**
 * The most of `goal` · w over all w not below zero with `row` · w ≤ `bound` for every row; bounds are not below zero. Infinite where
 * nothing holds it. Always the first column and row that may turn (Bland), so that it ends.
 */
export function mostOf(
  goal: readonly number[],
  rows: readonly (readonly number[])[],
  bounds: readonly number[],
): number {
  const width = goal.length
  const table = rows.map((row, at) => Float64Array.from([...row, bounds[at]!]))
  const costs = Float64Array.from([...goal, 0])
  const columns = Array.from(goal, (_, index) => index)
  const bases = Array.from(rows, (_, index) => width + index)
  for (;;) {
    const entering = firstOf(columns, (column) => costs[column]! > noise)
    if (entering < 0) return -costs[width]!
    const leaving = leavingRow(table, bases, entering, width)
    if (leaving < 0) return Number.POSITIVE_INFINITY
    turn(table, costs, leaving, entering)
    ;[columns[entering], bases[leaving]] = [bases[leaving]!, columns[entering]!]
  }
}

/** The place of the least name among those that may enter. */
function firstOf(names: readonly number[], may: (place: number) => boolean): number {
  let found = -1
  for (let place = 0; place < names.length; place += 1)
    if (may(place) && (found < 0 || names[place]! < names[found]!)) found = place
  return found
}

/** The row that holds the entering column first; of several the one whose base has the least name. */
function leavingRow(table: readonly Float64Array[], bases: readonly number[], entering: number, width: number): number {
  let found = -1
  let least = Number.POSITIVE_INFINITY
  for (const [row, cells] of table.entries()) {
    if (cells[entering]! <= noise) continue
    const ratio = cells[width]! / cells[entering]!
    const nearer = ratio < least - noise || (ratio <= least + noise && found >= 0 && bases[row]! < bases[found]!)
    if (found >= 0 && !nearer) continue
    found = row
    least = ratio
  }
  return found
}

/** The entering column takes the place of the leaving row’s. */
function turn(table: readonly Float64Array[], costs: Float64Array, leaving: number, entering: number): void {
  const pivot = table[leaving]!
  const by = pivot[entering]!
  for (let column = 0; column < pivot.length; column += 1) pivot[column]! /= by
  pivot[entering] = 1 / by
  for (const cells of [...table, costs]) {
    const times = cells[entering]!
    if (cells === pivot || times === 0) continue
    for (let column = 0; column < cells.length; column += 1)
      if (column !== entering) cells[column]! -= times * pivot[column]!
    cells[entering] = -times / by
  }
}
