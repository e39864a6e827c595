import { z } from 'zod'
import { reviewConveners } from '../../../engines/delivery/reviews/acts.ts'
import { reviewHappening, scoreGiven } from '../../../engines/delivery/reviews/history.ts'
import { expected } from '../../../kernel/expected.ts'
import type { Post } from '../../../kernel/post.ts'
import { fileLanguage } from '../../parts/label.ts'
import { lookedAt, lookedOn } from '../../parts/looked-at.ts'
import { versionSeen } from '../../parts/version.ts'
import { defineRoute } from '../../route.ts'
import { batchReaders } from '../batches/batches.ts'
import { reviewLine, reviewPage, scoreForm, shownSheet, shownVisitor } from './review-page.ts'

/** Who sees reviews and can be invited to score; who convenes them. */
export const reviewReaders: readonly Post[] = batchReaders
export const conveningPosts: readonly Post[] = reviewConveners

const reviewsQuery = lookedAt.extend({
  mine: z.enum(['yes']).optional().describe('Only those that wait for a score of the viewer'),
})

export const listReviews = defineRoute({
  id: 'listReviews',
  method: 'GET',
  path: '/api/delivery/reviews',
  label: { zh: '现场观摩评议', en: 'On-site reviews' },
  admits: reviewReaders,
  query: reviewsQuery,
  answer: z.object({
    ...lookedOn.shape,
    demonstration: z.boolean().describe('Whether some of it is made up: 演示数据'),
    sheet: shownSheet,
    reviews: z.array(reviewLine).describe('The latest day first'),
    mayConvene: z.boolean(),
  }),
})

/** The reviews as a workbook. */
export const exportReviews = defineRoute({
  id: 'exportReviews',
  method: 'GET',
  path: '/api/delivery/reviews.xlsx',
  label: { zh: '导出观摩清单', en: 'Export the reviews' },
  admits: reviewReaders,
  query: reviewsQuery.extend({ language: fileLanguage }),
})

export const oneReview = z.object({ review: z.uuid() })

export const openReview = defineRoute({
  id: 'openReview',
  method: 'GET',
  path: '/api/delivery/reviews/:review',
  label: { zh: '一次观摩', en: 'A review' },
  admits: reviewReaders,
  params: oneReview,
  query: lookedAt,
  answer: reviewPage,
})

/** Who of the zone can be invited to score. */
export const listVisitors = defineRoute({
  id: 'listVisitors',
  method: 'GET',
  path: '/api/delivery/visitors',
  label: { zh: '可请的评议人', en: 'Who can be invited to score' },
  admits: conveningPosts,
  answer: z.object({ people: z.array(shownVisitor) }),
})

const account = z.string().min(1).max(100)
const [convened, agreed, , opened, closed, skipped, concluded, cancelled] = reviewHappening.options

export const conveneReview = defineRoute({
  id: 'conveneReview',
  method: 'POST',
  path: '/api/delivery/reviews',
  label: { zh: '召集观摩', en: 'Convene a review' },
  admits: conveningPosts,
  body: convened.omit({ kind: true, sheet: true }).extend({
    projects: z
      .array(z.uuid())
      .max(60)
      .optional()
      .describe('The stops in their order; left out: the projects of the batch'),
    visitors: z.array(account).max(200).optional().describe('Accounts that are invited at once'),
  }),
  answer: z.object({ review: z.string(), serial: z.number() }),
})

/** What may be done with a review. */
const reviewAct = z.discriminatedUnion('kind', [
  agreed,
  z.strictObject({
    kind: z.literal('invited'),
    visitors: z.array(account).min(1, expected('至少请一位', 'invite at least one')).max(200),
  }),
  opened,
  closed,
  skipped,
  concluded,
  cancelled,
])
export type ReviewActGiven = z.infer<typeof reviewAct>

/** Any act on a review that is there; who may do which follows from the table of acts. */
export const actOnReview = defineRoute({
  id: 'actOnReview',
  method: 'POST',
  path: '/api/delivery/reviews/:review/acts',
  label: { zh: '办理观摩', en: 'Act on a review' },
  admits: conveningPosts,
  params: oneReview,
  body: z.strictObject({
    version: versionSeen,
    act: reviewAct,
  }),
  answer: reviewPage,
})

/** The score sheet of a visitor, for the phone: open stops and what was given. */
export const openScoreForm = defineRoute({
  id: 'openScoreForm',
  method: 'GET',
  path: '/api/delivery/reviews/:review/score',
  label: { zh: '观摩打分', en: 'Scores of a review' },
  admits: reviewReaders,
  params: oneReview,
  answer: scoreForm,
})

/** One score of the viewer for a stop; a later one corrects it as long as the stop is open. */
export const scoreStop = defineRoute({
  id: 'scoreStop',
  method: 'POST',
  path: '/api/delivery/reviews/:review/scores',
  label: { zh: '打分', en: 'Score a stop' },
  admits: reviewReaders,
  params: oneReview,
  body: scoreGiven,
  answer: scoreForm,
})

export const resultFormats = ['docx', 'pdf', 'xlsx'] as const
export type ResultFormat = (typeof resultFormats)[number]

/** The ranking as a document or a workbook. */
export const exportReview = defineRoute({
  id: 'exportReview',
  method: 'GET',
  path: '/api/delivery/reviews/:review/result',
  label: { zh: '导出观摩结果', en: 'Export the result of a review' },
  admits: reviewReaders,
  params: oneReview,
  query: lookedAt.extend({ format: z.enum(resultFormats), language: fileLanguage }),
})
