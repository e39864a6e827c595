import type { FastifyInstance } from 'fastify'
import * as contract from '../../../contract/ladder/nominations.ts'
import { unconfirmedIn } from '../../../engines/ladders/confirmation.ts'
import type { OpenRung } from '../../../engines/ladders/opened.ts'
import { nominationStates } from '../../../engines/nominations/nomination/acts.ts'
import { dayAt } from '../../../kernel/day.ts'
import { attach } from '../../attachment.ts'
import { worksFor } from '../../bureau.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { mount } from '../../mount.ts'
import { listFileName } from '../../register/list-file.ts'
import type { Viewer } from '../../viewer.ts'
import type { keepEverybody } from '../population.ts'
import { ladderMark } from '../store.ts'
import { enterpriseId } from '../subject-id.ts'
import { readRows, type Seen, seeEnterprise, seeEnterprises } from '../subjects.ts'
import { actOnBatch, holdBatch, openBatch } from './batch-acts.ts'
import { candidatesOf, dayOfEdition } from './candidates.ts'
import {
  layNominationDesk,
  type NominationDesk,
  type NominationParts,
  type SeenBatch,
  seeBatch,
  seeWholeBatch,
} from './desk.ts'
import { publicListName, publicListPaper, publicListWorkbook } from './files.ts'
import { actOnNomination } from './nomination-acts.ts'
import { nominationPageOf } from './page.ts'
import { mountPublicity } from './publicity.ts'
import { batchLineOf, batchPageOf } from './shown.ts'
import { readBatch, readBatches, readNominations, readStruck } from './store.ts'

/** Batches of nominations: opened, applied for, decided, made public, granted. */
export function mountNominations(
  app: FastifyInstance,
  parts: NominationParts,
  everybody: ReturnType<typeof keepEverybody>,
): void {
  const { clock } = app.configuration
  mountPublicity(app, parts)
  const lay = (tx: ZoneTransaction, viewer: Viewer): Promise<NominationDesk> =>
    layNominationDesk(parts, tx, viewer, dayAt(clock()))

  async function pageOf(desk: NominationDesk, id: string) {
    const batch = await seeWholeBatch(desk, await readBatch(desk.tx, id))
    const ids = batch.nominations.map(({ stored }) => stored.enterprise)
    return batchPageOf(desk, batch, {
      seenOf: await seeEnterprises(parts.ladder, desk.tx, ids, batch.today),
      struck: await readStruck(desk.tx, id),
    })
  }

  mount(app, contract.listNominationBatches, ({ viewer, inZone }) =>
    inZone(async (tx) => {
      const desk = await lay(tx, viewer)
      const nominations = Map.groupBy(await readNominations(tx), ({ batch }) => batch)
      const seen = (await readBatches(tx)).flatMap(
        (stored) => seeBatch(desk, stored, nominations.get(stored.id) ?? []) ?? [],
      )
      return {
        asOf: desk.dayIn(desk.madeUp),
        demonstration: seen.some(({ stored }) => stored.demonstration),
        batches: seen.toReversed().map((batch) => batchLineOf(desk, batch)),
        mayOpen: contract.nominationOpeners.includes(viewer.post),
      }
    }),
  )

  mount(app, contract.chooseNominationRules, ({ viewer, inZone }) =>
    inZone(async (tx) => {
      const desk = await lay(tx, viewer)
      const today = desk.dayIn(desk.madeUp)
      const isOwn = ({ given: { bureau } }: OpenRung): boolean => bureau !== undefined && worksFor(viewer, bureau)
      const ownFirst = [...parts.ladder.open.rungs.values()].toSorted((one, other) => +isOwn(other) - +isOwn(one))
      return {
        asOf: today,
        titles: ownFirst.map(({ given, editions }) => ({
          id: given.id,
          label: given.label,
          editions: editions
            .filter(({ given: { lastDay } }) => !lastDay || lastDay >= today)
            .map((edition) => ({
              id: edition.given.id,
              label: edition.given.label,
              firstDay: edition.given.firstDay,
              lastDay: edition.given.lastDay ?? null,
              unconfirmed: unconfirmedIn(edition).length,
            })),
        })),
      }
    }),
  )

  mount(app, contract.openNominationBatch, ({ body, viewer, inZone }) =>
    inZone(async (tx) => openBatch(await lay(tx, viewer), body)),
  )

  mount(app, contract.seeNominationBatch, ({ params, viewer, inZone }) =>
    inZone(async (tx) => pageOf(await lay(tx, viewer), params.batch)),
  )

  mount(app, contract.actOnNominationBatch, ({ params, body, viewer, inZone }) =>
    inZone(async (tx) => {
      const desk = await lay(tx, viewer)
      await actOnBatch(desk, params.batch, body)
      return pageOf(await lay(tx, viewer), params.batch)
    }),
  )

  mount(app, contract.listNominationCandidates, async ({ params, query, viewer, inZone }) => {
    const { on, mark } = await inZone(async (tx) => {
      const desk = await lay(tx, viewer)
      const batch = await seeWholeBatch(desk, await readBatch(tx, params.batch))
      return { on: dayOfEdition(batch), mark: await ladderMark(tx) }
    })
    const all = await everybody(viewer.zone, on, mark, () => inZone((tx) => readRows(parts.ladder, tx, on)))
    return inZone(async (tx) => {
      const desk = await lay(tx, viewer)
      return candidatesOf(desk, await seeWholeBatch(desk, await readBatch(tx, params.batch)), all, query)
    })
  })

  mount(app, contract.exportPublicList, ({ params, query: { format, language }, viewer, inZone, reply }) =>
    inZone(async (tx) => {
      const desk = await lay(tx, viewer)
      const batch = await seeWholeBatch(desk, await readBatch(tx, params.batch))
      const struck = await readStruck(tx, params.batch)
      const paper =
        format === 'xlsx'
          ? publicListWorkbook(batch, struck, language)
          : await publicListPaper(desk, batch, struck, language)
      const day = batch.standing.published?.on ?? batch.today
      attach(reply, listFileName(publicListName(batch), day, language).replace(/xlsx$/, format), format)
      return paper
    }),
  )

  const seeOne = async ({ tx, viewer }: NominationDesk, { today }: SeenBatch, wanted: string): Promise<Seen> =>
    seeEnterprise(parts.ladder, tx, await enterpriseId(tx, viewer, wanted), today)

  mount(app, contract.openNomination, ({ params, viewer, inZone }) =>
    inZone(async (tx) => {
      const desk = await lay(tx, viewer)
      const batch = await seeWholeBatch(desk, await readBatch(tx, params.batch))
      return nominationPageOf(desk, batch, await seeOne(desk, batch, params.enterprise))
    }),
  )

  mount(app, contract.actOnNomination, ({ params, body, viewer, inZone }) =>
    inZone(async (tx) => {
      const desk = await lay(tx, viewer)
      const batch = await holdBatch(desk, params.batch)
      const seen = await seeOne(desk, batch, params.enterprise)
      const { state, version } = await actOnNomination(desk, batch, seen, body)
      return { state: nominationStates[state], version }
    }),
  )
}
