import { z } from 'zod'
import { frequencies, type Origin, origins } from '../../engines/indicators/indicator.ts'
import { shown } from '../../engines/indicators/shown.ts'
import { dayText } from '../parts/day-text.ts'
import { label, named } from '../parts/label.ts'
import { defineRoute } from '../route.ts'

/** An indicator of the catalogue with its newest number. */
export const catalogueRow = z.object({
  id: z.string(),
  label,
  sound: z.string().describe('The pinyin of the name: syllables, a space, first letters'),
  group: z.string(),
  unit: z.string(),
  digits: z.number(),
  frequency: z.enum(frequencies),
  direction: z.enum(['higher', 'lower', 'neutral']),
  owner: label,
  ownerId: z.string(),
  definition: label,
  origin: z.enum(Object.keys(origins) as [Origin, ...Origin[]]),
  formula: label.nullable().describe('In words; null where it is reported or counted'),
  newest: z
    .object({
      key: z.string().describe('The indicator, or a comparison where nothing else was printed'),
      name: label,
      period: z.string(),
      periodLabel: label,
      shown,
      subject: z.string(),
      scope: z.string(),
    })
    .nullable(),
  numbers: z.number().describe('How many numbers stand under it'),
})
export type CatalogueRow = z.infer<typeof catalogueRow>

/** The catalogue: every indicator that the zone has a number or a target for, by chapter. */
export const listCatalogue = defineRoute({
  id: 'listCatalogue',
  method: 'GET',
  path: '/api/catalogue',
  label: { zh: '指标目录', en: 'Indicator catalogue' },
  admits: 'signed-in',
  query: z.object({
    all: z.stringbool().optional().describe('Also indicators without any number'),
    on: dayText.optional().describe('As it was known on this day'),
  }),
  answer: z.object({
    groups: z.array(named),
    indicators: z.array(catalogueRow),
  }),
})
