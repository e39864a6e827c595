const fewest = 1024

/** A column of numbers that grows row by row, without a copy of each number as an object. */
export class GrowingNumbers {
  #values = new Float64Array(fewest)
  #count = 0

  push(value: number): void {
    if (this.#count === this.#values.length) {
      const larger = new Float64Array(this.#count * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#count] = value
    this.#count += 1
  }

  all(): Float64Array {
    return this.#values.subarray(0, this.#count)
  }

  /** All numbers; the column begins anew. */
  takeAll(): Float64Array {
    const all = this.all()
    this.#values = new Float64Array(fewest)
    this.#count = 0
    return all
  }
}
