import { hash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { admits } from '../../../../contract/admission.ts'
import * as contract from '../../../../contract/calendar.ts'
import { deliveryReaders } from '../../../../contract/delivery.ts'
import { dayAt } from '../../../../kernel/day.ts'
import type { Post } from '../../../../kernel/post.ts'
import { rateLimiter, tooMany } from '../../../application/rate-limit.ts'
import type { Room } from '../../../application.ts'
import { mount, mountOpen } from '../../../mount.ts'
import type { Viewer } from '../../../viewer.ts'
import { withinZone } from '../../../within.ts'
import { actsFor } from '../../acts/reach.ts'
import { type Standing, viewLedger } from '../../ledger/ledger-view.ts'
import type { DeliveryParts } from '../../ledger/parts.ts'
import { findHolder, makeAddress, noSuchCalendar, noteFetch, readAddress, withdrawAddress } from './addresses.ts'
import { attachCalendar, calendarFile } from './file.ts'

/** Of one address: several calendars of one person may ask at once, each every few minutes. */
const fetches = { burst: 10, perSecond: 1 / 30 }

/** Who keeps the days of the whole zone; others keep those of the projects that they act for. */
const overseers: readonly Post[] = ['leader', 'supervisor', 'statistician']

const keptBy =
  (viewer: Viewer) =>
  ({ project }: Standing): boolean =>
    overseers.includes(viewer.post) || actsFor(viewer, project)

/** What is the same as long as nothing changed, whenever it was written. */
const tagOf = (text: string): string => `"${hash('sha256', text.replaceAll(/^DTSTAMP:.*$/gm, '')).slice(0, 32)}"`

/** Addresses by which calendar programs, which cannot sign in, fetch a person's due days. */
export const calendarRoom =
  (parts: DeliveryParts): Room =>
  (app: FastifyInstance): void => {
    const { clock, publicAddress: site } = app.configuration
    const secondsToWait = rateLimiter(fetches, clock)
    const now = (): string => new Date(clock()).toISOString()

    mount(app, contract.openOwnCalendar, ({ inZone }) => inZone(async (tx) => ({ address: await readAddress(tx) })))

    mount(app, contract.makeOwnCalendar, ({ body, viewer, inZone }) =>
      inZone(async (tx) => {
        const secret = await makeAddress(tx, viewer, body.language, now())
        return { address: site + contract.fetchCalendar.path.replace(':secret', secret) }
      }),
    )

    mount(app, contract.withdrawOwnCalendar, ({ viewer, inZone }) =>
      inZone(async (tx) => {
        await withdrawAddress(tx, viewer, now())
        return {}
      }),
    )

    mountOpen(app, contract.fetchCalendar, async ({ params, request, reply, database }) => {
      const holder = await findHolder(database, params.secret, now())
      if (!holder || !admits(deliveryReaders, holder.viewer.post)) throw noSuchCalendar()
      const { viewer, language } = holder
      const wait = secondsToWait(holder.id)
      if (wait > 0) throw tooMany(wait)
      const text = await withinZone(app, contract.fetchCalendar.label, viewer).inZone(async (tx) => {
        const { standings, asOf } = await viewLedger(parts, tx, { zone: viewer.zone, today: dayAt(clock()) })
        const own = standings.filter(keptBy(viewer))
        const file = await calendarFile(own, viewer, { site, language, asOf, now: clock() })
        await noteFetch(tx, holder, now())
        return file
      })
      const tag = tagOf(text)
      attachCalendar(reply).headers({ 'cache-control': 'private, no-store', etag: tag })
      if (!request.headers['if-none-match']?.includes(tag)) return text
      reply.code(304)
      return ''
    })
  }
