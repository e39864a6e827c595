import { z } from 'zod'
import { type Scope, scopes } from '../../engines/indicators/comparison.ts'
import { frequencies, type Origin, origins } from '../../engines/indicators/indicator.ts'
import { shown } from '../../engines/indicators/shown.ts'
import { lamps } from '../../kernel/lamp.ts'
import { dayText } from '../parts/day-text.ts'
import { label } from '../parts/label.ts'
import { defineRoute } from '../route.ts'

const origin = z.enum(Object.keys(origins) as [Origin, ...Origin[]])

export const figureInput = z.object({
  term: z.string().describe('The name in the formula'),
  label,
  indicator: z.string(),
  href: z.string().describe('Where the operand itself is opened'),
  period: z.string(),
  periodLabel: label,
  shown,
  interval: z
    .tuple([z.string(), z.string()])
    .optional()
    .describe('Lowest and highest value that fits what was printed'),
  why: label.describe('Where the number comes from, in a few words'),
})

export const figureRecords = z.object({
  kind: z.string(),
  label,
  demonstration: z.boolean(),
  total: z.number(),
  columns: z.array(z.object({ field: z.string(), label, unit: z.string().nullable(), numeric: z.boolean() })),
  first: z.array(z.record(z.string(), label.nullable())),
  last: z.array(z.record(z.string(), label.nullable())),
})

export const figurePage = z.object({
  key: z.string(),
  zone: z.string(),
  label,
  group: label,
  chapter: z.string().describe('The id of the group, as the catalogue is asked for it'),
  crumbs: z.array(label),
  shown,
  period: z.string(),
  periodLabel: label,
  sentences: z.array(label).describe('What the number says, in words with the comparisons beside it'),
  agrees: z
    .boolean()
    .nullable()
    .describe('Whether the recomputed value equals the printed one; null where nothing is recomputed'),
  restated: label.nullable().describe('What it was before a correction, of it or of a number behind it'),
  correcting: label.nullable().describe('The correction that waits for a decision; null where the viewer sees none'),
  locked: z.boolean(),
  series: z.array(
    z.object({
      period: z.string(),
      label,
      value: z.string().nullable(),
      unit: z.string(),
      origin: origin.nullable(),
      note: label,
    }),
  ),
  definition: z.object({
    id: z.string(),
    unit: z.string(),
    digits: z.number(),
    frequency: z.enum(frequencies),
    direction: z.enum(['higher', 'lower', 'neutral']),
    owner: label,
    text: label,
  }),
  provenance: z.object({
    published: z
      .object({
        wording: label,
        document: z.string(),
        title: z.string(),
        issuer: z.string(),
        day: z.string().nullable(),
        paragraph: z.number(),
      })
      .nullable(),
    formula: z
      .object({
        text: label.describe('The rule in words'),
        numbers: label.describe('The rule with the numbers in it, then the exact and the published value'),
        rounding: label,
      })
      .nullable(),
    inferred: label
      .nullable()
      .describe('From which published number it was solved; null where it was stated or computed'),
    inputs: z.array(figureInput),
    records: figureRecords.nullable(),
    documents: z.array(z.object({ id: z.string(), title: z.string(), note: label, demonstration: z.boolean() })),
    trail: z.array(
      z.object({
        who: label,
        what: label,
        at: z.string(),
        corrects: z.boolean().describe('Whether it takes the place of a number before'),
        demonstration: z.boolean(),
      }),
    ),
  }),
  checks: z.array(z.object({ lamp: z.enum(lamps), text: label, accepted: z.string().nullable() })),
  usedIn: z.array(z.object({ label, href: z.string(), note: label })),
})
export type FigurePage = z.infer<typeof figurePage>

const scopeIds = Object.keys(scopes) as [Scope, ...Scope[]]

/** A figure opened: value, formula, inputs, records, documents, who and when. */
export const openFigure = defineRoute({
  id: 'openFigure',
  method: 'GET',
  path: '/api/figures/:key',
  label: { zh: '打开一个数', en: 'Open a figure' },
  admits: 'signed-in',
  params: z.object({ key: z.string().describe('indicator, or indicator:comparison') }),
  query: z.object({
    period: z.string().optional().describe('The newest one stated unless said'),
    subject: z.string().optional(),
    scope: z.enum(scopeIds).optional(),
    on: dayText.optional().describe('As it was known on this day'),
  }),
  answer: figurePage,
})
