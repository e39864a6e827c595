import { z } from 'zod'
import { moveIds, taskStateIds } from '../../engines/collection/collection.ts'
import { shown } from '../../engines/indicators/shown.ts'
import { lamps } from '../../kernel/lamp.ts'
import { label } from '../parts/label.ts'

export const dueState = z.object({
  left: z.number().describe('Working days left, or calendar days where days off are not announced; negative when over'),
  lamp: z.enum(lamps),
  text: label,
})

const counts = z.object({
  open: z.number(),
  draft: z.number(),
  submitted: z.number(),
  returned: z.number(),
  reviewed: z.number(),
  locked: z.number(),
})

export const roundSummary = z.object({
  id: z.string(),
  period: z.string(),
  periodLabel: label,
  number: z.number().describe('Which round of the period it is, from 1'),
  audience: z.enum(['department', 'enterprise']),
  due: z.string(),
  dueState,
  counts,
  total: z.number(),
  demonstration: z.boolean(),
})
export type RoundSummary = z.infer<typeof roundSummary>

export const taskSummary = z.object({
  id: z.string(),
  round: z.string(),
  period: z.string(),
  periodLabel: label,
  name: label,
  audience: z.enum(['department', 'enterprise']),
  state: z.enum(taskStateIds),
  due: z.string(),
  dueState,
  asked: z.number(),
  filled: z.number().nullable().describe('Unknown of a draft on a day gone by'),
  changedAt: z.string(),
  demonstration: z.boolean(),
})
export type TaskSummary = z.infer<typeof taskSummary>

export const answer = z.object({
  value: z.string().max(100).nullable().describe('As it was typed; null or — where it is unknown'),
  reason: z.string().max(500),
  kept: z.boolean().describe('The person has seen what speaks against it, and it stands'),
})
export const answers = z.record(z.string().max(100), answer)

export const correctionStates = ['open', 'accepted', 'refused'] as const

const repair = z.object({ value: z.string(), text: label })

export const taskItem = z.object({
  id: z.string(),
  label,
  unit: z.string(),
  unitLabel: label,
  digits: z.number(),
  accumulation: z.enum(['flow', 'stock', 'rate']),
  definition: label,
  last: z.object({ value: z.string(), when: label }).nullable(),
  plan: z.object({ value: z.string(), label }).nullable(),
  answer: answer.nullable(),
  finding: z
    .object({
      severity: z.enum(['stop', 'ask']),
      weighty: z.boolean().describe('An order of magnitude from the number before: it stands with a reason only'),
      text: label,
      repairs: z.array(repair),
    })
    .nullable(),
  correctable: z.boolean().describe('Whether the viewer may ask for its correction'),
  correction: z
    .object({
      state: z.enum(correctionStates),
      was: z.string(),
      value: z.string(),
      reason: z.string(),
      decision: z.string().describe('The reason of who decided'),
    })
    .nullable()
    .describe('The newest correction of the locked number'),
})
export type TaskItem = z.infer<typeof taskItem>

export const taskPage = z.object({
  task: taskSummary,
  version: z.number(),
  items: z.array(taskItem),
  known: z.array(z.object({ label, shown, href: z.string().nullable() })),
  moves: z.array(z.enum(moveIds)),
  refusals: z.array(label).describe('Why a review is not for this viewer, where one is due'),
  history: z.array(
    z.object({
      move: z.enum(moveIds),
      label,
      person: z.string(),
      at: z.string(),
      reason: z.string().nullable(),
    }),
  ),
})
export type TaskPage = z.infer<typeof taskPage>
