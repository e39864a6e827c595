import type { Columns } from '../facts.ts'
import { Distribution } from '../numbers/distribution.ts'
import { exchanged } from '../numbers/exchanged.ts'
import { type InOrder, Sorter } from '../numbers/in-order.ts'
import { pairsExchanged } from '../numbers/pairs.ts'
import type { Asks, Spread } from '../numbers/spread.ts'
import { vectorsExchanged } from '../numbers/vectors.ts'
import { noWeightedMoments, WeightedSpread } from '../numbers/weighted.ts'
import { type Turn, turnKnown } from '../steps/step.ts'
import { type Gathered, gatherByGroup, gatherInOrder, join, spreadOf } from './gathered.ts'

/** The peers that values were held against: by the place in the edition where they were, and by the name of the group. */
export type Measured = ReadonlyMap<string, ReadonlyMap<string, Spread>>

/** What was gathered of peers, as plain data: by place and by the name of the group. */
export type GatheredPeers = Map<string, Map<string, Gathered>>

/** Joins what another part of the rows told into `one`. */
export function joinPeers(one: GatheredPeers, other: GatheredPeers): void {
  for (const [place, groups] of other) {
    const own = one.get(place) ?? new Map<string, Gathered>()
    one.set(place, own)
    for (const [name, gathered] of groups) {
      const known = own.get(name)
      if (known) join(known, gathered)
      else own.set(name, gathered)
    }
  }
}

/** Peers that were gathered, so that values can be held against them. */
export const openPeers = (gathered: GatheredPeers): Measured =>
  new Map([...gathered].map(([place, groups]) => [place, opened(groups)]))

const opened = (groups: ReadonlyMap<string, Gathered>): Map<string, Spread> =>
  new Map([...groups].map(([name, one]) => [name, spreadOf(one)]))

/** Peers of whom nothing is known. */
export const nobody: Spread = new Distribution(new Float64Array())
const nobodyWeighted: Spread = new WeightedSpread(
  { count: 0, least: Number.NaN, most: Number.NaN },
  noWeightedMoments(),
)

/** The one row of a table as it counts among peers at each place of the edition: the name of its group, its value there, its weight or the number beside it. */
export type Self = {
  readonly group: string
  readonly value: number
  readonly weight: number
  /** Its numbers where several are taken together. */
  readonly vector?: readonly number[]
}
export type Selves = ReadonlyMap<string, Self>

export type Keeping = {
  /** Peers that were measured before. */
  readonly against?: Measured | undefined
  /** Peers that were not are only gathered here: others have yet to tell theirs. */
  readonly gathering?: boolean | undefined
  /** The one row of this table as it was when its peers were measured: they meet it as it is now instead. */
  readonly former?: Selves | undefined
  /** Of up to so many peers every value is kept. */
  readonly keep?: number | undefined
  /** Even where a step asks for their ends only: a trial takes one of them out. */
  readonly every?: boolean | undefined
}

/** Who counts as a peer, and what is asked of them. */
export type PeersAsked = {
  readonly within: readonly string[]
  readonly asks: Asks
  readonly among?: Int8Array | undefined
  readonly weights?: Float64Array | undefined
  /** A number beside each value. */
  readonly beside?: Float64Array | undefined
  /** Columns whose numbers are taken together; `values` is the first of them, unknown where any is. */
  readonly vectors?: readonly Float64Array[] | undefined
}

/** The number of each row's group (−1: none), and how the values of each group are spread. */
export type Peers = { readonly groupOf: Int32Array; readonly of: readonly Spread[] }

/** More values than these are held against their peers in ascending order. */
const few = 24

/** Measures peers, or finds what was measured before, and keeps it under its place. */
export class PeerBook {
  readonly measured = new Map<string, ReadonlyMap<string, Spread>>()
  /** What was only gathered. */
  readonly gathered: GatheredPeers = new Map()
  /** How a table of one row counted among its peers. */
  readonly selves = new Map<string, Self>()
  readonly #columns: Columns
  readonly #sorter = new Sorter()
  readonly #keeping: Keeping

  constructor(columns: Columns, keeping: Keeping) {
    this.#columns = columns
    this.#keeping = keeping
  }

  /** The peers at a place of the edition; none while they are only gathered. */
  at(place: string, values: Float64Array, asked: PeersAsked): Peers | undefined {
    const { within, asks, among, weights, beside, vectors } = asked
    const { against, gathering, keep, every } = this.#keeping
    const groups = this.#columns.groups(within)
    let measured = against?.get(place)
    if (!measured) {
      const gathered = gatherByGroup(values, groups, { asks, among, keep, every, weights, beside, vectors })
      if (gathering) {
        this.gathered.set(place, gathered)
        return undefined
      }
      measured = opened(gathered)
    }
    if (this.#columns.rows === 1) measured = this.#meeting(place, values[0]!, asked, measured)
    this.measured.set(place, measured)
    return {
      groupOf: groups.of,
      of: groups.names.map((name) => measured.get(name) ?? (weights ? nobodyWeighted : nobody)),
    }
  }

  /** What was measured, with the one row as it is now in the place of its former self; notes how it counts here. */
  #meeting(place: string, value: number, asked: PeersAsked, measured: ReadonlyMap<string, Spread>) {
    const self = this.#noteSelf(place, value, asked)
    const [group] = this.#columns.groups(asked.within).names
    const { former } = this.#keeping
    if (!former || group === undefined) return measured
    const was = former.get(place)
    if (asked.vectors)
      return new Map(measured).set(
        group,
        vectorsExchanged(measured.get(group), was?.group === group ? was.vector : undefined, self?.vector),
      )
    if (asked.beside)
      return new Map(measured).set(
        group,
        pairsExchanged(measured.get(group), was?.group === group ? was : undefined, self),
      )
    const [out, own] = [was?.group === group ? was.value : Number.NaN, self?.value ?? Number.NaN]
    return new Map(measured).set(
      group,
      exchanged(measured.get(group) ?? (asked.weights ? nobodyWeighted : nobody), out, own),
    )
  }

  #noteSelf(place: string, given: number, { within, among, weights, beside, vectors }: PeersAsked): Self | undefined {
    const [group] = this.#columns.groups(within).names
    const [value, weight] = [given + 0, (beside ?? weights)?.[0] ?? 1]
    if (
      group === undefined ||
      Number.isNaN(value) ||
      (among && among[0] !== 1) ||
      !(beside ? !Number.isNaN(weight) : weight > 0)
    )
      return undefined
    const self = { group, value, weight, ...(vectors && { vector: vectors.map(([own]) => own! + 0) }) }
    this.selves.set(place, self)
    return self
  }

  /** The value of the one row, and behind it those of its peers at a place, itself among them. */
  withPeers(place: string, values: Float64Array, asked: PeersAsked): Float64Array {
    const [peers] = this.at(place, values, asked)?.of ?? []
    if (!peers) return values
    const all = new Float64Array(1 + peers.count)
    all.set(values)
    all.set(peers.sorted, 1)
    return all
  }

  /**
   * Turns every value, in place, into what its peers make of it; false while these are only gathered. Where a row came with its peers
   * (`withPeers`), those are they.
   */
  turn(place: string, values: Float64Array, asked: PeersAsked, open: (peers: Spread) => Turn): boolean {
    const { against, gathering } = this.#keeping
    if (values.length > this.#columns.rows) {
      const [group] = this.#columns.groups(asked.within).names
      const peers = new Distribution(values.subarray(1).filter((value) => !Number.isNaN(value)))
      this.#noteSelf(place, values[0]!, asked)
      this.measured.set(place, new Map([[group!, peers]]))
      turnKnown(values, open(peers))
      return true
    }
    if (asked.asks.order && values.length > few && (!gathering || against?.has(place))) {
      this.#turnInOrder(place, values, asked, open)
      return true
    }
    const peers = this.at(place, values, asked)
    if (!peers) return false
    const turns = peers.of.map(open)
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row]!
      if (!Number.isNaN(value)) values[row] = turns[peers.groupOf[row]!]?.(value + 0) ?? Number.NaN
    }
    return true
  }

  /** The same group by group in ascending order, so that places are found near each other. */
  #turnInOrder(
    place: string,
    values: Float64Array,
    { within, asks, among }: PeersAsked,
    open: (peers: Spread) => Turn,
  ): void {
    const known = this.#keeping.against?.get(place)
    const measured = new Map<string, Spread>()
    const members = this.#columns.members(within)
    for (const [group, name] of this.#columns.groups(within).names.entries()) {
      const order = this.#sorter.sort(values, members[group])
      const counted = (): Gathered => gatherInOrder(countedOf(order, among), asks, this.#keeping.keep)
      const spread = known ? (known.get(name) ?? nobody) : spreadOf(counted())
      measured.set(name, spread)
      turnAll(values, order, open(spread))
    }
    for (const row of members.at(-1)!) values[row] = Number.NaN
    this.measured.set(place, known ?? measured)
  }

  /** The peers of one row at a place; none where a name has no value. */
  of(place: string, within: readonly string[], row: number): Spread | undefined {
    const { of, names } = this.#columns.groups(within)
    const name = names[of[row]!]
    return name === undefined ? undefined : this.measured.get(place)!.get(name)
  }
}

/** The values of those who count as peers. */
const countedOf = ({ values, rows }: InOrder, among: Int8Array | undefined): Float64Array =>
  among ? values.filter((_, index) => among[rows[index]!] === 1) : values.slice()

/** Turns every value, those that are equal at once. */
function turnAll(column: Float64Array, { values, rows }: InOrder, turn: Turn): void {
  let [before, after] = [Number.NaN, Number.NaN]
  for (let index = 0; index < rows.length; index += 1) {
    const value = values[index]!
    if (value !== before) {
      before = value
      after = turn(value)
    }
    column[rows[index]!] = after
  }
}
