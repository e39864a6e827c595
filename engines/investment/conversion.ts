import type { Day } from '../../kernel/day.ts'
import { decimal, quotient } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import { type Currency, currencies } from './currency.ts'
import { type Rate, rateOn } from './rate.ts'
import type { CapitalRules } from './rules.ts'

/** 10,000 units of money have six decimal places down to the fen or cent. */
const places = 6

/** A sum in 10,000 of another currency, with the rates that it was converted by; or why it is not converted. */
export type Converted =
  | { readonly sum: string; readonly rates: readonly Rate[] }
  | { readonly sum: null; readonly lacks: Label }

export type Conversion = { readonly yuan: Converted; readonly dollars: Converted }

export type Money = { readonly sum: string; readonly currency: Currency; readonly day: Day }

const lacking = (currency: Currency, day: Day): Label => {
  const { zh, en } = currencies[currency]
  return {
    zh: `${day} 没有已登记的${zh}汇率，暂不折算`,
    en: `No rate of ${en} is declared for ${day}: not converted yet`,
  }
}

/**
 * A sum in yuan and in dollars by the declared rates of its day; never by a guess. Dollars are made from yuan, by the
 * dollar rate of the same day. Each is rounded half up to the fen or cent, once, from the unrounded operands.
 */
export function convertMoney(
  { sum, currency, day }: Money,
  rates: readonly Rate[],
  rules: Pick<CapitalRules, 'rateHolds'>,
): Conversion {
  const own = currency === 'CNY' ? null : rateOn(rates, currency, day, rules)
  const dollar = currency === 'USD' ? own : rateOn(rates, 'USD', day, rules)
  const [numerator, units] = own ? [decimal(sum).times(own.yuan), own.units] : [decimal(sum), 1]
  const yuan: Converted =
    own === undefined
      ? { sum: null, lacks: lacking(currency, day) }
      : { sum: quotient(numerator, decimal(units), places)!.toFixed(), rates: own ? [own] : [] }
  if (currency === 'USD') return { yuan, dollars: { sum: decimal(sum).toFixed(), rates: [] } }
  if (own === undefined) return { yuan, dollars: { sum: null, lacks: lacking(currency, day) } }
  if (!dollar) return { yuan, dollars: { sum: null, lacks: lacking('USD', day) } }
  const inDollars = quotient(numerator.times(dollar.units), decimal(units).times(dollar.yuan), places)!
  return { yuan, dollars: { sum: inDollars.toFixed(), rates: own ? [own, dollar] : [dollar] } }
}

/**
 * What a counter-entry takes back of a converted sum: in proportion, rounded half up; all that is left where nothing
 * of the arrival stays. So an arrival that is taken back whole leaves nothing in any currency.
 * @param left what stands of the converted sum before the counter-entry.
 */
export function convertedBack(
  { whole, taken, leaves }: { readonly whole: string; readonly taken: string; readonly leaves: string },
  converted: string | null,
  left: string | null,
): string | null {
  if (converted === null || left === null) return null
  if (decimal(leaves).eq(0)) return decimal(left).toFixed()
  return quotient(decimal(converted).times(taken), decimal(whole), places)!.toFixed()
}
