import type { Columns } from '../facts.ts'
import { Distribution } from '../numbers/distribution.ts'
import { type InOrder, Sorter } from '../numbers/in-order.ts'
import type { Asks, Spread } from '../numbers/spread.ts'
import type { Turn } from '../steps/step.ts'
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

export type Keeping = {
  /** Peers that were measured before. */
  readonly against?: Measured | undefined
  /** Peers that were not are only gathered here: others have yet to tell theirs. */
  readonly gathering?: boolean | undefined
  /** Of up to so many peers every value is kept. */
  readonly keep?: number | undefined
}

/** Who counts as a peer, and what is asked of them. */
export type PeersAsked = {
  readonly within: readonly string[]
  readonly asks: Asks
  readonly among?: Int8Array | undefined
  readonly weights?: Float64Array | undefined
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
  readonly #columns: Columns
  readonly #sorter = new Sorter()
  readonly #keeping: Keeping

  constructor(columns: Columns, keeping: Keeping) {
    this.#columns = columns
    this.#keeping = keeping
  }

  /** The peers at a place of the edition; none while they are only gathered. */
  at(place: string, values: Float64Array, { within, asks, among, weights }: PeersAsked): Peers | undefined {
    const { against, gathering, keep } = this.#keeping
    const groups = this.#columns.groups(within)
    let measured = against?.get(place)
    if (!measured) {
      const gathered = gatherByGroup(values, groups, { asks, among, keep, weights })
      if (gathering) {
        this.gathered.set(place, gathered)
        return undefined
      }
      measured = opened(gathered)
    }
    this.measured.set(place, measured)
    return { groupOf: groups.of, of: groups.names.map((name) => measured.get(name) ?? nobody) }
  }

  /** Turns every value, in place, into what its peers make of it; false while these are only gathered. */
  turn(place: string, values: Float64Array, asked: PeersAsked, open: (peers: Spread) => Turn): boolean {
    const { against, gathering } = this.#keeping
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
