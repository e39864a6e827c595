import type { FiledArrival } from '../../../contract/investment/commitment-page.ts'
import { leftOf } from '../../../engines/investment/entry.ts'
import { sharedFiles } from '../../../engines/investment/proof.ts'
import type { CapitalDesk } from '../desk.ts'
import type { StoredVoucher } from './store.ts'

/** A file that stands with several arrivals of which something is left. */
export type SharedVoucher = { readonly file: StoredVoucher; readonly arrivals: readonly FiledArrival[] }

/** The files that the viewer finds with more than one arrival, by their fingerprint. */
export function sharedVouchers({ commitments, vouchers }: CapitalDesk): ReadonlyMap<string, SharedVoucher> {
  const standing = new Map(
    commitments.flatMap(({ stored: { id, number }, entries }) =>
      entries
        .filter((entry) => entry.counters === null && leftOf(entries, entry.id).gt(0))
        .map((entry): [string, FiledArrival] => [
          entry.id,
          { id: entry.id, voucher: entry.voucher, on: entry.on, commitment: { id, number } },
        ]),
    ),
  )
  const files = [...vouchers.values()].flat().filter(({ arrival, withdrawn }) => !withdrawn && standing.has(arrival))
  const first = new Map(files.toReversed().map((file) => [file.fingerprint, file]))
  return new Map(
    [...sharedFiles(files)].map(([fingerprint, arrivals]) => [
      fingerprint,
      { file: first.get(fingerprint)!, arrivals: arrivals.map((id) => standing.get(id)!).sort(byDay) },
    ]),
  )
}

const byDay = (one: FiledArrival, other: FiledArrival): number => Number(one.on > other.on) - Number(one.on < other.on)

/** The other arrivals that a file stands with; none where it was withdrawn. */
export const alsoWith = (
  shared: ReadonlyMap<string, SharedVoucher>,
  { arrival, fingerprint, withdrawn }: StoredVoucher,
): FiledArrival[] => (withdrawn ? [] : (shared.get(fingerprint)?.arrivals ?? []).filter(({ id }) => id !== arrival))
