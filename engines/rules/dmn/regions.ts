type Range = { readonly low: number; readonly lowIn: boolean; readonly high: number; readonly highIn: boolean }

/** Which values a test of a decision table holds for: all, numbers and days in ranges, single values, or all but these. */
export type Region =
  | { readonly kind: 'all' }
  | { readonly kind: 'ranges'; readonly ranges: readonly Range[] }
  | { readonly kind: 'values' | 'others'; readonly values: ReadonlySet<string> }

/** What a test holds for that says nothing. */
export const all: Region = { kind: 'all' }
const [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

/** The tests that commas outside of brackets and texts part. */
export function severalTests(text: string): readonly string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const [piece] of text.matchAll(/"(?:\\.|[^"\\])*"|[\s\S]/g)) {
    depth += piece === '(' || piece === '[' ? 1 : piece === ')' || piece === ']' ? -1 : 0
    if (piece === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts.map((part) => part.trim())
}

/** A number, or a day as a number; none where it is neither. */
function numberOf(text: string): number | undefined {
  const day = /^date\s*\(\s*"(\d{4}-\d{2}-\d{2})"\s*\)$/.exec(text)?.[1]
  if (day !== undefined) return Date.parse(day) / 86_400_000
  return /^-?\s*(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text.replace(/\s/g, '')) : undefined
}

function rangeOf(text: string): Range | undefined {
  const [, operator, bound] = /^(<=|>=|<|>|=)\s*([\s\S]+)$/.exec(text) ?? []
  const [, open, from, to, close] = /^([[(\]])([\s\S]+?)\.\.([\s\S]+)([\])[])$/.exec(text) ?? []
  if (open !== undefined) {
    const [low, high] = [numberOf(from!.trim()), numberOf(to!.trim())]
    if (low === undefined || high === undefined) return undefined
    return { low, lowIn: open === '[', high, highIn: close === ']' }
  }
  const value = numberOf((bound ?? text).trim())
  if (value === undefined) return undefined
  if (operator === undefined || operator === '=') return { low: value, lowIn: true, high: value, highIn: true }
  const included = operator.length === 2
  return operator.startsWith('<')
    ? { low: least, lowIn: false, high: value, highIn: included }
    : { low: value, lowIn: included, high: most, highIn: false }
}

const isValue = (text: string): boolean => /^("(?:\\.|[^"\\])*"|true|false|null)$/.test(text)
const isEmpty = ({ low, lowIn, high, highIn }: Range): boolean => low > high || (low === high && !(lowIn && highIn))

/** What lies between ranges, before and behind them. */
function between(ranges: readonly Range[]): Range[] {
  const sorted = ranges.toSorted((one, other) =>
    one.low === other.low ? Number(other.lowIn) - Number(one.lowIn) : one.low - other.low,
  )
  const gaps: Range[] = []
  let [low, lowIn] = [least, false]
  for (const range of sorted) {
    gaps.push({ low, lowIn, high: range.low, highIn: !range.lowIn })
    if (range.high > low || (range.high === low && range.highIn)) [low, lowIn] = [range.high, !range.highIn]
  }
  gaps.push({ low, lowIn, high: most, highIn: false })
  return gaps.filter((gap) => !isEmpty(gap))
}

function contrary(region: Region): Region | undefined {
  if (region.kind === 'ranges') return { kind: 'ranges', ranges: between(region.ranges) }
  if (region.kind !== 'values') return undefined
  const flags = ['true', 'false'].filter((flag) => !region.values.has(flag))
  return flags.length === 1 ? { kind: 'values', values: new Set(flags) } : { kind: 'others', values: region.values }
}

/** Which values a test holds for; none where the text alone does not tell. */
export function regionOf(test: string): Region | undefined {
  const text = test.trim()
  if (text === '-' || text === '') return all
  const not = /^not\s*\(([\s\S]*)\)$/.exec(text)?.[1]
  const tests = severalTests(not ?? text)
  const ranges = tests.flatMap((one) => rangeOf(one) ?? [])
  const found: Region | undefined =
    ranges.length === tests.length
      ? { kind: 'ranges', ranges }
      : tests.every(isValue)
        ? { kind: 'values', values: new Set(tests) }
        : undefined
  return not === undefined || !found ? found : contrary(found)
}

/** What two regions share; none where it is nothing. */
export function shared(one: Region, other: Region): Region | undefined {
  if (one.kind === 'all') return some(other)
  if (other.kind === 'all') return some(one)
  if (one.kind === 'ranges' && other.kind === 'ranges') {
    const ranges = one.ranges.flatMap((a) => other.ranges.map((b) => overlap(a, b))).filter((range) => !isEmpty(range))
    return ranges.length > 0 ? { kind: 'ranges', ranges } : undefined
  }
  if (one.kind === 'ranges') return other.kind === 'others' ? some(one) : undefined
  if (other.kind === 'ranges') return one.kind === 'others' ? some(other) : undefined
  if (one.kind === 'others' && other.kind === 'others')
    return { kind: 'others', values: new Set([...one.values, ...other.values]) }
  const [given, sieve] = one.kind === 'others' ? [other, one] : [one, other]
  const values = new Set([...given.values].filter((value) => sieve.values.has(value) === (sieve.kind === 'values')))
  return values.size > 0 ? { kind: 'values', values } : undefined
}

/** A region that holds for something; none where it is empty. */
const some = (region: Region): Region | undefined =>
  region.kind === 'ranges' && region.ranges.every(isEmpty) ? undefined : region

function overlap(one: Range, other: Range): Range {
  const low = Math.max(one.low, other.low)
  const high = Math.min(one.high, other.high)
  return {
    low,
    high,
    lowIn: [one, other].every((range) => range.low < low || range.lowIn),
    highIn: [one, other].every((range) => range.high > high || range.highIn),
  }
}
