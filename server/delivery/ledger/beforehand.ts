import { isDay, yearOf } from '../../../kernel/day.ts'
import type { Errand } from '../../application/beforehand.ts'
import type { Knowledge } from '../../indicators/knowledge.ts'
import { type AskedLedger, readLedger, seeLedger } from './ledger-view.ts'
import type { DeliveryParts } from './parts.ts'

/** Looks at the newest ledger of a zone, and at the one that its cockpit opens with, so that people find them ready. */
export const ledgersBeforehand =
  (parts: DeliveryParts, knowledge: Knowledge): Errand =>
  async ({ database, viewer, today, rest }) => {
    const { zone } = viewer
    const look = async (asked: AskedLedger) => {
      const read = await database.inZone(viewer, (tx) => readLedger(parts, tx, asked))
      return seeLedger(parts, read, rest)
    }
    const newest = await look({ zone, today })
    await newest.before()
    const on = knowledge.of(zone).pack.cards[0]?.asOf
    if (on && isDay(on)) await look({ zone, year: String(yearOf(on)), on, today })
  }
