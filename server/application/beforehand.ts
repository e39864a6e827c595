import { type Day, dayAt } from '../../kernel/day.ts'
import type { Room } from '../application.ts'
import type { Database } from '../database/zone-session.ts'
import { zoneReader } from '../program-viewer.ts'
import { atLeisure, type Rest } from '../rest.ts'
import type { Viewer } from '../viewer.ts'

/** Something that is worked out before anybody asks for it, for one zone, as somebody who sees all of the zone. */
export type Errand = (asked: {
  readonly database: Database
  readonly viewer: Viewer
  readonly today: Day
  readonly rest: Rest
}) => Promise<void>

/** Milliseconds after the server listens, and from one look at the calendar to the next. */
const usualTimes = { first: 1000, next: 30_000 }

/**
 * Runs errands for every zone once the server listens, and whenever a day begins in China. Where one fails nothing is
 * lost: people wait for what they ask, as they would have.
 */
export const beforehand =
  (errands: readonly Errand[], { first, next } = usualTimes): Room =>
  (app) => {
    const { database, packs, configuration } = app
    const leaving = new AbortController()
    const { signal } = leaving
    let seen: Day | undefined
    let running = Promise.resolve()

    async function run(today: Day): Promise<void> {
      for (const { zone } of packs) {
        const asked = { database, viewer: zoneReader(zone.id), today, rest: atLeisure(signal) }
        for (const errand of errands) {
          if (signal.aborted) return
          await errand(asked).catch((error: unknown) => {
            if (!signal.aborted) app.log.error({ err: error }, 'an errand failed')
          })
        }
      }
    }

    function look(): void {
      const today = dayAt(configuration.clock())
      if (today === seen) return
      seen = today
      running = running.then(() => run(today))
    }

    app.addHook('onListen', async () => {
      const soon = setTimeout(look, first).unref()
      const again = setInterval(look, next).unref()
      signal.addEventListener('abort', () => {
        clearTimeout(soon)
        clearInterval(again)
      })
    })
    app.addHook('onClose', async () => {
      leaving.abort()
      await running
    })
  }
