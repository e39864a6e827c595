import type { Label } from '../../kernel/label.ts'
import { type AskedNumber, type EntryFinding, type LastNumber, readEntry } from './filling.ts'

/**
 * What was filled in for one number: a value, or none with the reason why it is unknown (未发生). `kept` says that
 * the person has looked at a finding and that the number stands; then `reason` says why, where the finding is weighty.
 */
export type Answer = { readonly value: string | null; readonly reason: string; readonly kept: boolean }
export type Answers = Readonly<Record<string, Answer>>

/** One number of a task: what is asked, and what was reported before. */
export type AskedItem = AskedNumber & { readonly id: string; readonly last: LastNumber | null }

/** How an answer stands: not given, unknown with its reason, a good number, or one that something speaks against. */
export type AnswerStanding = {
  readonly given: boolean
  readonly value: string | null
  readonly finding?: EntryFinding
  /** Why the task cannot be handed in yet, if it is because of this item. */
  readonly fault?: Label
}

/** Reads one answer against what is asked. */
export function standingOf(item: AskedItem, answer: Answer | undefined): AnswerStanding {
  const typed = answer?.value?.trim() ?? ''
  const { label } = item
  if (typed === '' || typed === '—') {
    if (answer?.reason.trim()) return { given: true, value: null }
    const fault =
      typed === '—'
        ? { zh: `${label.zh}填了“—”，请写明原因，如未发生`, en: `${label.en}: say why it is unknown` }
        : { zh: `${label.zh}还没有填`, en: `${label.en} has not been filled in` }
    return { given: false, value: null, fault }
  }
  const { value, finding } = readEntry(typed, item, item.last ?? undefined)
  if (!finding) return { given: true, value }
  if (finding.severity === 'ask' && answer?.kept) {
    if (!finding.weighty || answer.reason.trim()) return { given: true, value, finding }
    return { given: true, value, finding, fault: namedFault(label, whyStands) }
  }
  return { given: value !== null, value, finding, fault: namedFault(label, finding.text) }
}

const whyStands: Label = {
  zh: '与上次相差太大，请写明为什么就是这个数',
  en: 'far from the last number; say why it stands',
}

const namedFault = (label: Label, text: Label): Label => ({
  zh: `${label.zh}：${text.zh}`,
  en: `${label.en}: ${text.en}`,
})

/** Everything that stands against handing in, in the order of the items; empty where the task may go. */
export const faultsOf = (items: readonly AskedItem[], answers: Answers): Label[] =>
  items.flatMap((item) => standingOf(item, answers[item.id]).fault ?? [])

/** The answers as they are kept: numbers read and in the unit asked for; items that are no longer asked are left out. */
export function settledAnswers(items: readonly AskedItem[], answers: Answers): Answers {
  return Object.fromEntries(
    items.map((item) => {
      const answer = answers[item.id]
      const { value, finding } = standingOf(item, answer)
      return [item.id, { value, reason: answer?.reason.trim() ?? '', kept: finding !== undefined }]
    }),
  )
}

/** How many of the items have an answer. */
export const filledOf = (items: readonly AskedItem[], answers: Answers): number =>
  items.filter((item) => standingOf(item, answers[item.id]).given).length
