import type { ReviewAct, ReviewEvent, ScoreGiven, Visitor } from '../../../engines/delivery/reviews/history.ts'
import type { Marks } from '../../../engines/delivery/reviews/sheet.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Post } from '../../../kernel/post.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import { type ActRow, actColumns, actsOf, recordedValues } from '../recorded/records.ts'

/** A review with everything that happened to it; the scores are kept beside it. */
export type StoredReview = {
  readonly id: string
  readonly serial: number
  readonly demonstration: boolean
  readonly events: readonly ReviewEvent[]
}

type Row = ActRow<ReviewAct>

/** The reviews of the zone, or one of them, in the order of their numbers. */
export async function readReviews(tx: ZoneTransaction, review: string | null = null): Promise<StoredReview[]> {
  const rows = await runIn(tx)<Row>({
    text: `select ${actColumns('review')} from review_event e where $1::uuid is null or e.review = $1
      order by e.review, e.number`,
    values: [review],
  })
  return actsOf(rows, eventOf, () => ({}))
}

const eventOf = ({ body, kind, on, by: account, person, post, department }: Row): ReviewEvent =>
  ({ ...body, kind, on, by: { account, person, post, department, enterprise: null } }) as ReviewEvent

/** One review; refused where there is none. */
export async function readReview(tx: ZoneTransaction, id: string): Promise<StoredReview> {
  const [found] = await readReviews(tx, id)
  if (!found) throw absent('没有这次观摩，或不归您管', 'There is no such review, or it is not yours')
  return found
}

/** A score that counts: the last one of a visitor for a stop. */
export type StoredScore = Visitor & {
  readonly review: string
  readonly stop: string
  readonly number: number
  readonly on: Day
  readonly marks: Marks
  readonly remark: string | null
}

/** The scores that the viewer can see by a day, of all reviews or of one: the own ones, and those of closed stops. */
export async function readScores(
  tx: ZoneTransaction,
  wanted: { readonly review?: string; readonly by?: string } = {},
): Promise<StoredScore[]> {
  return runIn(tx)<StoredScore>({
    text: `select distinct on (review, stop, by) review, stop, number, on_day as on, marks, remark,
        by as account, person, post, department
      from review_score where ($1::uuid is null or review = $1) and ($2::text is null or by = $2)
      order by review, stop, by, number desc`,
    values: [wanted.review ?? null, wanted.by ?? null],
  })
}

/** How many have scored each stop of a review, also of those that are still open. */
export async function readTurnout(tx: ZoneTransaction, review: string): Promise<ReadonlyMap<string, number>> {
  const rows = await runIn(tx)<{ stop: string; scored: number }>({
    text: 'select stop, scored from review_turnout($1)',
    values: [review],
  })
  return new Map(rows.map(({ stop, scored }) => [stop, scored]))
}

/** Whoever holds one of some posts in the zone, once each, in the order of the posts. */
export async function readPeople(tx: ZoneTransaction, posts: readonly Post[]): Promise<Visitor[]> {
  return runIn(tx)<Visitor>({
    text: `select account, person, post, department from (
        select distinct on (a.id) a.id as account, a.person, p.post, p.department_id as department,
          array_position($1::text[], p.post) as place
        from account a join account_post p on p.account_id = a.id
        where p.zone_id = current_setting('jixia.zone') and p.revoked_at is null and a.disabled_at is null
          and p.post = any($1::text[])
        order by a.id, array_position($1::text[], p.post)) people
      order by place, person, account`,
    values: [posts],
  })
}

type Place = { readonly review: string; readonly number: number; readonly demonstration: boolean }

/** Appends what happened; the database refuses what the person may not do. */
export async function appendReviewEvent(
  tx: ZoneTransaction,
  { event, ...place }: Place & { readonly serial: number | null; readonly event: ReviewEvent },
): Promise<void> {
  await tx
    .insertInto('review_event')
    .values({ ...place, ...recordedValues(event), stop: 'stop' in event ? event.stop : null })
    .execute()
}

/** Appends a score; the database refuses it where the stop is not open or the visitor is not invited. */
export async function appendScore(
  tx: ZoneTransaction,
  {
    on,
    visitor: { account, person, post, department },
    given: { stop, marks, remark },
    ...place
  }: Place & { readonly on: Day; readonly visitor: Visitor; readonly given: ScoreGiven },
): Promise<void> {
  await tx
    .insertInto('review_score')
    .values({
      ...place,
      stop,
      marks: JSON.stringify(marks),
      remark: remark || null,
      on_day: on,
      by: account,
      person,
      post,
      department,
    })
    .execute()
}
