import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import type { Actor } from '../../delivery/recorded/actor.ts'
import { writtenDay as day, writtenText as text } from '../../delivery/written.ts'

/** Working days of publicity that a batch may have. */
export const publicityDays = { least: 5, usual: 5, most: 30 } as const

/** Working days that a window has at the least: no rule says so, it is what an enterprise needs to apply. */
export const windowDays = { least: 5 } as const

/** An enterprise as a public list names it. */
export const listedEnterprise = z.strictObject({
  enterprise: z.uuid(),
  name: z.string(),
  creditCode: z.string().nullable(),
})
export type ListedEnterprise = z.output<typeof listedEnterprise>

/** The document by which a title is granted, and what it says of the title. */
export const grantDocument = z.strictObject({
  document: text(200).describe('The title of the document'),
  number: text(60).describe('Its number'),
  issuer: text(100),
  firstDay: day.describe('The first day of the title'),
  validUntil: day.optional().describe('The last day on the certificate; by the edition where nothing is said'),
})

/** What can happen to a batch, apart from who did it and when. */
export const batchHappening = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('opened'),
    name: text(60).describe('What the batch is called'),
    title: text(40).describe('The title that is applied for'),
    edition: text(60).describe('The edition of the rules'),
    firstDay: day.describe('The first day of the window'),
    lastDay: day.describe('The last day of the window'),
    publicity: z.int().min(publicityDays.least).max(publicityDays.most).describe('Working days of publicity'),
  }),
  z.strictObject({ kind: z.literal('extended'), lastDay: day, reason: text(500) }),
  z.strictObject({
    kind: z.literal('published'),
    until: day.describe('The last day of publicity'),
    list: z.array(listedEnterprise).min(1).max(2000),
  }),
  z.strictObject({
    kind: z.literal('granted'),
    ...grantDocument.shape,
    without: z
      .array(z.strictObject({ enterprise: z.uuid(), reason: text(500) }))
      .max(2000)
      .describe('Those of the list that the document does not name'),
  }),
  z.strictObject({ kind: z.literal('cancelled'), reason: text(500) }),
])
export type BatchHappening = z.output<typeof batchHappening>
export type BatchAct = BatchHappening['kind']

export type BatchEvent = { readonly on: Day; readonly by: Actor } & BatchHappening
export type BatchEventOf<Kind extends BatchAct> = Extract<BatchEvent, { kind: Kind }>
