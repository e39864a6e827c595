import { type ConditionShown, heldStates, type LadderPage, type RungShown } from '../../contract/ladder/answer.ts'
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

/** Of a condition that is shown as one with those below it, the one whose gap it shows. */
export const lackingBelow = ({ gaps: [gap], children }: ConditionShown): ConditionShown | undefined =>
  gap &&
  children.find((one) => one.id === gap.condition || one.gaps.some(({ condition }) => condition === gap.condition))

/** What was found for a condition: in numbers where there are some, else by what is below it. */
export function foundFor(condition: ConditionShown): Label | null {
  if (condition.told) return behindRule(condition.told)
  const [points] = condition.points
  if (points) return points.told
  if (condition.judgement?.decided) {
    const { reason, by } = condition.judgement.decided
    return { zh: `${reason}（${by}）`, en: `${reason} (${by})` }
  }
  const telling = lackingBelow(condition) ?? condition.children.find(({ state }) => state === condition.state)
  if (!telling) return condition.children[0] ? foundFor(condition.children[0]) : null
  const found = foundFor(telling)
  if (condition.state === 'unmet' && !condition.choice) {
    const others = condition.children.filter((one) => one !== telling && one.state === 'unmet')
    return {
      zh: `“${telling.label.zh}”${found ? `：${found.zh}` : '不满足'}${others.length > 0 ? `；${others.map(({ label }) => `“${label.zh}”`).join('、')}也不满足` : ''}`,
      en: `“${telling.label.en}”${found ? `: ${found.en}` : ' is not met'}${others.length > 0 ? `; ${others.map(({ label }) => `“${label.en}”`).join(', ')} not met either` : ''}`,
    }
  }
  if (condition.state !== 'met' || !condition.choice) return found
  return {
    zh: `凭“${telling.label.zh}”${found ? `，${found.zh}` : ''}`,
    en: `by “${telling.label.en}”${found ? `, ${found.en}` : ''}`,
  }
}

const verdicts = { met: words.met, unmet: words.unmet, unknown: words.notReported } as const

/** 差1件; where what was found measures something else, with the name of what lacks: 研发费用差72万元. */
export function shortOf(condition: ConditionShown): Label | null {
  const [gap] = condition.gaps
  if (!gap) return null
  const { called, short } = gap
  const measured = foundFor(condition)
  if (!measured || measured.zh.includes(short.zh) || short.zh.startsWith(called.zh)) return short
  return { zh: `${called.zh}${short.zh}`, en: `${called.en}: ${short.en}` }
}

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

/** 4条满足1条，差2条，1条缺数 */
function countedOf({ count: { met, unmet, unknown } }: Pick<RungShown, 'count'>): Label {
  const zh = [
    `${met + unmet + unknown}条满足${met}条`,
    unmet > 0 ? `差${unmet}条` : '',
    unknown > 0 ? `${unknown}条缺数` : '',
  ]
  const en = [
    `${met} of ${met + unmet + unknown} conditions met`,
    unmet > 0 ? `${unmet} short` : '',
    unknown > 0 ? `${unknown} without figures` : '',
  ]
  return { zh: zh.filter(Boolean).join('，'), en: en.filter(Boolean).join(', ') }
}

/** The step that costs least: to tell what is not told, else the smallest thing that lacks; none where nothing is known of it. */
function stepOf({ questions }: Pick<LadderPage, 'questions'>, { label, conditions }: RungShown): Label | null {
  const question = questions.find(
    ({ teller, waiting }) => teller === 'enterprise' && waiting.some(({ zh }) => zh === label.zh),
  )
  if (question) {
    const [place] = question.places
    const asked = question.places.length === 1 && place ? place.label : question.label
    return { zh: `先补报${asked.zh}`, en: `report ${asked.en} first` }
  }
  const unmet = conditions.filter(({ state }) => state === 'unmet')
  const closable = unmet.find(({ gaps }) => gaps.length > 0) ?? unmet[0]
  if (!closable) return null
  const [gap] = closable.gaps
  return gap
    ? { zh: `先补“${closable.label.zh}”，${gap.short.zh}`, en: `first “${closable.label.en}”: ${gap.short.en}` }
    : { zh: `先达到“${closable.label.zh}”`, en: `first “${closable.label.en}”` }
}

/** What may be said where every condition is met: of rules that nobody confirmed it is no promise. */
export const readyOf = ({ unconfirmed }: Pick<RungShown, 'unconfirmed'>): Label =>
  unconfirmed.length > 0
    ? { zh: '按待核条件已具备', en: 'met by conditions that are still to be verified' }
    : { zh: '条件已具备，可以申报', en: 'every condition is met, ready to apply' }

/** Of a title that is held and that the facts of today do not carry: that it is valid, and when it comes up for renewal. */
export function heldOf(
  { id, held, state, title }: Pick<RungShown, 'id' | 'held' | 'state' | 'title'>,
  renewals: readonly Pick<LadderPage['renewals'][number], 'rung' | 'kind' | 'due' | 'opens'>[],
): Label | null {
  if (held !== 'met' || state === 'met') return null
  const { zh, en } = heldStates[state]
  const renewal = renewals.find(({ rung, kind }) => rung === id && kind === 'renewal')
  if (renewal)
    return {
      zh: `${zh}；${renewal.due}到期，${renewal.opens}起准备复核，届时须满足`,
      en: `${en}; it ends on ${renewal.due}, its renewal is prepared from ${renewal.opens} and asks for them`,
    }
  if (title?.until) return { zh: `${zh}；${title.until}到期`, en: `${en}; it ends on ${title.until}` }
  return { zh: `${zh}；到期日没有登记`, en: `${en}; its last day is not recorded` }
}

/** 已得2项称号；到专精特新中小企业：4条满足1条，3条缺数；最省事的下一步：先补报2023年研发费用。 */
export function leadOf(page: LadderPage, rung: RungShown | undefined = mainNext(page)): Label {
  const held = page.rungs.filter(({ place }) => place === 'held').length
  const begun = {
    zh: held === 0 ? '还没有称号' : `已得${held}项称号`,
    en: held === 0 ? 'No title yet' : held === 1 ? 'One title' : `${held} titles`,
  }
  if (!rung) return { zh: `${begun.zh}，已在最高一级。`, en: `${begun.en}, at the top.` }
  const { zh, en } = rung.label
  if (rung.place === 'held') return { zh: `${begun.zh}；${zh}已得。`, en: `${begun.en}; ${en} is held.` }
  const lack = lackOf(rung)
  if (!lack) {
    const ready = readyOf(rung)
    return { zh: `${begun.zh}；${zh}：${ready.zh}。`, en: `${begun.en}; ${en}: ${ready.en}.` }
  }
  if (rung.conditions.length === 0)
    return { zh: `${begun.zh}；到${zh}${lack.zh}。`, en: `${begun.en}; to ${en}: ${lack.en}.` }
  const counted = countedOf(rung)
  const step = stepOf(page, rung)
  return {
    zh: `${begun.zh}；到${zh}：${counted.zh}${step ? `；最省事的下一步：${step.zh}` : ''}。`,
    en: `${begun.en}; to ${en}: ${counted.en}${step ? `; the least effort next: ${step.en}` : ''}.`,
  }
}
