import { type Decimal, decimal, printDecimal, quotient } from '../../../../kernel/decimal.ts'
import { convert } from '../../../../kernel/quantity.ts'

/** A sum of 万元 as people write it, at most two decimals. */
export const isSum = (text: string): boolean => /^\d+(\.\d{1,2})?$/.test(text)

const factors = [100, 10_000]
const near = (ratio: Decimal): boolean => ratio.gte('0.2') && ratio.lte(5)

/**
 * What was probably meant, where a sum is a hundred or ten thousand times too large or too small against the plan:
 * millions or yuan written in place of 万元. Null where it may be right.
 */
export function meantSum(text: string, planned: string | null): string | null {
  if (!isSum(text) || planned === null) return null
  const [given, plan] = [decimal(text), decimal(planned)]
  if (given.eq(0) || plan.eq(0) || (given.gt(plan.times('0.03')) && given.lt(plan.times(30)))) return null
  for (const factor of factors) {
    const larger = given.times(factor)
    if (near(larger.div(plan))) return printDecimal(larger)
    const smaller = quotient(given, decimal(factor), 2)
    if (smaller && near(smaller.div(plan))) return printDecimal(smaller)
  }
  return null
}

/** The year so far with a sum added, and the share of the year's plan in percent. */
export function yearWith(
  text: string,
  { yearDone, yearPlanned }: { yearDone: string | null; yearPlanned: string | null },
): { total: { value: string; unit: '亿元' | '万元' }; share: string | null } | null {
  if (!isSum(text) || yearDone === null) return null
  const sum = decimal(yearDone).plus(text)
  const share = yearPlanned === null ? undefined : quotient(sum.times(100), decimal(yearPlanned), 1)
  const large = convert(sum, '万元', '亿元')
  return {
    total: large.gte(1) ? { value: printDecimal(large, 2), unit: '亿元' } : { value: printDecimal(sum), unit: '万元' },
    share: share ? printDecimal(share, 1) : null,
  }
}
