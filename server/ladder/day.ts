import { type Day, day } from '../../kernel/day.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { lastMadeUpYear } from './store.ts'

/** The day that the ladder lives on: today, or where every title is made up the end of their last year. */
export async function ladderDayOf(tx: ZoneTransaction, today: Day): Promise<Day> {
  const year = await lastMadeUpYear(tx)
  const last = year === null ? today : day(`${year}-12-31`)
  return last < today ? last : today
}
