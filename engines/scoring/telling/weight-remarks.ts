import type { Label } from '../../../kernel/label.ts'
import { figure } from '../numbers/figure.ts'
import type { OpenBranch, OpenPart } from '../scheme.ts'
import type { Scores } from '../score.ts'

const near = (one: number, other: number): boolean => Math.abs(one - other) <= other * 1e-9
const hundreds = [10, 100, 1000]

/** Whether parts are added by weights that look as if they were meant to add up to 1; their sum then. */
function strayTotal({ points }: Pick<Scores, 'points'>, { given, parts }: OpenBranch): number | undefined {
  const weights = parts.map(({ given: { weight }, weightRule }) => (weightRule ? Number.NaN : Number(weight)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (given.combine !== 'sum' || given.weighting || parts.length < 2 || Number.isNaN(total) || near(total, 1)) return
  if (Math.abs(total - 1) <= 0.2) return total
  const inHundreds = hundreds.some((whole) => near(total, whole)) && weights.some((weight) => weight !== weights[0])
  const values = parts.flatMap((part) => points.get(part.given.id) ?? [])
  const pointsInHundreds = values.some((column) => column.some((value) => Math.abs(value) > 1.000001))
  return inHundreds && pointsInHundreds ? total : undefined
}

/** What somebody may not have meant: parts that are added, not averaged, by weights that do not add up to 1. */
export function weightRemark(scores: Pick<Scores, 'points'>, part: OpenPart): Label | undefined {
  const total = part.kind === 'branch' ? strayTotal(scores, part) : undefined
  if (total === undefined) return undefined
  return {
    zh: `“${part.label.zh}”的权重合计 ${figure(total)}，不是 1，而 sum 照权重直接相加；要加权平均，写 "combine": "mean"`,
    en: `the weights of “${part.label.en}” add up to ${figure(total)}, not 1, and sum adds by weights as they are; for a weighted mean say "combine": "mean"`,
  }
}

/** What somebody may not have meant in an edition. */
export const remarksOf = ({ scheme, points }: Pick<Scores, 'scheme' | 'points'>): readonly Label[] =>
  scheme.parts.flatMap((part) => weightRemark({ points }, part) ?? [])
