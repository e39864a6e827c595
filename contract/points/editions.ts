import { z } from 'zod'
import { scoringEdition } from '../../engines/scoring/edition.ts'
import { expected } from '../../kernel/expected.ts'
import { label } from '../parts/label.ts'
import { yearText } from '../parts/year.ts'
import { defineRoute } from '../route.ts'
import {
  editionNamed,
  oneEdition,
  pointsEditors,
  pointsPublishers,
  pointsReaders,
  publishedAs,
  runLine,
  signed,
} from './points.ts'

/** A fact that formulas may use, called as the registers call it: the words that an editor completes. */
const pointsFact = z.object({
  name: z.string(),
  label,
  type: z.enum(['number', 'text']),
  unit: z.string().nullable(),
  own: z.boolean().describe('False: out of the enterprise’s hand'),
  group: label.describe('Where it is kept: the year, the year before, the register of enterprises'),
})

/** Something of an edition that is known from memory only until somebody confirms it by a document. */
const recalledItem = z.object({
  id: z.string(),
  label,
  parts: z.array(z.string()).describe('The criteria that it is about; all where it is empty'),
  confirmed: signed
    .extend({ document: z.string(), clause: z.string() })
    .nullable()
    .describe('Null again where what was confirmed has been changed since'),
})

/** What is wrong with a draft; it cannot be counted or published while there is any. */
export const editionFault = z.object({
  part: z.string().nullable().describe('The part of the tree, where one is at fault'),
  sentence: label,
})

const stageTotals = z.object({
  stage: z.string(),
  total: z.number().describe('What the weights of all criteria add up to; must be 100'),
  groups: z.array(z.object({ id: z.string(), label, total: z.number() })),
})

export const editionLine = editionNamed.extend({
  firstYear: yearText.nullable().describe('The first year that it counts, once it is published'),
  copiedFrom: editionNamed.pick({ id: true, name: true }).nullable().describe('Null: the template'),
  version: z.number().describe('How often it was saved'),
  criteria: z.number(),
  stages: z.array(z.string()),
  unconfirmed: z.number().describe('Recalled things that nobody has confirmed'),
  made: signed,
  published: signed.nullable(),
  inForce: z.boolean().describe('Whether the newest year is counted by it'),
})

export const editionPage = editionLine.extend({
  scheme: scoringEdition.describe('The declaration itself; the same engine reads it in the browser'),
  facts: z.array(pointsFact),
  recalled: z.array(recalledItem),
  faults: z.array(editionFault),
  totals: z.array(stageTotals),
  history: z.array(signed.extend({ act: label })).describe('The latest first'),
  runs: z.array(runLine),
  simulated: z
    .object({
      run: runLine,
      version: z.number().describe('The version that was simulated'),
      current: z.boolean().describe('False where the edition was saved again since'),
    })
    .nullable()
    .describe('The newest finished simulation; null where there is none'),
  mayEdit: z.boolean(),
  mayConfirm: z.boolean(),
  mayPublish: z.boolean(),
  mayCount: z.boolean(),
})
export type PointsEditionPage = z.infer<typeof editionPage>

export const listPointsEditions = defineRoute({
  id: 'listPointsEditions',
  method: 'GET',
  path: '/api/points/editions',
  label: { zh: '积分办法', en: 'Editions of innovation points' },
  admits: pointsReaders,
  answer: z.object({
    asOf: z.string().describe('The day that says which years are over'),
    editions: z.array(editionLine).describe('The newest first'),
    years: z.array(yearText).describe('Years that are over and of which there are facts, the latest first'),
    mayDraft: z.boolean(),
  }),
})

export const openPointsEdition = defineRoute({
  id: 'openPointsEdition',
  method: 'GET',
  path: '/api/points/editions/:edition',
  label: { zh: '一版积分办法', en: 'An edition of innovation points' },
  admits: pointsReaders,
  params: oneEdition,
  answer: editionPage,
})

const editionName = z.string().trim().min(1, expected('给这一版起个名字', 'give the edition a name')).max(60)

export const draftPointsEdition = defineRoute({
  id: 'draftPointsEdition',
  method: 'POST',
  path: '/api/points/editions',
  label: { zh: '起草积分办法', en: 'Draft an edition' },
  admits: pointsEditors,
  body: z.strictObject({
    name: editionName,
    from: z.union([z.literal('template'), z.uuid()]).describe('The template, or an edition that is copied'),
  }),
  answer: editionPage,
})

const versionGiven = z.int().describe('The version that the person has seen')

/** Saves a draft. The scheme may be at fault: its faults are told, and it cannot be counted meanwhile. */
export const savePointsEdition = defineRoute({
  id: 'savePointsEdition',
  method: 'PUT',
  path: '/api/points/editions/:edition',
  label: { zh: '保存草案', en: 'Save a draft' },
  admits: pointsEditors,
  params: oneEdition,
  body: z.strictObject({ version: versionGiven, name: editionName.optional(), scheme: scoringEdition }),
  answer: editionPage,
})

/** What would be wrong with a scheme, without saving it. */
export const checkPointsEdition = defineRoute({
  id: 'checkPointsEdition',
  method: 'POST',
  path: '/api/points/editions/:edition/check',
  label: { zh: '检查草案', en: 'Check a draft' },
  admits: pointsEditors,
  params: oneEdition,
  body: z.strictObject({ scheme: scoringEdition }),
  answer: z.object({ faults: z.array(editionFault), totals: z.array(stageTotals) }),
})

export const confirmPointsEdition = defineRoute({
  id: 'confirmPointsEdition',
  method: 'POST',
  path: '/api/points/editions/:edition/confirmations',
  label: { zh: '核定待核内容', en: 'Confirm what is recalled' },
  admits: pointsEditors,
  params: oneEdition,
  body: z.strictObject({
    version: versionGiven,
    items: z.array(z.string()).min(1, expected('至少选一项', 'choose at least one')).max(100),
    document: z.string().trim().min(2, expected('写明文件名称和文号', 'name the document and its number')).max(200),
    clause: z.string().trim().min(1, expected('写明条款', 'name the clause')).max(200),
  }),
  answer: editionPage,
})

export const publishPointsEdition = defineRoute({
  id: 'publishPointsEdition',
  method: 'POST',
  path: '/api/points/editions/:edition/publish',
  label: { zh: '发布积分办法', en: 'Publish an edition' },
  admits: pointsPublishers,
  params: oneEdition,
  body: z.strictObject({
    version: versionGiven,
    as: publishedAs.describe('official: refused while anything recalled is not confirmed'),
    firstYear: yearText,
  }),
  answer: editionPage,
})

/** Some enterprises' facts without names, against which an editor sees at once what a change does. */
export const samplePointsFacts = defineRoute({
  id: 'samplePointsFacts',
  method: 'GET',
  path: '/api/points/facts',
  label: { zh: '样本数据', en: 'A sample of facts' },
  admits: pointsReaders,
  query: z.object({ year: yearText, size: z.coerce.number().int().min(10).max(2000).default(500) }),
  answer: z.object({
    year: yearText,
    subjects: z.number(),
    columns: z
      .record(z.string(), z.array(z.union([z.number(), z.string(), z.null()])))
      .describe('A column for each fact; null is unknown'),
    demonstration: z.boolean(),
  }),
})
