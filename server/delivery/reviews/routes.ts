import type { FastifyInstance } from 'fastify'
import { reviewColumns } from '../../../contract/delivery/columns.ts'
import * as contract from '../../../contract/delivery/reviews/reviews.ts'
import { reviewLifecycle } from '../../../engines/delivery/reviews/acts.ts'
import { scoreSheetOn } from '../../../engines/delivery/reviews/sheet.ts'
import { type Day, dayAt, dayLabel } from '../../../kernel/day.ts'
import type { Room } from '../../application.ts'
import { attach } from '../../attachment.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { mount } from '../../mount.ts'
import { absent } from '../../refusal.ts'
import { listFile, listFileName } from '../../register/list-file.ts'
import type { Viewer } from '../../viewer.ts'
import { readBatches } from '../batches/store.ts'
import { headOfDays } from '../days.ts'
import { listNames } from '../files/lists.ts'
import { recordedOn } from '../problems/desk.ts'
import { actOnReview, conveneReview, scoreStop } from './acts.ts'
import { layReviewDesk, type ReviewDesk, type ReviewParts, rankReview, type SeenReview, seeReview } from './desk.ts'
import { resultFile } from './result-file.ts'
import { shownSheetOf } from './sheet-shown.ts'
import { reviewLineOf, reviewPageOf, scoreFormOf, visitorOf } from './shown.ts'
import { readPeople, readReview, readReviews, readScores, readTurnout } from './store.ts'

const { notYet } = reviewLifecycle

/** On-site reviews: agenda, visitors, scores that are secret until a stop is closed, the ranking. */
export const reviewRoom =
  (parts: ReviewParts): Room =>
  (app: FastifyInstance): void => {
    const { clock } = app.configuration
    const desk = (tx: ZoneTransaction, viewer: Viewer, asked: { on?: Day | undefined } = {}): Promise<ReviewDesk> =>
      layReviewDesk(parts, tx, viewer, dayAt(clock()), asked.on)

    async function see(laid: ReviewDesk, id: string): Promise<SeenReview> {
      const seen = seeReview(laid, await readReview(laid.tx, id))
      if (!seen) throw absent(notYet.zh, notYet.en)
      return seen
    }

    async function page(laid: ReviewDesk, id: string) {
      const seen = await see(laid, id)
      const own = await readScores(laid.tx, { review: id, by: laid.actor.account })
      return reviewPageOf(laid, seen, own, {
        ranking: await rankReview(laid, seen),
        turnout: await readTurnout(laid.tx, id),
        batches: await batchNames(laid.tx),
      })
    }

    async function form(laid: ReviewDesk, id: string) {
      const seen = await see(laid, id)
      return scoreFormOf(laid, seen, await readScores(laid.tx, { review: id, by: laid.actor.account }))
    }

    async function list(laid: ReviewDesk, mine: boolean) {
      const own = await readScores(laid.tx, { by: laid.actor.account })
      const batches = await batchNames(laid.tx)
      const seen = (await readReviews(laid.tx)).flatMap((stored) => seeReview(laid, stored) ?? [])
      const lines = seen
        .map((one) => reviewLineOf(laid, one, own, batches))
        .toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : other.serial - one.serial))
      return {
        ...headOfDays(seen.map(recordedOn), laid.days),
        reviews: mine ? lines.filter(({ toScore }) => toScore > 0) : lines,
      }
    }

    mount(app, contract.listReviews, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer, query)
        const listed = await list(laid, query.mine === 'yes')
        return {
          ...listed,
          sheet: shownSheetOf(scoreSheetOn(parts.mechanism.sheets, listed.asOf)),
          mayConvene: contract.conveningPosts.includes(viewer.post),
        }
      }),
    )

    mount(app, contract.exportReviews, ({ query: { language, mine, ...asked }, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer, asked)
        const { asOf, reviews } = await list(laid, mine === 'yes')
        attach(reply, listFileName(listNames.reviews, asOf, language), 'xlsx')
        return listFile(listNames.reviews, reviewColumns, reviews, language)
      }),
    )

    mount(app, contract.openReview, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => page(await desk(tx, viewer, query), params.review)),
    )

    mount(app, contract.listVisitors, ({ viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer)
        const people = await readPeople(tx, contract.reviewReaders)
        return { people: people.map((one) => visitorOf(laid, one)) }
      }),
    )

    mount(app, contract.conveneReview, ({ body, viewer, inZone }) =>
      inZone(async (tx) => conveneReview(await desk(tx, viewer), body)),
    )

    mount(app, contract.actOnReview, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer)
        await actOnReview(laid, params.review, body)
        return page(laid, params.review)
      }),
    )

    mount(app, contract.openScoreForm, ({ params, viewer, inZone }) =>
      inZone(async (tx) => form(await desk(tx, viewer), params.review)),
    )

    mount(app, contract.scoreStop, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer)
        await scoreStop(laid, params.review, body)
        return form(laid, params.review)
      }),
    )

    mount(app, contract.exportReview, ({ params, query, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const { format, language } = query
        const shown = await page(await desk(tx, viewer, query), params.review)
        attach(reply, `${shown.title} ${dayLabel(shown.day as Day)[language]}.${format}`, format)
        return resultFile[format](shown, language)
      }),
    )
  }

async function batchNames(tx: ZoneTransaction): Promise<ReadonlyMap<string, string>> {
  const stored = await readBatches(tx)
  return new Map(
    stored.flatMap(({ id, events: [first] }): [string, string][] =>
      first?.kind === 'proposed' ? [[id, first.name]] : [],
    ),
  )
}
