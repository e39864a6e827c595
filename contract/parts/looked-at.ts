import { z } from 'zod'
import { dayText } from './day-text.ts'
import { label } from './label.ts'

export const lookedAt = z.object({
  on: dayText
    .optional()
    .describe('The day that is looked at; left out: for what is real today, for demonstration the last day it knows'),
})

/** The day up to which an answer goes. */
export const lookedOn = z.object({
  asOf: z.string(),
  severalDays: label.nullable().describe('In a sentence, where not all of it is looked at on one day: what on which'),
})
