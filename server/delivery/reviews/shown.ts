import type {
  ReviewLine,
  ReviewPage,
  ReviewPlace,
  ReviewStop,
  ScoreForm,
  ShownVisitor,
} from '../../../contract/delivery/reviews/review-page.ts'
import { reviewLifecycle, reviewStates, stopStates } from '../../../engines/delivery/reviews/acts.ts'
import type { Stop } from '../../../engines/delivery/reviews/fold.ts'
import type { ReviewEvent, Visitor } from '../../../engines/delivery/reviews/history.ts'
import { interests } from '../../../engines/delivery/reviews/sheet.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'
import { posts } from '../../../kernel/post.ts'
import { type BatchDesk, namedAt } from '../batches/desk.ts'
import { timelineOf } from '../recorded/timeline.ts'
import { interestAt, isClosed, type Ranking, type ReviewDesk, type SeenReview } from './desk.ts'
import { shownSheetOf } from './sheet-shown.ts'
import type { StoredScore } from './store.ts'

const namedIn = (desk: Pick<BatchDesk, 'projects' | 'archived'>) => (id: string) => namedAt(desk, id)

/** Open stops that wait for a score of the viewer; `own` are the viewer's scores. */
export function stopsToScore(desk: ReviewDesk, seen: SeenReview, own: readonly StoredScore[]): Stop[] {
  const { review, stored } = seen
  const { account } = desk.actor
  if (review.state !== 'under-way' || !review.visitors.some((one) => one.account === account)) return []
  return review.stops.filter(
    ({ project, state }) =>
      state === 'open' &&
      interestAt(desk, seen, project, desk.actor) === null &&
      !own.some(({ review: of, stop }) => of === stored.id && stop === project),
  )
}

type BatchNames = ReadonlyMap<string, string>

export function reviewLineOf(
  desk: ReviewDesk,
  seen: SeenReview,
  own: readonly StoredScore[],
  batches: BatchNames,
): ReviewLine {
  const { stored, review } = seen
  const { title, day, batch } = review.convened
  return {
    id: stored.id,
    serial: stored.serial,
    title,
    day,
    batch: batch === undefined ? null : { id: batch, name: batches.get(batch) ?? batch },
    state: review.state,
    stateLabel: reviewStates[review.state],
    reason: reasonOf(seen),
    stops: review.stops.length,
    visitors: review.visitors.length,
    toScore: stopsToScore(desk, seen, own).length,
    invited: review.visitors.some(({ account }) => account === desk.actor.account),
    demonstration: stored.demonstration,
  }
}

function reasonOf({ review: { state, stops, visitors, ended } }: SeenReview): Label {
  const open = stops.filter((stop) => stop.state === 'open').map(({ number }) => number)
  const closed = stops.filter(isClosed).length
  switch (state) {
    case 'prepared':
      return {
        zh: `${stops.length}站，已请${visitors.length}人`,
        en: `Stops: ${stops.length}, invited: ${visitors.length}`,
      }
    case 'under-way':
      return {
        zh: `${open.length > 0 ? `第${open.join('、')}站打分中，` : ''}已封分${closed}站，共${stops.length}站`,
        en: `${open.length > 0 ? `Open: stop ${open.join(', ')}; ` : ''}closed ${closed} of ${stops.length}`,
      }
    case 'concluded':
      return { zh: `${ended} 出结果，${closed}站排名`, en: `Concluded on ${ended}; stops ranked: ${closed}` }
    case 'cancelled':
      return { zh: `${ended} 取消`, en: `Cancelled on ${ended}` }
  }
}

export const visitorOf = ({ departmentLabel }: BatchDesk, visitor: Visitor): ShownVisitor => ({
  ...visitor,
  postLabel: posts[visitor.post],
  department: visitor.department === null ? null : departmentLabel(visitor.department),
})

export function reviewPageOf(
  desk: ReviewDesk,
  seen: SeenReview,
  own: readonly StoredScore[],
  { ranking, turnout, batches }: { ranking: Ranking; turnout: ReadonlyMap<string, number>; batches: BatchNames },
): ReviewPage {
  const { stored, review, sheet, today } = seen
  return {
    ...reviewLineOf(desk, seen, own, batches),
    asOf: today,
    version: stored.events.length,
    convened: { on: review.convened.on, person: review.convened.by.person },
    begins: review.begins,
    sheet: shownSheetOf(sheet),
    agenda: review.stops.map((stop) => stopOf(desk, seen, stop, turnout.get(stop.project) ?? 0)),
    people: review.visitors.map((one) => visitorOf(desk, one)),
    final: review.state === 'concluded',
    ranking: placesOf(desk, seen, ranking),
    timeline: timelineOf(reviewLifecycle, review.events, (event) => textOf(desk, event)),
    moves: reviewLifecycle
      .movesOf(review, desk.actor)
      .filter(
        (move) => move !== 'concluded' || review.stops.every(({ state }) => state === 'closed' || state === 'skipped'),
      ),
  }
}

function stopOf(desk: ReviewDesk, seen: SeenReview, stop: Stop, scored: number): ReviewStop {
  const { project, number, from, to, minutes, place, presenter, state, skipped } = stop
  const { review } = seen
  const moves = ({ waiting: ['opened', 'skipped'], open: ['closed'], closed: [], skipped: [] } as const)[state]
  return {
    project: namedIn(desk)(project),
    ...{ number, from, to, minutes, place, presenter, state, skipped, scored },
    stateLabel: stopStates[state],
    abstain: review.visitors.filter((visitor) => interestAt(desk, seen, project, visitor) !== null).length,
    moves: moves.filter((move) => reviewLifecycle.may(move, review, desk.actor)),
  }
}

/** The places of a ranking with names; what a visitor remarked stands without the name. */
export function placesOf(desk: ReviewDesk, { review }: SeenReview, { places, scores }: Ranking): ReviewPlace[] {
  return places.map(({ stop, leftOut, criteria, ...place }) => {
    const given = scores.filter((score) => score.stop === stop)
    return {
      ...place,
      project: namedIn(desk)(stop),
      number: review.stops.find(({ project }) => project === stop)!.number,
      criteria: criteria.map((one) => ({ ...one })),
      leftOut: leftOut.map(({ visitor, text, score }) => ({
        person: given.find(({ account }) => account === visitor)?.person ?? visitor,
        text,
        score,
      })),
      remarks: given.flatMap(({ remark }) => remark ?? []).toSorted(),
    }
  })
}

/** What a visitor needs to score: never what others gave. */
export function scoreFormOf(desk: ReviewDesk, seen: SeenReview, own: readonly StoredScore[]): ScoreForm {
  const { stored, review, sheet } = seen
  return {
    review: { id: stored.id, title: review.convened.title, day: review.convened.day },
    demonstration: stored.demonstration,
    sheet: shownSheetOf(sheet),
    stops: review.stops.map(({ project, number, from, place, presenter, state }) => {
      const interest = interestAt(desk, seen, project, desk.actor)
      const given = own.find(({ stop }) => stop === project)
      return {
        project: namedIn(desk)(project),
        ...{ number, from, place, presenter, state },
        stateLabel: stopStates[state],
        abstain: interest && interests[interest],
        given: given ? { marks: { ...given.marks }, remark: given.remark } : null,
      }
    }),
  }
}

function textOf(desk: BatchDesk, event: ReviewEvent): Label | null {
  const name = (id: string): string => namedIn(desk)(id).name
  switch (event.kind) {
    case 'convened':
      return { zh: `${event.day} 现场观摩`, en: `On ${event.day}` }
    case 'agreed':
      return {
        zh: `${event.begins} 出发，${event.stops.length}站`,
        en: `From ${event.begins}, stops: ${event.stops.length}`,
      }
    case 'invited':
      return asWritten(event.visitors.map(({ person }) => person).join('、'))
    case 'opened':
    case 'closed':
      return asWritten(name(event.stop))
    case 'skipped':
      return { zh: `${name(event.stop)}：${event.reason}`, en: `${name(event.stop)}: ${event.reason}` }
    case 'concluded':
      return null
    case 'cancelled':
      return asWritten(event.reason)
  }
}
