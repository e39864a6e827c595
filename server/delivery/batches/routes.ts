import type { FastifyInstance } from 'fastify'
import * as contract from '../../../contract/delivery/batches/batches.ts'
import { batchColumns } from '../../../contract/delivery/columns.ts'
import { startOutcomes } from '../../../engines/delivery/batches/account.ts'
import { batchLifecycle } from '../../../engines/delivery/batches/acts.ts'
import { readinessRulesOn } from '../../../engines/delivery/batches/readiness.ts'
import { byDay } from '../../../engines/delivery/batches/standing.ts'
import { reviewStates, stopStates } from '../../../engines/delivery/reviews/acts.ts'
import { type Day, dayAt } from '../../../kernel/day.ts'
import type { Room } from '../../application.ts'
import { attach } from '../../attachment.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { editionHeadOf } from '../../edition-head.ts'
import { mount } from '../../mount.ts'
import { absent } from '../../refusal.ts'
import { listFile, listFileName } from '../../register/list-file.ts'
import type { Viewer } from '../../viewer.ts'
import { headOfDays } from '../days.ts'
import { listNames } from '../files/lists.ts'
import { recordedOn } from '../problems/desk.ts'
import { layReviewDesk, type ReviewDesk, type ReviewParts, rankReview, seeReview } from '../reviews/desk.ts'
import { readReviews } from '../reviews/store.ts'
import { actOnBatch, proposeBatch } from './acts.ts'
import { projectOf, seeBatch, seeBatches } from './desk.ts'
import { batchLineOf, batchPageOf } from './shown.ts'
import { readBatch } from './store.ts'
import { batchFile, batchProjectColumns } from './workbook.ts'

const { notYet } = batchLifecycle

/** Batches of starts: readiness, the day that is announced, the starts that are reported, the account. */
export const batchRoom =
  (parts: ReviewParts): Room =>
  (app: FastifyInstance): void => {
    const { clock } = app.configuration
    const desk = (tx: ZoneTransaction, viewer: Viewer, asked: { on?: Day | undefined } = {}): Promise<ReviewDesk> =>
      layReviewDesk(parts, tx, viewer, dayAt(clock()), asked.on)

    async function page(laid: ReviewDesk, id: string) {
      const seen = await seeBatch(laid, await readBatch(laid.tx, id))
      if (!seen) throw absent(notYet.zh, notYet.en)
      return batchPageOf(laid, seen, await reviewsOfBatch(laid, id))
    }

    async function list(laid: ReviewDesk) {
      const seen = await seeBatches(laid)
      return {
        ...headOfDays(seen.map(recordedOn), laid.days),
        batches: seen.toSorted((one, other) => byDay(one.standing, other.standing)).map(batchLineOf),
      }
    }

    mount(app, contract.listBatches, ({ query, viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer, query)
        const listed = await list(laid)
        return {
          ...listed,
          rules: editionHeadOf(readinessRulesOn(parts.batches.mechanism.editions, listed.asOf)),
          mayPropose: contract.batchProposers.includes(viewer.post),
        }
      }),
    )

    mount(app, contract.exportBatches, ({ query: { language, ...asked }, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer, asked)
        const { asOf, batches } = await list(laid)
        attach(reply, listFileName(listNames.batches, asOf, language), 'xlsx')
        return listFile(listNames.batches, batchColumns, batches, language)
      }),
    )

    mount(app, contract.openBatch, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => page(await desk(tx, viewer, query), params.batch)),
    )

    mount(app, contract.exportBatch, ({ params, query, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const { name, asOf, projects } = await page(await desk(tx, viewer, query), params.batch)
        attach(reply, listFileName(batchFile(name), asOf, query.language), 'xlsx')
        return listFile(batchFile(name), batchProjectColumns, projects, query.language)
      }),
    )

    mount(app, contract.proposeBatch, ({ body, viewer, inZone }) =>
      inZone(async (tx) => proposeBatch(await desk(tx, viewer), body)),
    )

    mount(app, contract.actOnBatch, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        await actOnBatch(await desk(tx, viewer), params.batch, body)
        return page(await desk(tx, viewer), params.batch)
      }),
    )

    mount(app, contract.openProjectBatches, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const laid = await desk(tx, viewer, query)
        const { id } = projectOf(laid, params.project)
        return { batches: await batchesOfProject(laid, id), reviews: await reviewsOfProject(laid, id) }
      }),
    )
  }

async function reviewsOfBatch(laid: ReviewDesk, id: string) {
  return (await readReviews(laid.tx)).flatMap((stored) => {
    const seen = seeReview(laid, stored)
    if (seen?.review.convened.batch !== id) return []
    const { title, day } = seen.review.convened
    return [{ id: stored.id, title, day, stateLabel: reviewStates[seen.review.state] }]
  })
}

async function batchesOfProject(laid: ReviewDesk, id: string) {
  return (await seeBatches(laid))
    .toSorted((one, other) => byDay(one.standing, other.standing))
    .flatMap(({ stored, standing }) => {
      const entry = standing.entriesStanding.find(({ project }) => project === id)
      if (!entry || standing.state === 'cancelled') return []
      const { outcome, late, readiness } = entry
      const { proposed, day } = standing
      return [
        {
          id: stored.id,
          name: proposed.name,
          day,
          outcomeLabel: startOutcomes[outcome],
          readiness: readiness.text,
          late,
        },
      ]
    })
}

async function reviewsOfProject(laid: ReviewDesk, id: string) {
  const found = []
  for (const stored of await readReviews(laid.tx)) {
    const seen = seeReview(laid, stored)
    const stop = seen?.review.stops.find(({ project }) => project === id)
    if (!seen || !stop || seen.review.state === 'cancelled') continue
    const { title, day } = seen.review.convened
    const result = seen.review.state === 'concluded' ? await rankReview(laid, seen) : null
    const ranked = result?.places.find((one) => one.stop === id)
    found.push({
      ...{ id: stored.id, title, day, number: stop.number },
      stateLabel: ranked ? reviewStates.concluded : stopStates[stop.state],
      place: ranked?.place ?? null,
      score: ranked?.score ?? null,
    })
  }
  return found.toSorted((one, other) => (one.day < other.day ? 1 : -1))
}
