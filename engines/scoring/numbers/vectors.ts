import { Summary } from './summary.ts'

type Given = { readonly count: number; readonly least: number; readonly most: number }

/** Peers of whom several numbers are known together: those of one behind those of the other. */
export class VectorSpread extends Summary {
  readonly width: number
  readonly #given: readonly Float64Array[]
  #all: readonly Float64Array[] | undefined

  constructor(given: Given, width: number, vectors: readonly Float64Array[]) {
    super(given)
    this.width = width
    this.#given = vectors
  }

  /** Every vector, in the order of its numbers: the same however they were gathered. */
  get vectors(): readonly Float64Array[] {
    this.#all ??= this.#given
      .flatMap((some) =>
        Array.from({ length: some.length / this.width }, (_, index) =>
          some.subarray(index * this.width, (index + 1) * this.width),
        ),
      )
      .sort(inOrder)
    return this.#all
  }
}

function inOrder(one: Float64Array, other: Float64Array): number {
  for (let index = 0; index < one.length; index += 1)
    if (one[index] !== other[index]) return one[index]! - other[index]!
  return 0
}

/** The vectors of peers; none of nobody. */
export const vectorsOf = (peers: object): readonly Float64Array[] =>
  peers instanceof VectorSpread ? peers.vectors : []

/** The peers with one of them taken out and another put in; either may be nobody. */
export function vectorsExchanged(
  peers: object | undefined,
  out: readonly number[] | undefined,
  own: readonly number[] | undefined,
): VectorSpread {
  const known = vectorsOf(peers ?? {})
  const gone = out ? known.findIndex((vector) => vector.every((value, at) => value === out[at])) : -1
  const kept = known.filter((_, at) => at !== gone)
  const all = own ? [...kept, Float64Array.from(own)] : kept
  const first = all.map(([value]) => value!)
  const [least, most] = first.length === 0 ? [Number.NaN, Number.NaN] : [Math.min(...first), Math.max(...first)]
  return new VectorSpread({ count: all.length, least, most }, all[0]?.length ?? 1, all)
}
