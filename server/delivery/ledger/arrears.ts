import type { Arrears } from '../../../contract/delivery/arrears.ts'
import type { Digest } from '../standing/digest.ts'
import { total } from '../standing/money.ts'

/** What projects are behind the plans of their year, each on its own day: the sum of the rows of any list of them. */
export const arrearsOf = (digests: readonly Pick<Digest, 'debt' | 'owed'>[]): Arrears => ({
  whole: total(digests.flatMap(({ debt }) => debt ?? [])),
  now: total(digests.flatMap(({ owed }) => owed ?? [])),
  unknown: digests.filter(({ debt }) => debt === null).length,
})
