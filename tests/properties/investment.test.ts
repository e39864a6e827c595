import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { convertedBack, convertMoney } from '../../engines/investment/conversion.ts'
import { currencyIds } from '../../engines/investment/currency.ts'
import { contradictsCounter, type Entry, leftOf } from '../../engines/investment/entry.ts'
import { proofOf } from '../../engines/investment/proof.ts'
import { type Rate, rateOn } from '../../engines/investment/rate.ts'
import { standingOf } from '../../engines/investment/standing.ts'
import { totalOf, totalsBy } from '../../engines/investment/totals.ts'
import { sameVoucher, voucherKey } from '../../engines/investment/voucher.ts'
import { addDays, type Day } from '../../kernel/day.ts'

const first = '2023-01-02' as Day
const rules = { rateHolds: 10, watchedBefore: 30 }

/** Sums are whole fen: the oracle adds them up as whole numbers, without the decimals of the kernel. */
const places = 6
const written = (fen: bigint): string => {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(places + 1, '0')
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
const fenOf = (text: string | null): bigint => {
  if (text === null) return 0n
  const [whole = '0', part = ''] = text.replace('-', '').split('.')
  const size = BigInt(whole + part.padEnd(places, '0'))
  return text.startsWith('-') ? -size : size
}

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(first, days))
const fen = fc.bigInt({ min: 1n, max: 10n ** 13n })

type Drawn = { readonly fen: bigint; readonly on: Day; readonly converted: boolean; readonly origin: number }
const drawn = fc.record({ fen, on: day, converted: fc.boolean(), origin: fc.integer({ min: 0, max: 3 }) })

type Marked = Entry & { readonly origin: number }
const entryOf = ({ fen: sum, on, converted, origin }: Drawn, at: number): Marked => ({
  id: `a${at}`,
  commitment: 'c',
  voucher: `V${at}`,
  bank: '工行',
  currency: 'CNY',
  on,
  sum: written(sum),
  yuan: converted ? written(sum) : null,
  dollars: null,
  counters: null,
  reason: null,
  origin,
})

/** Entries with counter-entries that take some of them back, whole or in part. */
const history = fc
  .tuple(
    fc.array(drawn, { maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 100 })), { maxLength: 8 }),
  )
  .map(([arrivals, cuts]) => {
    const entries: Marked[] = arrivals.map(entryOf)
    for (const [which, percent] of cuts) {
      const arrival = entries[which % Math.max(1, arrivals.length)]
      if (!arrival) break
      const left = fenOf(leftOf(entries, arrival.id).toFixed())
      const taken = percent === 100 ? left : (left * BigInt(percent)) / 100n
      if (taken <= 0n) continue
      const yuan = arrival.yuan === null ? null : written(-taken)
      entries.push({
        ...arrival,
        id: `k${entries.length}`,
        counters: arrival.id,
        reason: '记错',
        on: addDays(arrival.on, 3),
        sum: written(-taken),
        yuan,
      })
    }
    return entries
  })

const shuffled = <Item>(items: readonly Item[], seed: number): Item[] =>
  items
    .map((item, at) => ({ item, key: Math.imul(at + 1, seed | 1) >>> 0 }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item)

describe('到位资金：合计、冲销、折算 · paid-in capital', () => {
  test('合计与登记的先后无关，与整数相加一致', () => {
    fc.assert(
      fc.property(history, fc.integer(), (entries, seed) => {
        const total = totalOf(entries)
        assert.deepEqual(totalOf(shuffled(entries, seed)), total)
        const whole = entries.reduce((sum, { yuan }) => sum + fenOf(yuan), 0n)
        assert.equal(fenOf(total.yuan), whole)
        assert.equal(
          total.yuan === null,
          entries.every(({ yuan }) => yuan === null),
        )
      }),
    )
  })

  test('不论按什么分组，各组加起来都等于合计', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 5 }), (entries, size) => {
        const total = totalOf(entries)
        const groupings: ((entry: Entry) => unknown)[] = [
          (entry) => (entry as Marked).origin,
          ({ on }) => on.slice(0, 7),
          ({ id }) => id.length % size,
        ]
        for (const grouping of groupings) {
          const parts = totalsBy(entries, grouping).map((part) => part.total)
          assert.equal(
            parts.reduce((sum, { yuan }) => sum + fenOf(yuan), 0n),
            fenOf(total.yuan),
          )
          for (const name of ['arrivals', 'unconverted'] as const) {
            assert.equal(
              parts.reduce((sum, part) => sum + part[name], 0),
              total[name],
            )
          }
        }
      }),
    )
  })

  test('一笔到账剩下的从不为负，全部冲销后为零，再冲就被拒绝', () => {
    fc.assert(
      fc.property(history, (entries) => {
        for (const arrival of entries.filter(({ counters }) => counters === null)) {
          const left = leftOf(entries, arrival.id)
          assert.ok(left.gte(0))
          const later = addDays(arrival.on, 30)
          const more = contradictsCounter(entries, arrival, { sum: left.plus('0.000001').toFixed(), on: later }, later)
          assert.ok(more)
          if (left.gt(0)) {
            assert.equal(contradictsCounter(entries, arrival, { sum: left.toFixed(), on: later }, later), undefined)
          }
        }
      }),
    )
  })

  test('承诺的已到位加未到位，不多于承诺时正好等于承诺', () => {
    fc.assert(
      fc.property(history, fen, day, (entries, promised, today) => {
        const commitment = {
          id: 'c',
          currency: 'CNY',
          signedOn: null,
          endedOn: null,
          endedReason: null,
          extendedTo: null,
          sum: written(promised),
          dueOn: first,
        } as const
        const standing = standingOf(commitment, entries, today, rules)
        const arrived = entries.filter(({ on }) => on <= today).reduce((sum, { sum: one }) => sum + fenOf(one), 0n)
        assert.equal(fenOf(standing.arrived), arrived)
        assert.equal(fenOf(standing.left), arrived < promised ? promised - arrived : 0n)
        assert.equal(standing.late > 0, standing.state === 'late')
        assert.equal(standing.lamp === 'red', arrived < promised && today > first)
      }),
    )
  })

  test('附了凭证的与没附的加起来是剩下的全部，占比四舍五入，从不为负也不过百', () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 4095 }), fc.integer(), (entries, chosen, seed) => {
        const arrivals = entries.filter(({ counters }) => counters === null)
        const hasFile = (_: Entry, at: number) => ((chosen >> at) & 1) === 1
        const idsOf = (some: readonly Entry[]) => new Set(some.map(({ id }) => id))
        const [filed, unfiled] = [arrivals.filter(hasFile), arrivals.filter((one, at) => !hasFile(one, at))].map(idsOf)
        const proof = proofOf(entries, entries, filed!)
        assert.deepEqual(proofOf(shuffled(entries, seed), shuffled(entries, seed), filed!), proof)
        const rest = proofOf(entries, entries, unfiled!)
        const whole = entries.reduce((sum, { yuan }) => sum + fenOf(yuan), 0n)
        const proved = entries
          .filter(({ id, counters }) => filed!.has(counters ?? id))
          .reduce((sum, { yuan }) => sum + fenOf(yuan), 0n)
        assert.deepEqual([fenOf(proof.whole.yuan), fenOf(proof.filed.yuan)], [whole, proved])
        assert.equal(proof.filed.arrivals + rest.filed.arrivals, proof.whole.arrivals)
        assert.equal(proof.whole.arrivals, arrivals.filter(({ id }) => leftOf(entries, id).gt(0)).length)
        if (proof.percent === null) assert.ok(whole === 0n || proof.filed.yuan === null)
        else assert.equal(BigInt(proof.percent.replace('.', '')), (2000n * proved + whole) / (2n * whole))
      }),
    )
  })

  const rate = fc.record({
    id: fc.uuid(),
    currency: fc.constantFrom(...currencyIds.filter((id) => id !== 'CNY')),
    day,
    units: fc.constantFrom(1, 100),
    yuan: fc.integer({ min: 1, max: 999_999 }).map((tenThousandths) => (tenThousandths / 10_000).toFixed(4)),
    source: fc.constant('公布'),
    declared: fc.integer(),
  })

  test('折算只用当日或此前十天内最近一次的汇率；没有就不折算', () => {
    fc.assert(
      fc.property(
        fc.array(rate, { maxLength: 20 }),
        fc.constantFrom(...currencyIds),
        day,
        fen,
        (rates, currency, on, sum) => {
          const held = rates.filter((one) => one.currency === currency && one.day <= on && addDays(one.day, 10) >= on)
          const used = rateOn(rates as Rate[], currency, on, rules)
          assert.equal(used === undefined, held.length === 0)
          assert.ok(!used || held.every((one) => one.day <= used.day))
          const { yuan } = convertMoney({ sum: written(sum), currency, day: on }, rates as Rate[], rules)
          if (currency === 'CNY') assert.equal(fenOf(yuan.sum), sum)
          else if (!used) assert.equal(yuan.sum, null)
          else {
            const price = BigInt(used.yuan.replace('.', ''))
            const scale = 10_000n * BigInt(used.units)
            assert.equal(fenOf(yuan.sum), (2n * sum * price + scale) / (2n * scale))
          }
        },
      ),
    )
  })

  test('分几次全部冲销，折算数也一分不剩', () => {
    fc.assert(
      fc.property(fen, fen, fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 5 }), (sum, converted, cuts) => {
        let left = sum
        let standing = converted
        const take = (taken: bigint) => {
          left -= taken
          const share = { whole: written(sum), taken: written(taken), leaves: written(left) }
          standing -= fenOf(convertedBack(share, written(converted), written(standing)))
        }
        for (const percent of cuts) {
          const taken = (left * BigInt(percent)) / 100n
          if (taken > 0n) take(taken)
        }
        if (left > 0n) take(left)
        assert.equal(standing, 0n)
      }),
    )
  })

  test('凭证号换一种写法还是同一张；换了银行又换了金额就不是', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2}\d{4,10}$/), fen, day, (number, sum, on) => {
        const wide = [...number].map((sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)).join('')
        const spaced = `${number.slice(0, 2).toLowerCase()} - ${number.slice(2)}`
        assert.equal(voucherKey(wide), voucherKey(number))
        const voucher = { voucher: number, bank: '工商银行', on, currency: 'CNY', sum: written(sum) } as const
        assert.ok(sameVoucher(voucher, { ...voucher, voucher: spaced, sum: written(sum + 1n) }))
        assert.ok(sameVoucher(voucher, { ...voucher, bank: '建设银行' }))
        assert.ok(!sameVoucher(voucher, { ...voucher, bank: '建设银行', sum: written(sum + 1n) }))
      }),
    )
  })
})
