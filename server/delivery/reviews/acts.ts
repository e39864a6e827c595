import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { conveneReview as conveneRoute, ReviewActGiven } from '../../../contract/delivery/reviews/reviews.ts'
import { reviewReaders } from '../../../contract/delivery/reviews/reviews.ts'
import { foldBatch } from '../../../engines/delivery/batches/fold.ts'
import { reviewLifecycle } from '../../../engines/delivery/reviews/acts.ts'
import { contradictsReview, wrongStop } from '../../../engines/delivery/reviews/fold.ts'
import type {
  AgendaStop,
  ReviewEvent,
  ReviewHappening,
  ScoreGiven,
  Visitor,
} from '../../../engines/delivery/reviews/history.ts'
import { faultOfMarks, interests, scoreSheetOn } from '../../../engines/delivery/reviews/sheet.ts'
import { record } from '../../audit/record.ts'
import { conflicting, forbidden, unacceptable } from '../../refusal.ts'
import { dayAround, namedAt, projectOf } from '../batches/desk.ts'
import { readBatch } from '../batches/store.ts'
import { actsOn, refuseContradiction } from '../recorded/acts.ts'
import { nextSerial, placed } from '../recorded/records.ts'
import type { Project } from '../standing/projects.ts'
import { interestAt, type ReviewDesk, seeReview } from './desk.ts'
import { appendReviewEvent, appendScore, readPeople, readReview, readScores } from './store.ts'

type Convened = z.output<NonNullable<typeof conveneRoute.body>>

const usual = { begins: '09:00', minutes: 30 }

const stopOf = ({ id, locality, leader }: Project): AgendaStop => ({
  project: id,
  minutes: usual.minutes,
  place: locality ?? '项目现场',
  presenter: leader ?? '项目负责人',
})

/** Convenes a review of a batch, or of projects that are chosen. Answers its id and its number in the zone. */
export async function conveneReview(desk: ReviewDesk, { projects, visitors = [], ...convened }: Convened) {
  const { tx, actor } = desk
  const chosen = [...new Set(projects ?? (await projectsOfBatch(desk, convened.batch)))].map((id) =>
    projectOf(desk, id),
  )
  if (convened.batch && projects) await readBatch(tx, convened.batch)
  if (chosen.length === 0) {
    throw unacceptable('请选要看的项目，或一个有项目的批次', 'Choose the projects to look at, or a batch that has some')
  }
  const demonstration = chosen.every((project) => project.demonstration)
  const today = dayAround(desk, { demonstration }, convened.day)
  if (convened.day < today) throw unacceptable(`${convened.day} 已经过去`, `${convened.day} has gone by`)
  const sheet = scoreSheetOn(desk.reviews.mechanism.sheets, convened.day).id
  const invited = await peopleOf(desk, visitors)
  const serial = await nextSerial(tx, 'review')
  const review = randomUUID()
  const happenings: ReviewHappening[] = [
    { kind: 'convened', ...convened, sheet },
    { kind: 'agreed', begins: usual.begins, stops: chosen.map(stopOf) },
    ...(invited.length > 0 ? [{ kind: 'invited' as const, visitors: invited }] : []),
  ]
  const events = happenings.map((happening) => ({ ...happening, on: today, by: actor }))
  for (const one of placed(events, serial)) await appendReviewEvent(tx, { review, demonstration, ...one })
  await record(tx, 'review.convened', `review:${review}`, { serial, title: convened.title, stops: chosen.length })
  return { review, serial }
}

async function projectsOfBatch(desk: ReviewDesk, batch: string | undefined): Promise<string[]> {
  if (batch === undefined) return []
  const { events } = await readBatch(desk.tx, batch)
  const last = events.at(-1)!.on
  return (foldBatch(events, last)?.entries ?? []).map(({ project }) => project)
}

/** The people of the zone with some accounts; refused where one is not of those who can be invited. */
async function peopleOf({ tx }: ReviewDesk, accounts: readonly string[]): Promise<Visitor[]> {
  if (accounts.length === 0) return []
  const people = new Map((await readPeople(tx, reviewReaders)).map((person) => [person.account, person]))
  return [...new Set(accounts)].map((account) => {
    const found = people.get(account)
    if (!found)
      throw unacceptable('请的人里有一位不在本区，或没有岗位', 'One of those invited holds no post in this zone')
    return found
  })
}

const acts = actsOn({
  name: 'review',
  lifecycle: reviewLifecycle,
  read: readReview,
  see: seeReview,
  partiesOf: ({ review }) => review,
  append: (tx, { id }, following) => appendReviewEvent(tx, { review: id, ...following }),
  detailOf: ({ review }, event: ReviewEvent, desk: ReviewDesk) => ({
    title: review.convened.title,
    ...('stop' in event && { stop: namedAt(desk, event.stop).name }),
  }),
})

type Given = { readonly version?: number | undefined; readonly act: ReviewActGiven }

/** Does one act on a review, or refuses it with its sentence. */
export async function actOnReview(desk: ReviewDesk, id: string, given: Given): Promise<void> {
  const seen = await acts.holdFor(desk, id, given)
  const { act } = given
  if (act.kind === 'agreed') for (const { project } of act.stops) projectOf(desk, project)
  const happening: ReviewHappening =
    act.kind === 'invited' ? { ...act, visitors: await peopleOf(desk, act.visitors) } : act
  const event = { ...happening, on: seen.today, by: desk.actor }
  refuseContradiction(contradictsReview(seen.review, event))
  await acts.append(desk, seen, event)
}

/** Takes the score of a visitor for an open stop; a further one corrects it. The trail says that, not what, was given. */
export async function scoreStop(desk: ReviewDesk, id: string, given: ScoreGiven): Promise<void> {
  const { tx, actor } = desk
  const seen = await acts.hold(desk, id)
  const { stored, review, sheet, today } = seen
  const { account, person, post, department } = actor
  if (!review.visitors.some((one) => one.account === account)) {
    throw forbidden('这次观摩没有请您评议', 'You are not invited to score this review')
  }
  const early = wrongStop(review.stops, given.stop, ['open'])
  if (early) throw conflicting(`${early.zh}，打分中才能打分`, `${early.en}; scores are taken while a stop is open`)
  if (review.state !== 'under-way') throw conflicting('这次观摩已经结束', 'The review is over')
  const interest = interestAt(desk, seen, given.stop, actor)
  if (interest) {
    throw forbidden(`${interests[interest].zh}，请回避`, `You abstain from a project ${interests[interest].en}`)
  }
  const fault = faultOfMarks(sheet, given.marks)
  if (fault) throw unacceptable(fault.zh, fault.en)
  const own = (await readScores(tx, { review: id, by: account })).find(({ stop }) => stop === given.stop)
  await appendScore(tx, {
    review: id,
    number: (own?.number ?? 0) + 1,
    demonstration: stored.demonstration,
    on: today,
    visitor: { account, person, post, department },
    given,
  })
  await record(tx, 'review.scored', `review:${id}`, {
    serial: stored.serial,
    stop: projectOf(desk, given.stop).name,
    corrected: own !== undefined,
  })
}
