import { z } from 'zod'
import { fillerPosts } from '../../engines/collection/collection.ts'
import type { Post } from '../../kernel/post.ts'
import { label } from '../parts/label.ts'
import { defineRoute } from '../route.ts'
import { collectionReaders } from './collection.ts'
import { audiences } from './round.ts'
import { correctionStates } from './task.ts'

const readers: readonly Post[] = [...new Set([...collectionReaders, ...fillerPosts])]

export const correction = z.object({
  id: z.string(),
  indicator: z.string(),
  label,
  period: z.string(),
  periodLabel: label,
  owner: label.describe('The department or the enterprise that answers for the number'),
  audience: z.enum(audiences),
  unit: z.string(),
  was: z.string(),
  value: z.string(),
  finding: label.nullable().describe('What speaks against the wanted number; whoever asked has confirmed it'),
  reason: z.string(),
  person: z.string(),
  requestedAt: z.string(),
  state: z.enum(correctionStates),
  decision: z.object({ person: z.string(), reason: z.string(), at: z.string() }).nullable(),
  mayDecide: z.boolean(),
  href: z.string().describe('The page of the figure, or the task of the enterprise'),
})
export type Correction = z.infer<typeof correction>

export const listCorrections = defineRoute({
  id: 'listCorrections',
  method: 'GET',
  path: '/api/collection/corrections',
  label: { zh: '更正申请', en: 'Corrections' },
  admits: readers,
  answer: z.object({ corrections: z.array(correction).describe('Open ones first, then the newest 100') }),
})

export const requestCorrection = defineRoute({
  id: 'requestCorrection',
  method: 'POST',
  path: '/api/collection/corrections',
  label: { zh: '申请更正', en: 'Ask for a correction' },
  admits: fillerPosts,
  body: z.object({
    indicator: z.string().max(100).describe('Of an enterprise, the field of the register'),
    period: z.string().max(40),
    value: z.string().max(100),
    reason: z.string().max(500),
    kept: z.boolean().default(false).describe('The person has seen what speaks against the number, and it stands'),
  }),
  answer: z.object({ id: z.string() }),
})

export const decideCorrection = defineRoute({
  id: 'decideCorrection',
  method: 'POST',
  path: '/api/collection/corrections/:correction/decision',
  label: { zh: '核定更正', en: 'Decide on a correction' },
  admits: ['statistician'],
  params: z.object({ correction: z.string() }),
  body: z.object({ accept: z.boolean(), reason: z.string().max(500) }),
  answer: z.object({ observation: z.string().nullable() }),
})
