import { decimal, quotient } from '../../kernel/decimal.ts'
import { type Entry, leftOf } from './entry.ts'
import { type Total, totalOf } from './totals.ts'

/** How much of what stands of some arrivals is proved by a file of its voucher. */
export type Proof = {
  /** What stands of the arrivals, and of those among them that have a file. */
  readonly whole: Total
  readonly filed: Total
  /** Percent of what is converted, one decimal; null where nothing is. */
  readonly percent: string | null
}

/** A file that stands with an arrival; the same content has the same fingerprint. */
export type FileOfArrival = { readonly arrival: string; readonly fingerprint: string }

/** The arrivals that one and the same file is to prove, by its fingerprint, where they are several. */
export function sharedFiles(files: readonly FileOfArrival[]): ReadonlyMap<string, readonly string[]> {
  const arrivals = [...Map.groupBy(files, ({ fingerprint }) => fingerprint)].map(
    ([fingerprint, same]): [string, readonly string[]] => [
      fingerprint,
      [...new Set(same.map(({ arrival }) => arrival))],
    ],
  )
  return new Map(arrivals.filter(([, own]) => own.length > 1))
}

/**
 * How much of some arrivals is proved by files. An arrival counts by what stands of it on the day that is looked at, so
 * that neither sum falls below zero; one that was taken back whole needs no proof.
 * @param entries everything that is known of that day, their counter-entries among it.
 * @param proved the arrivals that have a file.
 */
export function proofOf(arrivals: readonly Entry[], entries: readonly Entry[], proved: ReadonlySet<string>): Proof {
  const own = Map.groupBy(entries, ({ id, counters }) => counters ?? id)
  const standing = arrivals.filter(({ id, counters }) => counters === null && leftOf(own.get(id) ?? [], id).gt(0))
  const totalIn = (some: readonly Entry[]): Total => totalOf(some.flatMap(({ id }) => own.get(id) ?? []))
  const whole = totalIn(standing)
  const found = totalIn(standing.filter(({ id }) => proved.has(id)))
  const filed = found.arrivals === 0 && whole.yuan !== null ? { ...found, yuan: '0' } : found
  const percent =
    filed.yuan === null || whole.yuan === null
      ? undefined
      : quotient(decimal(filed.yuan).times(100), decimal(whole.yuan), 1)
  return { whole, filed, percent: percent?.toFixed(1) ?? null }
}
