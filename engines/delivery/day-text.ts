import { z } from 'zod'
import { isDay } from '../../kernel/day.ts'
import { expected } from '../../kernel/expected.ts'

/** A day as it is written to the room: `2025-06-30`. */
export const dayText = z.string().refine(isDay, expected('日期应写成 2025-06-30', 'a day is written as 2025-06-30'))
