import { z } from 'zod'
import { expected } from '../../kernel/expected.ts'
import { expectedDay, isReachedDay } from '../../kernel/reached-day.ts'

/** A text that somebody has to write into a history, at most so long. */
export const writtenText = (most: number) => z.string().trim().min(1, expected('请写明', 'please say it')).max(most)

/** A day that is written into a history or a plan: `2025-06-30`. */
export const writtenDay = z.string().refine(isReachedDay, expectedDay)
