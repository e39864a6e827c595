import { type Dimension, unitOf } from '../../../kernel/unit.ts'
import { divide, multiply, one, type Rational, rational, rationalOf, zero } from './rational.ts'

/**
 * What a number measures: powers of dimensions, the factor to base units and how to write the unit.
 * A `bare` number (a literal, a term without a unit) takes the unit of what it meets.
 */
export type Measure = {
  readonly bare: boolean
  /** Of a bare number: it came from a division of two, so `* 100` makes it percent. */
  readonly ratio?: true
  readonly powers: Readonly<Partial<Record<Dimension, number>>>
  readonly factor: Rational
  readonly symbol: string
}

export const bare: Measure = { bare: true, powers: {}, factor: one, symbol: '' }
/** A ratio of two like quantities. */
export const pure: Measure = { bare: false, powers: {}, factor: one, symbol: '' }
export const percent: Measure = { bare: false, powers: {}, factor: rational(1n, 100n), symbol: '%' }

const plainRatios: Readonly<Record<string, Measure>> = {
  ratio: percent,
  multiple: { ...pure, symbol: '倍' },
}

/** The measure of a unit; `万元/亩` is 万元 divided by 亩. */
export function measureOf(symbol: string | undefined): Measure {
  if (symbol === undefined) return bare
  const { dimension, factor } = unitOf(symbol)
  const [over, under] = symbol.split('/')
  if (under !== undefined) return { ...quotientOf(measureOf(over), measureOf(under)), symbol }
  const ratio = plainRatios[dimension]
  return ratio ? { ...ratio, symbol } : { bare: false, powers: { [dimension]: 1 }, factor: rationalOf(factor)!, symbol }
}

const hasPowers = (measure: Measure): boolean => Object.values(measure.powers).some((power) => power !== 0)

/** A plain ratio written as 1 or as %, with no dimension left. */
export const isRatio = (measure: Measure): boolean => !measure.bare && !hasPowers(measure)
export const isPercent = (measure: Measure): boolean =>
  (isRatio(measure) || measure.ratio === true) && measure.factor.n === 1n && measure.factor.d === 100n
/** Counted things or years: what an exponent may be. */
export const isCount = (measure: Measure): boolean =>
  Object.entries(measure.powers).every(([name, power]) => name === 'count' || name === 'years' || power === 0)

export function sameDimension(a: Measure, b: Measure): boolean {
  const names = new Set([...Object.keys(a.powers), ...Object.keys(b.powers)]) as Set<Dimension>
  return [...names].every((name) => (a.powers[name] ?? 0) === (b.powers[name] ?? 0))
}

/** What one `from` is in `to`: 亿元 to 万元 is 10000. */
export const conversion = (from: Measure, to: Measure): Rational => divide(from.factor, to.factor) ?? zero

function combine(a: Measure, b: Measure, sign: 1 | -1): Measure['powers'] {
  const powers = { ...a.powers }
  for (const [name, power] of Object.entries(b.powers) as [Dimension, number][]) {
    powers[name] = (powers[name] ?? 0) + sign * power
  }
  return powers
}

export function productOf(a: Measure, b: Measure): Measure {
  if (b.bare || isRatio(b)) return a.bare ? b : a
  if (a.bare || isRatio(a)) return b
  const symbol = `${a.symbol}·${b.symbol}`
  return { bare: false, powers: combine(a, b, 1), factor: multiply(a.factor, b.factor), symbol }
}

export function quotientOf(a: Measure, b: Measure): Measure {
  if (b.bare) return a
  const powers = combine(a, b, -1)
  const factor = divide(a.factor, b.factor) ?? one
  const measure = { bare: false, powers, factor, symbol: `${a.symbol || '1'}/${b.symbol}` }
  return hasPowers(measure) ? measure : { ...measure, symbol: '' }
}

export function powerOf(base: Measure, exponent: number): Measure {
  let result: Measure = exponent === 0 ? pure : base
  for (let index = 1; index < Math.abs(exponent); index += 1) result = productOf(result, base)
  return exponent < 0 ? quotientOf(bare, result) : result
}

/** True where a literal 100 turns a ratio into percent, or percent into a ratio. */
export const isHundred = (value: Rational | undefined): boolean => value?.n === 100n && value.d === 1n
