/** Times of many calls in milliseconds, and how long the rounds took altogether. */
export type Times = { readonly calls: number[]; seconds: number }

export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** A side of a comparison: each worker makes one call after the other. */
export type Side = { readonly name: string; readonly workers: readonly (() => Promise<unknown>)[] }

export type Compared = {
  readonly p50: number
  readonly p95: number
  readonly perSecond: number
  /** Median over the rounds of the ratio of this side's p50 to that of the first side in the same round. */
  readonly ratio: number
}

async function runFor(side: Side, milliseconds: number, times: Times): Promise<number> {
  const own: number[] = []
  const start = performance.now()
  await Promise.all(
    side.workers.map(async (work) => {
      while (performance.now() - start < milliseconds) {
        const begun = performance.now()
        await work()
        own.push(performance.now() - begun)
      }
    }),
  )
  times.seconds += (performance.now() - start) / 1000
  times.calls.push(...own)
  return median(own)
}

/** Runs the sides by turns in many short rounds, so that noise of the machine hits all alike; the order changes. */
export async function compare(
  sides: readonly Side[],
  { rounds, milliseconds }: { rounds: number; milliseconds: number },
): Promise<Compared[]> {
  const times = sides.map((): Times => ({ calls: [], seconds: 0 }))
  const ratios = sides.map((): number[] => [])
  for (const side of sides) await runFor(side, milliseconds / 2, { calls: [], seconds: 0 })
  for (let round = 0; round < rounds; round += 1) {
    const order = sides.map((_, index) => (index + round) % sides.length)
    const medians: number[] = []
    for (const index of order) medians[index] = await runFor(sides[index]!, milliseconds, times[index]!)
    for (const index of order) ratios[index]!.push(medians[index]! / medians[0]!)
  }
  return sides.map((_, index) => ({
    p50: median(times[index]!.calls),
    p95: percentile(times[index]!.calls, 0.95),
    perSecond: times[index]!.calls.length / times[index]!.seconds,
    ratio: median(ratios[index]!),
  }))
}
