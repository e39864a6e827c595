import type { Criterion } from '../../../engines/scoring/edition.ts'
import type { Label } from '../../../kernel/label.ts'
import { words } from './words.ts'

/** The ways in which a value becomes a share of the points; `other` is kept as it is. */
export const methods = {
  'percent-rank': words.percentRank,
  goalposts: words.goalposts,
  bands: words.bands,
  other: words.other,
} as const satisfies Record<string, Label>
export type Method = keyof typeof methods

type Steps = Criterion['steps']
export type Bands = readonly { readonly from: number; readonly points: number }[]

/** The way that steps are; one step of a known sort in its plain form. */
export function methodOf(steps: Steps): Method {
  const [step] = steps
  if (steps.length !== 1 || !step) return 'other'
  if (step.step === 'bands') return step.bands.every(({ from }) => from !== undefined) ? 'bands' : 'other'
  return step.step === 'percent-rank' || step.step === 'goalposts' ? step.step : 'other'
}

/** The steps of a way, to begin with. */
export function stepsFor(method: Method, steps: Steps, stage: string | undefined): Steps {
  if (method === 'percent-rank')
    return [{ step: 'percent-rank', of: 'others', points: 1, within: stage === undefined ? [] : [stage] }]
  if (method === 'goalposts') return goalposts(0, 100)
  if (method === 'bands') return bands([{ from: 0, points: 0.5 }])
  return steps
}

export const goalposts = (base: number, lead: number): Steps => [
  { step: 'goalposts', base, lead, points: 1, capped: true, logarithm: false },
]

/** Bands, the highest bound first, so that the first that holds is the best. */
export const bands = (given: Bands): Steps => [
  { step: 'bands', bands: given.toSorted((a, b) => b.from - a.from).map((band) => ({ ...band })), otherwise: 0 },
]
