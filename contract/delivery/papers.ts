import { z } from 'zod'
import { paperKindIds } from '../../engines/delivery/problems/written-paper.ts'
import { expected } from '../../kernel/expected.ts'
import { isPeriod } from '../../kernel/period.ts'
import type { Post } from '../../kernel/post.ts'
import { isWithinReach } from '../../kernel/reached-day.ts'
import { fileLanguage, label } from '../parts/label.ts'
import { lookedAt } from '../parts/looked-at.ts'
import { defineRoute } from '../route.ts'

/** Who reads what was issued; who issues it. */
export const paperReaders: readonly Post[] = ['leader', 'supervisor', 'project-lead', 'project-officer', 'statistician']
export const paperIssuers: readonly Post[] = ['supervisor', 'leader']

/** A period for which departments are assessed. */
export const assessedPeriod = z
  .string()
  .refine(
    (given) => isPeriod(given) && isWithinReach(given),
    expected('期间应写成 2023-Q4 或 2023', 'a period is written as 2023-Q4 or 2023'),
  )

const asked = z.object({
  kind: z.enum(paperKindIds),
  period: assessedPeriod.optional().describe('Of an assessment; the last quarter that is over unless given'),
})

/** A paper as it reads. */
export const paperText = z.object({
  asOf: z.string().describe('The day up to which the records count'),
  issuer: label,
  title: label,
  addressee: label,
  paragraphs: z.array(
    z.object({
      about: z.string().describe('What it speaks of: the same in every paper that speaks of it'),
      kind: z.enum(['heading', 'body']),
      text: label,
    }),
  ),
})

const differences = z.array(z.object({ about: z.string(), earlier: label.nullable(), later: label.nullable() }))

const issuedLine = z.object({
  id: z.string(),
  kind: z.enum(paperKindIds),
  kindLabel: label,
  number: label.describe('〔2025〕3号'),
  title: label,
  issuedOn: z.string(),
  person: z.string(),
  demonstration: z.boolean(),
})
export type IssuedLine = z.infer<typeof issuedLine>

/** What was issued, the newest first. */
export const listPapers = defineRoute({
  id: 'listPapers',
  method: 'GET',
  path: '/api/delivery/papers',
  label: { zh: '印发的通报', en: 'Papers issued' },
  admits: paperReaders,
  answer: z.object({ papers: z.array(issuedLine), mayIssue: z.boolean() }),
})

/** A paper as it would be issued now, under which number, and what stands against it. */
export const draftPaper = defineRoute({
  id: 'draftPaper',
  method: 'GET',
  path: '/api/delivery/papers/draft',
  label: { zh: '待印发的通报', en: 'A paper to be issued' },
  admits: paperReaders,
  query: asked,
  answer: paperText.extend({
    kind: z.enum(paperKindIds),
    kindLabel: label,
    period: z.string().nullable(),
    number: label.describe('The number that it gets if it is issued next'),
    issuedOn: z.string(),
    demonstration: z.boolean(),
    hash: z.string().describe('SHA-256 of the text; issuing names it, so that what is issued is what was read'),
    hindrance: label.nullable().describe('Why it is not issued; null: nothing stands against it'),
    mayIssue: z.boolean(),
  }),
})
export type DraftAnswer = z.infer<NonNullable<typeof draftPaper.answer>>

/** Issues a paper: it gets its number, and stays as it is. */
export const issuePaper = defineRoute({
  id: 'issuePaper',
  method: 'POST',
  path: '/api/delivery/papers',
  label: { zh: '印发通报', en: 'Issue a paper' },
  admits: paperIssuers,
  body: z.strictObject({ ...asked.shape, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  answer: z.object({ id: z.string(), number: label }),
})

const onePaper = z.object({ paper: z.uuid() })

/** A paper as it was issued, and beside it what the records would say. */
export const openPaper = defineRoute({
  id: 'openPaper',
  method: 'GET',
  path: '/api/delivery/papers/:paper',
  label: { zh: '一份印发的通报', en: 'A paper that was issued' },
  admits: paperReaders,
  params: onePaper,
  query: lookedAt,
  answer: paperText.extend({
    ...issuedLine.shape,
    period: z.string().nullable(),
    at: z.string().describe('The moment of issue'),
    hash: z.string().describe('SHA-256 of what was issued'),
    documentHash: z.string().describe('SHA-256 of the document that was handed out'),
    intact: z.boolean().describe('Whether what is kept fits its hash'),
    again: differences.describe('What the records say otherwise of the same day; empty: written again it is the same'),
    now: z.object({ asOf: z.string(), differences }).describe('What it would say otherwise on the day looked at'),
  }),
})
export type PaperAnswer = z.infer<NonNullable<typeof openPaper.answer>>

export const paperFormats = ['docx', 'json'] as const
export type PaperFormat = (typeof paperFormats)[number]

/** What was issued as a file: in Chinese the very document that was handed out, in English a translation of it. */
export const downloadPaper = defineRoute({
  id: 'downloadPaper',
  method: 'GET',
  path: '/api/delivery/papers/:paper/file',
  label: { zh: '下载印发的通报', en: 'Download a paper that was issued' },
  admits: paperReaders,
  params: onePaper,
  query: z.object({ format: z.enum(paperFormats).default('docx'), language: fileLanguage }),
})
