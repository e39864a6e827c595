import type { z } from 'zod'
import type { PointsEditionPage, samplePointsFacts } from '../../../contract/points/editions.ts'
import type { ScoringEdition } from '../../../engines/scoring/edition.ts'
import { Distribution } from '../../../engines/scoring/numbers/distribution.ts'
import { openScheme, type Scheme } from '../../../engines/scoring/scheme.ts'
import { score } from '../../../engines/scoring/score.ts'
import { standingOf } from '../../../engines/scoring/standing.ts'
import type { Column, Table } from '../../../engines/scoring/table.ts'
import { Fault } from '../../../kernel/fault.ts'
import type { Label } from '../../../kernel/label.ts'

export type Sample = z.infer<typeof samplePointsFacts.answer & z.ZodType>
type Facts = PointsEditionPage['facts']

/** A draft opened with every fact that it may name; or the sentence that says what is wrong with it. */
export function openDraft(edition: ScoringEdition, facts: Facts): { scheme: Scheme } | { sentence: Label } {
  const inputs = facts.map(({ name, label, type, unit, own }) => ({ name, label, type, own, ...(unit && { unit }) }))
  try {
    return { scheme: openScheme({ ...edition, inputs }) }
  } catch (error) {
    if (error instanceof Fault) return { sentence: error.sentence }
    throw error
  }
}

/** How many enterprises the sample holds. */
export const sizeOf = ({ columns }: Sample): number =>
  Math.max(0, ...Object.values(columns).map(({ length }) => length))

function tableOf(scheme: Scheme, sample: Sample): Table {
  const { columns } = sample
  const subjects = sizeOf(sample)
  const given = scheme.inputs.map(({ name, text }): [string, Column] => {
    const column = columns[name] ?? new Array(subjects).fill(null)
    return text
      ? [name, column.map((fact) => (fact === null ? null : String(fact)))]
      : [name, Float64Array.from(column, (fact) => (fact === null ? Number.NaN : Number(fact)))]
  })
  return { subjects: Array.from({ length: subjects }, (_, row) => String(row)), columns: Object.fromEntries(given) }
}

/** How a sample lies under an edition: stage, score and class of everybody. */
export type Lying = {
  readonly stage: readonly (string | null)[]
  readonly score: Float64Array
  readonly classOf: readonly (string | null)[]
}

export function lyingOf(scheme: Scheme, sample: Sample): Lying {
  const scores = score(scheme, tableOf(scheme, sample))
  const { score: points, classOf } = standingOf(scores)
  const { stage } = scheme.edition
  return { stage: stage === undefined ? classOf.map(() => '') : scores.columns.texts(stage), score: points, classOf }
}

/** What a change does to a stage of the sample. */
export type StageEffect = {
  readonly stage: string
  readonly count: number
  readonly before: number
  readonly after: number
  readonly up: number
  readonly down: number
  readonly otherClass: number
}

/** Stage by stage: the medians before and after, who rises, who falls, whose class is another. */
export function effectOf(before: Lying, after: Lying): readonly StageEffect[] {
  const stages = [...new Set(after.stage)].filter((stage) => stage !== null).toSorted()
  return stages.map((stage) => {
    const rows = after.stage.flatMap((own, row) => (own === stage ? [row] : []))
    const known = rows.filter((row) => !Number.isNaN(before.score[row]) && !Number.isNaN(after.score[row]))
    const median = ({ score: points }: Lying): number =>
      new Distribution(Float64Array.from(known, (row) => points[row]!)).quantile(0.5)
    return {
      stage,
      count: rows.length,
      before: median(before),
      after: median(after),
      up: known.filter((row) => after.score[row]! > before.score[row]!).length,
      down: known.filter((row) => after.score[row]! < before.score[row]!).length,
      otherClass: known.filter((row) => after.classOf[row] !== before.classOf[row]).length,
    }
  })
}
