import { z } from 'zod'
import { type Day, isDay } from '../../kernel/day.ts'
import { expected } from '../../kernel/expected.ts'

/** A text that somebody has to write into a history, at most so long. */
export const writtenText = (most: number) => z.string().trim().min(1, expected('请写明', 'please say it')).max(most)

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

export const expectedDay = expected(
  `日期应写成 2025-06-30，在${first}年至${last}年之间`,
  `a day is written as 2025-06-30, from ${first} to ${last}`,
)

/** A day that is written into a history. */
export const writtenDay = z.custom<Day>(isReachedDay, expectedDay)
