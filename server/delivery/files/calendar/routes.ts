import { hash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { admits } from '../../../../contract/admission.ts'
import * as contract from '../../../../contract/delivery/calendar.ts'
import { exportDueDays, openDueDays, type Stretch } from '../../../../contract/delivery/due-days.ts'
import { deliveryReaders } from '../../../../contract/delivery/ledger.ts'
import { addDays, type Day, dayAt } from '../../../../kernel/day.ts'
import { lastDay, periodOf } from '../../../../kernel/period.ts'
import { rateLimiter, tooMany } from '../../../application/rate-limit.ts'
import type { Room } from '../../../application.ts'
import { attach } from '../../../attachment.ts'
import { mount, mountOpen } from '../../../mount.ts'
import { withinZone } from '../../../within.ts'
import { severalDays } from '../../days.ts'
import { findHolder, makeAddress, noSuchCalendar, noteFetch, readAddress, withdrawAddress } from './addresses.ts'
import { byDay, type Due } from './days.ts'
import { calendarFile, calendarNames } from './file.ts'
import { type DayParts, ownDays } from './own-days.ts'

/** Of one address: several calendars of one person may ask at once, each every few minutes. */
const fetches = { burst: 10, perSecond: 1 / 30 }

/** So many days ahead, and so many things that are real and so many that are made up at most, are shown. */
const reach = 62
const mostShown = 400

const isWithinReach = ({ day, on }: Due): boolean => day <= addDays(on, reach)

const stretchOf = (due: Day, on: Day): Stretch =>
  due < on ? 'gone' : due <= lastDay(periodOf('ten-days', on)) ? 'now' : 'later'

/** What is the same as long as nothing changed, whenever it was written. */
const tagOf = (text: string): string => `"${hash('sha256', text.replaceAll(/^DTSTAMP:.*$/gm, '')).slice(0, 32)}"`

/** Addresses by which calendar programs, which cannot sign in, fetch a person's due days. */
export const calendarRoom =
  (parts: DayParts): Room =>
  (app: FastifyInstance): void => {
    const { clock, publicAddress: site } = app.configuration
    const secondsToWait = rateLimiter(fetches, clock)
    const now = (): string => new Date(clock()).toISOString()

    mount(app, openDueDays, ({ query: { on }, viewer, inZone }) =>
      inZone(async (tx) => {
        const { asOf, days } = await ownDays(parts, tx, viewer, { today: dayAt(clock()), on })
        const shown = [...Map.groupBy(days.filter(isWithinReach), ({ demonstration }) => demonstration).values()]
          .flatMap((alike) => alike.slice(0, mostShown))
          .toSorted(byDay)
        return {
          asOf,
          severalDays: severalDays(shown),
          demonstration: shown.some(({ demonstration }) => demonstration),
          days: shown.map(({ on: looked, ...due }) => ({ ...due, stretch: stretchOf(due.day, looked) })),
        }
      }),
    )

    mount(app, exportDueDays, ({ query: { on, language }, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const { days } = await ownDays(parts, tx, viewer, { today: dayAt(clock()), on })
        const name = calendarNames.person(viewer.person)[language]
        attach(reply, `${name}.ics`, 'ics')
        return calendarFile(name, days, { zone: viewer.zone, site, language, now: clock() })
      }),
    )

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
      const name = calendarNames.person(viewer.person)[language]
      const wait = secondsToWait(holder.id)
      if (wait > 0) throw tooMany(wait)
      const file = await withinZone(app, contract.fetchCalendar.label, viewer).inZone(async (tx) => {
        const { days } = await ownDays(parts, tx, viewer, { today: dayAt(clock()) })
        const bytes = await calendarFile(name, days, { zone: viewer.zone, site, language, now: clock() })
        await noteFetch(tx, holder, now())
        return bytes
      })
      const tag = tagOf(file.toString())
      attach(reply, `${name}.ics`, 'ics').headers({ 'cache-control': 'private, no-store', etag: tag })
      if (!request.headers['if-none-match']?.includes(tag)) return file
      reply.code(304)
      return ''
    })
  }
