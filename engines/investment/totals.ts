import { decimal } from '../../kernel/decimal.ts'
import { addUp, type Entry } from './entry.ts'

/** What some entries come to. Sums that are not converted are counted beside, and never added as nothing. */
export type Total = {
  /** Arrivals that stand, counter-entries not counted. */
  readonly arrivals: number
  /** 万元 of what is converted; null where nothing is. */
  readonly yuan: string | null
  /** 万美元 of what is converted; null where nothing is. */
  readonly dollars: string | null
  /** Arrivals that have no sum in yuan yet. */
  readonly unconverted: number
}

const sumOf = (sums: readonly (string | null)[]): string | null => {
  const known = sums.filter((sum) => sum !== null)
  return known.length === 0 ? null : addUp(known).toFixed()
}

/** The exact total of some entries, in whatever order they stand. */
export function totalOf(entries: readonly Entry[]): Total {
  const arrivals = entries.filter(({ counters }) => counters === null)
  return {
    arrivals: arrivals.length,
    yuan: sumOf(entries.map(({ yuan }) => yuan)),
    dollars: sumOf(entries.map(({ dollars }) => dollars)),
    unconverted: arrivals.filter(({ yuan }) => yuan === null).length,
  }
}

/** Totals by what a grouping says of each entry, the greatest sum first; together they are the whole. */
export function totalsBy<Key>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key,
): { readonly key: Key; readonly total: Total }[] {
  return [...Map.groupBy(entries, keyOf)]
    .map(([key, members]) => ({ key, total: totalOf(members) }))
    .toSorted((one, other) => decimal(other.total.yuan ?? '0').cmp(one.total.yuan ?? '0'))
}
