import type { z } from 'zod'
import type { valueDistribution } from '../../../contract/points/runs.ts'
import { measureOfExpression } from '../../../engines/rules/expression.ts'
import { isRatio } from '../../../engines/rules/values/measure.ts'
import { Distribution } from '../../../engines/scoring/numbers/distribution.ts'
import type { Spread } from '../../../engines/scoring/numbers/spread.ts'
import type { OpenCriterion } from '../../../engines/scoring/scheme.ts'
import type { Scores } from '../../../engines/scoring/score.ts'
import { spread, stagesOf } from '../runs/summary.ts'

type Shown = z.infer<typeof valueDistribution>

const dots = 101

/** Values of some peers in ascending order: all where there are at most so many, else so many evenly over the ranks. */
export function chosen(of: Spread, most: number): number[] {
  if (of instanceof Distribution && of.count <= most) return [...of.sorted]
  return Array.from({ length: most }, (_, index) => of.quantile(index / (most - 1)))
}

export const criteriaOf = ({ scheme }: Scores): OpenCriterion[] =>
  scheme.parts.filter((part): part is OpenCriterion => part.kind === 'criterion')

/** The unit in which a criterion's value is shown, and what it is multiplied by: a ratio of two like sums is read in percent. */
export function shownIn({ rule }: OpenCriterion): { readonly unit: string | null; readonly times: number } {
  const measure = measureOfExpression(rule.expression)
  if (measure && (measure.ratio === true || isRatio(measure))) return { unit: '%', times: 100 }
  return { unit: measure?.symbol || null, times: 1 }
}

/** How the values of every criterion are distributed in each stage, without names. */
export function distributionsOf(scores: Scores, only?: string): Shown[] {
  const stages = stagesOf(scores)
  const named = [...new Set(stages)].filter((stage) => stage !== null && (only === undefined || stage === only))
  return criteriaOf(scores).flatMap((part) => {
    const { times } = shownIn(part)
    const values = scores.columns.numbers(part.rule).map((value) => value * times)
    return named.map((stage): Shown => {
      const of = new Distribution(values.filter((value, row) => stages[row] === stage && !Number.isNaN(value)))
      return { part: part.given.id, stage: stage!, count: of.count, ...spread(of), dots: chosen(of, dots) }
    })
  })
}
