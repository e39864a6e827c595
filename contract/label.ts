import { z } from 'zod'

/** A name or a sentence in both languages, as it travels. */
export const label = z.object({ zh: z.string(), en: z.string() })
