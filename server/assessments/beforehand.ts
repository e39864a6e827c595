import type { Errand } from '../application/beforehand.ts'
import type { Database } from '../database/zone-session.ts'
import { type Judging, keepAssessed } from './everybody.ts'
import type { AssessmentParts } from './parts.ts'

/** One keeping of standings for a database: what is worked out beforehand is what people then ask for. */
export function judgingOnce(): (database: Database) => Judging {
  const kept = new WeakMap<Database, Judging>()
  return (database) => {
    const judging = kept.get(database) ?? keepAssessed(database)
    kept.set(database, judging)
    return judging
  }
}

/** Judges everybody of a zone by every assessment, so that people find it ready. */
export const assessmentsBeforehand =
  ({ desks }: AssessmentParts, judgingOf: (database: Database) => Judging): Errand =>
  async ({ database, viewer: { zone }, today, rest }) => {
    const judging = judgingOf(database)
    const looked = await judging.looked(zone, today)
    for (const desk of desks) {
      await judging.judge(desk, zone, looked, { rest })
      await rest()
    }
  }
