import { allocate } from '../../engines/targets/allocation.ts'
import { period } from '../../kernel/period.ts'
import { chanceFrom } from './chance.ts'

/** A flow of one year, ten days by ten days, up to the end of a month; the parts add up to `total`. 演示数据. */
export type DemonstrationSeries = {
  readonly seed: number
  readonly indicator: string
  readonly year: number
  /** The last month that is over. */
  readonly months: number
  /** In the indicator's unit. */
  readonly total: string
  readonly digits: number
  /** How work goes over the twelve months: the weight of each. */
  readonly season: readonly number[]
}

export type SeriesValue = { readonly indicator: string; readonly period: string; readonly value: string }

const two = (value: number): string => String(value).padStart(2, '0')

/** The values of a series in order. */
export function seriesValues(series: DemonstrationSeries): SeriesValue[] {
  const chance = chanceFrom(series.seed)
  const periods = Array.from({ length: series.months * 3 }, (_, at) =>
    period(`${series.year}-${two(Math.floor(at / 3) + 1)}-X${(at % 3) + 1}`),
  )
  const weights = periods.map((_, at) =>
    ((series.season[Math.floor(at / 3)] ?? 1) * (0.82 + chance.next() * 0.36)).toFixed(4),
  )
  const values = allocate(series.total, weights, series.digits)
  return periods.map((each, at) => ({ indicator: series.indicator, period: each, value: values[at]! }))
}
