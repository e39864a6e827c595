import { z } from 'zod'
import { batchOffice } from '../../../engines/delivery/batches/acts.ts'
import { batchHappening, batchHosts } from '../../../engines/delivery/batches/history.ts'
import { writtenDay } from '../../../engines/delivery/written.ts'
import { type Post, posts } from '../../../kernel/post.ts'
import { zoneStaff } from '../../admission.ts'
import { editionHead } from '../../parts/edition.ts'
import { fileLanguage, label } from '../../parts/label.ts'
import { lookedAt, lookedOn } from '../../parts/looked-at.ts'
import { versionSeen } from '../../parts/version.ts'
import { defineRoute } from '../../route.ts'
import { oneProject } from '../ledger.ts'
import { batchLine, batchPage } from './batch-page.ts'

/** Who sees batches and reviews: whoever works for the zone. Who proposes a batch. */
export const batchReaders: readonly Post[] = zoneStaff
export const batchProposers: readonly Post[] = batchOffice

/** The posts that can host the day of a batch, as they are chosen from. */
export const hostChoices = batchHosts.map((id) => ({ id, label: posts[id] }))

export const listBatches = defineRoute({
  id: 'listBatches',
  method: 'GET',
  path: '/api/delivery/batches',
  label: { zh: '集中开工', en: 'Batches of starts' },
  admits: batchReaders,
  query: lookedAt,
  answer: z.object({
    ...lookedOn.shape,
    demonstration: z.boolean().describe('Whether some of it is made up: 演示数据'),
    rules: editionHead,
    batches: z.array(batchLine).describe('The latest day first'),
    mayPropose: z.boolean(),
  }),
})

/** The batches with their accounts as a workbook. */
export const exportBatches = defineRoute({
  id: 'exportBatches',
  method: 'GET',
  path: '/api/delivery/batches.xlsx',
  label: { zh: '导出批次清单', en: 'Export the batches' },
  admits: batchReaders,
  query: lookedAt.extend({ language: fileLanguage }),
})

export const oneBatch = z.object({ batch: z.uuid() })

export const openBatch = defineRoute({
  id: 'openBatch',
  method: 'GET',
  path: '/api/delivery/batches/:batch',
  label: { zh: '一个批次', en: 'A batch' },
  admits: batchReaders,
  params: oneBatch,
  query: lookedAt,
  answer: batchPage,
})

/** The projects of a batch with their readiness and their starts, as a workbook. */
export const exportBatch = defineRoute({
  id: 'exportBatch',
  method: 'GET',
  path: '/api/delivery/batches/:batch/projects.xlsx',
  label: { zh: '导出一个批次', en: 'Export a batch' },
  admits: batchReaders,
  params: oneBatch,
  query: lookedAt.extend({ language: fileLanguage }),
})

const [proposed, listed, removed, admitted, announced, rescheduled, postponed, cancelled] = batchHappening.options

export const proposeBatch = defineRoute({
  id: 'proposeBatch',
  method: 'POST',
  path: '/api/delivery/batches',
  label: { zh: '提出批次', en: 'Propose a batch' },
  admits: batchProposers,
  body: proposed.omit({ kind: true, rules: true }).extend({
    projects: z.array(z.uuid()).max(200).optional().describe('Projects that are put in at once'),
  }),
  answer: z.object({ batch: z.string(), serial: z.number() }),
})

/** What may be done with a batch. A start is reported to the project of the ledger, whose fact it is. */
const batchAct = z.discriminatedUnion('kind', [
  listed,
  removed,
  admitted.omit({ lacks: true }),
  announced,
  rescheduled,
  z.strictObject({
    kind: z.literal('started'),
    project: z.uuid(),
    day: writtenDay.optional().describe('When construction began; today unless said'),
  }),
  postponed,
  cancelled,
])
export type BatchActGiven = z.infer<typeof batchAct>

/** Any act on a batch that is there; who may do which follows from the table of acts. */
export const actOnBatch = defineRoute({
  id: 'actOnBatch',
  method: 'POST',
  path: '/api/delivery/batches/:batch/acts',
  label: { zh: '办理批次', en: 'Act on a batch' },
  admits: batchProposers,
  params: oneBatch,
  body: z.strictObject({
    version: versionSeen,
    act: batchAct,
  }),
  answer: batchPage,
})

/** In which batches and reviews a project stands. */
export const openProjectBatches = defineRoute({
  id: 'openProjectBatches',
  method: 'GET',
  path: '/api/delivery/projects/:project/batches',
  label: { zh: '一个项目的批次和观摩', en: 'The batches and reviews of a project' },
  admits: batchReaders,
  params: oneProject,
  query: lookedAt,
  answer: z.object({
    batches: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          day: z.string(),
          outcomeLabel: label,
          readiness: label,
          late: z.number().nullable(),
        }),
      )
      .describe('The latest day first'),
    reviews: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          day: z.string(),
          number: z.number().describe('Its stop'),
          stateLabel: label,
          place: z.number().nullable(),
          score: z.string().nullable(),
        }),
      )
      .describe('The latest day first'),
  }),
})
