import { z } from 'zod'
import { type Day, isDay } from '../../kernel/day.ts'
import { expected } from '../../kernel/expected.ts'

/** A text that somebody has to write into a history, at most so long. */
export const writtenText = (most: number) => z.string().trim().min(1, expected('请写明', 'please say it')).max(most)

/** A day that is written into a history. */
export const writtenDay = z.custom<Day>(
  (given) => typeof given === 'string' && isDay(given),
  expected('日期应写成 2025-06-30', 'a day is written as 2025-06-30'),
)
