import type { Arrears } from '../../../contract/delivery/arrears.ts'
import type { Digest } from '../standing/digest.ts'
import { total } from '../standing/money.ts'

/** What projects are behind the plans of their year, each on its own day: the sum of the rows of any list of them. */
export function arrearsOf(digests: readonly Pick<Digest, 'debt' | 'owed'>[]): Arrears {
  const owed = digests.flatMap(({ owed }) => owed ?? [])
  return {
    whole: total(digests.flatMap(({ debt }) => debt ?? [])),
    now: owed.length === 0 ? null : total(owed),
    unknown: digests.filter(({ debt }) => debt === null).length,
  }
}
