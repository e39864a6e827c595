import { type Day, isDay } from './day.ts'
import { expected } from './expected.ts'

/** The years that a plan may reach and in which one may look at it; a far day would be counted up to, day by day. */
export const reachedYears = { first: 2000, last: 2059 } as const
const { first, last } = reachedYears

/** Whether a day or a period, `2025-06-30` or `2025-06-X1`, begins within reach. */
export const isWithinReach = (text: string): boolean => {
  const year = Number(text.slice(0, 4))
  return year >= first && year <= last
}

export const isReachedDay = (given: unknown): given is Day =>
  typeof given === 'string' && isDay(given) && isWithinReach(given)

/** What a check of such a day expects: `z.string().refine(isReachedDay, expectedDay)`. */
export const expectedDay = expected(
  `日期应写成 2025-06-30，在${first}年至${last}年之间`,
  `a day is written as 2025-06-30, from ${first} to ${last}`,
)
