import { openScheme, type Scheme } from '../engines/scoring/scheme.ts'
import type { Table } from '../engines/scoring/table.ts'

const stages = ['初创期', '成长期'] as const

/** How the eighteen criteria are told apart: six by their place, six between least and most, six by bands. */
const ways = [
  { steps: [{ step: 'percent-rank', points: 100, within: ['阶段'] }] },
  { steps: [{ step: 'min-max', top: 100, level: 0, within: ['阶段'] }] },
  {
    steps: [
      {
        step: 'bands',
        bands: [
          { from: 0.3, points: 100 },
          { from: 0.1, points: 80 },
          { from: 0.03, points: 60 },
          { from: 0.01, points: 40 },
        ],
      },
    ],
  },
] as const

const facts = Array.from({ length: 18 }, (_, index) => `指标${index + 1}`)

/** What is ranked and what is banded is a ratio of two facts; what lies between least and most is a fact. */
const valueFor = (index: number): string =>
  index % 3 === 1 ? facts[index]! : `${facts[index]} / ${facts[(index + 1) % facts.length]}`

/** An edition like that of innovation points: eighteen criteria in three groups, weights by stage. */
export const pointsScheme: Scheme = openScheme({
  id: 'points',
  subject: '企业',
  inputs: [...facts, { name: '阶段', type: 'text' }],
  stage: '阶段',
  missing: 'available',
  score: {
    id: '总分',
    round: 2,
    parts: [0, 1, 2].map((group) => ({
      id: `组${group + 1}`,
      weight: { 初创期: group === 0 ? 0.5 : 0.25, 成长期: group === 2 ? 0.4 : 0.3 },
      combine: 'mean',
      parts: Array.from({ length: 6 }, (_, index) => ({
        id: `得分${group * 6 + index + 1}`,
        value: valueFor(group * 6 + index),
        weight: 1 + (index % 3),
        ...ways[(group * 6 + index) % 3],
      })),
    })),
  },
  classes: {
    by: 'share',
    shares: [
      { label: 'A', share: 0.2 },
      { label: 'B', share: 0.5 },
      { label: 'C', share: 0.3 },
    ],
    within: ['阶段'],
  },
})

/** Whole numbers of 32 bits by a fixed recipe, the same for each row and column wherever they are made (splitmix). */
function mixed(seed: number): number {
  let mixing = (seed + 0x9e3779b9) | 0
  mixing = Math.imul(mixing ^ (mixing >>> 16), 0x21f0aaad)
  mixing = Math.imul(mixing ^ (mixing >>> 15), 0x735a2d97)
  return (mixing ^ (mixing >>> 15)) >>> 0
}

/** A value like those of enterprises: many zeros, many small, few large, one in sixteen not reported. */
function valueAt(row: number, column: number): number {
  const drawn = mixed(Math.imul(row, 31) + Math.imul(column, 0x3504f333))
  const kind = drawn & 15
  if (kind === 0) return Number.NaN
  if (kind < 4) return 0
  const share = (drawn >>> 4) / 0x10000000
  const large = 1 / (1.0001 - share)
  return column % 3 === 0 ? Math.round(large * 10) : large * 100 * share
}

/** Enterprises `from` … `to`, the same whoever asks for them. */
export function enterprises(from: number, to: number): Table {
  const rows = to - from
  const columns = facts.map((name, column) => {
    const values = new Float64Array(rows)
    for (let row = 0; row < rows; row += 1) values[row] = valueAt(from + row, column)
    return [name, values] as const
  })
  const stage = Array.from({ length: rows }, (_, row) => stages[mixed(from + row) % 3 === 0 ? 0 : 1]!)
  const subjects = Array.from({ length: rows }, (_, row) => String(from + row))
  return { subjects, columns: { ...Object.fromEntries(columns), 阶段: stage } }
}

/** Scores in hundredths: their sum in whole numbers does not hang on the order. */
export const sumOf = (points: Float64Array): number =>
  points.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + Math.round(value * 100)), 0)
