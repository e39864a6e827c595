import { z } from 'zod'
import type { EvaluationEdition, Filling } from '../../engines/evaluation/edition.ts'
import type { Day } from '../../kernel/day.ts'
import { label } from '../parts/label.ts'

const unit = z
  .custom<EvaluationEdition['facts'][number]['unit'] & string>((value) => typeof value === 'string')
  .optional()

const term = {
  name: z.string(),
  label,
  type: z.enum(['number', 'text', 'flag', 'day', 'list']),
  unit,
}

const certainty = z.enum(['confirmed', 'recalled', 'constructed'])

const item = z.object({
  id: z.string(),
  number: z.string(),
  label,
  value: z.string().optional(),
  direction: z.enum(['higher', 'lower']).optional(),
  weight: z.number().optional(),
  certainty: certainty.optional(),
  unit,
  proportion: z.boolean().optional(),
})

const group = z.object({ id: z.string(), label, weight: z.number(), items: z.array(item) })

const day = z.custom<Day>((value) => typeof value === 'string')

/** An edition as it is declared; the engine of the server reads it in the browser too. */
export const evaluationEdition: z.ZodType<EvaluationEdition> = z.object({
  id: z.string(),
  label,
  firstDay: day,
  lastDay: day.optional(),
  source: z.object({
    id: z.string(),
    title: z.string(),
    issuer: z.string(),
    day: day.optional(),
    number: z.string().optional(),
    clause: z.string().optional(),
  }),
  official: z.boolean(),
  note: label.optional(),
  recalled: z.array(z.object({ id: z.string(), label })).optional(),
  groupsInAll: z.number(),
  itemsInAll: z.number(),
  groups: z.array(group),
  facts: z.array(
    z.object({
      ...term,
      sum: z.string().optional(),
      when: z.string().optional(),
      before: z.string().optional(),
      within: z.tuple([z.number(), z.number()]).optional(),
      outside: z.boolean().optional(),
    }),
  ),
  enterpriseFacts: z.array(z.object(term)),
}) as z.ZodType<EvaluationEdition>

/** What a zone filled in, of everything but facts. */
export const evaluationFilling: z.ZodType<Filling> = z.object({
  groups: z.array(group),
  items: z.record(z.string(), z.array(item)),
  weights: z.record(z.string(), z.object({ weight: z.number(), basis: z.string() })),
  bounds: z.record(z.string(), z.object({ least: z.number(), most: z.number(), basis: z.string() })),
})
