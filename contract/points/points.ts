import { z } from 'zod'
import type { Label } from '../../kernel/label.ts'
import { type Post, posts } from '../../kernel/post.ts'
import { zoneStaff } from '../admission.ts'
import { label } from '../parts/label.ts'
import { yearText } from '../parts/year.ts'

/** Who sees everybody's points. An enterprise sees its own, and how nameless others are distributed. */
export const pointsReaders: readonly Post[] = zoneStaff
export const pointsAndOwn: readonly Post[] = [...zoneStaff, 'enterprise']
/** Who drafts editions, counts, and decides on objections: statisticians, and the clerks of the bureau of science. */
export const pointsEditors: readonly Post[] = ['statistician', 'department-clerk']
/** Who puts an edition in force and publishes results. */
export const pointsPublishers: readonly Post[] = ['leader']

/** What became of an edition. A published one is never changed; a revision is a copy. */
export const editionStates = {
  draft: { zh: '草案', en: 'draft' },
  demonstration: { zh: '演示版，不作公布依据', en: 'in force for demonstration only' },
  published: { zh: '已发布', en: 'published' },
} as const satisfies Record<string, Label>
export type PointsEditionState = keyof typeof editionStates

/** What a count is for. */
export const runPurposes = {
  count: { zh: '计分', en: 'count' },
  simulation: { zh: '试算', en: 'simulation' },
} as const satisfies Record<string, Label>

export const runStates = {
  counting: { zh: '正在计分', en: 'counting' },
  done: { zh: '已完成', en: 'done' },
  stopped: { zh: '已停止', en: 'stopped' },
  failed: { zh: '未完成', en: 'failed' },
} as const satisfies Record<string, Label>

const keyOf = <Key extends string>(labels: Readonly<Record<Key, Label>>) =>
  z.enum(Object.keys(labels) as [Key, ...Key[]])

/** Whether results may be shown to enterprises, and as what. */
export const publishedAs = z.enum(['official', 'demonstration'])

/** By whom and when something was done. */
export const signed = z.object({
  person: z.string(),
  post: keyOf(posts),
  at: z.string().describe('The moment'),
})

export const editionNamed = z.object({
  id: z.string(),
  name: z.string(),
  state: keyOf(editionStates),
  stateLabel: label,
})

/** A count of everybody of a year under an edition, in one line. */
export const runLine = z.object({
  id: z.string(),
  serial: z.number().describe('Its number in the zone'),
  year: yearText.describe('The year whose facts were counted'),
  edition: editionNamed,
  purpose: keyOf(runPurposes),
  purposeLabel: label,
  state: keyOf(runStates),
  stateLabel: label,
  progress: z.number().min(0).max(1),
  subjects: z.number().describe('Enterprises with facts of the year'),
  scored: z.number().nullable().describe('Those with a score; null while counting'),
  begun: signed,
  endedAt: z.string().nullable(),
  sentence: label.nullable().describe('Why it was stopped or failed'),
  published: publishedAs.nullable(),
  publishedBy: signed.nullable(),
  factsHash: z.string().nullable().describe('SHA-256 over the facts as they were read and kept'),
  resultsHash: z.string().nullable().describe('SHA-256 over the results'),
  demonstration: z.boolean().describe('Whether facts are made up: 演示数据'),
})
export type PointsRunLine = z.infer<typeof runLine>

export const oneEdition = z.object({ edition: z.uuid() })
export const oneRun = z.object({ run: z.uuid() })
export const oneScored = oneRun.extend({ enterprise: z.uuid() })

/** An enterprise as lists of points name it. */
export const scoredSubject = z.object({
  id: z.string(),
  name: z.string(),
  creditCode: z.string().nullable(),
  sector: z.string().nullable(),
})

/** What of a score could not be counted, because facts were not reported. */
export const unreported = z.object({
  criteria: z.number().describe('How many criteria have no value'),
  of: z.number().describe('How many criteria there are'),
  full: z.number().describe('The points that they could bring'),
})
export type Unreported = z.infer<typeof unreported>

/** Where somebody stands; null where that is not known. */
export const standing = z.object({
  score: z.number().nullable(),
  rank: z.number().nullable().describe('In the stage, 1 is first'),
  of: z.number().nullable().describe('How many of the stage have a score'),
  class: z.string().nullable(),
  stage: z.string().nullable(),
})

/** «18项里6项未报，满分34分的这几项没有计分»; null where everything was reported. */
export function unreportedLabel({ criteria, of, full }: Unreported): Label | null {
  if (criteria === 0) return null
  return {
    zh: `${of}项里${criteria}项未报，满分${full}分的这几项没有计分`,
    en: `${criteria} of ${of} criteria are not reported: the ${full} points that they could bring are not counted`,
  }
}
