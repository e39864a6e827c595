/** Cells of one row as they came: the bytes of each, or null. */
export type CellsTaken = (cells: readonly (Buffer | null)[]) => void

const headLength = 19

/** Reads rows in the binary form of COPY, cut anywhere; each is handed over before the next is read. */
export function openCopiedCells(take: CellsTaken): { push(bytes: Buffer): void } {
  let rest: Buffer = Buffer.alloc(0)
  let begun = false

  /** The end of a row that begins here, with its cells; undefined while it is not all there. */
  function rowAt(bytes: Buffer, start: number): { end: number; cells: (Buffer | null)[] } | undefined {
    if (start + 2 > bytes.length) return undefined
    const count = bytes.readInt16BE(start)
    let at = start + 2
    const cells: (Buffer | null)[] = []
    for (let cell = 0; cell < count; cell += 1) {
      if (at + 4 > bytes.length) return undefined
      const size = bytes.readInt32BE(at)
      at += 4
      if (size >= 0 && at + size > bytes.length) return undefined
      cells.push(size < 0 ? null : bytes.subarray(at, at + size))
      if (size > 0) at += size
    }
    return { end: at, cells }
  }

  return {
    push(bytes) {
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
      let at = 0
      if (!begun) {
        if (all.length < headLength) {
          rest = all
          return
        }
        begun = true
        at = headLength
      }
      for (;;) {
        const row = rowAt(all, at)
        if (!row) break
        if (row.cells.length > 0) take(row.cells)
        at = row.end
      }
      rest = all.subarray(at)
    },
  }
}
