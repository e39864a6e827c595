import type { Day } from '../../kernel/day.ts'
import { type Decimal, decimal } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import { type Currency, currencies, moneyLabel } from './currency.ts'
import { sameVoucher, type Voucher } from './voucher.ts'

/** Money that arrived, or with `counters` what takes some of it back: then the sum is negative. */
export type Entry = Voucher & {
  readonly id: string
  readonly commitment: string
  /** The arrival that a counter-entry takes back. */
  readonly counters: string | null
  readonly reason: string | null
  /** 万元; null where it is not converted. */
  readonly yuan: string | null
  /** 万美元; null where it is not converted. */
  readonly dollars: string | null
}

/** A promise as far as an entry depends on it. */
export type Promised = {
  readonly id: string
  readonly currency: Currency
  readonly signedOn: Day | null
  readonly endedOn: Day | null
}

export type NewArrival = Omit<Voucher, 'currency'> & { readonly currency: Currency }

/** An arrival with what takes it back. */
export const entriesOf = (entries: readonly Entry[], arrival: string): Entry[] =>
  entries.filter(({ id, counters }) => id === arrival || counters === arrival)

export const addUp = (sums: readonly string[]): Decimal => sums.reduce((sum, part) => sum.plus(part), decimal(0))

/** What is left of an arrival after everything that takes it back. */
export const leftOf = (entries: readonly Entry[], arrival: string): Decimal =>
  addUp(entriesOf(entries, arrival).map(({ sum }) => sum))

/** The arrival that stands for the same voucher; one that was taken back whole stands no more. */
export const standingVoucher = (entries: readonly Entry[], given: Voucher): Entry | undefined =>
  entries.find((entry) => entry.counters === null && sameVoucher(entry, given) && leftOf(entries, entry.id).gt(0))

/** Why an arrival cannot be entered; undefined where it can. `entries` are all of the zone. */
export function contradictsArrival(
  promised: Promised,
  entries: readonly Entry[],
  given: Voucher,
  today: Day,
): Label | undefined {
  if (!decimal(given.sum).gt(0)) return { zh: '到位金额要大于零', en: 'The sum must be more than zero' }
  if (given.on > today)
    return { zh: `到账日 ${given.on} 还没有到`, en: `The day of arrival, ${given.on}, has not come yet` }
  if (promised.signedOn && given.on < promised.signedOn) {
    return {
      zh: `到账日 ${given.on} 早于签约日 ${promised.signedOn}`,
      en: `The money would have arrived on ${given.on}, before the contract of ${promised.signedOn}`,
    }
  }
  if (promised.endedOn && given.on > promised.endedOn)
    return { zh: `这笔承诺已于 ${promised.endedOn} 终止`, en: `The commitment ended on ${promised.endedOn}` }
  if (given.currency !== promised.currency) {
    const { zh, en } = currencies[promised.currency]
    return {
      zh: `这笔承诺以${zh}计，到账也要以${zh}登记；以别的币种出资的，请另登记一笔承诺`,
      en: `The commitment is in ${en}, and so are its arrivals; record another commitment for another currency`,
    }
  }
  const twice = standingVoucher(entries, given)
  if (!twice) return undefined
  const { zh, en } = moneyLabel(twice.sum, twice.currency)
  return {
    zh: `凭证“${twice.voucher}”已经登记过：${twice.on} 到账${zh}。记错了的，请先冲销那一笔`,
    en: `Voucher “${twice.voucher}” is entered already: ${en} on ${twice.on}. If that is wrong, counter it first`,
  }
}

/** Why so much of an arrival cannot be taken back on a day; undefined where it can. */
export function contradictsCounter(
  entries: readonly Entry[],
  arrival: Entry,
  { sum, on }: { readonly sum: string; readonly on: Day },
  today: Day,
): Label | undefined {
  const left = leftOf(entries, arrival.id)
  if (arrival.counters !== null) return { zh: '冲销的记录不能再冲销', en: 'A counter-entry cannot be countered itself' }
  if (left.eq(0)) return { zh: '这笔到账已经全部冲销', en: 'This arrival has been taken back whole already' }
  if (!decimal(sum).gt(0)) return { zh: '冲销金额要大于零', en: 'The sum must be more than zero' }
  if (on > today) return { zh: `冲销日 ${on} 还没有到`, en: `The day ${on} has not come yet` }
  if (on < arrival.on)
    return {
      zh: `冲销日 ${on} 早于到账日 ${arrival.on}`,
      en: `${on} is before the arrival of ${arrival.on}`,
    }
  if (decimal(sum).lte(left)) return undefined
  const { zh, en } = moneyLabel(left.toFixed(), arrival.currency)
  return { zh: `这笔到账只剩${zh}可以冲销`, en: `Of this arrival only ${en} is left to be taken back` }
}
