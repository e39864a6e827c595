import { z } from 'zod'
import type { ScoreForm } from '../../../../contract/delivery/reviews/review-page.ts'
import { dropKept, keep, readKept } from '../../../app/offline/kept.ts'

const draft = z.object({
  marks: z.record(z.string(), z.number()),
  remark: z.string(),
  /** Handed in while there was no connection: to be sent when it is back. */
  waiting: z.boolean(),
})
export type ScoreDraft = z.infer<typeof draft>

/** Whose score of which stop it is; one device may be used by several people. */
export type ScoreKey = { readonly account: string; readonly review: string; readonly stop: string }

const keyOf = ({ account, review, stop }: ScoreKey): string => `jixia.site-review.${account}.${review}.${stop}`

/** What was given, as it is corrected; empty where nothing was. */
export const freshScore = (given: ScoreForm['stops'][number]['given']): ScoreDraft => ({
  marks: given?.marks ?? {},
  remark: given?.remark ?? '',
  waiting: false,
})

export const readScore = (key: ScoreKey): ScoreDraft | null => readKept(keyOf(key), draft)
export const keepScore = (key: ScoreKey, given: ScoreDraft): boolean => keep(keyOf(key), given)
export const dropScore = (key: ScoreKey): void => dropKept(keyOf(key))
