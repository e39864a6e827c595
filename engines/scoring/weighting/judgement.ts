import { fault } from '../../../kernel/fault.ts'
import { figure } from '../numbers/figure.ts'
import { principalOf } from './eigen.ts'
import type { Weighting } from './schema.ts'

type Judgement = Extract<Weighting, { by: 'judgement' }>

/** What matrices of judgements by chance come to (Saaty), from three parts on. */
const byChance = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]

const numberOf = (judged: number | string): number => {
  if (typeof judged === 'number') return judged
  const [over, under = 1] = judged.split('/').map(Number) as [number, number?]
  return over / under
}

const near = 1e-2

/** The weights that judgements come to; refuses a matrix of another size, one that contradicts itself, or too much. */
export function weightsJudged({ matrix: given, from, consistency }: Judgement, parts: number, place: string): number[] {
  const matrix = given.map((row) => row.map(numberOf))
  if (matrix.length !== parts || matrix.some((row) => row.length !== parts))
    throw fault(
      `“${place}”有 ${parts} 个部分，判断矩阵要有 ${parts} 行 ${parts} 列`,
      `“${place}” has ${parts} parts, so its matrix needs ${parts} rows of ${parts}`,
    )
  for (const [row, values] of matrix.entries())
    for (const [column, value] of values.entries())
      if (Math.abs(value * matrix[column]![row]! - 1) > near)
        throw fault(
          `“${place}”的判断矩阵第 ${row + 1} 行第 ${column + 1} 列与第 ${column + 1} 行第 ${row + 1} 列不互为倒数`,
          `Row ${row + 1}, column ${column + 1} of the matrix of “${place}” is not 1 ÷ row ${column + 1}, column ${row + 1}`,
        )
  const { value, loadings } = principalOf(matrix)
  const ratio = parts < 3 ? 0 : (value - parts) / (parts - 1) / (byChance[parts - 3] ?? byChance.at(-1)!)
  if (ratio > consistency)
    throw fault(
      `“${place}”的判断矩阵前后不一致：一致性比例 ${figure(ratio)}，不超过 ${figure(consistency)} 才用；请重新比较，或写明 "consistency"`,
      `The judgements of “${place}” contradict each other: the consistency ratio is ${figure(ratio)}, at most ${figure(consistency)} is taken; compare again, or say "consistency"`,
    )
  if (from === 'eigenvector') return [...loadings]
  const means = matrix.map((row) => row.reduce((product, one) => product * one, 1) ** (1 / parts))
  const total = means.reduce((sum, mean) => sum + mean, 0)
  return means.map((mean) => mean / total)
}
