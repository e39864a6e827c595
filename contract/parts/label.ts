import { z } from 'zod'
import { languages } from '../../kernel/label.ts'

/** A name or a sentence in both languages, as it travels. */
export const label = z.object({ zh: z.string(), en: z.string() })

/** Something by its name, to be chosen or told apart by its id. */
export const named = z.object({ id: z.string(), label })

/** The language of a file. */
export const fileLanguage = z.enum(languages).default('zh')
