/** A map holds at most 2^24 entries; a country has more enterprises. */
const mostInOne = 8_000_000

/** Takes names one after the other with the rows they stand in; answers the row in which one stood before. */
export type NameBook = { add(name: string, row: number): number | undefined }

/** Which row a name stands in, for as many names as there are. */
export class Names implements NameBook {
  readonly #maps: Map<string, number>[] = [new Map()]

  /** The row that a name stands in. */
  rowOf(name: string): number | undefined {
    for (const map of this.#maps) {
      const row = map.get(name)
      if (row !== undefined) return row
    }
    return undefined
  }

  /** Keeps a name with its row; answers the row in which it stood before, and then keeps that. */
  add(name: string, row: number): number | undefined {
    const before = this.rowOf(name)
    if (before !== undefined) return before
    if (this.#maps.at(-1)!.size === mostInOne) this.#maps.push(new Map())
    this.#maps.at(-1)!.set(name, row)
    return undefined
  }
}
