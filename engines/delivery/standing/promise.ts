import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import type { Post } from '../../../kernel/post.ts'
import type { Reason } from '../../../kernel/reason.ts'
import { workdaysBetween } from '../../../kernel/workdays.ts'

/** Who did it, in which post, and on which day. */
type Act = { readonly on: Day; readonly by: { readonly person: string; readonly post: Post } }

/**
 * What happens to a milestone. The baseline is what was first planned, the promise what was given to others, the plan
 * what is worked to now, the actual day what came of it: four things, none of which replaces another.
 */
export type PromiseEvent = Act &
  (
    | { readonly kind: 'baselined' | 'planned' | 'reached'; readonly day: Day; readonly document?: string }
    | { readonly kind: 'promised'; readonly day: Day; readonly document?: string }
    | {
        readonly kind: 'extension-requested'
        readonly request: string
        readonly day: Day
        readonly reason: string
        readonly document?: string
      }
    | {
        readonly kind: 'extension-decided'
        readonly request: string
        readonly granted: boolean
        readonly reason: string
        readonly document?: string
      }
  )

type Requested = Extract<PromiseEvent, { kind: 'extension-requested' }>
type Decided = Extract<PromiseEvent, { kind: 'extension-decided' }>

export type Extension = { readonly from: Day; readonly requested: Requested; readonly decided?: Decided }

/** A day that was in force and went by: by how many working days, so far or until it was reached. */
export type MissedDay = { readonly day: Day; readonly workdays?: number; readonly reached?: Day }

export type PromiseState = {
  readonly baseline?: Day
  /** The first day that was promised. It never changes. */
  readonly promised?: Day
  /** The day in force: the promised one, or the last that was granted. */
  readonly due?: Day
  readonly plan?: Day
  readonly actual?: Day
  readonly extensions: readonly Extension[]
  readonly events: readonly PromiseEvent[]
}

export type PromiseRules = {
  /** Posts that may decide on an extension. */
  readonly deciders: readonly Post[]
}

export const unpromised: PromiseState = { extensions: [], events: [] }

const pendingOf = ({ extensions }: PromiseState): Extension | undefined => extensions.find(({ decided }) => !decided)

/** Why an event may not happen; undefined where it may. */
export function refusalOf(state: PromiseState, event: PromiseEvent, rules: PromiseRules): Label | undefined {
  const last = state.events.at(-1)
  if (last && event.on < last.on) {
    return { zh: `${event.on} 早于已有的记录 ${last.on}`, en: `${event.on} is before the last record of ${last.on}` }
  }
  const { promised, due, actual } = state
  if (event.kind === 'promised') {
    return (
      promised && {
        zh: `承诺日 ${promised} 已经作出，不能改写；要推迟请提出延期申请`,
        en: `The promise of ${promised} stands and cannot be rewritten: ask for an extension`,
      }
    )
  }
  if (event.kind === 'baselined') {
    return (
      state.baseline && {
        zh: `基准日 ${state.baseline} 已经定下，不能改写`,
        en: `The baseline of ${state.baseline} is set`,
      }
    )
  }
  if (event.kind === 'reached') {
    if (actual) return { zh: `已于 ${actual} 完成，不能再报`, en: `It was reached on ${actual} already` }
    return event.day > event.on
      ? { zh: `完成日 ${event.day} 还没有到`, en: `${event.day} has not come yet` }
      : undefined
  }
  if (event.kind === 'extension-requested') return requestRefusal(state, event)
  if (event.kind === 'extension-decided') return decisionRefusal(state, event, rules)
  return actual && due ? { zh: `已于 ${actual} 完成，不用再排`, en: `It was reached on ${actual} already` } : undefined
}

function requestRefusal(state: PromiseState, { day, reason }: Requested): Label | undefined {
  const { due, actual } = state
  if (!due) return { zh: '还没有承诺日，谈不上延期', en: 'Nothing is promised yet' }
  if (actual) return { zh: `已于 ${actual} 完成，不用延期`, en: `It was reached on ${actual} already` }
  if (reason.trim() === '') return { zh: '请写明延期的理由', en: 'Give the reason for the extension' }
  if (day <= due) {
    return { zh: `延期要晚于现在的期限 ${due}，写的是 ${day}`, en: `${day} is not later than the day in force, ${due}` }
  }
  const pending = pendingOf(state)
  return (
    pending && {
      zh: `延到 ${pending.requested.day} 的申请还没有答复，请等答复`,
      en: `The request for ${pending.requested.day} is not decided yet`,
    }
  )
}

function decisionRefusal(state: PromiseState, event: Decided, { deciders }: PromiseRules): Label | undefined {
  const found = state.extensions.find(({ requested }) => requested.request === event.request)
  if (!found) return { zh: `没有“${event.request}”这件延期申请`, en: `There is no request “${event.request}”` }
  if (found.decided) return { zh: '这件延期申请已经答复，不能改', en: 'This request has been decided' }
  if (!deciders.includes(event.by.post)) {
    return { zh: '这个岗位不能决定延期', en: 'This post may not decide on extensions' }
  }
  if (event.by.person === found.requested.by.person) {
    return { zh: '申请人不能决定自己的延期', en: 'Nobody decides on their own request' }
  }
  return event.reason.trim() === '' ? { zh: '请写明决定的理由', en: 'Give the reason of the decision' } : undefined
}

/** The state after an event; an event that may not happen is refused with its sentence. */
export function after(state: PromiseState, event: PromiseEvent, rules: PromiseRules): PromiseState {
  const refusal = refusalOf(state, event, rules)
  if (refusal) throw new Error(refusal.zh)
  const next = { ...state, events: [...state.events, event] }
  switch (event.kind) {
    case 'baselined':
      return { ...next, baseline: event.day }
    case 'promised':
      return { ...next, promised: event.day, due: event.day }
    case 'planned':
      return { ...next, plan: event.day }
    case 'reached':
      return { ...next, actual: event.day }
    case 'extension-requested':
      return { ...next, extensions: [...state.extensions, { from: state.due!, requested: event }] }
    case 'extension-decided': {
      const { requested } = state.extensions.find((one) => one.requested.request === event.request)!
      const extensions = state.extensions.map((one) => (one.requested === requested ? { ...one, decided: event } : one))
      return { ...next, extensions, due: event.granted ? requested.day : state.due! }
    }
  }
}

/** Folds what happened, in order, into where a milestone stands. */
export const foldPromise = (events: readonly PromiseEvent[], rules: PromiseRules): PromiseState =>
  events.reduce((state, event) => after(state, event, rules), unpromised)

/**
 * Every day that was in force and went by without being reached, the first first. An extension that was granted after
 * the day does not take it back.
 */
export function missedDays(state: PromiseState, today: Day): MissedDay[] {
  const { promised, actual, extensions } = state
  if (!promised) return []
  const granted = extensions.filter(({ decided }) => decided?.granted)
  const inForce = [promised, ...granted.map(({ requested }) => requested.day)]
  const until = [...granted.map(({ decided }) => decided!.on), today]
  return inForce.flatMap((day, index): MissedDay[] => {
    const seen = actual && actual < until[index]! ? actual : until[index]!
    if (seen <= day) return []
    const { days } = workdaysBetween(day, actual ?? today)
    return [{ day, ...(days !== undefined && { workdays: days }), ...(actual && { reached: actual }) }]
  })
}

export type Standing = { readonly lamp: Lamp; readonly reason: Reason; readonly missed: readonly MissedDay[] }

/** Whether the promise is kept, seen from a day: red once a day in force has been missed, whatever was granted later. */
export function promiseStanding(state: PromiseState, today: Day): Standing {
  const { promised, due, actual } = state
  const missed = missedDays(state, today)
  if (!promised || !due) {
    const text = { zh: '没有承诺日', en: 'Nothing is promised' }
    return { lamp: 'unknown', missed, reason: { text, state: 'unknown' } }
  }
  const pending = pendingOf(state)
  const kept = missed.length === 0
  const text: Label = actual
    ? kept
      ? { zh: `承诺 ${promised}，${actual} 完成`, en: `Promised for ${promised}, reached on ${actual}` }
      : { zh: `承诺 ${promised}，${actual} 才完成`, en: `Promised for ${promised}, reached only on ${actual}` }
    : kept
      ? { zh: `期限 ${due}，还没有到`, en: `Due on ${due}` }
      : { zh: `错过期限 ${missed[0]!.day}`, en: `The day ${missed[0]!.day} was missed` }
  const children: Reason[] = [
    { text: { zh: `最初承诺 ${promised}`, en: `First promised for ${promised}` } },
    ...missed.map(
      ({ day, workdays }): Reason => ({
        text: {
          zh: `错过 ${day}${workdays === undefined ? '' : `，超${workdays}个工作日`}`,
          en: `${day} was missed${workdays === undefined ? '' : ` by ${workdays} working days`}`,
        },
        state: 'unmet',
      }),
    ),
    ...state.extensions.map(extensionReason),
  ]
  const watched = pending !== undefined || state.extensions.length > 0
  return {
    lamp: kept ? (watched && !actual ? 'amber' : 'green') : 'red',
    missed,
    reason: { text, state: kept ? 'met' : 'unmet', children },
  }
}

function extensionReason({ from, requested, decided }: Extension): Reason {
  const { day, reason } = requested
  const outcome = decided
    ? decided.granted
      ? { zh: `已同意（${decided.reason}）`, en: `granted (${decided.reason})` }
      : { zh: `未同意（${decided.reason}）`, en: `refused (${decided.reason})` }
    : { zh: '待答复', en: 'not decided' }
  return {
    text: {
      zh: `申请由 ${from} 延到 ${day}：${reason}；${outcome.zh}`,
      en: `Asked to move ${from} to ${day}: ${reason}; ${outcome.en}`,
    },
    state: decided ? (decided.granted ? 'met' : 'unmet') : 'unknown',
  }
}
