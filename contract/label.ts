import { z } from 'zod'

/** A name or a sentence in both languages, as it travels. */
export const label = z.object({ zh: z.string(), en: z.string() })

/** Something by its name, to be chosen or told apart by its id. */
export const named = z.object({ id: z.string(), label })
