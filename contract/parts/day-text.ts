import { z } from 'zod'
import { expectedDay, isReachedDay } from '../../kernel/reached-day.ts'

/** A day that a question is about: `2025-06-30`. */
export const dayText = z.string().refine(isReachedDay, expectedDay)
