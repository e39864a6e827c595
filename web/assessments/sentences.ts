import type { StandingShown } from '../../contract/assessments/assessments.ts'
import type { Label } from '../../kernel/label.ts'

/** 到A类差2.1分 */
export const lacksWords = ({ next }: Pick<StandingShown, 'next'>): Label =>
  next ? { zh: `到${next.grade.zh}${next.lacks.zh}`, en: `to ${next.grade.en}: ${next.lacks.en}` } : { zh: '', en: '' }

/** 第154名 · 到A类差2.1分 · 缺1项数 */
export function standingWords({ rank, next, unknown }: StandingShown): Label {
  const lacks = lacksWords({ next })
  const pieces: readonly Label[] = [
    ...(rank === null ? [] : [{ zh: `第${rank}名`, en: `no. ${rank}` }]),
    ...(next ? [lacks] : []),
    ...(unknown > 0 && !next ? [{ zh: `缺${unknown}项数`, en: `${unknown} facts missing` }] : []),
  ]
  return { zh: pieces.map(({ zh }) => zh).join(' · '), en: pieces.map(({ en }) => en).join(' · ') }
}
