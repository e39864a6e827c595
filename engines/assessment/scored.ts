import type { Label } from '../../kernel/label.ts'
import { type Changes, type Stand, whatIf } from '../scoring/advice/what-if.ts'
import { answersOf } from '../scoring/answer.ts'
import { Distribution } from '../scoring/numbers/distribution.ts'
import type { Scores } from '../scoring/score.ts'
import { type SheetItem, scoreSheet } from './score-sheet.ts'

/** A number of one’s own that may be tried otherwise, and between which others lie. */
export type Lever = {
  readonly name: string
  readonly label: Label
  readonly unit: string
  readonly value: number | null
  readonly least: number
  readonly most: number
}

/** One who is scored: item by item, what may be tried, and where other numbers would lead while everybody else stays. */
export type Scored = {
  readonly items: readonly SheetItem[]
  readonly levers: readonly Lever[]
  readonly tried: (changes: Changes) => { readonly before: Stand; readonly after: Stand }
}

/** How many scored between two bounds, by class. */
export type ScoreBin = { readonly from: number; readonly to: number; readonly counts: Readonly<Record<string, number>> }

/** The scores of all in equal steps, and the least score of each class. */
export type ScoreSpread = {
  readonly bins: readonly ScoreBin[]
  readonly bounds: readonly { readonly grade: string; readonly least: number }[]
}

/** So much at either end is left to those who type a number. */
const tail = 0.05

/** Tells every row of a score: its items, what may be tried of it, and where that would lead. */
export function scoredOf(scores: Scores): (row: number) => Scored {
  const sheet = scoreSheet(scores)
  const levers = scores.scheme.inputs
    .filter(({ own, text }) => own && !text)
    .map(({ name, label, unit = '' }) => {
      const column = scores.table.columns[name] as Float64Array
      const all = new Distribution(column.filter((value) => !Number.isNaN(value)))
      const [least, most] = all.count === 0 ? [0, 1] : [all.least, all.quantile(1 - tail)]
      return { name, label, unit, least, most, column }
    })
  return (row) => ({
    items: sheet(row),
    levers: levers.map(({ column, ...lever }) => {
      const value = column[row]!
      return Number.isNaN(value)
        ? { ...lever, value: null }
        : { ...lever, value, least: Math.min(lever.least, value / 2), most: Math.max(lever.most, value * 2) }
    }),
    tried: (changes) => whatIf(scores, row, changes),
  })
}

/** Where everybody’s score lies, in steps of `step` points. */
export function spreadOf(
  scores: Scores,
  grades: readonly { readonly id: string }[],
  step = 2,
): ScoreSpread | undefined {
  const known = answersOf(scores).flatMap(({ score, class: grade }) =>
    score === null || grade === null ? [] : [{ score, grade }],
  )
  if (known.length === 0) return undefined
  const all = new Distribution(Float64Array.from(known, ({ score }) => score))
  const first = Math.floor(all.least / step)
  const last = Math.floor(all.most / step)
  const bins = Array.from({ length: last - first + 1 }, (_, at): ScoreBin & { counts: Record<string, number> } => ({
    from: (first + at) * step,
    to: (first + at + 1) * step,
    counts: {},
  }))
  for (const { score, grade } of known) {
    const { counts } = bins[Math.floor(score / step) - first]!
    counts[grade] = (counts[grade] ?? 0) + 1
  }
  const bounds = grades.flatMap(({ id }) => {
    const own = Float64Array.from(
      known.filter(({ grade }) => grade === id),
      ({ score }) => score,
    )
    return own.length === 0 ? [] : [{ grade: id, least: new Distribution(own).least }]
  })
  return { bins, bounds }
}
