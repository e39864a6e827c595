import { type Decimal, decimal } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import { isPeriod, type Period, periodKind, periodLabel, split } from '../../kernel/period.ts'
import { sameDimension } from '../../kernel/quantity.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { numberOf, type Observation, placeKey } from '../indicators/observation.ts'
import { type Finding, finding, meet, placeOfObservation, type Range, rangeOf, shown, whenAndWho } from './finding.ts'
import { checkSeries, type SeriesRule, slipBetween, usualSeries } from './series-check.ts'

type Book = {
  readonly indicators: ReadonlyMap<string, Indicator>
  /** What stands at a place; more than one where sources differ. */
  readonly standing: ReadonlyMap<string, readonly Observation[]>
}

function bookOf(indicators: readonly Indicator[], observations: readonly Observation[]): Book {
  const superseded = new Set(observations.map((observation) => observation.supersedes))
  const standing = observations.filter(({ id, target }) => !target && !superseded.has(id))
  return {
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    standing: Map.groupBy(standing, (observation) => placeKey(placeOfObservation(observation))),
  }
}

const labelOf = (book: Book, id: string): Label => book.indicators.get(id)?.label ?? { zh: id, en: id }

const totalOf = (ranges: readonly Range[]): Range => {
  const add = (values: readonly Decimal[]): Decimal => values.reduce((sum, value) => sum.plus(value), decimal(0))
  const highs = ranges.flatMap(({ high }) => (high === undefined ? [] : [high]))
  const low = add(ranges.map((range) => range.low))
  return highs.length < ranges.length ? { low } : { low, high: add(highs) }
}

type Sum = { whole: Observation; parts: readonly Observation[]; names: readonly Label[]; complete: boolean }

/** Parts that exceed their total, or all of them together that fall short of it. */
function checkSum(book: Book, { whole, parts, names, complete }: Sum): Finding[] {
  const foreign = parts.find((part) => !sameDimension(part.unit, whole.unit))
  const label = labelOf(book, whole.indicator)
  const where = whenAndWho(placeOfObservation(whole))
  if (foreign) {
    const text = {
      zh: `${where.zh}${label.zh}的合计用“${whole.unit}”，分项却用“${foreign.unit}”，不能相加`,
      en: `${label.en} (${where.en}): a total of ${shown(whole).en} with a part of ${shown(foreign).en} cannot add up`,
    }
    return [finding('unit', 'red', text, [whole, foreign])]
  }
  const range = totalOf(parts.map((part) => rangeOf(part, whole.unit)))
  const wanted = rangeOf(whole, whole.unit)
  const tooMuch = wanted.high?.lt(range.low)
  const tooLittle = complete && range.high?.lt(wanted.low)
  if (!tooMuch && !tooLittle) return []
  const sum = parts.map((part) => rangeMiddle(part, whole.unit)).reduce((left, right) => left.plus(right), decimal(0))
  const gap = sum.minus(numberOf(whole.value, whole.unit))
  const list = (language: 'zh' | 'en', plus: string): string =>
    parts
      .map((part, index) => `${names[index]![language]}${language === 'en' ? ' ' : ''}${shown(part)[language]}`)
      .join(plus)
  const total = shown({ value: sum.toFixed(), unit: whole.unit })
  const size = shown({ value: gap.abs().toFixed(), unit: whole.unit })
  const text = {
    zh: `${where.zh}${label.zh}：${list('zh', '＋')}＝${total.zh}，与合计${shown(whole).zh}不符，${gap.gt(0) ? '多' : '少'}${size.zh}`,
    en: `${label.en}, ${where.en}: ${list('en', ' + ')} = ${total.en}, not ${shown(whole).en} (${gap.gt(0) ? '+' : '−'}${gap.abs().toFixed()})`,
  }
  return [finding('parts', 'red', text, [whole, ...parts])]
}

function rangeMiddle(observation: Observation, unit: string): Decimal {
  const { low, high } = rangeOf({ ...observation, qualifier: 'exact' }, unit)
  return low.plus(high!).div(2)
}

/** The indicators that are declared to add up to another. */
function checkParts(book: Book, whole: Observation): Finding[] {
  const wanted = book.indicators.get(whole.indicator)?.parts ?? []
  if (wanted.length === 0 || whole.comparison) return []
  const found = wanted.flatMap((indicator) => {
    const [part] = book.standing.get(placeKey({ ...placeOfObservation(whole), indicator })) ?? []
    return part ? [part] : []
  })
  if (found.length === 0) return []
  const names = found.map((part) => labelOf(book, part.indicator))
  return checkSum(book, { whole, parts: found, names, complete: found.length === wanted.length })
}

const finer = {
  years: ['year'],
  year: ['half', 'quarter', 'month'],
  half: ['quarter', 'month'],
  quarter: ['month'],
  month: ['ten-days'],
} as const

/** The periods of a flow: quarters that make a year, months that make a quarter. */
function checkPeriods(book: Book, whole: Observation): Finding[] {
  const indicator = book.indicators.get(whole.indicator)
  if (indicator?.accumulation !== 'flow' || whole.comparison || !isPeriod(whole.period)) return []
  const kind = periodKind(whole.period)
  const levels = kind in finer ? finer[kind as keyof typeof finer] : []
  return levels.flatMap((level) => {
    const periods = split(whole.period as Period, level)
    const parts = periods.flatMap(
      (period) => book.standing.get(placeKey({ ...placeOfObservation(whole), period }))?.slice(0, 1) ?? [],
    )
    const names = parts.map((part) => periodLabel(part.period as Period))
    return parts.length === 0 ? [] : checkSum(book, { whole, parts, names, complete: parts.length === periods.length })
  })
}

/** Two documents, or two departments, that give different numbers for the same place. */
function checkSources(book: Book, [first, ...others]: readonly Observation[]): Finding[] {
  return others.flatMap((other) => {
    const label = labelOf(book, first!.indicator)
    const where = whenAndWho(placeOfObservation(first!))
    const zh = `${where.zh}${label.zh}有两个数：${shown(first!).zh}和${shown(other).zh}`
    const en = `${label.en}, ${where.en}, has two values: ${shown(first!).en} and ${shown(other).en}`
    if (!sameDimension(first!.unit, other.unit)) {
      return [
        finding('unit', 'red', { zh: `${zh}，单位不能换算`, en: `${en}; the units do not convert` }, [first!, other]),
      ]
    }
    if (meet(rangeOf(first!, first!.unit), rangeOf(other, first!.unit))) return []
    const slip = slipBetween(rangeMiddle(first!, first!.unit), rangeMiddle(other, first!.unit), usualSeries)
    if (slip) {
      return [
        finding(
          'unit',
          'red',
          { zh: `${zh}，相差约${slip}倍，可能单位写错`, en: `${en}, about ×${slip} apart: probably a unit slip` },
          [first!, other],
        ),
      ]
    }
    return [finding('sources', 'red', { zh, en }, [first!, other])]
  })
}

/**
 * Every check over what was declared: parts against totals, periods against the year, two sources for one number,
 * implausible jumps and unit slips along a series. Targets and superseded numbers are left out; a missing number
 * is no finding.
 */
export function checkConsistency(
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  rule: SeriesRule = usualSeries,
): Finding[] {
  const book = bookOf(indicators, observations)
  const places = [...book.standing.values()]
  const firsts = places.map((standing) => standing[0]!)
  return [
    ...firsts.flatMap((whole) => [...checkParts(book, whole), ...checkPeriods(book, whole)]),
    ...places.flatMap((standing) => checkSources(book, standing)),
    ...checkSeries(firsts, book.indicators, rule),
  ]
}
