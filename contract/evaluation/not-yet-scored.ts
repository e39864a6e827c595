import { hardlySettled } from '../../engines/evaluation/own-score.ts'
import type { Label } from '../../kernel/label.ts'
import type { EvaluationItemShown, EvaluationPage } from './evaluation.ts'

type Score = NonNullable<EvaluationPage['score']>

/** An item that is computed and has no national least and most, so that it gives no points. */
export const isUnbounded = ({ formula, bounds }: EvaluationItemShown): boolean => formula !== null && bounds === null

/** The score where enough is settled to be told as one; from none to a hundred is no score. */
export const toldScore = ({ score }: Pick<EvaluationPage, 'score'>): Score | null =>
  score && !hardlySettled(score) ? score : null

/** Instead of a score of which nearly nothing is settled: that there is none, and what comes first. */
export function notYetScored({ year, facts, score }: Pick<EvaluationPage, 'year' | 'facts' | 'score'>): Label {
  const unbounded = score?.items.filter(isUnbounded).length ?? 0
  const untold = facts.filter(({ value }) => value === null).length
  if (unbounded > 0)
    return {
      zh: `${year}年还不能测算：先设定${unbounded}个指标的全国最大最小值`,
      en: `${year} cannot be scored yet: national least and most of ${unbounded} items have to be set first`,
    }
  if (untold > 0)
    return {
      zh: `${year}年还不能测算：先填${untold}项数据`,
      en: `${year} cannot be scored yet: ${untold} facts have to be filled in first`,
    }
  return { zh: `${year}年还不能测算：定性指标还没有评分`, en: `${year} cannot be scored yet: nobody judged the items` }
}
