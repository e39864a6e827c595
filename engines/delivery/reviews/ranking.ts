import { type Decimal, decimal, printDecimal, quotient } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import { type Interest, interests, type Marks, type ScoreSheet } from './sheet.ts'

/** The score that a visitor gave a stop; `interest` where the visitor had to abstain. */
export type GivenScore = { readonly visitor: string; readonly marks: Marks; readonly interest: Interest | null }

/** A stop with every score that was given at it. */
export type ScoredStop = { readonly stop: string; readonly scores: readonly GivenScore[] }

/** Why a score is not in the mean. */
export type LeftOutWhy = 'highest' | 'lowest' | Interest

export type LeftOut = {
  readonly visitor: string
  readonly why: LeftOutWhy
  readonly text: Label
  /** The score out of 100 at the published decimals. */
  readonly score: string
}

/** The place of a stop with what it comes from. */
export type RankedStop = {
  readonly stop: string
  /** Null where too few scored it. */
  readonly place: number | null
  /** How many stops share the place. */
  readonly shared: number
  /** Out of 100, at the published decimals; null where too few scored it. */
  readonly score: string | null
  /** How many scores are in the mean. */
  readonly counted: number
  readonly leftOut: readonly LeftOut[]
  /** The mean of each criterion over the same scores, on the scale; empty where there is none. */
  readonly criteria: readonly { readonly id: string; readonly mean: string }[]
  readonly reason: Label
}

const texts: Readonly<Record<LeftOutWhy, Label>> = {
  highest: { zh: '去掉最高分', en: 'highest, left out' },
  lowest: { zh: '去掉最低分', en: 'lowest, left out' },
  department: { zh: `回避：${interests.department.zh}`, en: `abstains: ${interests.department.en}` },
  leader: { zh: `回避：${interests.leader.zh}`, en: `abstains: ${interests.leader.en}` },
}

/** The marks of one visitor, weighted: a whole number, out of 100 times the best mark. */
export const weighted = ({ criteria }: Pick<ScoreSheet, 'criteria'>, marks: Marks): number =>
  criteria.reduce((sum, { id, weight }) => sum + weight * marks[id]!, 0)

const bestMark = ({ scale }: Pick<ScoreSheet, 'scale'>): number => Math.max(...scale.map(({ value }) => value))

/** Out of 100, from the weighted marks of some visitors. */
const scoreOf = (sheet: ScoreSheet, sum: number, scores: number): Decimal =>
  quotient(decimal(sum), decimal(bestMark(sheet) * scores), sheet.digits)!

type Weighed = GivenScore & { readonly sum: number }

/** The lowest first; of equal scores the order is that of the visitors, so that it depends on nothing else. */
const byScore = (one: Weighed, other: Weighed): number =>
  one.sum - other.sum || (one.visitor < other.visitor ? -1 : one.visitor > other.visitor ? 1 : 0)

/** Which scores count: none of an interested visitor, and where there are enough, not the extreme ones. */
function sorted(sheet: ScoreSheet, { scores }: ScoredStop): { counted: Weighed[]; leftOut: LeftOut[] } {
  const weighed = scores.map((one) => ({ ...one, sum: weighted(sheet, one.marks) })).toSorted(byScore)
  const leave = (one: Weighed, why: LeftOutWhy): LeftOut => ({
    visitor: one.visitor,
    why,
    text: texts[why],
    score: printDecimal(scoreOf(sheet, one.sum, 1), sheet.digits),
  })
  const free = weighed.filter(({ interest }) => interest === null)
  const abstained = weighed.flatMap((one) => (one.interest === null ? [] : [leave(one, one.interest)]))
  const { from, highest, lowest } = sheet.trim
  if (free.length < from || free.length <= highest + lowest) return { counted: free, leftOut: abstained }
  const end = free.length - highest
  return {
    counted: free.slice(lowest, end),
    leftOut: [
      ...free
        .slice(end)
        .toReversed()
        .map((one) => leave(one, 'highest')),
      ...free.slice(0, lowest).map((one) => leave(one, 'lowest')),
      ...abstained,
    ],
  }
}

/**
 * Ranks stops by the mean of their scores: exact, rounded half up once, at the published decimals; equal ones share a
 * place and the next place is left free. The best first, then those without a place, each in the order given.
 */
export function rankStops(stops: readonly ScoredStop[], sheet: ScoreSheet): RankedStop[] {
  const judged = stops.map((one) => {
    const { counted, leftOut } = sorted(sheet, one)
    const enough = counted.length > 0 && counted.length >= sheet.fewest
    const sum = counted.reduce((total, score) => total + score.sum, 0)
    const score = enough ? scoreOf(sheet, sum, counted.length) : null
    return { stop: one.stop, counted, leftOut, score }
  })
  const better = (one: Decimal) => judged.filter(({ score }) => score?.gt(one)).length
  const alike = (one: Decimal) => judged.filter(({ score }) => score?.eq(one)).length
  return judged
    .map(({ stop, counted, leftOut, score }): RankedStop => {
      const place = score && better(score) + 1
      const printed = score && printDecimal(score, sheet.digits)
      return {
        stop,
        place,
        shared: score ? alike(score) : 0,
        score: printed,
        counted: counted.length,
        leftOut,
        criteria: counted.length === 0 ? [] : criteriaMeans(sheet, counted),
        reason: reasonOf(sheet, counted.length, leftOut, printed),
      }
    })
    .toSorted((one, other) => (one.place ?? Number.POSITIVE_INFINITY) - (other.place ?? Number.POSITIVE_INFINITY) || 0)
}

const criteriaMeans = ({ criteria, digits }: ScoreSheet, counted: readonly Weighed[]): RankedStop['criteria'] =>
  criteria.map(({ id }) => {
    const sum = counted.reduce((total, { marks }) => total + marks[id]!, 0)
    return { id, mean: printDecimal(quotient(decimal(sum), decimal(counted.length), digits)!, digits) }
  })

function reasonOf({ fewest }: ScoreSheet, counted: number, leftOut: readonly LeftOut[], score: string | null): Label {
  const abstained = leftOut.filter(({ why }) => why !== 'highest' && why !== 'lowest').length
  const trimmed = leftOut.length - abstained
  const zh = [
    `${counted}人的分计入`,
    ...(trimmed > 0 ? [`去掉最高最低${trimmed}个`] : []),
    ...(abstained > 0 ? [`回避${abstained}人`] : []),
  ]
  const en = [
    `scores counted: ${counted}`,
    ...(trimmed > 0 ? [`extreme ones left out: ${trimmed}`] : []),
    ...(abstained > 0 ? [`abstained: ${abstained}`] : []),
  ]
  if (score !== null) return { zh: zh.join('，'), en: en.join(', ') }
  return {
    zh: `${zh.join('，')}，不足${fewest}人，不排名`,
    en: `${en.join(', ')}; fewer than ${fewest}: no place`,
  }
}
