import type { LadderPage, QuestionShown } from '../../contract/ladder/answer.ts'
import type { Unreported } from '../../contract/points/points.ts'
import type { Label } from '../../kernel/label.ts'
import { mainNext } from '../ladder/sentences.ts'

/** How much of the points is reported, and how many facts the ladder waits for; null where nothing lacks. */
export function reportedOf(points: Unreported | undefined, facts: number): Label | null {
  const zh: string[] = []
  const en: string[] = []
  if (points && points.criteria > 0) {
    zh.push(`积分${points.of}项已报${points.of - points.criteria}项`)
    en.push(`${points.of - points.criteria} of ${points.of} criteria of the points are reported`)
  }
  if (facts > 0) {
    zh.push(`梯度还有${facts}项待补报`)
    en.push(`the ladder waits for ${facts} facts`)
  }
  return zh.length > 0 ? { zh: zh.join('；'), en: en.join('; ') } : null
}

/** What the enterprise itself tells; the rest is told by experts or a platform. */
export const isOwn = ({ teller }: Pick<QuestionShown, 'teller'>): boolean => teller === 'enterprise'

/** What the enterprise itself can report and the rows of the next rung do not ask for already. */
export function beyondNext(page: Pick<LadderPage, 'rungs' | 'next' | 'questions'>): QuestionShown[] {
  const next = mainNext(page)?.label.zh
  return page.questions.filter((question) => isOwn(question) && question.waiting.every(({ zh }) => zh !== next))
}
