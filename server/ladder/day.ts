import { countedYear } from '../../kernel/counted-year.ts'
import { type Day, day, earlier } from '../../kernel/day.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { lastMadeUpYear } from './store.ts'

/**
 * The day that yearly facts are looked at on, in every room: today, or where all is made up the end of the last year that is
 * told in the zone, for its enterprises and its staff alike. A real enterprise lives today whatever is made up beside it, and
 * a made-up one grows no older by it.
 */
export async function ladderDayOf(tx: ZoneTransaction, today: Day, enterprise?: string): Promise<Day> {
  const year = await lastMadeUpYear(tx, enterprise)
  return year === null ? today : earlier(day(`${year}-12-31`), today)
}

/** The day of a zone, and the last year whose facts count on it. */
export type Counted = { readonly on: Day; readonly year: number }

export async function countedIn(tx: ZoneTransaction, today: Day): Promise<Counted> {
  const on = await ladderDayOf(tx, today)
  return { on, year: countedYear(on) }
}
