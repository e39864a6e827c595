import type { EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import { type AssumedCurve, assumedCurve, scoreAt } from '../../../engines/evaluation/assumed-curve.ts'
import { Fault } from '../../../kernel/fault.ts'
import type { Label } from '../../../kernel/label.ts'

type Span = { readonly low: number; readonly high: number }
type Rivals = EvaluationPage['rivals']

/** What is assumed of the others: as it is typed. */
export type Assumption = { readonly aim: number; readonly score: string; readonly step: number; readonly rise: number }

/** How far one place is assumed to be from the next until somebody says otherwise. */
export const usualStep = 0.3

const middle = ({ low, high }: Span): number => (low + high) / 2

/** What the place that is aimed at would have: from scores that were filled in, else from the own place as it was printed. */
export function proposedScore({ scores, place }: Rivals, own: Span, aim: number, step: number): number | null {
  const known = scores.length > 0 ? scores : place === null ? [] : [{ place, score: middle(own) }]
  if (known.length === 0) return null
  return Math.round(scoreAt({ points: known, step }, aim) * 100) / 100
}

/** On what the proposal rests, in words. */
export function proposalOf({ scores, place, placeYear }: Rivals, step: number): Label | null {
  if (scores.length > 0)
    return {
      zh: `按填报的${scores.map((one) => `第${one.place}名${one.score}分`).join('、')}推，都是设定，不是公布值`,
      en: `from what was filled in: ${scores.map((one) => `place ${one.place} ${one.score}`).join(', ')}; all of it assumed, none printed`,
    }
  if (place === null) return null
  return {
    zh: `没有填他区得分，暂按${placeYear}年公布的第${place}名即本区测算的中间值、相邻两名差${step}分推`,
    en: `no score of another zone is filled in: place ${place} as printed for ${placeYear} stands at the middle of the own score, ${step} from one place to the next`,
  }
}

/** The curve that is assumed, or the sentence that refuses it; undefined where no score is typed. */
export function curveOf({ scores, place }: Rivals, own: Span, given: Assumption): AssumedCurve | Label | undefined {
  const score = Number(given.score)
  if (given.score.trim() === '' || !Number.isFinite(score)) return undefined
  if (score < 0 || score > 100) return { zh: '假定得分要在0到100之间', en: 'A score lies between 0 and 100' }
  const others = scores.filter((one) => one.place !== given.aim)
  const known =
    others.length > 0 || place === null || place === given.aim ? others : ownAnchor(own, place, given.aim, score)
  try {
    const points = [...known, { place: given.aim, score }]
    return assumedCurve(
      points.map((one) => ({ ...one, score: Math.min(100, one.score + given.rise) })),
      given.step,
    )
  } catch (error) {
    if (error instanceof Fault) return error.sentence
    throw error
  }
}

/** The own printed place at the middle of the own score, where that does not stand against what is assumed. */
function ownAnchor(own: Span, place: number, aim: number, score: number): { place: number; score: number }[] {
  const anchor = middle(own)
  return place > aim === anchor <= score ? [{ place, score: anchor }] : []
}
