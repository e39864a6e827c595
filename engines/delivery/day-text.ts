import { z } from 'zod'
import { expectedDay, isReachedDay } from './written.ts'

/** A day as it is written to the room: `2025-06-30`. */
export const dayText = z.string().refine(isReachedDay, expectedDay)
