import { printQuantity } from '../../kernel/quantity-text.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'

/** An amount in an English sentence, converted; the Chinese sentence says the digits of the table beside it. */
export const amountInEnglish = (value: string, unit: UnitSymbol | undefined): string =>
  unit ? printQuantity({ value, unit }, 'en') : value
