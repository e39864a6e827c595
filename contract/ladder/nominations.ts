import { z } from 'zod'
import { nominationOffice } from '../../engines/nominations/batch/acts.ts'
import { batchHappening } from '../../engines/nominations/batch/history.ts'
import { nominationHappening } from '../../engines/nominations/nomination/history.ts'
import type { Post } from '../../kernel/post.ts'
import { zoneStaff } from '../admission.ts'
import { fileLanguage, label, named } from '../parts/label.ts'
import { versionSeen } from '../parts/version.ts'
import { defineRoute } from '../route.ts'
import { ladderReaders } from './ladder.ts'
import {
  type CandidateKind,
  candidateKinds,
  candidateShown,
  nominationBatchLine,
  nominationBatchPage,
  nominationPage,
} from './nomination-page.ts'

/** Who sees batches; an enterprise of the nominations only its own. */
export const nominationReaders: readonly Post[] = ladderReaders
/** Who opens batches; who acts on one or decides in it. */
export const nominationOpeners: readonly Post[] = [nominationOffice]
export const nominationActors: readonly Post[] = [nominationOffice, 'leader']
/** Who hands a nomination in, or decides on one. */
export const nominators: readonly Post[] = [...nominationActors, 'enterprise']

export const listNominationBatches = defineRoute({
  id: 'listNominationBatches',
  method: 'GET',
  path: '/api/ladder/nominations',
  label: { zh: '申报批次', en: 'Batches of nominations' },
  admits: nominationReaders,
  answer: z.object({
    asOf: z.string(),
    demonstration: z.boolean(),
    batches: z.array(nominationBatchLine).describe('The latest first'),
    mayOpen: z.boolean(),
  }),
})
export type NominationBatches = z.output<NonNullable<typeof listNominationBatches.answer>>

/** What a batch can be opened for: every title with its editions. */
export const chooseNominationRules = defineRoute({
  id: 'chooseNominationRules',
  method: 'GET',
  path: '/api/ladder/nominations/rules',
  label: { zh: '可以开批次的称号和办法', en: 'Titles and editions that a batch can be opened for' },
  admits: nominationOpeners,
  answer: z.object({
    asOf: z.string(),
    titles: z
      .array(
        named.extend({
          editions: z.array(
            named.extend({ firstDay: z.string(), lastDay: z.string().nullable(), unconfirmed: z.number() }),
          ),
        }),
      )
      .describe('Those that the own department answers for come first'),
  }),
})
export type NominationRules = z.output<NonNullable<typeof chooseNominationRules.answer>>

const [opened, extended, , granted, cancelled] = batchHappening.options

export const openNominationBatch = defineRoute({
  id: 'openNominationBatch',
  method: 'POST',
  path: '/api/ladder/nominations',
  label: { zh: '发布申报批次', en: 'Open a batch of nominations' },
  admits: nominationOpeners,
  body: opened.omit({ kind: true }),
  answer: z.object({ batch: z.string(), serial: z.number() }),
})

const oneBatch = z.object({ batch: z.uuid() })

export const seeNominationBatch = defineRoute({
  id: 'seeNominationBatch',
  method: 'GET',
  path: '/api/ladder/nominations/:batch',
  label: { zh: '一个申报批次', en: 'A batch of nominations' },
  admits: nominationReaders,
  params: oneBatch,
  answer: nominationBatchPage,
})

const batchAct = z.discriminatedUnion('kind', [
  extended,
  z.strictObject({ kind: z.literal('published') }),
  granted,
  cancelled,
])
export type NominationBatchActGiven = z.infer<typeof batchAct>

/** Any act on a batch as a whole; the list that is published is what was recommended. */
export const actOnNominationBatch = defineRoute({
  id: 'actOnNominationBatch',
  method: 'POST',
  path: '/api/ladder/nominations/:batch/acts',
  label: { zh: '办理申报批次', en: 'Act on a batch of nominations' },
  admits: nominationActors,
  params: oneBatch,
  body: z.strictObject({ version: versionSeen, act: batchAct }),
  answer: nominationBatchPage,
})

const kinds = Object.keys(candidateKinds) as [CandidateKind, ...CandidateKind[]]

export const listNominationCandidates = defineRoute({
  id: 'listNominationCandidates',
  method: 'GET',
  path: '/api/ladder/nominations/:batch/candidates',
  label: { zh: '可以推荐申报的企业', en: 'Enterprises that could be nominated' },
  admits: zoneStaff,
  params: oneBatch,
  query: z.object({
    kind: z.enum(kinds).default('met'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  answer: z.object({
    totals: z.object({ met: z.number(), near: z.number(), unknown: z.number() }),
    rows: z.array(candidateShown),
  }),
})

/** The list that is public, as a workbook or as an official paper. */
export const exportPublicList = defineRoute({
  id: 'exportPublicList',
  method: 'GET',
  path: '/api/ladder/nominations/:batch/list',
  label: { zh: '下载公示名单', en: 'Download the public list' },
  admits: nominationReaders,
  params: oneBatch,
  query: z.object({ format: z.enum(['xlsx', 'docx']).default('xlsx'), language: fileLanguage }),
})

const oneNomination = oneBatch.extend({
  enterprise: z.string().max(40).describe('Its id, its social credit code, or `own` for the account of an enterprise'),
})

export const openNomination = defineRoute({
  id: 'openNomination',
  method: 'GET',
  path: '/api/ladder/nominations/:batch/enterprises/:enterprise',
  label: { zh: '一家企业的申报', en: 'The nomination of an enterprise' },
  admits: nominationReaders,
  params: oneNomination,
  answer: nominationPage,
})

const [submitted, resubmitted, withdrawn, recommended, returned, refused, objected, dismissed, upheld] =
  nominationHappening.options

const nominationAct = z.discriminatedUnion('kind', [
  submitted,
  resubmitted,
  withdrawn,
  recommended.omit({ told: true }),
  z.strictObject({
    kind: z.literal('returned'),
    reason: returned.shape.reason,
    days: z.int().min(1).max(20).describe('Working days within which it is handed in again'),
  }),
  refused.omit({ told: true }),
  objected,
  dismissed,
  upheld,
])
export type NominationActGiven = z.infer<typeof nominationAct>

/** Any act on the nomination of an enterprise; who may do which follows from the table of acts. */
export const actOnNomination = defineRoute({
  id: 'actOnNomination',
  method: 'POST',
  path: '/api/ladder/nominations/:batch/enterprises/:enterprise/acts',
  label: { zh: '办理一家企业的申报', en: 'Act on the nomination of an enterprise' },
  admits: nominators,
  params: oneNomination,
  body: z.strictObject({ version: versionSeen, act: nominationAct }),
  answer: z.object({ state: label, version: z.number() }),
})
