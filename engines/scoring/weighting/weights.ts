import type { Columns } from '../facts.ts'
import type { PeerBook } from '../peers/book.ts'
import type { OpenBranch, OpenPart, Scheme } from '../scheme.ts'
import { weightsAmongPeers } from './among-peers.ts'

/** The weights of a branch's parts by row; none where they are not known. */
export type Weights = (row: number) => Float64Array | undefined

export type Weighed = {
  readonly scheme: Scheme
  readonly columns: Columns
  readonly peers: PeerBook
  readonly points: ReadonlyMap<string, Float64Array>
}

/** The weights of a branch's parts: given, by the row's stage, row by row, or computed; none while peers are only gathered. */
export function weightsOf(scores: Weighed, branch: OpenBranch): Weights | undefined {
  const given = weightsGiven(scores, branch.parts)
  const { weighting } = branch
  if (!weighting) return given
  const computed = weighting.judged ? () => weighting.judged! : computedWeights(scores, branch)
  if (!computed) return undefined
  return (row) => {
    const [weights, own] = [computed(row), given(row)]
    return weights?.some(Number.isNaN) ? undefined : weights && own?.map((weight, part) => weight * weights[part]!)
  }
}

function computedWeights(
  { columns, peers, points }: Weighed,
  { given: { id, weighting }, parts, weighting: opened }: OpenBranch,
): ((row: number) => readonly number[] | undefined) | undefined {
  if (!weighting || weighting.by === 'judgement') return undefined
  const values = parts.map((part) => points.get(part.given.id)!)
  const among = opened?.among && columns.verdicts(opened.among)
  const weights = weightsAmongPeers(weighting, values, { columns, peers, id, ...(among && { among }) })
  const { of } = columns.groups(weighting.within)
  return weights && ((row) => weights[of[row]!])
}

function weightsGiven({ scheme: { edition }, columns }: Weighed, parts: readonly OpenPart[]): Weights {
  const { stage } = edition
  if (parts.some(({ weightRule }) => weightRule)) return weightsByRow(parts, columns, stageOf(columns, stage))
  const staged = parts.some(({ given }) => typeof given.weight === 'object')
  if (!staged || stage === undefined) {
    const weights = weightsIn(parts, '')
    return () => weights
  }
  const { of, names } = columns.groups([stage])
  const weights = names.map((name) => weightsIn(parts, name))
  return (row) => weights[of[row]!]
}

const stageOf =
  (columns: Columns, stage: string | undefined) =>
  (row: number): string =>
    stage === undefined ? '' : (columns.texts(stage)[row] ?? '')

/** The weights of parts by row; none where one is unknown or below zero. */
function weightsByRow(parts: readonly OpenPart[], columns: Columns, stage: (row: number) => string): Weights {
  const given = parts.map(({ weightRule }) => weightRule && columns.numbers(weightRule))
  return (row) => {
    const weights = weightsIn(parts, stage(row))?.map((weight, index) => given[index]?.[row] ?? weight)
    return weights?.every((weight) => weight >= 0) ? weights : undefined
  }
}

/** The weights of parts in a stage; none where a part says nothing of the stage. */
function weightsIn(parts: readonly OpenPart[], stage: string): Float64Array | undefined {
  const weights = parts.map(({ given: { weight } }) => (typeof weight === 'number' ? weight : weight[stage]))
  return weights.includes(undefined) ? undefined : Float64Array.from(weights as number[])
}
