import type { Shown } from '../../engines/indicators/shown.ts'
import { type Currency, moneyLabel } from '../../engines/investment/currency.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { grouped, printed } from '../parts/quantity.ts'

/** How a sum in 10,000 of a currency is written on the page. */
export function useMoney(): (sum: string, currency: Currency) => string {
  const say = useSay()
  return (sum, currency) => say(moneyLabel(sum, currency))
}

/** A counted number as the parts show it. */
export const counted = (value: string | null, unit: UnitSymbol): Shown => ({
  value,
  unit,
  qualifier: 'exact',
  origin: 'counted',
  ...(value === null ? {} : { printed: `${grouped(value)}${unit}` }),
})

/** A column of sums in a unit: its name, and the number of each cell; English converts both. */
export function useSums(unit: '万元' | '万美元'): { unit: string; digits: (value: string | null) => string } {
  const language = useLanguage()
  const english = (value: string) => printed({ value, unit, qualifier: 'exact', origin: 'counted' }, 'en')
  return language === 'zh'
    ? { unit, digits: (value) => (value === null ? '—' : grouped(value)) }
    : { unit: english('0').unit, digits: (value) => (value === null ? '—' : english(value).digits) }
}
