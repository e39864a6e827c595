import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { type ReviewParties, reviewLifecycle, type StopState, stopStates } from './acts.ts'
import type { AgendaStop, ReviewEvent, ReviewEventOf, Visitor } from './history.ts'

/** A stop of the agenda, in its place, with when it is due and how far it is. */
export type Stop = AgendaStop & {
  /** Its place in the order, from 1. */
  readonly number: number
  /** `09:40`; after midnight it goes on counting from 00:00. */
  readonly from: string
  readonly to: string
  readonly state: StopState
  /** Why it was skipped. */
  readonly skipped: string | null
}

/** A review as its history leaves it. */
export type FoldedReview = ReviewParties & {
  readonly convened: ReviewEventOf<'convened'>
  readonly begins: string | null
  readonly stops: readonly Stop[]
  /** Who scores: invited once each, by account. */
  readonly visitors: readonly Visitor[]
  readonly ended: Day | null
  readonly events: readonly ReviewEvent[]
}

const begun = (convened: ReviewEventOf<'convened'>): FoldedReview => ({
  state: 'prepared',
  convenedBy: convened.by,
  convened,
  begins: null,
  stops: [],
  visitors: [],
  ended: null,
  events: [convened],
})

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const dayLong = 24 * 60
const two = (number: number): string => String(number).padStart(2, '0')
const clockOf = (minutes: number): string => `${two(Math.floor((minutes % dayLong) / 60))}:${two(minutes % 60)}`

/** The stops of an agenda with their times, one after the other from when the first begins. */
export function timedStops({ begins, stops }: Pick<ReviewEventOf<'agreed'>, 'begins' | 'stops'>): Stop[] {
  let at = minutesOf(begins)
  return stops.map((stop, place): Stop => {
    const from = clockOf(at)
    at += stop.minutes
    return { ...stop, number: place + 1, from, to: clockOf(at), state: 'waiting', skipped: null }
  })
}

/** Why an event contradicts what is there, whoever caused it; undefined where it does not. */
export function contradictsReview(review: FoldedReview, event: ReviewEvent): Label | undefined {
  const misplaced = reviewLifecycle.misplaced(review, event)
  if (misplaced) return misplaced
  const { stops, visitors } = review
  switch (event.kind) {
    case 'agreed': {
      const twice = event.stops.find(
        ({ project }, at) => event.stops.findIndex((one) => one.project === project) !== at,
      )
      return twice
        ? { zh: `“${twice.place}”的项目排了两次`, en: `The project at “${twice.place}” stands twice` }
        : undefined
    }
    case 'invited': {
      const again = event.visitors.find(
        ({ account }, at) =>
          visitors.some((one) => one.account === account) ||
          event.visitors.findIndex((one) => one.account === account) !== at,
      )
      return again ? { zh: `${again.person}已经请过`, en: `${again.person} is invited already` } : undefined
    }
    case 'opened':
      if (visitors.length === 0) return { zh: '还没有请评议人', en: 'No visitor is invited yet' }
      return wrongStop(stops, event.stop, ['waiting'])
    case 'closed':
      return wrongStop(stops, event.stop, ['open'])
    case 'skipped':
      return wrongStop(stops, event.stop, ['waiting'])
    case 'concluded': {
      const left = stops.filter((stop) => stop.state === 'waiting' || stop.state === 'open')
      if (left.length > 0) {
        return { zh: `还有${left.length}站没有封分`, en: `Stops that are not closed yet: ${left.length}` }
      }
      return stops.some((stop) => stop.state === 'closed')
        ? undefined
        : { zh: '一站也没有封分，没有结果', en: 'No stop was closed: there is no result' }
    }
    case 'cancelled':
      return undefined
  }
}

/** Why something may not be done at a stop; undefined where it may. */
export function wrongStop(stops: readonly Stop[], id: string, wanted: readonly StopState[]): Label | undefined {
  const stop = stops.find(({ project }) => project === id)
  if (!stop) return { zh: '议程里没有这一站', en: 'The agenda has no such stop' }
  if (wanted.includes(stop.state)) return undefined
  return {
    zh: `第${stop.number}站现在是“${stopStates[stop.state].zh}”`,
    en: `Stop ${stop.number} is “${stopStates[stop.state].en}”`,
  }
}

/** The review after an event; one that contradicts it is refused with its sentence. */
export function afterReviewEvent(review: FoldedReview, event: ReviewEvent): FoldedReview {
  const refusal = contradictsReview(review, event)
  if (refusal) throw new Error(refusal.zh)
  const next: FoldedReview = {
    ...review,
    state: reviewLifecycle.stateAfter(event.kind, review.state),
    events: [...review.events, event],
  }
  const changed = (id: string, change: Partial<Stop>): FoldedReview => ({
    ...next,
    stops: review.stops.map((stop) => (stop.project === id ? { ...stop, ...change } : stop)),
  })
  switch (event.kind) {
    case 'agreed':
      return { ...next, begins: event.begins, stops: timedStops(event) }
    case 'invited':
      return { ...next, visitors: [...review.visitors, ...event.visitors] }
    case 'opened':
      return changed(event.stop, { state: 'open' })
    case 'closed':
      return changed(event.stop, { state: 'closed' })
    case 'skipped':
      return changed(event.stop, { state: 'skipped', skipped: event.reason })
    case 'concluded':
    case 'cancelled':
      return { ...next, ended: event.on }
    default:
      return next
  }
}

/** Folds the history of a review up to and including a day; null where it was not convened by then. */
export function foldReview(history: readonly ReviewEvent[], today: Day): FoldedReview | null {
  const [first, ...rest] = history.filter(({ on }) => on <= today)
  return first?.kind === 'convened' ? rest.reduce(afterReviewEvent, begun(first)) : null
}
