import { addDays, type Day } from '../../kernel/day.ts'
import type { Currency } from './currency.ts'
import type { CapitalRules } from './rules.ts'

/** A rate as it was published: so many yuan for so many units of a currency, on a day, by somebody. */
export type Rate = {
  readonly id: string
  readonly currency: Exclude<Currency, 'CNY'>
  readonly day: Day
  /** Units of the currency that the yuan are for: 100 yen, 1 dollar. */
  readonly units: number
  readonly yuan: string
  /** Who published it and where. */
  readonly source: string
  /** When it was declared, as an order among rates of one day: the later one stands. */
  readonly declared: number
}

/** The rate of a currency that holds on a day: the last one declared for it, no older than the rules let it hold. */
export function rateOn(
  rates: readonly Rate[],
  currency: Currency,
  day: Day,
  { rateHolds }: Pick<CapitalRules, 'rateHolds'>,
): Rate | undefined {
  const oldest = addDays(day, -rateHolds)
  return rates
    .filter((rate) => rate.currency === currency && rate.day <= day && rate.day >= oldest)
    .reduce<Rate | undefined>(
      (best, rate) =>
        !best || rate.day > best.day || (rate.day === best.day && rate.declared > best.declared) ? rate : best,
      undefined,
    )
}
