import { z } from 'zod'
import { askingStandingIds, roundKinds } from '../../engines/collection/asking.ts'
import { expected } from '../../kernel/expected.ts'
import { isPeriod, type Period, periodKind } from '../../kernel/period.ts'
import { dayText } from '../parts/day-text.ts'
import { label } from '../parts/label.ts'
import { defineRoute } from '../route.ts'

const kinds: readonly string[] = roundKinds
const roundPeriod = z
  .string()
  .refine(
    (text) => isPeriod(text) && kinds.includes(periodKind(text as Period)),
    expected('可写 2023、2023-Q3、2023-09 或 2023-09-X2', 'write 2023, 2023-Q3, 2023-09 or 2023-09-X2'),
  )

export const audiences = ['department', 'enterprise'] as const

/** What a round asks of whom, as the person chooses who opens it; also the template of the next period. */
export const roundChoice = z.object({
  leftOut: z
    .array(z.string().max(100))
    .max(1000)
    .default([])
    .describe('Figures, or fields of the register, that are not asked; all that is not known is asked unless named'),
  where: z
    .string()
    .max(2000)
    .default('')
    .describe('Of enterprises: a FEEL condition over the labels of the register; the declared one unless given'),
  enterprises: z
    .array(z.string().max(200))
    .max(2000)
    .default([])
    .describe('Of enterprises: names or social credit codes instead of a condition'),
  workdays: z.number().int().min(1).max(60).default(5).describe('Working days after the period, or after today'),
})
export type RoundChoice = z.infer<typeof roundChoice>

const newRound = z.object({
  period: roundPeriod,
  audience: z.enum(audiences),
  choice: roundChoice,
  due: dayText
    .optional()
    .describe('The due day itself; it holds instead of the working days, which a year without a notice cannot count'),
})

const offeredItem = z.object({
  id: z.string(),
  label,
  standing: z.enum(askingStandingIds),
  why: label.nullable().describe('Why it is not asked; null where it is'),
})
export type OfferedItem = z.infer<typeof offeredItem>

export const offeredGroup = z.object({
  id: z.string(),
  name: label,
  items: z.array(offeredItem),
})
export type OfferedGroup = z.infer<typeof offeredGroup>

export const previewRound = defineRoute({
  id: 'previewRound',
  method: 'POST',
  path: '/api/collection/preview',
  label: { zh: '预看一轮填报', en: 'Preview a round' },
  admits: ['statistician'],
  body: newRound,
  answer: z.object({
    periodLabel: label,
    due: z.string().nullable(),
    warning: label.nullable().describe('Why there is no due day, or what may still move it'),
    groups: z.array(offeredGroup).describe('By department, or one group of the fields that enterprises report'),
    where: z.string().describe('The condition that holds for enterprises'),
    names: z.array(label).describe('Who would get a task; the first 200'),
    unmatched: z.array(z.string()).describe('Of the list, what is not one enterprise of the register'),
    spared: z.number().describe('Enterprises left out since another round of the period asks them'),
    tasks: z.number(),
    items: z.number(),
    last: z
      .object({ round: z.string(), periodLabel: label, choice: roundChoice })
      .nullable()
      .describe('What the last round of this frequency asked; the template for this one'),
    open: z.array(z.object({ round: z.string(), name: label })).describe('Rounds of this period that are open already'),
  }),
})

export const openRound = defineRoute({
  id: 'openRound',
  method: 'POST',
  path: '/api/collection/rounds',
  label: { zh: '发出一轮填报', en: 'Open a round' },
  admits: ['statistician'],
  body: newRound.extend({ choice: roundChoice.optional().describe('All that is not known, unless given') }),
  answer: z.object({ round: z.string(), tasks: z.number(), items: z.number() }),
})
