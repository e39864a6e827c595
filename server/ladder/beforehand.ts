import type { Errand } from '../application/beforehand.ts'
import { ladderDayOf } from './day.ts'
import type { LadderParts } from './parts.ts'
import type { keepEverybody } from './population.ts'
import { ladderMark } from './store.ts'
import { readRows } from './subjects.ts'

/** Works everybody of a zone out for the day that its ladder opens with, so that people find it ready. */
export const ladderBeforehand =
  (parts: LadderParts, everybody: ReturnType<typeof keepEverybody>): Errand =>
  async ({ database, viewer, today, rest }) => {
    const { on, mark } = await database.inZone(viewer, async (tx) => ({
      on: await ladderDayOf(tx, today),
      mark: await ladderMark(tx),
    }))
    const read = () => database.inZone(viewer, (tx) => readRows(parts, tx, on))
    const { population, near } = await everybody(viewer.zone, on, mark, read, rest)
    for (const { edition } of population.rungs) await near(edition.rung.id, 1)
  }
