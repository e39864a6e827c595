import { z } from 'zod'
import { areAnswers } from '../../engines/delivery/handbook/answers.ts'
import { type ItemState, itemStates } from '../../engines/delivery/handbook/progress.ts'
import { expected } from '../../kernel/expected.ts'
import type { Label } from '../../kernel/label.ts'
import { lamps } from '../../kernel/lamp.ts'
import { fileLanguage, label } from '../parts/label.ts'
import { lookedAt } from '../parts/looked-at.ts'
import { defineRoute } from '../route.ts'
import { shownReason } from '../targets.ts'
import { deliveryReaders, deliveryReporters, oneProject } from './ledger.ts'

const handbookQuery = lookedAt.extend({
  answers: z
    .string()
    .max(400)
    .refine(areAnswers, expected('回答请写成 coal:1200,hazardous:no', 'write answers as coal:1200,hazardous:no'))
    .optional()
    .describe(
      'What the ledger does not tell, by the id of the question: a number, `yes` or `no`; tried in place of what was answered, and not stored',
    ),
})

/** What is said of an item, on the screen as on paper. */
export const handbookColumns = {
  owner: { zh: '承办', en: 'Office' },
  days: { zh: '办理时限（工作日）', en: 'Working days of the office' },
  waitsFor: { zh: '先办好', en: 'After' },
  planned: { zh: '方案里', en: 'In the plan' },
  state: { zh: '办到哪', en: 'How far' },
} as const satisfies Record<string, Label>

const itemState = z
  .enum(Object.keys(itemStates) as [ItemState, ...ItemState[]])
  .describe('By the ten-day reports, or by what was published; `unknown`: neither tells')

const handbookItem = z.object({
  id: z.string(),
  number: z.number().describe('Its place among all items of the handbook'),
  label,
  phase: label,
  owner: label,
  days: z.number().describe('Working days within which the office answers'),
  papers: z.array(label),
  result: label,
  need: z.enum(['needed', 'spared', 'open']).describe('`open`: a fact that decides is not known'),
  condition: label.nullable().describe('When it is needed; null: always'),
  reason: shownReason.nullable(),
  waitsFor: z.array(z.string()),
  from: z.number().nullable().describe('Working days after the first in which it begins if nothing waits'),
  to: z.number().nullable(),
  decisive: z.boolean().describe('A day lost here is a day lost in all'),
  state: itemState.nullable().describe('Null where it is spared, or not known to be needed'),
  stateLabel: label.nullable(),
  doneOn: z.string().nullable().describe('The day on which it was done, where a ten-day report tells it'),
  heldBy: z.array(z.string()).describe('Needed items that it waits for and that are not known to be done'),
  planned: z
    .object({
      start: z.string(),
      finish: z.string(),
      days: z.number().describe('Working days of the steps together, what the builder prepares included'),
      lamp: z.enum(lamps).nullable(),
    })
    .nullable()
    .describe('The step of the plan that it is; null where the plan has none'),
  difference: label.nullable().describe('Where handbook and plan do not say the same of it'),
})
export type HandbookItem = z.infer<typeof handbookItem>

/** What a project has to settle from land to title, in order, with papers and days. */
export const openHandbook = defineRoute({
  id: 'openHandbook',
  method: 'GET',
  path: '/api/delivery/projects/:project/handbook',
  label: { zh: '落地手册', en: 'Handbook of landing' },
  admits: deliveryReaders,
  params: oneProject,
  query: handbookQuery,
  answer: z.object({
    project: z.object({ id: z.string(), name: z.string(), demonstration: z.boolean() }),
    asOf: z.string(),
    sentence: label.describe('How many items there are to settle, and how long that takes'),
    toldByPlan: label.nullable().describe('Which items the plan in force decided, and since when'),
    basis: label.describe('Where it comes from, and whether that is confirmed'),
    official: z.boolean(),
    counts: z
      .object({
        all: z.number(),
        needed: z.number(),
        open: z.number(),
        spared: z.number(),
        done: z.number(),
        begun: z.number(),
        next: z.number(),
        waiting: z.number(),
        unknown: z.number(),
      })
      .describe('How many there are, by need; of the needed ones, how many stand where'),
    workdays: z.object({ least: z.number(), most: z.number() }),
    published: z
      .array(z.object({ text: label, item: z.string().nullable(), source: label }))
      .describe('What was published of the project, with the document; `item` where it is about one'),
    inferred: label.nullable().describe('A sum of the ledger that no document states, and how it was worked out'),
    facts: z.array(
      z.object({
        id: z.string(),
        label,
        type: z.enum(['number', 'flag']),
        unit: z.string().nullable(),
        asked: z.boolean().describe('The ledger does not tell it; whoever reads may'),
        value: z.union([z.string(), z.boolean()]).nullable(),
        given: z
          .object({ by: z.string(), on: z.string() })
          .nullable()
          .describe('Who answered it, and when; null where nobody did, or it is only tried'),
      }),
    ),
    mayAnswer: z.boolean().describe('Whether the viewer answers for this project'),
    items: z.array(handbookItem),
  }),
})
export type HandbookAnswer = z.infer<NonNullable<typeof openHandbook.answer>>

/** Answers one question of the handbook for a project; it holds until another answer is given. */
export const answerHandbook = defineRoute({
  id: 'answerHandbook',
  method: 'POST',
  path: '/api/delivery/projects/:project/handbook/answers',
  label: { zh: '回答落地手册', en: 'Answer for the handbook of landing' },
  admits: deliveryReporters,
  params: oneProject,
  body: z.strictObject({
    fact: z.string().max(40),
    value: z
      .string()
      .regex(
        /^(yes|no|\d{1,18}(\.\d{1,6})?)$/,
        expected(
          '请答是、否，或0和大于0的数，最多六位小数',
          'answer yes, no, or a number of at least 0, at most six decimals',
        ),
      )
      .nullable()
      .describe('Null takes the answer back'),
  }),
  answer: openHandbook.answer!,
})

export const handbookFormats = ['docx', 'pdf'] as const
export type HandbookFormat = (typeof handbookFormats)[number]

/** The handbook to be handed out: as a Word document, or as PDF with its fonts inside. */
export const exportHandbook = defineRoute({
  id: 'exportHandbook',
  method: 'GET',
  path: '/api/delivery/projects/:project/handbook/file',
  label: { zh: '下载落地手册', en: 'Download the handbook of landing' },
  admits: deliveryReaders,
  params: oneProject,
  query: handbookQuery.extend({ format: z.enum(handbookFormats).default('docx'), language: fileLanguage }),
})
