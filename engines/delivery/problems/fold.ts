import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Actor } from '../recorded/actor.ts'
import { type ProblemParties, problemLifecycle } from './acts.ts'
import type { EventOf, ProblemEvent } from './history.ts'

/** A stretch in which a clock runs: counted from the day after `from` up to and including `to`; null is still running. */
export type Running = { readonly from: Day; readonly to: Day | null }

/** A problem in the hands of one department: from its dispatch to its close, or to the next dispatch. */
export type Term = {
  readonly department: string
  readonly workdays: number
  readonly instruction: string | null
  readonly from: Day
  readonly by: Actor
  readonly received: { readonly on: Day; readonly handler: string } | null
  readonly runs: readonly Running[]
  /** The day on which supervision was called in before the clock did. */
  readonly urged: Day | null
  readonly rejected: readonly { readonly on: Day; readonly reason: string }[]
  readonly ended: Day | null
}

/** Who does what by when; settled by itself, or together with the problem. */
export type Responsibility = {
  readonly id: string
  readonly what: string
  readonly who: string
  readonly department: string
  readonly due: Day
  readonly done: { readonly on: Day; readonly with: 'itself' | 'problem' } | null
}

/** A problem as its history leaves it. */
export type FoldedProblem = ProblemParties & {
  readonly filed: EventOf<'filed'>
  readonly terms: readonly Term[]
  readonly responsibilities: readonly Responsibility[]
  /** Since which day it is in this state. */
  readonly since: Day
  readonly closed: Day | null
  readonly events: readonly ProblemEvent[]
}

const begun = (filed: EventOf<'filed'>): FoldedProblem => ({
  state: 'filed',
  department: null,
  filedBy: filed.by,
  answeredBy: null,
  filed,
  terms: [],
  responsibilities: [],
  since: filed.on,
  closed: null,
  events: [filed],
})

/** Why an event contradicts what is there, whoever caused it; undefined where it does not. */
export function contradictsProblem(problem: FoldedProblem, event: ProblemEvent): Label | undefined {
  const misplaced = problemLifecycle.misplaced(problem, event)
  if (misplaced) return misplaced
  const { responsibilities } = problem
  if (event.kind === 'assigned') {
    if (responsibilities.some(({ id }) => id === event.responsibility))
      return { zh: '这项责任已经定过', en: 'This responsibility is there already' }
    if (event.due < event.on) return { zh: `完成日 ${event.due} 已经过去`, en: `${event.due} has gone by` }
  }
  if (event.kind === 'fulfilled') {
    const found = responsibilities.find(({ id }) => id === event.responsibility)
    if (!found) return { zh: '没有这项责任', en: 'There is no such responsibility' }
    if (found.done) return { zh: `这项责任已于 ${found.done.on} 落实`, en: `It was done on ${found.done.on}` }
  }
  return undefined
}

const stop = (term: Term, on: Day): Term => ({
  ...term,
  runs: term.runs.map((run) => (run.to === null ? { ...run, to: on } : run)),
})
/** Whoever answers has received. */
const receive = (term: Term, event: EventOf<'received' | 'sent-back' | 'answered'>): Term => ({
  ...term,
  received: term.received ?? {
    on: event.on,
    handler: (event.kind === 'received' && event.handler) || event.by.person,
  },
})
const resume = (term: Term, on: Day): Term => ({ ...term, runs: [...term.runs, { from: on, to: null }] })

/** The problem after an event; one that contradicts it is refused with its sentence. */
export function afterEvent(problem: FoldedProblem, event: ProblemEvent): FoldedProblem {
  const refusal = contradictsProblem(problem, event)
  if (refusal) throw new Error(refusal.zh)
  const to = problemLifecycle.stateAfter(event.kind, problem.state)
  const next: FoldedProblem = {
    ...problem,
    state: to,
    since: to === problem.state && event.kind !== 'dispatched' ? problem.since : event.on,
    events: [...problem.events, event],
  }
  const inTerm = (change: (term: Term) => Term): FoldedProblem => ({
    ...next,
    terms: next.terms.map((term, at) => (at === next.terms.length - 1 ? change(term) : term)),
  })
  const { on } = event
  switch (event.kind) {
    case 'dispatched': {
      const earlier = inTerm((term) => ({ ...stop(term, on), ended: on }))
      const { department, workdays, instruction = null, by } = event
      const runs = [{ from: on, to: null }]
      const term = { department, workdays, instruction, from: on, by, runs, received: null, urged: null, rejected: [] }
      return { ...next, department, answeredBy: null, terms: [...earlier.terms, { ...term, ended: null }] }
    }
    case 'received':
      return inTerm((term) => receive(term, event))
    case 'sent-back':
      return inTerm((term) => receive(stop(term, on), event))
    case 'supplemented':
      return inTerm((term) => resume(term, on))
    case 'answered':
      return { ...inTerm((term) => receive(stop(term, on), event)), answeredBy: event.by }
    case 'rejected': {
      const { reason } = event
      const back = inTerm((term) => ({ ...resume(term, on), rejected: [...term.rejected, { on, reason }] }))
      return { ...back, answeredBy: null }
    }
    case 'urged':
      return inTerm((term) => ({ ...term, urged: term.urged ?? on }))
    case 'closed': {
      const settled = next.responsibilities.map((one) =>
        one.done ? one : { ...one, done: { on, with: 'problem' as const } },
      )
      return { ...inTerm((term) => ({ ...term, ended: on })), closed: on, responsibilities: settled }
    }
    case 'assigned': {
      const { responsibility: id, what, who, due } = event
      const added = { id, what, who, due, department: problem.department!, done: null }
      return { ...next, responsibilities: [...next.responsibilities, added] }
    }
    case 'fulfilled':
      return {
        ...next,
        responsibilities: next.responsibilities.map((one) =>
          one.id === event.responsibility ? { ...one, done: { on, with: 'itself' } } : one,
        ),
      }
    default:
      return next
  }
}

/** Folds the history of a problem up to and including a day; null where it was not raised by then. */
export function foldProblem(history: readonly ProblemEvent[], today: Day): FoldedProblem | null {
  const [first, ...rest] = history.filter(({ on }) => on <= today)
  return first?.kind === 'filed' ? rest.reduce(afterEvent, begun(first)) : null
}
