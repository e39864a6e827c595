import type { Table } from '../engines/scoring/table.ts'

/** Reads every number of a table once. */
export function readAll({ columns }: Table): number {
  let sum = 0
  for (const column of Object.values(columns)) {
    if (!(column instanceof Float64Array)) continue
    for (let row = 0; row < column.length; row += 1) sum += column[row]!
  }
  return sum
}

/** Scores in hundredths: their sum in whole numbers does not hang on the order. */
export const sumOf = (points: Float64Array): number =>
  points.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + Math.round(value * 100)), 0)
