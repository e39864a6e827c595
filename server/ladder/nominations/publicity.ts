import { randomInt } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import * as contract from '../../../contract/ladder/publicity.ts'
import { batchPhases } from '../../../engines/nominations/batch/phase.ts'
import { dayAt } from '../../../kernel/day.ts'
import { rateLimiter, tooMany } from '../../application/rate-limit.ts'
import { record } from '../../audit/record.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { mountOpen } from '../../mount.ts'
import { programViewer } from '../../program-viewer.ts'
import { absent, conflicting } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import { isUuid } from '../../uuid.ts'
import type { Viewer } from '../../viewer.ts'
import { layNominationDesk, type NominationDesk, type NominationParts, type SeenBatch, seeWholeBatch } from './desk.ts'
import { officeOf } from './shown.ts'
import { readBatch, readStruck } from './store.ts'

/** Of one address: somebody objects to several of a list, nobody to all. */
const objections = { burst: 5, perSecond: 1 / 600 }
/** Receipts are read more often, and not guessed. */
const readings = { burst: 20, perSecond: 1 / 10 }

/** Objections by the public to one enterprise that wait for an answer at most; more are told to write to the office. */
const mostOpen = 20

/** Who reads for the public: what is told is chosen here. */
const publicReader = (zone: string): Viewer => programViewer(zone, 'public', 'leader', '社会公众')

const notPublic = () => absent('没有这份公示名单', 'There is no such public list')

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const receiptOf = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  )

/** The public list of a batch and objections to it, for anybody who has its address. */
export function mountPublicity(app: FastifyInstance, parts: NominationParts): void {
  const { clock } = app.configuration
  const [untilObjection, untilReading] = [rateLimiter(objections, clock), rateLimiter(readings, clock)]

  async function inPublic<T>(
    { zone, batch }: { readonly zone: string; readonly batch: string },
    work: (desk: NominationDesk, batch: SeenBatch) => Promise<T>,
  ): Promise<T> {
    if (!app.packs.some((pack) => pack.zone.id === zone) || !isUuid(batch)) throw notPublic()
    const viewer = publicReader(zone)
    return app.database.inZone(viewer, async (tx) => {
      const desk = await layNominationDesk(parts, tx, viewer, dayAt(clock()))
      const seen = await seeWholeBatch(desk, await readBatch(tx, batch))
      if (!seen.standing.published) throw notPublic()
      return work(desk, seen)
    })
  }

  mountOpen(app, contract.readPublicList, ({ params }) =>
    inPublic(params, async (desk, batch) => {
      const { stored, standing, edition } = batch
      const { opened, published, phase, reason } = standing
      const struck = await readStruck(desk.tx, stored.id)
      return {
        zone: parts.zone(params.zone).label,
        name: opened.name,
        title: edition.rung.label,
        edition: edition.given.label,
        office: officeOf(desk, batch),
        on: published!.on,
        until: published!.until,
        phase,
        stateLabel: batchPhases[phase],
        reason,
        takesObjections: phase === 'publicity',
        list: published!.list.map(({ enterprise, name, creditCode }) => ({
          id: enterprise,
          name,
          creditCode,
          struck: struck.has(enterprise),
        })),
        demonstration: stored.demonstration,
      }
    }),
  )

  mountOpen(app, contract.objectInPublic, ({ params, body, request }) => {
    const wait = untilObjection(request.ip)
    if (wait > 0) throw tooMany(wait)
    return inPublic(params, async (desk, batch) => {
      const about = await refuseUnlisted(desk, batch, body.enterprise)
      const receipt = receiptOf()
      await append(desk.tx, batch, { ...body, receipt })
      await record(desk.tx, 'nomination.objected', `enterprise/${body.enterprise}`, {
        batch: batch.standing.opened.name,
        name: about.name,
      })
      return { receipt }
    })
  })

  mountOpen(app, contract.readPublicObjection, ({ params, request }) => {
    const wait = untilReading(request.ip)
    if (wait > 0) throw tooMany(wait)
    return inPublic(params, async (desk, { stored, nominations }) => {
      const [found] = await runIn(desk.tx)<{ enterprise: string; number: number }>({
        text: 'select enterprise, number from public_objection where batch = $1 and receipt = $2',
        values: [stored.id, params.receipt.trim().toUpperCase()],
      })
      const nomination = nominations.find(({ stored: { enterprise } }) => enterprise === found?.enterprise)
      const objection = nomination?.folded.objections.find(({ number }) => number === found?.number)
      if (!nomination || !objection) throw absent('没有这个回执号', 'There is no such receipt')
      const { made, answer } = objection
      return {
        enterprise: nomination.stored.name,
        on: made.on,
        text: made.text,
        answer: answer && { upheld: answer.kind === 'upheld', on: answer.on, reason: answer.reason },
      }
    })
  })
}

/** Refuses where the publicity is over, where the enterprise is not of the list any more, and where too many wait already. */
async function refuseUnlisted({ tx }: NominationDesk, { stored, standing, nominations }: SeenBatch, wanted: string) {
  if (standing.phase !== 'publicity')
    throw conflicting(
      `公示期到${standing.published!.until}为止，现在不再受理异议；请直接联系发布部门`,
      `The publicity ended on ${standing.published!.until}; please turn to the office`,
    )
  const listed = standing.published!.list.find(({ enterprise }) => enterprise === wanted)
  if (!listed || (await readStruck(tx, stored.id)).has(wanted))
    throw conflicting('这家企业不在公示名单里', 'The enterprise is not on the public list')
  const own = nominations.find(({ stored: { enterprise } }) => enterprise === wanted)!
  const open = own.folded.objections.filter(({ made, answer }) => answer === null && made.by.post === 'public')
  if (open.length >= mostOpen)
    throw conflicting(
      `对这家企业已有${mostOpen}件异议在办，请等答复后再提，或直接联系发布部门`,
      `${mostOpen} objections to the enterprise wait already; please turn to the office`,
    )
  return listed
}

const append = (
  tx: ZoneTransaction,
  { stored, today }: SeenBatch,
  given: { enterprise: string; name: string; contact: string; reason: string; receipt: string },
) =>
  runIn(tx)({
    text: 'select object_in_public($1::uuid, $2::uuid, $3::date, $4, $5, $6, $7)',
    values: [stored.id, given.enterprise, today, given.name, given.contact, given.reason, given.receipt],
  })
