import { openScheme, type Scheme } from '../engines/scoring/scheme.ts'
import { type Asked, type Scores, score } from '../engines/scoring/score.ts'
import { readTable } from '../engines/scoring/table.ts'

export type Cells = Readonly<Record<string, readonly (number | string | null)[]>>
type Part = Readonly<Record<string, unknown>>

/** An edition over the columns of a table, its one criterion or its tree; what else it says is laid over it. */
export function schemeOver(cells: Cells, scored: Part, more: Part = {}): Scheme {
  const inputs = Object.entries(cells).map(([name, values]) => ({
    name,
    type: values.some((value) => typeof value === 'string') ? 'text' : 'number',
  }))
  return openScheme({ id: '试', subject: '企业', inputs, score: scored, ...more })
}

/** The rows of a table, subjects counted from 甲1. */
export function rowsOf(cells: Cells): { heading: string[]; rows: string[][] } {
  const count = Math.max(...Object.values(cells).map((values) => values.length))
  const rows = Array.from({ length: count }, (_, row) => [
    `甲${row + 1}`,
    ...Object.values(cells).map((values) => String(values[row] ?? '')),
  ])
  return { heading: ['企业', ...Object.keys(cells)], rows }
}

/** Everybody's points under an edition. */
export function scored(cells: Cells, part: Part, more: Part = {}, asked: Asked = {}): Scores {
  const scheme = schemeOver(cells, part, more)
  const { heading, rows } = rowsOf(cells)
  return score(scheme, readTable(scheme, heading, rows), asked)
}

/** The points of the whole; null is unknown. */
export const pointsOf = (scores: Scores, id = '分'): (number | null)[] =>
  Array.from(scores.points.get(id)!, (value) => (Number.isNaN(value) ? null : value))

/** The points of one criterion over `x` with these steps. */
export const stepped = (x: readonly (number | null)[], ...steps: readonly Part[]): (number | null)[] =>
  pointsOf(scored({ x }, { id: '分', value: 'x', steps }))
