import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { addWorkdays, workdaysBetween } from '../../../kernel/workdays.ts'
import type { Actor } from '../recorded/actor.ts'
import { type ConsultationParties, consultationLifecycle } from './acts.ts'
import type { ConsultationEvent, ConsultationEventOf } from './history.ts'

/** Who said what about the cause, and when. */
export type Finding = { readonly on: Day; readonly by: Actor; readonly cause: string; readonly text: string }

/** A department that was asked for its opinion. */
export type Asked = {
  readonly department: string
  readonly on: Day
  readonly workdays: number
  /** The last day in time; null where the days cannot be counted. */
  readonly due: Day | null
  readonly opinion: Finding | null
}

/** What is to be done, by whom, by when, and the problem of the three lists that carries it. */
export type Prescription = {
  readonly on: Day
  readonly by: Actor
  readonly measure: string
  readonly department: string
  readonly due: Day
  readonly problem: string
}

/** One consultation of the departments with what came of it; a further one opens a further round. */
export type Round = {
  readonly from: Day
  readonly asked: readonly Asked[]
  readonly diagnosis: Finding | null
  readonly prescriptions: readonly Prescription[]
}

/** A consultation as its history leaves it. */
export type FoldedConsultation = ConsultationParties & {
  readonly called: ConsultationEventOf<'called'>
  readonly rounds: readonly Round[]
  /** Since which day it is in this state. */
  readonly since: Day
  /** The day on which the project is seen again; null before there is a prescription. */
  readonly followUp: Day | null
  readonly ended: Day | null
  readonly events: readonly ConsultationEvent[]
}

const round = (from: Day): Round => ({ from, asked: [], diagnosis: null, prescriptions: [] })

const begun = (called: ConsultationEventOf<'called'>): FoldedConsultation => ({
  state: 'consulting',
  askedNow: [],
  called,
  rounds: [round(called.on)],
  since: called.on,
  followUp: null,
  ended: null,
  events: [called],
})

/** Working days that have gone by since a day; 0 until the next working day has come. */
export const overBy = (due: Day, on: Day): number => Math.max(0, workdaysBetween(due, on).atLeast)

/** The round that is going on, or was the last. */
export const lastRound = ({ rounds }: Pick<FoldedConsultation, 'rounds'>): Round => rounds.at(-1)!

/** Why an event contradicts what is there, whoever caused it; undefined where it does not. */
export function contradictsConsultation(consultation: FoldedConsultation, event: ConsultationEvent): Label | undefined {
  const misplaced = consultationLifecycle.misplaced(consultation, event)
  if (misplaced) return misplaced
  const { asked, prescriptions } = lastRound(consultation)
  switch (event.kind) {
    case 'asked':
      return asked.some(({ department }) => department === event.department)
        ? { zh: '这一轮已经请过这个部门', en: 'This department has been asked in this round already' }
        : undefined
    case 'opined': {
      const own = asked.find(({ department }) => department === event.by.department)
      if (!own) return { zh: '这一轮没有请您的部门', en: 'Your department is not asked in this round' }
      return own.opinion
        ? { zh: `您的部门已于 ${own.opinion.on} 出过意见`, en: `Your department gave its opinion on ${own.opinion.on}` }
        : undefined
    }
    case 'diagnosed':
      return notYetHeard(asked, event.on)
    case 'prescribed':
      return badDays(event) ?? (prescriptions.some(({ problem }) => problem === event.problem) ? twice : undefined)
    case 'continued':
      return event.followUp <= event.on ? gone(event.followUp) : undefined
    default:
      return undefined
  }
}

const twice: Label = {
  zh: '这一轮已经为这个问题开过方',
  en: 'This problem has a prescription in this round already',
}
const gone = (day: Day): Label => ({ zh: `${day} 已经过去`, en: `${day} has gone by` })

const badDays = ({ on, due, followUp }: ConsultationEventOf<'prescribed'>): Label | undefined => {
  if (due <= on) return gone(due)
  if (followUp >= due) return undefined
  return {
    zh: `复诊日 ${followUp} 早于办结日 ${due}`,
    en: `The follow-up on ${followUp} is before the measure is due on ${due}`,
  }
}

/** A diagnosis waits for every department that was asked, until its day has gone by. */
function notYetHeard(asked: readonly Asked[], on: Day): Label | undefined {
  if (asked.length === 0) return { zh: '还没有请部门会诊', en: 'No department has been asked yet' }
  const waiting = asked.filter(({ opinion, due }) => !opinion && (due === null || overBy(due, on) === 0))
  if (waiting.length === 0) return undefined
  const until = waiting
    .flatMap(({ due }) => due ?? [])
    .toSorted()
    .at(-1)
  return {
    zh: `还有${waiting.length}个部门没有出意见${until ? `，限到 ${until}` : ''}`,
    en: `Opinions still awaited: ${waiting.length}${until ? `, until ${until}` : ''}`,
  }
}

/** The consultation after an event; one that contradicts it is refused with its sentence. */
export function afterConsultationEvent(consultation: FoldedConsultation, event: ConsultationEvent): FoldedConsultation {
  const refusal = contradictsConsultation(consultation, event)
  if (refusal) throw new Error(refusal.zh)
  const to = consultationLifecycle.stateAfter(event.kind, consultation.state)
  const { on } = event
  const next: FoldedConsultation = {
    ...consultation,
    state: to,
    since: to === consultation.state ? consultation.since : on,
    events: [...consultation.events, event],
  }
  const inRound = (change: (last: Round) => Round): FoldedConsultation => ({
    ...next,
    rounds: next.rounds.map((one, at) => (at === next.rounds.length - 1 ? change(one) : one)),
  })
  switch (event.kind) {
    case 'asked': {
      const { department, workdays } = event
      const term: Asked = { department, on, workdays, due: addWorkdays(on, workdays).day ?? null, opinion: null }
      return {
        ...inRound((last) => ({ ...last, asked: [...last.asked, term] })),
        askedNow: [...consultation.askedNow, department],
      }
    }
    case 'opined': {
      const opinion: Finding = { on, by: event.by, cause: event.cause, text: event.text }
      return inRound((last) => ({
        ...last,
        asked: last.asked.map((one) => (one.department === event.by.department ? { ...one, opinion } : one)),
      }))
    }
    case 'diagnosed':
      return inRound((last) => ({
        ...last,
        diagnosis: { on, by: event.by, cause: event.cause, text: event.text },
      }))
    case 'prescribed': {
      const { by, measure, department, due, followUp, problem } = event
      const prescription: Prescription = { on, by, measure, department, due, problem }
      const later = consultation.followUp && consultation.followUp > followUp ? consultation.followUp : followUp
      return {
        ...inRound((last) => ({ ...last, prescriptions: [...last.prescriptions, prescription] })),
        followUp: later,
      }
    }
    case 'continued':
      return { ...next, followUp: event.followUp }
    case 'reconvened':
      return { ...next, rounds: [...next.rounds, round(on)], askedNow: [], followUp: null }
    case 'cured':
    case 'withdrawn':
      return { ...next, ended: on }
    default:
      return next
  }
}

/** Folds the history of a consultation up to and including a day; null where it was not called by then. */
export function foldConsultation(history: readonly ConsultationEvent[], today: Day): FoldedConsultation | null {
  const [first, ...rest] = history.filter(({ on }) => on <= today)
  return first?.kind === 'called' ? rest.reduce(afterConsultationEvent, begun(first)) : null
}
