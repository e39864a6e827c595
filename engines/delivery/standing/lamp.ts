import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { byGravity, type Lamp } from '../../../kernel/lamp.ts'
import { next, type Period, periodLabel, periodOf, previous } from '../../../kernel/period.ts'
import type { Reason } from '../../../kernel/reason.ts'
import { plannedWorkdays } from '../plan/planned-workdays.ts'

export type MilestoneFacts = {
  readonly label: Label
  /** The day in force; without one there is nothing to be measured against. */
  readonly due?: Day
  /** Where it comes to stand at today's progress; undefined where nobody knows. */
  readonly expected?: Day
  readonly actual?: Day
  /** Total float of the plan in working days, where it was scheduled. */
  readonly slack?: number
  /** The last ten-day period that was reported on it or on what leads to it. */
  readonly reported?: Period
  /** Whether work on it, or on what leads to it, should have begun. */
  readonly begun: boolean
  readonly today: Day
}

export type LampRule = {
  /** So many working days of float or fewer are amber. */
  readonly amberSlack: number
  /** So many ten-day periods without a report are grey. */
  readonly greyAfter: number
}
const usualRule: LampRule = { amberSlack: 5, greyAfter: 1 }

export type LampWithReason = { readonly lamp: Lamp; readonly reason: Reason }

const lit = (lamp: Lamp, text: Label, children: readonly Reason[] = []): LampWithReason => ({
  lamp,
  reason: { text, state: lamp === 'green' ? 'met' : lamp === 'unknown' ? 'unknown' : 'unmet', children },
})

/** The lamp of a milestone and why. What is over its day is red even where nobody reports; what nobody reports is grey. */
export function milestoneLamp(facts: MilestoneFacts, rule: LampRule = usualRule): LampWithReason {
  const { label, due, expected, actual, slack, today } = facts
  const { zh, en } = label
  if (actual !== undefined) {
    if (due === undefined || actual <= due) return lit('green', { zh: `${zh} ${actual} 完成`, en: `${en}: ${actual}` })
    const over = plannedWorkdays(due, actual)
    return lit('red', {
      zh: `${zh} ${actual} 才完成，超期${over}个工作日`,
      en: `${en} was reached on ${actual}, ${over} working days late`,
    })
  }
  if (due === undefined) return lit('unknown', { zh: `${zh}没有期限`, en: `${en} has no day` })
  if (due < today) {
    const over = plannedWorkdays(due, today)
    return lit('red', {
      zh: `${zh}应于 ${due} 完成，已超期${over}个工作日`,
      en: `${en} was due on ${due}, ${over} working days ago`,
    })
  }
  const silent = silence(facts, rule)
  if (silent) return lit('unknown', { zh: `${zh}：${silent.zh}`, en: `${en}: ${silent.en}` })
  if (expected === undefined) return lit('unknown', { zh: `${zh}的进度未报`, en: `${en} is not reported` })
  const measured: Reason[] = [
    { text: { zh: `期限 ${due}`, en: `due ${due}` } },
    { text: { zh: `按今天的进度 ${expected}`, en: `at today's progress ${expected}` } },
  ]
  if (expected > due) {
    const late = plannedWorkdays(due, expected)
    const text = {
      zh: `${zh}预计 ${expected} 完成，比期限晚${late}个工作日`,
      en: `${en} is expected on ${expected}, ${late} working days after its day`,
    }
    return lit('red', text, measured)
  }
  const room = slack ?? plannedWorkdays(expected, due)
  const spare = Math.floor(room)
  return room <= rule.amberSlack
    ? lit('amber', { zh: `${zh}只有${spare}个工作日的余量`, en: `${en} has ${spare} working days to spare` }, measured)
    : lit('green', { zh: `${zh}有${spare}个工作日的余量`, en: `${en} has ${spare} working days to spare` }, measured)
}

/** Whether reports that should be there are not; undefined where they are, or where none is due yet. */
function silence({ reported, begun, today }: MilestoneFacts, { greyAfter }: LampRule): Label | undefined {
  if (!begun) return undefined
  if (reported === undefined)
    return { zh: '应已动工，从未报过进度', en: 'it should have begun, and nobody ever reported' }
  let wanted = periodOf('ten-days', today)
  for (let count = 0; count < greyAfter + 1; count += 1) wanted = previous(wanted)
  if (reported >= wanted) return undefined
  const { zh, en } = periodLabel(next(reported))
  return { zh: `自${zh}起未报进度`, en: `nothing is reported since ${en}` }
}

/** The lamp of a project: the worst of its milestones, which are its reasons, the worst first. */
export function worstLamp(parts: readonly LampWithReason[]): LampWithReason {
  if (parts.length === 0) return lit('unknown', { zh: '没有节点', en: 'There are no milestones' })
  const ordered = parts.toSorted((one, other) => byGravity(one.lamp, other.lamp))
  const [worst] = ordered
  return { lamp: worst!.lamp, reason: { ...worst!.reason, children: ordered.map(({ reason }) => reason) } }
}
