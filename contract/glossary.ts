import { z } from 'zod'
import { label } from './parts/label.ts'
import { defineRoute } from './route.ts'

/** A declared word with everything that is said of it. */
export const glossaryTerm = z.object({
  id: z.string().describe('Unique on its shelf'),
  label,
  sound: z.string().describe('The pinyin of the name: syllables, a space, first letters'),
  meaning: label.nullable().describe('Null where the name says everything that is declared'),
  unit: z.string().nullable(),
  formula: label.nullable().describe('How it is computed, in words of the glossary'),
  stands: label.describe('The register, the chapter or the list that it belongs to'),
  source: label.describe('The document, the zone or the product that declares it'),
  href: z
    .string()
    .nullable()
    .describe('Where it is opened on the screen; null where the post may not, or nothing is there'),
})
export type GlossaryTerm = z.infer<typeof glossaryTerm>

export const glossaryShelf = z.object({ id: z.string(), label, terms: z.array(glossaryTerm) })
export type GlossaryShelf = z.infer<typeof glossaryShelf>

/** The glossary: every word that the product and the pack of the zone declare. */
export const listTerms = defineRoute({
  id: 'listTerms',
  method: 'GET',
  path: '/api/glossary',
  label: { zh: '术语表', en: 'Glossary' },
  admits: 'signed-in',
  answer: z.object({ shelves: z.array(glossaryShelf) }),
})
