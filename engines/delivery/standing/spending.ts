import { decimal, quotient } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'

/** What a project may cost in all and what it had cost before a report, both in 万元; a total nobody stated is null. */
export type Spending = { readonly total: string | null; readonly before: string }

/** So many times the total cannot be spent: somebody wrote another unit. */
const mostTimes = 10

/** What speaks against money that is reported: an odd sum asks for a note, an impossible one is refused. */
export type Overspending = { readonly kind: 'asks' | 'refused'; readonly sentence: Label }

/**
 * Holds what is reported, in 万元, against the whole investment of the project; null where it stays within it or where
 * nothing is reported.
 */
export function overspendingOf({ total, before }: Spending, invested: string | undefined): Overspending | null {
  if (total === null || invested === undefined || decimal(total).eq(0) || decimal(invested).eq(0)) return null
  const [whole, after] = [decimal(total), decimal(before).plus(invested)]
  if (after.lte(whole)) return null
  const both: Label = {
    zh: `报上这一旬，累计完成投资将达${after.toFixed()}万元，超过总投资${whole.toFixed()}万元`,
    en: `With these ten days CNY ${after.toFixed()} × 10,000 is spent in all, more than the total investment of CNY ${whole.toFixed()} × 10,000`,
  }
  if (after.gt(whole.times(mostTimes))) {
    const times = quotient(after, whole, 0)?.toFixed() ?? ''
    return {
      kind: 'refused',
      sentence: {
        zh: `${both.zh}，约为${times}倍，不能送出。是不是把元当成了万元？请核对单位后再填`,
        en: `${both.en}, about ${times} times as much: it cannot be handed in. Was it written in yuan? Check the unit`,
      },
    }
  }
  return {
    kind: 'asks',
    sentence: {
      zh: `${both.zh}。请核对；确实如此的，写明情况说明再送出`,
      en: `${both.en}. Check it; if it is so, explain it in a remark before it is handed in`,
    },
  }
}
