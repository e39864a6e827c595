import { z } from 'zod'
import { writtenText } from '../../engines/delivery/written.ts'
import { decimalText } from '../../kernel/decimal.ts'
import { expected } from '../../kernel/expected.ts'
import type { Label } from '../../kernel/label.ts'
import { fieldLabels } from '../parts/field-label.ts'
import { givenFile } from '../parts/given-file.ts'
import { fileLanguage, label } from '../parts/label.ts'
import { typedNumber } from '../parts/typed-number.ts'
import { defineRoute } from '../route.ts'
import {
  entryAbout,
  evaluationConfirmers,
  evaluationFillers,
  evaluationPage,
  evaluationReaders,
  evaluationYear,
  oneEvaluation,
} from './evaluation.ts'

/** Bytes of a table of entries at most, and its rows. */
export const largestEntryFile = 2_000_000
export const mostEntryLines = 1000
const longestEntryTable = 200_000

const place = { about: entryAbout, name: z.string(), year: z.number().nullable(), label, unit: z.string().nullable() }

const entryLine = z.object({
  id: z.string(),
  ...place,
  value: z.string(),
  most: z.string().nullable(),
  formula: z.string().nullable(),
  source: z.string(),
  reason: z.string(),
  state: z.enum(['waiting', 'confirmed', 'refused']),
  stands: z.boolean(),
  assumed: z.boolean().describe('An assumption, which nobody confirms'),
  on: z.string(),
  person: z.string(),
  decided: z.object({ person: z.string(), on: z.string(), told: z.string() }).nullable(),
  demonstration: z.boolean(),
})
export type EvaluationEntryLine = z.infer<typeof entryLine>

const placeLine = z.object({
  ...place,
  value: z.string().nullable().describe('What stands; null: nothing yet'),
  most: z.string().nullable(),
  from: label.nullable().describe('Where it comes from, if the zone did not fill it in'),
  state: z.enum(['waiting', 'confirmed', 'refused']).nullable(),
  approved: z.string().nullable().describe('What was confirmed last, where what stands still waits'),
  source: z.string().nullable(),
})
export type EvaluationPlaceLine = z.infer<typeof placeLine>

/** Everything that the zone can fill in for a year, what stands, and the whole history. */
export const listEvaluationEntries = defineRoute({
  id: 'listEvaluationEntries',
  method: 'GET',
  path: '/api/evaluation/:edition/entries',
  label: { zh: '综合评价填数', en: 'What the zone filled in' },
  admits: evaluationReaders,
  params: oneEvaluation,
  query: evaluationYear,
  answer: z.object({
    asOf: z.string(),
    edition: z.object({ id: z.string(), year: z.string(), label }),
    year: z.number(),
    lacksNames: z.boolean().describe('Whether groups or items of the edition have no names yet'),
    places: z.array(placeLine),
    entries: z.array(entryLine).describe('The latest first'),
    may: z.object({ fill: z.boolean(), confirm: z.boolean() }),
  }),
})
export type EvaluationEntries = z.output<NonNullable<typeof listEvaluationEntries.answer>>

const number = typedNumber.refine(
  (text) => decimalText.test(text),
  expected('请写数字，如 12.5', 'write a number, such as 12.5'),
)

/** What is filled in is called so, in the form and where it is refused. */
export const entryFields = {
  value: { zh: '数值', en: 'Value' },
  most: { zh: '全国最大值（设定）', en: 'National most, assumed' },
  label: { zh: '名称', en: 'Name' },
  formula: { zh: '算式（由人评分的不填）', en: 'Formula; none where people judge' },
  lower: { zh: '方向', en: 'Direction' },
  source: { zh: '来源（文件或台账）', en: 'Source: a document or a list' },
  reason: { zh: '说明', en: 'Reason' },
} as const satisfies Record<string, Label>

const field = <Schema extends z.ZodType>(schema: Schema, name: keyof typeof entryFields): Schema => {
  fieldLabels.add(schema, entryFields[name])
  return schema
}

export const givenEvaluationEntry = z.strictObject({
  about: entryAbout,
  name: writtenText(60).describe('A fact, the number of a group or an item, or a place'),
  year: z.int().min(1990).max(2200).nullable().default(null),
  value: field(number.clone(), 'value'),
  most: field(number.nullable().default(null), 'most'),
  label: field(writtenText(80).nullable().default(null), 'label'),
  formula: field(writtenText(400).nullable().default(null), 'formula'),
  lower: field(z.boolean().default(false), 'lower'),
  source: field(writtenText(200).describe('The document or list'), 'source'),
  reason: field(writtenText(300), 'reason'),
})

export const fillEvaluationEntry = defineRoute({
  id: 'fillEvaluationEntry',
  method: 'POST',
  path: '/api/evaluation/:edition/entries',
  label: { zh: '填一项综合评价数据', en: 'Fill something in' },
  admits: evaluationFillers,
  params: oneEvaluation,
  query: evaluationYear,
  body: givenEvaluationEntry,
  answer: evaluationPage,
})

/** Holds an entry against its document; refused where one filled it in oneself. */
export const decideEvaluationEntry = defineRoute({
  id: 'decideEvaluationEntry',
  method: 'POST',
  path: '/api/evaluation/:edition/entries/:entry/decision',
  label: { zh: '核定填报', en: 'Decide on an entry' },
  admits: evaluationConfirmers,
  params: oneEvaluation.extend({ entry: z.uuid() }),
  query: evaluationYear,
  body: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('confirmed'), document: writtenText(200) }),
    z.strictObject({ state: z.literal('refused'), reason: writtenText(300) }),
  ]),
  answer: evaluationPage,
})

/** Confirms something of the edition that is known from memory. */
export const confirmEvaluationEdition = defineRoute({
  id: 'confirmEvaluationEdition',
  method: 'POST',
  path: '/api/evaluation/:edition/confirmations',
  label: { zh: '核定评价办法', en: 'Confirm a part of the edition' },
  admits: evaluationConfirmers,
  params: oneEvaluation,
  query: evaluationYear,
  body: z.strictObject({ item: z.string().max(60), document: writtenText(200) }),
  answer: evaluationPage,
})

export const exportEvaluationEntries = defineRoute({
  id: 'exportEvaluationEntries',
  method: 'GET',
  path: '/api/evaluation/:edition/entries.xlsx',
  label: { zh: '导出综合评价填数表', en: 'Export the table' },
  admits: evaluationReaders,
  params: oneEvaluation,
  query: evaluationYear.extend({ language: fileLanguage }),
})

const text = z.string().max(longestEntryTable).describe('The rows of the table, parted by tabs')

/** Reads a table and says line by line what would be filled in; nothing is. */
export const tryEvaluationTable = defineRoute({
  id: 'tryEvaluationTable',
  method: 'POST',
  path: '/api/evaluation/:edition/table/trial',
  label: { zh: '试读综合评价填数表', en: 'Try a table' },
  admits: evaluationFillers,
  params: oneEvaluation,
  query: evaluationYear,
  body: z.union([z.strictObject({ text }), z.strictObject({ file: givenFile })]),
  answer: z.object({
    text,
    lines: z.array(
      z.object({
        row: z.number(),
        written: z.string(),
        fate: z.enum(['new', 'known', 'empty', 'refused']),
        sentence: label.nullable(),
      }),
    ),
    counts: z.object({ new: z.number(), known: z.number(), empty: z.number(), refused: z.number() }),
  }),
})
export type TriedEvaluationTable = z.output<NonNullable<typeof tryEvaluationTable.answer>>

/** Fills in every changed line of a table, or none where one is refused. */
export const fillEvaluationTable = defineRoute({
  id: 'fillEvaluationTable',
  method: 'POST',
  path: '/api/evaluation/:edition/table',
  label: { zh: '整表填入综合评价数据', en: 'Fill in a table' },
  admits: evaluationFillers,
  params: oneEvaluation,
  query: evaluationYear,
  body: z.strictObject({ text }),
  answer: z.object({ filled: z.number() }),
})
