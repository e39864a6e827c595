import type { Decimal } from '../../kernel/decimal.ts'
import { decimal } from '../../kernel/decimal.ts'
import { isPeriod, type Period, periodKind } from '../../kernel/period.ts'
import { convert, sameDimension } from '../../kernel/quantity.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { numberOf, type Observation } from '../indicators/observation.ts'
import { type Finding, finding, placeOfObservation, shown, whenAndWho } from './finding.ts'

/** What is implausible from one period to the next. */
export type SeriesRule = {
  /** A number that many times the one before, or that small a part of it, is a jump. */
  readonly jump: string
  /** Factors that a slip of unit or point makes. */
  readonly slips: readonly string[]
  /** How far from such a factor it may still be one, as a share of it. */
  readonly near: string
}
export const usualSeries: SeriesRule = { jump: '3', slips: ['10', '100', '1000', '10000', '100000000'], near: '0.2' }

/** How many times the greater is the smaller; undefined where either is zero or their signs differ. */
function timesApart(one: Decimal, other: Decimal): Decimal | undefined {
  if (one.times(other).lte(0)) return undefined
  const [small, great] = one.abs().lt(other.abs()) ? [one, other] : [other, one]
  return great.div(small)
}

/** The factor of a slip between two numbers, if they are about that far apart. */
export function slipBetween(one: Decimal, other: Decimal, rule: SeriesRule): string | undefined {
  const apart = timesApart(one, other)
  return apart && rule.slips.find((slip) => apart.div(slip).minus(1).abs().lte(rule.near))
}

/** Whether one number is the other ten times or more, or so near to it that a slip of the point explains it. */
export const isOrderApart = (one: Decimal, other: Decimal, rule: SeriesRule): boolean =>
  slipBetween(one, other, rule) !== undefined || (timesApart(one, other)?.gte(rule.slips[0]!) ?? false)

type Point = { readonly observation: Observation; readonly number: Decimal }

/** Whether a number lies nearer to another than to the reference: then the level has moved, and was no slip. */
function nearer(next: Point | undefined, candidate: Point, reference: Point): boolean {
  const toCandidate = next && timesApart(next.number, candidate.number)
  const toReference = next && timesApart(next.number, reference.number)
  return toCandidate !== undefined && toReference !== undefined && toCandidate.lt(toReference)
}

function compare(indicator: Indicator, reference: Point, point: Point, rule: SeriesRule): Finding | undefined {
  const apart = timesApart(reference.number, point.number)
  if (!apart) return undefined
  const where = whenAndWho(placeOfObservation(point.observation))
  const before = whenAndWho(placeOfObservation(reference.observation))
  const zh = `${where.zh}${indicator.label.zh}${shown(point.observation).zh}，${before.zh}为${shown(reference.observation).zh}`
  const en = `${indicator.label.en}: ${shown(point.observation).en} (${where.en}) against ${shown(reference.observation).en} (${before.en})`
  const both = [point.observation, reference.observation]
  const slip = slipBetween(reference.number, point.number, rule)
  if (slip) {
    const text = {
      zh: `${zh}，相差约${slip}倍，可能单位或小数点写错`,
      en: `${en}: about ×${slip} apart, probably a slip of unit or point`,
    }
    return finding('unit', slip === '10' ? 'amber' : 'red', text, both)
  }
  if (indicator.accumulation === 'rate' || apart.lt(rule.jump)) return undefined
  const times = apart.round(1).toFixed()
  const grew = point.number.abs().gt(reference.number.abs())
  return finding(
    'jump',
    'amber',
    grew
      ? { zh: `${zh}，是其${times}倍，请核实`, en: `${en}: ×${times}, please check` }
      : { zh: `${zh}，只有其${times}分之一，请核实`, en: `${en}: 1/${times} of it, please check` },
    both,
  )
}

function checkOne(indicator: Indicator, series: readonly Point[], rule: SeriesRule): Finding[] {
  const findings: Finding[] = []
  let reference = series[0]!
  series.slice(1).forEach((point, index) => {
    const found = compare(indicator, reference, point, rule)
    if (found) findings.push(found)
    if (found?.kind !== 'unit' || nearer(series[index + 2], point, reference)) reference = point
  })
  return findings
}

/** Jumps and unit slips along each series: one indicator, scope and subject over periods of one kind. */
export function checkSeries(
  observations: readonly Observation[],
  indicators: ReadonlyMap<string, Indicator>,
  rule: SeriesRule,
): Finding[] {
  const own = observations.filter(
    ({ indicator, comparison, period, unit }) =>
      !comparison && isPeriod(period) && sameDimension(unit, indicators.get(indicator)?.unit ?? unit),
  )
  const series = Map.groupBy(own, ({ indicator, scope, subject, period }) =>
    [indicator, scope, subject, kindOf(period)].join('|'),
  )
  return [...series.values()].flatMap((points) => {
    const indicator = indicators.get(points[0]!.indicator)
    if (!indicator) return []
    const sorted = points.toSorted((one, other) => (one.period < other.period ? -1 : 1))
    const numbers = sorted.map((observation) => ({
      observation,
      number: convert(decimal(numberOf(observation.value, observation.unit)), observation.unit, indicator.unit),
    }))
    return checkOne(indicator, numbers, rule)
  })
}

/** The year up to September is compared with the year up to September. */
function kindOf(period: string): string {
  const kind = periodKind(period as Period)
  return kind === 'to-month' ? period.slice(5) : kind
}
