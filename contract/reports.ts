import { z } from 'zod'
import { filledCard, filledFigure } from '../engines/reports/filled-card.ts'
import { type Post, posts } from '../kernel/post.ts'
import { fileLanguage, label } from './parts/label.ts'
import { defineRoute } from './route.ts'

/** A signing of a card. */
export const frozenCard = z.object({
  code: z.string().describe('Under this code anyone verifies the card: 7F3A-19C2'),
  hash: z.string().describe('SHA-256 over the canonical JSON of the filled card'),
  moment: z.string().describe('What had been entered up to this moment counts'),
  person: z.string(),
  post: z.enum(Object.keys(posts) as [Post, ...Post[]]),
})
export type FrozenCard = z.infer<typeof frozenCard>

/** A figure that reads otherwise today than when the card was signed. */
export const restatement = z.object({
  was: filledFigure,
  now: filledFigure,
  reason: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string().nullable(),
})
export type RestatementShown = z.infer<typeof restatement>

export const formats = ['pdf', 'docx', 'xlsx', 'png', 'json'] as const
export type Format = (typeof formats)[number]

/** Who may sign a card off. */
export const signers = ['leader', 'statistician'] as const satisfies readonly Post[]

const card = z.object({ card: z.string() })
const codeText = z.string().regex(/^[\w-]{1,20}$/)
const code = z.object({ code: codeText })

export const listCards = defineRoute({
  id: 'listCards',
  method: 'GET',
  path: '/api/reports',
  label: { zh: '成绩单一览', en: 'Report cards' },
  admits: 'signed-in',
  answer: z.object({
    cards: z.array(
      z.object({
        id: z.string(),
        title: label,
        periodLabel: label,
        asOf: z.string(),
        lead: label,
        figures: z.number(),
        missing: z.number(),
        first: filledFigure.nullable().describe('The figure that the card shows first'),
        frozen: frozenCard.nullable().describe('The newest signing'),
      }),
    ),
  }),
})

export const openedCard = z.object({
  card: filledCard,
  hash: z.string(),
  frozen: z.array(frozenCard).describe('Every signing, the newest first'),
  restatements: z.array(restatement).describe('Against the newest signing'),
  signing: z.boolean().describe('Whether the person at hand may sign the card off'),
})
export type OpenedCard = z.infer<typeof openedCard>

export const openCard = defineRoute({
  id: 'openCard',
  method: 'GET',
  path: '/api/reports/:card',
  label: { zh: '打开成绩单', en: 'Open a report card' },
  admits: 'signed-in',
  params: card,
  answer: openedCard,
})

export const downloadCard = defineRoute({
  id: 'downloadCard',
  method: 'GET',
  path: '/api/reports/:card/file',
  label: { zh: '下载成绩单', en: 'Download a report card' },
  admits: 'signed-in',
  params: card,
  query: z.object({
    format: z.enum(formats),
    language: fileLanguage.describe('The language of the words; the numbers are the same'),
    code: codeText.optional().describe('A signing to be printed as it was; without it, as the numbers stand now'),
  }),
})

export const freezeCard = defineRoute({
  id: 'freezeCard',
  method: 'POST',
  path: '/api/reports/:card/freeze',
  label: { zh: '冻结成绩单', en: 'Sign a report card off' },
  admits: signers,
  params: card,
  body: z.object({ hash: z.string().describe('The hash of the card that the person has seen') }),
  answer: frozenCard,
})

export const recomputation = z.object({
  same: z.boolean().describe('Whether the card of that moment, computed anew, is the same bit for bit'),
  hash: z.string(),
  recomputed: z.string().describe('The hash of the card computed anew'),
  sentence: label,
})

export const recomputeCard = defineRoute({
  id: 'recomputeCard',
  method: 'GET',
  path: '/api/frozen-cards/:code',
  label: { zh: '重算冻结的成绩单', en: 'Recompute a signed report card' },
  admits: 'signed-in',
  params: code,
  answer: recomputation.extend({
    card: filledCard.nullable().describe('Null for who sees only what was published'),
    frozen: frozenCard,
  }),
})

export const verifyCard = defineRoute({
  id: 'verifyCard',
  method: 'GET',
  path: '/api/verify/:code',
  label: { zh: '核验成绩单', en: 'Verify a report card' },
  admits: 'anyone',
  params: code,
  answer: recomputation.extend({
    code: z.string(),
    title: label,
    zone: label,
    periodLabel: label,
    figures: z.number(),
    frozenOn: z.string().describe('The day of signing'),
  }),
})
export type Verification = z.infer<typeof verifyCard.answer & z.ZodType>
