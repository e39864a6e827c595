import { type Decimal, decimal, printDecimal, roundHalfUp } from '../../kernel/decimal.ts'
import { atOnce, type Piecework } from '../../kernel/piecework.ts'
import { unitOf } from '../../kernel/unit.ts'
import { parseRule, type Rule } from '../rules/rule.ts'
import type { Vocabulary } from '../rules/vocabulary.ts'
import { type ComparisonContext, compareAt, compute, type Derivation, deriveAt, termOf } from './derivation.ts'
import type { Indicator, Origin } from './indicator.ts'
import { digitsOf, numberOf, type Observation, type Place, placeKey } from './observation.ts'
import { solveOperand, solvePair } from './solve.ts'

/** A number that stands in the book: entered, counted, or solved for. */
export type Entry = {
  readonly place: Place
  readonly number: Decimal
  readonly unit: string
  readonly origin: Origin
  /** The observation it is, or for an inferred number the published one that it was solved from. */
  readonly observation: Observation
  /** What it was first stated as, where it has been corrected since. */
  readonly was?: Observation
  /** What the register's rows count to, where they were counted. */
  readonly counted?: Observation
  /** Lowest and highest value that would have printed the same; inferred numbers only. */
  readonly interval?: readonly [Decimal, Decimal]
  /** Whether it is the smallest of many pairs of whole numbers that would have printed the same. */
  readonly smallest?: true
}

/** All numbers of one zone, with what follows from them. */
export type Book = {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly observations: readonly Observation[]
  /** The number in force at a place: as stated, else as counted, else as solved for. */
  readonly at: (place: Place) => Entry | undefined
  /** Every number entered for a place, the newest last; more than one where sources differ or one was corrected. */
  readonly all: (place: Place) => readonly Observation[]
  /** The formula of an indicator, read. */
  readonly ruleOf: (indicator: string) => Rule | undefined
  readonly derivation: (place: Place, context?: ComparisonContext) => Derivation | undefined
  /** Recomputes a place from its operands; undefined where nothing is to be computed. */
  readonly recompute: (place: Place, context?: ComparisonContext) => Recomputed | undefined
  /** Every entry of an indicator for a scope and subject, by period. */
  readonly history: (indicator: string, scope: Place['scope'], subject: string) => readonly Entry[]
}

export type Recomputed = ReturnType<typeof compute> & {
  readonly derivation: Derivation
  /** Whether a number that it is computed from has been corrected since it was first stated. */
  readonly restated: boolean
}

/**
 * Which of two numbers for one place stands: a correction over what it corrects, else the one stated first.
 * A stated number that the register's rows confirm counts as counted; one that they do not confirm stays reported.
 */
function standing(before: Entry | undefined, observation: Observation, first: Observation): Entry {
  const { origin, unit } = observation
  const entry: Entry = {
    place: placeOf(observation),
    number: numberOf(observation.value, unit),
    unit,
    origin,
    observation,
    ...(first === observation ? {} : { was: first }),
  }
  if (!before) return entry
  if (origin === 'counted')
    return before.number.eq(entry.number)
      ? { ...before, origin: 'counted', counted: observation }
      : { ...before, counted: observation }
  return observation.supersedes === null ? before : entry
}

export const placeOf = (observation: Observation): Place => ({
  indicator: observation.indicator,
  comparison: observation.comparison,
  period: observation.period,
  scope: observation.scope,
  subject: observation.subject,
  target: observation.target,
})

/** Opens the book of a zone over its indicators and observations; formulas are read and checked here. */
export const openBook = (declared: readonly Indicator[], observations: readonly Observation[]): Book =>
  atOnce(opening(declared, observations))

/** As `openBook`; a piece is one published number that an operand may be solved from. */
export function* opening(declared: readonly Indicator[], observations: readonly Observation[]): Piecework<Book> {
  const indicators = new Map(declared.map((indicator) => [indicator.id, indicator]))
  const byTerm = new Map(declared.map((indicator) => [termOf(indicator), indicator]))
  const rules = readFormulas(declared)
  const superseded = new Set(observations.map((observation) => observation.supersedes))
  const firstOf = firstStated(observations)
  const entered = new Map<string, Observation[]>()
  const entries = new Map<string, Entry>()

  for (const observation of observations) {
    const place = placeOf(observation)
    const key = placeKey(place)
    const list = entered.get(key)
    if (list) list.push(observation)
    else entered.set(key, [observation])
    if (superseded.has(observation.id)) continue
    entries.set(key, standing(entries.get(key), observation, firstOf(observation)))
  }

  const at = (place: Place): Entry | undefined => entries.get(placeKey(place))
  const valueAt = (place: Place): Decimal | undefined => {
    const entry = at(place)
    if (entry) return entry.number
    if (!rules.has(place.indicator) || place.comparison) return undefined
    return recompute(place)?.exact.value ?? undefined
  }
  const derivation: Book['derivation'] = (place, context = {}) => {
    if (place.comparison) return compareAt(place, context)
    const rule = rules.get(place.indicator)
    return rule && deriveAt(indicators.get(place.indicator)!, rule, byTerm, place)
  }
  const recompute: Book['recompute'] = (place, context) => {
    const found = derivation(place, context)
    return found && { ...compute(found, valueAt), derivation: found, restated: isRestated(found, at) }
  }
  const valuePublished = (place: Place): Decimal | undefined => {
    const was = at(place)?.was
    return was?.published ? numberOf(was.value, was.unit) : valueAt(place)
  }

  yield* inferOperands(observations, { indicators, entries, derivation, valuePublished })

  return {
    indicators,
    observations,
    ruleOf: (indicator) => rules.get(indicator),
    at,
    all: (place) => entered.get(placeKey(place)) ?? [],
    derivation,
    recompute,
    history: (indicator, scope, subject) =>
      [...entries.values()]
        .filter(({ place }) => place.indicator === indicator && !place.comparison && !place.target)
        .filter(({ place }) => place.scope === scope && place.subject === subject)
        .sort((a, b) => (a.place.period < b.place.period ? -1 : 1)),
  }
}

/** From a correction back to the number that was stated first; the number itself where it corrects none. */
function firstStated(observations: readonly Observation[]): (observation: Observation) => Observation {
  const byId = new Map(observations.map((observation) => [observation.id, observation]))
  return (observation) => {
    let first = observation
    for (let before = byId.get(first.supersedes ?? ''); before; before = byId.get(first.supersedes ?? ''))
      first = before
    return first
  }
}

const isRestated = ({ inputs }: Derivation, at: Book['at']): boolean =>
  Object.values(inputs).some((input) => 'indicator' in input && at(input)?.was !== undefined)

function readFormulas(declared: readonly Indicator[]): Map<string, Rule> {
  const vocabulary: Vocabulary = declared.map((indicator) => ({
    name: termOf(indicator),
    label: indicator.label,
    type: 'number' as const,
    unit: indicator.unit,
  }))
  const rules = new Map<string, Rule>()
  for (const indicator of declared) {
    if (indicator.formula !== undefined) rules.set(indicator.id, parseRule(indicator.formula, vocabulary))
  }
  return rules
}

/** A fraction such as 1/3 is taken as exact: so many places of it must come out, which only whole counts do. */
const fractionDigits = 6

type Solving = {
  indicators: ReadonlyMap<string, Indicator>
  entries: Map<string, Entry>
  derivation: Book['derivation']
  /** The number as it was published: what was printed beside it was computed from that, whatever was corrected since. */
  valuePublished: (place: Place) => Decimal | undefined
}

/** Solves published derived numbers that lack one operand, until nothing new follows. */
function* inferOperands(observations: readonly Observation[], book: Solving): Piecework<void> {
  const open = observations.filter(
    (observation) => observation.published && !observation.target && observation.qualifier === 'exact',
  )
  for (let found = true; found; ) {
    found = false
    for (const observation of open) {
      found = inferOne(observation, book) || found
      yield
    }
  }
}

function inferOne(observation: Observation, book: Solving): boolean {
  const digits = digitsOf(observation.value) ?? fractionDigits
  const derivation = book.derivation(placeOf(observation), observation)
  if (!derivation) return false
  const { facts, missing } = compute(derivation, book.valuePublished)
  const wanted = missing.map((name) => derivation.inputs[name]!)
  if (wanted.some((input) => 'constant' in input)) return false
  const places = wanted as readonly Place[]
  const printed = roundHalfUp(numberOf(observation.value, observation.unit), digits)
  if (missing.length === 1) {
    const indicator = book.indicators.get(places[0]!.indicator)!
    const whole = unitOf(indicator.unit).dimension === 'count'
    const solution = solveOperand(derivation.rule, facts, missing[0]!, printed, digits, whole ? 0 : indicator.digits)
    const exact = digits < fractionDigits || whole
    if (solution && exact) enterInferred(book, places[0]!, observation, solution)
    return solution !== undefined && exact
  }
  const countable = places.every(({ indicator }) => unitOf(book.indicators.get(indicator)!.unit).dimension === 'count')
  if (missing.length !== 2 || observation.unit !== '%' || digits !== 2 || !countable) return false
  const pair = solvePair(derivation.rule, facts, [missing[0]!, missing[1]!], printed, digits)
  for (const at of [0, 1] as const) {
    if (pair)
      enterInferred(book, places[at]!, observation, { value: pair[at], interval: [pair[at], pair[at]], smallest: true })
  }
  return pair !== undefined
}

function enterInferred(
  { indicators, entries }: Solving,
  place: Place,
  observation: Observation,
  { value, ...fits }: Pick<Entry, 'interval' | 'smallest'> & { value: Decimal },
): void {
  const { unit } = indicators.get(place.indicator)!
  entries.set(placeKey(place), { place, number: value, unit, origin: 'inferred', observation, ...fits })
}

/**
 * The book with what registers count today: a stated number that is confirmed counts as counted,
 * and a count that nobody stated takes the place of what would otherwise be solved for.
 */
export const confirm = (book: Book, counts: readonly Observation[]): Book => atOnce(confirming(book, counts))

/** As `confirm`, in the pieces of `opening`. */
export function* confirming(book: Book, counts: readonly Observation[]): Piecework<Book> {
  const isStated = (count: Observation): boolean => {
    const entry = book.at(placeOf(count))
    return entry !== undefined && entry.origin !== 'inferred'
  }
  const unstated = counts.filter((count) => !isStated(count))
  const base =
    unstated.length > 0 ? yield* opening([...book.indicators.values()], [...book.observations, ...unstated]) : book
  const stated = counts.filter(isStated)
  const counted = new Map(stated.map((count) => [placeKey(placeOf(count)), count]))
  const over = (entry: Entry): Entry => {
    const count = counted.get(placeKey(entry.place))
    return count ? standing(entry, count, count) : entry
  }
  return {
    ...base,
    observations: [...base.observations, ...stated],
    at: (place) => {
      const entry = base.at(place)
      return entry && over(entry)
    },
    history: (...asked) => base.history(...asked).map(over),
  }
}

/** Whether a recomputed number prints as it was published; null where nothing could be recomputed. */
export function agreesWith(observation: Observation, recomputed: Recomputed | undefined): boolean | null {
  const digits = digitsOf(observation.value)
  if (!recomputed || recomputed.exact.value === null) return null
  if (digits === undefined) return saysFraction(recomputed.exact.value, observation)
  return printDecimal(recomputed.exact.round(digits)!, digits) === printDecimal(decimal(observation.value), digits)
}

/** Whether a share is worded by the nearest fraction of its kind: 24.1 % may be called 1/4, 21 % may not. */
function saysFraction(exact: Decimal, { value, unit }: Observation): boolean {
  const [numerator, denominator] = value.split('/').map((part) => decimal(part)) as [Decimal, Decimal]
  const hundred = decimal(unit === '%' ? 100 : 1)
  const whole = numerator.times(hundred).div(exact)
  return whole.minus(denominator).abs().lt(0.5)
}
