import { useCallback, useState } from 'react'
import type { ScoreForm } from '../../../../contract/delivery/reviews/review-page.ts'
import { listReviews, openReview, openScoreForm, scoreStop } from '../../../../contract/delivery/reviews/reviews.ts'
import { call } from '../../../api.ts'
import { useSendingOf } from '../../phone/sending.ts'
import { dropScore, freshScore, keepScore, readScore, type ScoreDraft, type ScoreKey } from './draft.ts'

const stale = [openScoreForm, openReview, listReviews]

/** The score of one stop: written on this device, sent when there is a connection. `tellKept` hears whether a draft is kept. */
export function useScore(
  { account, review, stop }: ScoreKey,
  given: ScoreForm['stops'][number]['given'],
  tellKept: (kept: boolean) => void,
) {
  const key = { account, review, stop }
  const [draft, setDraft] = useState<ScoreDraft>(() => readScore(key) ?? freshScore(given))
  const keep = (written: ScoreDraft) => {
    setDraft(written)
    tellKept(keepScore(key, written))
  }
  const work = useCallback(
    ({ marks, remark }: ScoreDraft) => {
      const body = { stop, marks, ...(remark.trim() && { remark: remark.trim() }) }
      return call(scoreStop, { params: { review }, body })
    },
    [review, stop],
  )
  const sending = useSendingOf(work, stale, draft, keep, () => {
    dropScore(key)
    setDraft({ ...draft, waiting: false })
    tellKept(false)
  })
  return { draft, keep, ...sending }
}
