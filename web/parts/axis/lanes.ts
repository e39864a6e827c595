/** Something written at a place of a line: how wide it is, as a share of the line, and to which side it grows. */
export type Flag = { readonly at: number; readonly width: number; readonly side: 'left' | 'middle' | 'right' }

export type Laid<Given extends Flag> = Given & { readonly from: number; readonly lane: number }

const startOf = ({ at, width, side }: Flag): number =>
  Math.min(1 - width, Math.max(0, side === 'left' ? at - width : side === 'right' ? at : at - width / 2))

/** Puts flags into lanes so that none covers another; lane 0 lies next to the drawing. */
export function laidOut<Given extends Flag>(flags: readonly Given[]): Laid<Given>[] {
  const laid: Laid<Given>[] = []
  for (const flag of flags) {
    const from = startOf(flag)
    const covers = (lane: number): boolean =>
      laid.some((other) => other.lane === lane && from < other.from + other.width && other.from < from + flag.width)
    let lane = 0
    while (covers(lane)) lane += 1
    laid.push({ ...flag, from, lane })
  }
  return laid
}
