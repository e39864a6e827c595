import { Summary } from './summary.ts'

/** Numbers in ascending order, each with the number that stands beside it. */
export type Pairs = { readonly values: Float64Array; readonly beside: Float64Array }

type Given = { readonly count: number; readonly least: number; readonly most: number }

/** Peers of whom another number is known beside each value, such as how many people live there: only ends and pairs are told. */
export class PairedSpread extends Summary {
  readonly #given: readonly Float64Array[]
  #pairs: Pairs | undefined

  /** Takes values and the numbers beside them in turn, in any order. */
  constructor(given: Given, pairs: readonly Float64Array[]) {
    super(given)
    this.#given = pairs
  }

  get pairs(): Pairs {
    this.#pairs ??= this.#inOrder()
    return this.#pairs
  }

  #inOrder(): Pairs {
    const all = this.#given.flatMap((some) =>
      Array.from({ length: some.length / 2 }, (_, index) => [some[2 * index]!, some[2 * index + 1]!] as const),
    )
    all.sort(([one, first], [other, second]) => one - other || first - second)
    return {
      values: Float64Array.from(all, ([value]) => value),
      beside: Float64Array.from(all, ([, beside]) => beside),
    }
  }
}

/** The pairs of peers that were gathered with a number beside each; none of nobody. */
export const pairsOf = (peers: object): Pairs =>
  peers instanceof PairedSpread ? peers.pairs : { values: new Float64Array(), beside: new Float64Array() }

type Pair = { readonly value: number; readonly weight: number }

/** The pairs with one of them taken out and another put in; either may be nobody. */
export function pairsExchanged(peers: object | undefined, out: Pair | undefined, own: Pair | undefined): PairedSpread {
  const { values, beside } = pairsOf(peers ?? {})
  const gone = out ? values.findIndex((value, at) => value === out.value && beside[at] === out.weight) : -1
  const all = Array.from(values, (value, at) => [value, beside[at]!]).filter((_, at) => at !== gone)
  let [least, most] = [all[0]?.[0] ?? Number.NaN, all.at(-1)?.[0] ?? Number.NaN]
  if (own) {
    all.push([own.value, own.weight])
    if (!(least <= own.value)) least = own.value
    if (!(most >= own.value)) most = own.value
  }
  return new PairedSpread({ count: all.length, least, most }, [Float64Array.from(all.flat())])
}

/** How many values lie below, in ascending order. */
export function placeIn(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
