import { countedYearTold } from '../../../kernel/counted-year.ts'
import { day } from '../../../kernel/day.ts'
import { useSay } from '../../app/language.ts'

/** Up to which year facts count on the day of a page: the same words wherever a page stands on facts of years. */
export function CountedYear({ page: { asOf, lastYear } }: { page: { asOf: string; lastYear?: number } }) {
  return useSay()(countedYearTold(day(asOf), lastYear))
}
