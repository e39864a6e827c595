import type { Label } from '../../../kernel/label.ts'

/** An act on something that is there: from which states, into which, and whose it is. */
export type Transition<State extends string, Part extends string> = {
  readonly label: Label
  readonly from: readonly State[]
  /** Left out where the state stays as it is. */
  readonly to?: State
  readonly by: readonly Part[]
}

type Named<Id extends string> = Readonly<Record<Id, Label>>

/** Why an act may not follow on a state, whoever does it; undefined where it may. `subject` is what is acted on. */
export function wrongState<State extends string>(
  subject: Label,
  states: Named<State>,
  { from, label }: Transition<State, string>,
  state: State,
): Label | undefined {
  if (from.includes(state)) return undefined
  return {
    zh: `${subject.zh}现在是“${states[state].zh}”，${from.map((one) => states[one].zh).join('、')}时才能${label.zh}`,
    en: `${subject.en} is “${states[state].en}”; this needs: ${from.map((one) => states[one].en).join(', ')}`,
  }
}

/** Why an act is not for somebody who holds none of its parts; undefined where it is. */
export function wrongPart<Part extends string>(
  parts: Named<Part>,
  { by, label }: Transition<string, Part>,
  holds: (part: Part) => boolean,
): Label | undefined {
  if (by.some(holds)) return undefined
  return {
    zh: `${label.zh}由${by.map((part) => parts[part].zh).join('或')}办理`,
    en: `This is for ${by.map((part) => parts[part].en).join(' or ')}`,
  }
}
