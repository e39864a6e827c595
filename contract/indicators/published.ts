import { z } from 'zod'
import { shown } from '../../engines/indicators/shown.ts'
import { qualifiers } from '../../kernel/quantity.ts'
import { label } from '../parts/label.ts'
import { defineRoute } from '../route.ts'

/** How a published derived figure fares when it is computed again; open: what it is computed from was never printed. */
export const verdicts = ['equal', 'different', 'open'] as const
export type Verdict = (typeof verdicts)[number]

/** A number as a zone published it, with the report that it stands in and whether it was recomputed. */
export const publishedFigure = z.object({
  seed: z.string().describe('Number of the report'),
  zone: z.string(),
  key: z.string(),
  label: z.string(),
  name: label,
  shown,
  scope: z.string(),
  subject: z.string(),
  period: z.string(),
  value: z.union([z.number(), z.string()]).describe('As printed; a fraction stays a fraction'),
  unit: z.string(),
  qualifier: z.enum(qualifiers),
  document: z.string(),
  documentTitle: z.string(),
  issuer: z.string(),
  paragraph: z.number(),
  recomputed: z
    .string()
    .nullable()
    .describe('The recomputed value at the printed digits; null where nothing is to be computed'),
  agrees: z.boolean().nullable(),
  verdict: z.enum(verdicts).nullable().describe('Null where nothing is to be computed'),
  inferred: z
    .array(z.object({ name: z.string(), value: z.string(), lowest: z.string(), highest: z.string() }))
    .describe('Operands that no report prints, with the interval that fits'),
})
export type PublishedFigure = z.infer<typeof publishedFigure>

export const listPublished = defineRoute({
  id: 'listPublished',
  method: 'GET',
  path: '/api/published',
  label: { zh: '已公布的数', en: 'Published figures' },
  admits: 'signed-in',
  answer: z.object({ figures: z.array(publishedFigure) }),
})
