import type { ConditionShown, LadderPage, RungShown } from '../../contract/ladder/answer.ts'
import type { Label } from '../../kernel/label.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import { words } from './words.ts'

/** The lamp of a condition: what lacks is looked after, not late. */
export const lampOf = (state: ConditionShown['state']): Lamp =>
  state === 'met' ? 'green' : state === 'unmet' ? 'amber' : 'unknown'

/** 差2项，1项待填 */
export function lackOf({ count }: Pick<RungShown, 'count'>): Label | null {
  const { unmet, unknown } = count
  if (unmet + unknown === 0) return null
  const zh = [unmet > 0 ? `差${unmet}项` : '', unknown > 0 ? `${unknown}项待填` : ''].filter(Boolean)
  const en = [unmet > 0 ? `${unmet} short` : '', unknown > 0 ? `${unknown} to tell` : ''].filter(Boolean)
  return { zh: zh.join('，'), en: en.join(', ') }
}

/** What a reason says behind the rule, which the condition has said already. */
function behindRule({ zh, en }: Label): Label {
  const [chinese, english] = [zh.split('：'), en.split(': ')]
  return chinese.length === 2 && english.length === 2 ? { zh: chinese[1]!, en: english[1]! } : { zh, en }
}

/** What was found for a condition: in numbers where there are some, else by what is below it. */
export function foundFor(condition: ConditionShown): Label | null {
  if (condition.told) return behindRule(condition.told)
  const [points] = condition.points
  if (points) return points.told
  if (condition.judgement?.decided) {
    const { reason, by } = condition.judgement.decided
    return { zh: `${reason}（${by}）`, en: `${reason} (${by})` }
  }
  const telling = condition.children.find(({ state }) => state === condition.state) ?? condition.children[0]
  return telling ? foundFor(telling) : null
}

const verdicts = { met: words.met, unmet: words.unmet, unknown: words.notReported } as const

/** What was found, or where nothing is to be told in numbers the verdict itself. */
export const saidOf = (condition: ConditionShown): Label => foundFor(condition) ?? verdicts[condition.state]

/** Rows in the order of the design: what lacks, what is met, what is not known. */
export const inOrder = (conditions: readonly ConditionShown[]): ConditionShown[] => {
  const order = { unmet: 0, met: 1, unknown: 2 }
  return conditions.toSorted((one, other) => order[one.state] - order[other.state])
}

/** The next rung of the first track; where its top is held, of another. */
export const mainNext = ({ rungs, next: [first] }: Pick<LadderPage, 'rungs' | 'next'>): RungShown | undefined =>
  rungs.find(({ id }) => id === first)

/** 已得3级；到专精特新中小企业差2项，1项待填。 */
export function leadOf(page: LadderPage): Label {
  const held = page.rungs.filter(({ place }) => place === 'held').length
  const next = mainNext(page)
  const begun = {
    zh: held === 0 ? '还没有称号' : `已得${held}项称号`,
    en: held === 0 ? 'No title yet' : held === 1 ? 'One title' : `${held} titles`,
  }
  if (!next) return { zh: `${begun.zh}，已在最高一级。`, en: `${begun.en}, at the top.` }
  const lack = lackOf(next)
  if (!lack)
    return {
      zh: `${begun.zh}；${next.label.zh}的条件已具备，可以申报。`,
      en: `${begun.en}; ready to apply for ${next.label.en}.`,
    }
  return { zh: `${begun.zh}；到${next.label.zh}${lack.zh}。`, en: `${begun.en}; to ${next.label.en}: ${lack.en}.` }
}
