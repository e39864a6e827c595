/** A component of a symmetric matrix: its eigenvalue, and its eigenvector of length 1 whose sum is not below zero. */
export type Component = { readonly value: number; readonly loadings: readonly number[] }

const rounds = 100

/** The components of a symmetric matrix, the largest first (Jacobi). */
export function componentsOf(given: readonly (readonly number[])[]): readonly Component[] {
  const size = given.length
  const matrix = given.map((row) => [...row])
  const vectors = given.map((_, row) => given.map((_, column) => (row === column ? 1 : 0)))
  for (let round = 0; round < rounds && offDiagonal(matrix) > 0; round += 1)
    for (let one = 0; one < size; one += 1)
      for (let other = one + 1; other < size; other += 1) turn(matrix, vectors, one, other)
  return matrix
    .map((row, index) => ({ value: row[index]!, loadings: upright(vectors.map((vector) => vector[index]!)) }))
    .sort((one, other) => other.value - one.value)
}

const offDiagonal = (matrix: readonly (readonly number[])[]): number =>
  matrix.reduce(
    (sum, row, index) => row.reduce((part, value, column) => (column > index ? part + value * value : part), sum),
    0,
  )

/** Turns two axes so that nothing is left between them. */
function turn(matrix: number[][], vectors: number[][], one: number, other: number): void {
  const between = matrix[one]![other]!
  if (between === 0) return
  const [first, second] = [matrix[one]![one]!, matrix[other]![other]!]
  if (Math.abs(between) < Number.EPSILON * 1e-3 * Math.sqrt(Math.abs(first * second))) {
    matrix[one]![other] = 0
    matrix[other]![one] = 0
    return
  }
  const slope = (second - first) / (2 * between)
  const tangent = (slope >= 0 ? 1 : -1) / (Math.abs(slope) + Math.hypot(slope, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const sine = tangent * cosine
  for (const row of matrix) mix(row, one, other, cosine, sine)
  const [upper, lower] = [matrix[one]!, matrix[other]!]
  for (let column = 0; column < upper.length; column += 1) {
    const [high, low] = [upper[column]!, lower[column]!]
    upper[column] = cosine * high - sine * low
    lower[column] = sine * high + cosine * low
  }
  upper[other] = 0
  lower[one] = 0
  for (const vector of vectors) mix(vector, one, other, cosine, sine)
}

function mix(row: number[], one: number, other: number, cosine: number, sine: number): void {
  const [first, second] = [row[one]!, row[other]!]
  row[one] = cosine * first - sine * second
  row[other] = sine * first + cosine * second
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

function upright(vector: readonly number[]): readonly number[] {
  const length = Math.hypot(...vector) * (sumOf(vector) < 0 ? -1 : 1)
  return vector.map((value) => value / length + 0)
}

const enough = 10_000

/** The largest eigenvalue of a matrix of numbers above zero, and its eigenvector with the sum 1 (by powers). */
export function principalOf(matrix: readonly (readonly number[])[]): Component {
  let loadings: readonly number[] = matrix.map(() => 1 / matrix.length)
  let value = 0
  for (let round = 0; round < enough; round += 1) {
    const next = matrix.map((row) => sumOf(row.map((one, index) => one * loadings[index]!)))
    value = sumOf(next)
    const scaled = next.map((one) => one / value)
    const moved = Math.max(...scaled.map((one, index) => Math.abs(one - loadings[index]!)))
    loadings = scaled
    if (moved < Number.EPSILON / 4) break
  }
  return { value, loadings }
}
