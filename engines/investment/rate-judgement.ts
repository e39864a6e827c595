import type { Day } from '../../kernel/day.ts'
import { decimal } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import type { Rate } from './rate.ts'
import type { RateLine } from './rate-table.ts'

/** What becomes of a line of a table of rates. */
export const rateFates = {
  new: { zh: '登记', en: 'to be declared' },
  replaces: { zh: '当日另有一条', en: 'beside another of the day' },
  known: { zh: '已登记过', en: 'declared already' },
  refused: { zh: '不能登记', en: 'cannot be declared' },
} as const satisfies Record<string, Label>
export type RateFate = keyof typeof rateFates
export const rateFateIds = Object.keys(rateFates) as [RateFate, ...RateFate[]]

export type JudgedLine = RateLine & { readonly fate: RateFate; readonly sentence: Label | null }

const same = (one: Pick<Rate, 'units' | 'yuan'>, other: Pick<Rate, 'units' | 'yuan'>): boolean =>
  decimal(one.yuan).times(other.units).eq(decimal(other.yuan).times(one.units))

/**
 * What becomes of each line: refused where it cannot be read, where its day has not come, and where the table names a
 * currency twice on a day; passed over where the very rate is declared already.
 */
export function judgeRates(lines: readonly RateLine[], rates: readonly Rate[], today: Day): JudgedLine[] {
  const first = new Map<string, number>()
  return lines.map((line): JudgedLine => {
    const judged = (fate: RateFate, sentence: Label | null): JudgedLine => ({ ...line, fate, sentence })
    const { read } = line
    if (!read) return judged('refused', line.fault)
    const { currency, day } = read
    if (day > today) return judged('refused', { zh: `公布日 ${day} 还没有到`, en: `The day ${day} has not come yet` })
    const before = first.get(`${currency} ${day}`)
    if (before !== undefined)
      return judged('refused', {
        zh: `第${before}行已有 ${day} 的同一币种，请留一行`,
        en: `Row ${before} has this currency on ${day} already; keep one of them`,
      })
    first.set(`${currency} ${day}`, line.row)
    const standing = rates
      .filter((rate) => rate.currency === currency && rate.day === day)
      .reduce<Rate | undefined>((last, rate) => (!last || rate.declared > last.declared ? rate : last), undefined)
    if (!standing) return judged('new', null)
    const { source, units, yuan } = standing
    if (same(standing, read))
      return judged('known', { zh: `已经登记过（${source}）`, en: `declared already (${source})` })
    return judged('replaces', {
      zh: `当日已登记 ${units}=${yuan}（${source}），以后折算用这一条，已折算的不变`,
      en: `${units} = ${yuan} (${source}) is declared for the day; this one holds from now on, what is converted stays`,
    })
  })
}
