import { Distribution } from './numbers/distribution.ts'

/** Who are peers of whom: a number for each row, −1 where a name has no value and nobody is. */
export type Peers = { readonly groupOf: Int32Array; readonly names: readonly string[] }

export type TextColumn = readonly (string | null)[]

const between = '\u001f'

/** Rows with equal values in every column are peers; `known` gives groups their numbers again where they were met before. */
export function groupRows(rows: number, columns: readonly TextColumn[], known: readonly string[] = []): Peers {
  const groupOf = new Int32Array(rows)
  if (columns.length === 0) return { groupOf, names: [''] }
  const numbers = new Map(known.map((name, index) => [name, index]))
  for (let row = 0; row < rows; row += 1) {
    const values = columns.map((column) => column[row] ?? null)
    groupOf[row] = values.includes(null) ? -1 : numberOf(numbers, values.join(between))
  }
  return { groupOf, names: [...numbers.keys()] }
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const found = numbers.get(name)
  if (found !== undefined) return found
  numbers.set(name, numbers.size)
  return numbers.size - 1
}

/** How the known values of each group are distributed; with verdicts only those count for whom it holds (1). */
export function distributions(values: Float64Array, { groupOf, names }: Peers, among?: Int8Array): Distribution[] {
  const counts = new Int32Array(names.length)
  const counted = (row: number): boolean =>
    groupOf[row]! >= 0 && !Number.isNaN(values[row]!) && (!among || among[row] === 1)
  for (let row = 0; row < values.length; row += 1) if (counted(row)) counts[groupOf[row]!]! += 1
  const groups = Array.from(counts, (count) => new Float64Array(count))
  const filled = new Int32Array(names.length)
  for (let row = 0; row < values.length; row += 1) {
    if (!counted(row)) continue
    const group = groupOf[row]!
    groups[group]![filled[group]!] = values[row]!
    filled[group]! += 1
  }
  return groups.map((group) => new Distribution(group))
}

/** The peers that values were held against, by the place in the edition where they were. */
export type Measured = ReadonlyMap<string, { readonly names: readonly string[]; readonly of: readonly Distribution[] }>

/** Measures peers, or finds what was measured before, and keeps it under its place. */
export class PeerBook {
  readonly measured = new Map<string, { names: readonly string[]; of: readonly Distribution[] }>()
  readonly #textsOf: (name: string) => TextColumn
  readonly #against: Measured | undefined

  constructor(textsOf: (name: string) => TextColumn, against?: Measured) {
    this.#textsOf = textsOf
    this.#against = against
  }

  /** The peers at a place of the edition: a number for each row (−1: none), and the distribution of each. */
  at(
    place: string,
    values: Float64Array,
    within: readonly string[],
    among?: Int8Array,
  ): { groupOf: Int32Array; of: readonly Distribution[] } {
    const given = this.#against?.get(place)
    const peers = groupRows(
      values.length,
      within.map((name) => this.#textsOf(name)),
      given?.names,
    )
    const of = given
      ? peers.names.map((_, index) => given.of[index] ?? new Distribution(new Float64Array()))
      : distributions(values, peers, among)
    this.measured.set(place, { names: peers.names, of })
    return { groupOf: peers.groupOf, of }
  }
}
