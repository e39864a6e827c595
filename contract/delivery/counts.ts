import { z } from 'zod'
import { label } from '../parts/label.ts'

/** Projects by their lamps, and how many of them are still to be watched. */
export const lampCounts = z.object({
  green: z.number(),
  amber: z.number(),
  red: z.number().describe('Of them `willMiss` are not there yet; the others came after their promise'),
  unknown: z.number(),
  all: z.number(),
  willMiss: z.number().describe('Those that are not there yet and will miss their promise'),
  toWatch: z.number().describe('Those that are not there yet and are red or amber'),
})
export const lampShare = z.object({ value: z.string().nullable(), label, ...lampCounts.shape })
export type LampShare = z.infer<typeof lampShare>
