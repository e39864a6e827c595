import type { Errand } from '../application/beforehand.ts'
import { ladderDayOf } from '../ladder/day.ts'
import type { EvaluationParts } from './parts.ts'
import type { Recording } from './recorded.ts'
import { readState } from './state.ts'

/** Adds up the enterprises of a zone for the year that its evaluations open with, so that people find it ready. */
export const evaluationBeforehand =
  (parts: EvaluationParts, recording: Recording): Errand =>
  async ({ database, viewer, today, rest }) => {
    const unhurried: Recording = (tx, zone) => recording(tx, zone, rest)
    for (const edition of parts.mechanism.editions)
      await database.inZone(viewer, async (tx) => {
        const on = await ladderDayOf(tx, today)
        return readState({ parts, recording: unhurried }, tx, viewer, { edition, today: on })
      })
  }
