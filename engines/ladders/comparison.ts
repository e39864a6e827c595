import { type Day, dayLabel } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import type { Condition } from './ladder.ts'
import { type OpenEdition, type OpenLadder, openEditionOn } from './opened.ts'
import type { Subject } from './subject.ts'
import type { ConditionAnswer } from './telling/condition-answer.ts'
import { answerEdition, type RungAnswer } from './telling/rung-answer.ts'

/** What became of a condition from one edition to the next. */
export const changes = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '调整', en: 'Changed' },
  gone: { zh: '取消', en: 'Gone' },
  same: { zh: '不变', en: 'Unchanged' },
} as const satisfies Record<string, Label>
export type Change = keyof typeof changes

export type ConditionChange = {
  readonly id: string
  readonly change: Change
  readonly before?: Condition
  readonly after?: Condition
}

/** What a condition demands, apart from where it is written and how sure that is. */
function demandOf(condition: Condition): string {
  return JSON.stringify(condition, (key, value) => (key === 'clause' || key === 'certainty' ? undefined : value))
}

/** Condition by condition, in the order of the newer edition; what is gone comes last. */
export function compareEditions(older: OpenEdition, newer: OpenEdition): ConditionChange[] {
  const [before, after] = [older, newer].map(
    ({ given }) => new Map(given.conditions.map((condition) => [condition.id, condition])),
  ) as [Map<string, Condition>, Map<string, Condition>]
  const kept = [...after.values()].map((condition): ConditionChange => {
    const { id } = condition
    const earlier = before.get(id)
    if (!earlier) return { id, change: 'new', after: condition }
    const change = demandOf(earlier) === demandOf(condition) ? 'same' : 'changed'
    return { id, change, before: earlier, after: condition }
  })
  const gone = [...before.values()]
    .filter(({ id }) => !after.has(id))
    .map((condition): ConditionChange => ({ id: condition.id, change: 'gone', before: condition }))
  return [...kept, ...gone]
}

export type ConditionOnTwoDays = ConditionChange & {
  readonly earlier?: ConditionAnswer
  readonly later?: ConditionAnswer
}

/** The same subject and rung on two days: both answers, and what of the rules changed between. */
export type OnTwoDays = {
  readonly earlier: RungAnswer
  readonly later: RungAnswer
  readonly conditions: readonly ConditionOnTwoDays[]
  /** Why the two differ, in sentences: the change of edition first, then each condition that tells otherwise. */
  readonly why: readonly Label[]
}

/** Why a subject stands differently on two days; none where a rung has no edition on one of them. */
export function compareDays(
  open: OpenLadder,
  {
    subject,
    former = subject,
    rung,
    days: [first, second],
  }: {
    readonly subject: Subject
    /** The subject as it was known on the first day, where other facts were the last ones then. */
    readonly former?: Subject
    readonly rung: string
    readonly days: readonly [Day, Day]
  },
): OnTwoDays | undefined {
  const opened = open.rungs.get(rung)
  const [older, newer] = [first, second].map((on) => opened && openEditionOn(opened, on))
  if (!older || !newer) return undefined
  const earlier = answerEdition(open, older, { subject: former, on: first })
  const later = answerEdition(open, newer, { subject, on: second })
  const conditions = compareEditions(older, newer).map((change) => ({
    ...change,
    ...answerNamed('earlier', earlier, change.id),
    ...answerNamed('later', later, change.id),
  }))
  return { earlier, later, conditions, why: [...editionWhy(older, newer), ...conditions.flatMap(conditionWhy)] }
}

function answerNamed<Name extends 'earlier' | 'later'>(name: Name, { conditions }: RungAnswer, id: string) {
  const found = conditions.find((condition) => condition.id === id)
  return (found ? { [name]: found } : {}) as { readonly [Key in Name]?: ConditionAnswer }
}

function editionWhy(older: OpenEdition, newer: OpenEdition): Label[] {
  if (older === newer) return []
  const { zh, en } = dayLabel(newer.given.firstDay)
  return [
    {
      zh: `自${zh}起适用“${newer.given.label.zh}”，此前适用“${older.given.label.zh}”`,
      en: `From ${en} on “${newer.given.label.en}” applies, before it “${older.given.label.en}”`,
    },
  ]
}

const states = {
  met: { zh: '满足', en: 'met' },
  unmet: { zh: '不满足', en: 'unmet' },
  unknown: { zh: '未知', en: 'unknown' },
} as const

function conditionWhy({ change, before, after, earlier, later }: ConditionOnTwoDays): Label[] {
  if (change === 'new' && later && later.state !== 'met')
    return [
      {
        zh: `新增“${after!.label.zh}”：${states[later.state].zh}`,
        en: `New: “${after!.label.en}”: ${states[later.state].en}`,
      },
    ]
  if (change === 'gone' && earlier && earlier.state !== 'met')
    return [
      {
        zh: `取消“${before!.label.zh}”：原${states[earlier.state].zh}，现不再要求`,
        en: `Gone: “${before!.label.en}”: was ${states[earlier.state].en}, no longer demanded`,
      },
    ]
  if (!earlier || !later || earlier.state === later.state) return []
  const [was, is] = [states[earlier.state], states[later.state]]
  const demand =
    change === 'same'
      ? { zh: `“${after!.label.zh}”`, en: `“${after!.label.en}”` }
      : {
          zh: `“${before!.label.zh}”调整为“${after!.label.zh}”`,
          en: `“${before!.label.en}” became “${after!.label.en}”`,
        }
  return [{ zh: `${demand.zh}：原${was.zh}，现${is.zh}`, en: `${demand.en}: was ${was.en}, now ${is.en}` }]
}
