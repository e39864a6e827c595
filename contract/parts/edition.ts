import { z } from 'zod'
import { label } from './label.ts'

/** Whose rules something is judged by, and since when. */
export const editionHead = z.object({
  id: z.string(),
  label,
  firstDay: z.string(),
  source: z.string(),
  official: z.boolean().describe('False: demonstration rules, to be verified'),
})
export type EditionHead = z.infer<typeof editionHead>
