import type { LadderFact } from '../../engines/ladders/ladder.ts'
import { fieldOf, termOf } from '../../engines/register/kind.ts'
import { decimal, roundHalfUp } from '../../kernel/decimal.ts'
import type { Told } from '../register/told.ts'
import type { LadderParts } from './parts.ts'
import type { StoredEnterprise, StoredFact, StoredYear } from './store.ts'

/** No other day that is told of an enterprise lies before this one. */
export const foundingDay = '成立日期'

/** One thing that can be said of an enterprise: a fact, or the part of it that belongs to a year. */
export type Place = { readonly fact: string; readonly year: number | null }
export const keyOf = ({ fact, year }: Place): string => `${fact}/${year ?? ''}`

/** How a place is known: held by a register, confirmed by the bureau, or only said by the enterprise. */
export type Known = {
  readonly value: Told
  readonly from: 'register' | 'confirmed' | 'reported'
  readonly said?: StoredFact
}

/** Where the parts of a fact stand on a day; a fact of several years has one for each. */
export function placesOf({ readings, kinds }: LadderParts, name: string, lastYear: number): Place[] {
  const reading = readings.get(name)
  if (reading?.of !== 'year') return [{ fact: name, year: null }]
  const fact = termOf(fieldOf(kinds.year, reading.field))
  return reading.back.map((back) => ({ fact, year: lastYear - back }))
}

/** A written value as rules take it. */
export function readWritten({ type }: Pick<LadderFact, 'type'>, value: string): Told {
  if (type === 'number') return Number(value)
  return type === 'flag' ? value === 'true' : value
}

/** Of one place: what was confirmed last; else what was reported last, neither refused nor withdrawn. */
function standingSaid(said: readonly StoredFact[]): StoredFact | undefined {
  const gone = new Set(
    said.flatMap(({ state, report }) => (state === 'refused' || state === 'withdrawn' ? [report] : [])),
  )
  return (
    said.findLast(({ state }) => state === 'confirmed') ??
    [said.findLast(({ state }) => state === 'reported')].find((last) => last && !gone.has(last.id))
  )
}

/** Reports that were not withdrawn and of which the bureau has said nothing yet, the latest of each place. */
export function waitingReports(said: readonly StoredFact[]): StoredFact[] {
  const decided = new Set(said.map(({ report }) => report))
  const latest = new Map(said.filter(({ state }) => state === 'reported').map((one) => [keyOf(one), one]))
  return [...latest.values()].filter(({ id }) => !decided.has(id))
}

/** Reports that the bureau sent back and that are the last word of their place, each with the refusal. */
export function returnedReports(said: readonly StoredFact[]): { report: StoredFact; refusal: StoredFact }[] {
  const last = new Map(said.map((one) => [keyOf(one), one]))
  return [...last.values()].flatMap((refusal) => {
    const report = refusal.state === 'refused' ? said.find(({ id }) => id === refusal.report) : undefined
    return report ? [{ report, refusal }] : []
  })
}

/** Everything that is known of one enterprise, by place. */
export class Knowledge {
  readonly #parts: LadderParts
  readonly #enterprise: StoredEnterprise
  readonly #years: ReadonlyMap<number, StoredYear>
  readonly #said: ReadonlyMap<string, readonly StoredFact[]>
  readonly lastYear: number

  constructor(
    parts: LadderParts,
    enterprise: StoredEnterprise,
    { years, said, lastYear }: { years: readonly StoredYear[]; said: readonly StoredFact[]; lastYear: number },
  ) {
    this.#parts = parts
    this.#enterprise = enterprise
    this.#years = new Map(years.map((year) => [year.year, year]))
    this.#said = said.length > 0 ? Map.groupBy(said, keyOf) : new Map()
    this.lastYear = lastYear
  }

  /** The years of which a register holds anything. */
  get years(): number[] {
    return [...this.#years.keys()]
  }

  /** What a register holds of a part of a fact, `back` years before the last. */
  #held(name: string, back: number): Told | null | undefined {
    const reading = this.#parts.readings.get(name)
    if (!reading) return undefined
    if (reading.of === 'enterprise') return this.#enterprise.own[reading.field]
    return this.#years.get(this.lastYear - back)?.values[reading.field]
  }

  /** Whether the rules know a word that a register holds. */
  #speaks(name: string, held: Told): boolean {
    const { choices } = this.#parts.open.facts.get(name)!
    return choices === undefined || choices.includes(String(held))
  }

  #part(name: string, back: number): Known | undefined {
    const held = this.#held(name, back)
    if (held !== undefined && held !== null && this.#speaks(name, held)) return { value: held, from: 'register' }
    if (this.#said.size === 0) return undefined
    const place = placesOf(this.#parts, name, this.lastYear).find(
      ({ year }) => year === null || year === this.lastYear - back,
    )
    const said = standingSaid((place && this.#said.get(keyOf(place))) ?? [])
    if (!said) return undefined
    const type = this.#parts.open.facts.get(name)!
    return { value: readWritten(type, said.value), from: said.state === 'confirmed' ? 'confirmed' : 'reported', said }
  }

  /** Each part of a fact as far as it is known. */
  partsOf(name: string): (Known | undefined)[] {
    const reading = this.#parts.readings.get(name)
    return (reading?.of === 'year' ? reading.back : [0]).map((back) => this.#part(name, back))
  }

  /** A fact as rules take it; undefined where a part of it is not known. */
  fact(name: string): Known | undefined {
    const reading = this.#parts.readings.get(name)
    if (reading?.of !== 'year' || !reading.together)
      return this.#part(name, reading?.of === 'year' ? reading.back[0]! : 0)
    const parts = this.partsOf(name)
    if (parts.some((part) => !part)) return undefined
    const sum = parts.reduce((total, part) => total.plus(Number(part!.value)), decimal(0))
    const value = reading.together === 'sum' ? sum : roundHalfUp(sum.div(parts.length), 10)
    return { value: Number(value), from: parts.some((part) => part!.from === 'reported') ? 'reported' : parts[0]!.from }
  }
}
