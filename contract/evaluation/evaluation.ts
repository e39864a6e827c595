import { z } from 'zod'
import { entryKindIds } from '../../engines/evaluation/entry.ts'
import type { Post } from '../../kernel/post.ts'
import { fileLanguage, label } from '../parts/label.ts'
import { yearText } from '../parts/year.ts'
import { defineRoute } from '../route.ts'
import { evaluationEdition, evaluationFilling } from './edition.ts'

/** Who looks at the evaluation of the zone; of the clerks, those of the department that answers for it. */
export const evaluationReaders: readonly Post[] = ['leader', 'supervisor', 'statistician', 'department-clerk']
/** Who fills in; who holds that against documents; who signs a score off. */
export const evaluationFillers: readonly Post[] = ['statistician']
export const evaluationConfirmers: readonly Post[] = ['leader', 'supervisor']
export const evaluationPublishers: readonly Post[] = ['leader']

export const oneEvaluation = z.object({
  edition: z.string().max(60).describe('Its id, or the year by which it is called: 2021'),
})
export const evaluationYear = z.object({
  year: yearText.optional().describe('The year of the facts; left out: the last that counts and has any'),
})

const span = { low: z.number(), high: z.number() }

const editionLine = z.object({
  id: z.string(),
  year: z.string().describe('By which it is called'),
  label,
  firstDay: z.string(),
  lastDay: z.string().nullable(),
  source: z.string().describe('Document, issuer and number'),
  note: label.nullable(),
  groups: z.object({ known: z.number(), inAll: z.number() }),
  items: z.object({ known: z.number(), inAll: z.number() }),
  weights: z.object({ document: z.number(), zone: z.number(), lacking: z.number() }),
  toConfirm: z.number(),
})
export type EvaluationEditionLine = z.infer<typeof editionLine>

/** A number that items are computed from, and how it is known. */
const evaluationFact = z.object({
  name: z.string(),
  label,
  unit: z.string().nullable(),
  value: z.number().nullable().describe('Null: not reported'),
  from: z.enum(['entry', 'figure', 'register', 'records']).nullable(),
  source: label.nullable().describe('Document of the entry, name of the figure, or from how many enterprises'),
  href: z.string().nullable().describe('Where it opens, below the page of the zone'),
  gaps: z.number().nullable().describe('Enterprises of the year that did not report it'),
  beside: z
    .object({ value: z.number(), href: z.string() })
    .nullable()
    .describe('What a register counts, where something else stands'),
  proxy: label.nullable().describe('What stands in its place'),
  confirmed: z.boolean(),
  demonstration: z.boolean(),
})
export type EvaluationFact = z.infer<typeof evaluationFact>

const evaluationItem = z.object({
  id: z.string(),
  number: z.string(),
  label,
  group: z.string(),
  full: z.number().describe('Its points of a hundred'),
  weight: z.number(),
  weightFrom: z.enum(['document', 'zone', 'template']),
  formula: z.string().nullable(),
  unit: z.string().nullable(),
  proportion: z.boolean().describe('Whether its value is a part of a whole, told in percent'),
  lower: z.boolean(),
  bounds: z.object({ least: z.number(), most: z.number(), basis: z.string() }).nullable(),
  value: z.number().nullable(),
  facts: z.array(z.string()),
  missing: z.array(z.string()),
  partial: label.nullable().describe('Over which enterprises it is told, where not all reported; null where all did'),
  ...span,
})
export type EvaluationItemShown = z.infer<typeof evaluationItem>

const question = z.object({
  about: z.enum(['fact', 'judgement', 'bounds']),
  name: z.string().describe('The fact, or the number of the item'),
  label,
  unit: z.string().nullable(),
  settles: z.number().describe('Points by which the span narrows once it alone is known'),
  waiting: z.number().describe('Points of all the items that wait for it'),
  items: z.array(z.string()).describe('Their numbers'),
})
export type EvaluationQuestion = z.infer<typeof question>

const doubt = z.object({
  item: z.string().describe('A part of the edition, or the id of an entry'),
  kind: z.enum(['edition', 'entry', 'missing']).describe('missing: it has to be filled in first'),
  label,
  note: label.describe('How sure it is, or what was filled in, by whom'),
})
export type EvaluationDoubt = z.infer<typeof doubt>

const placed = z.object({
  period: z.string(),
  year: z.number().describe('The year, or the last of its years'),
  place: z.number(),
  target: z.boolean(),
  printed: z.string().nullable(),
  href: z.string(),
})

export const evaluationPage = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  edition: editionLine,
  editions: z.array(editionLine),
  year: z.number(),
  years: z.array(z.number()).describe('Years that have any facts, the latest first'),
  lacks: z
    .array(label)
    .describe('Names that the edition is lacking, or why it cannot be scored; then there is no score'),
  score: z
    .object({
      ...span,
      official: z.boolean(),
      partial: z.number().describe('Items that lean on sums which not every enterprise reported'),
      groups: z.array(z.object({ id: z.string(), label, full: z.number(), partial: z.number(), ...span })),
      items: z.array(evaluationItem),
    })
    .nullable(),
  facts: z.array(evaluationFact),
  questions: z.array(question).describe('The most useful first'),
  toConfirm: z.array(doubt).describe('Nothing is published while there is any'),
  rankings: z.array(z.object({ id: z.string(), label, zones: z.number().nullable(), places: z.array(placed) })),
  rivals: z.object({
    zones: z.number(),
    place: z.number().nullable().describe('The own place as it was printed last'),
    placeYear: z.number().nullable(),
    target: z.object({ place: z.number(), year: z.number() }).nullable(),
    scores: z.array(z.object({ place: z.number(), score: z.number(), source: z.string() })).describe('Known of others'),
  }),
  given: z.object({ edition: evaluationEdition, filling: evaluationFilling }).describe('For the engine in the browser'),
  publications: z.array(z.object({ year: z.number(), ...span, on: z.string(), person: z.string() })),
  may: z.object({ fill: z.boolean(), confirm: z.boolean(), publish: z.boolean() }),
})
export type EvaluationPage = z.infer<typeof evaluationPage>

/** The evaluation of the zone by one edition in one year: how sure the rules are, the own score as a span, what to ask. */
export const openEvaluation = defineRoute({
  id: 'openEvaluation',
  method: 'GET',
  path: '/api/evaluation/:edition',
  label: { zh: '国家高新区综合评价', en: 'Evaluation of the zone' },
  admits: evaluationReaders,
  params: oneEvaluation,
  query: evaluationYear,
  answer: evaluationPage,
})

/** Signs the score of a year off; refused while anything is unconfirmed. */
export const publishEvaluation = defineRoute({
  id: 'publishEvaluation',
  method: 'POST',
  path: '/api/evaluation/:edition/publications',
  label: { zh: '签发综合评价测算', en: 'Sign a score off' },
  admits: evaluationPublishers,
  params: oneEvaluation,
  body: z.strictObject({ year: z.int().min(1990).max(2200) }),
  answer: evaluationPage,
})

const contribution = z.object({
  item: z.string(),
  with: z.number().nullable(),
  without: z.number().nullable(),
  points: z.number().nullable().describe('Null: not known'),
})

const contributionsAsked = evaluationYear.extend({
  item: z.string().max(20).optional().describe('The number of an item; all together if left out'),
  order: z.enum(['most', 'least']).default('most'),
})

/** What each enterprise brings to the score: the points of the zone less those that it would have without it. */
export const listContributions = defineRoute({
  id: 'listContributions',
  method: 'GET',
  path: '/api/evaluation/:edition/contributions',
  label: { zh: '企业贡献', en: 'Contribution of enterprises' },
  admits: evaluationReaders,
  params: oneEvaluation,
  query: contributionsAsked.extend({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  answer: z.object({
    asOf: z.string(),
    demonstration: z.boolean(),
    edition: editionLine,
    year: z.number(),
    items: z.array(
      evaluationItem.pick({
        id: true,
        number: true,
        label: true,
        full: true,
        formula: true,
        unit: true,
        proportion: true,
        value: true,
        facts: true,
      }),
    ),
    unbounded: z.number().describe('Computed items without a national least and most, which give no points'),
    item: z.string().nullable(),
    gaps: z
      .array(z.object({ label, gaps: z.number() }))
      .describe('How many enterprises did not report what is added up'),
    enterprises: z.number(),
    total: z.number().describe('Enterprises of which it is known'),
    rows: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        creditCode: z.string().nullable(),
        points: z.number(),
        unknown: z.number().describe('Items of which it is not known'),
        items: z.array(contribution).describe('Those that it bears on, the greatest first'),
      }),
    ),
  }),
})

/** The same of everybody as a workbook, a column an item. */
export const exportContributions = defineRoute({
  id: 'exportContributions',
  method: 'GET',
  path: '/api/evaluation/:edition/contributions.xlsx',
  label: { zh: '导出企业贡献', en: 'Export the contributions' },
  admits: evaluationReaders,
  params: oneEvaluation,
  query: contributionsAsked.extend({ language: fileLanguage }),
})

export type Contributions = z.output<NonNullable<typeof listContributions.answer>>

export const entryAbout = z.enum(entryKindIds as [(typeof entryKindIds)[number], ...(typeof entryKindIds)[number][]])
