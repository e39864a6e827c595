import type { Generated } from 'kysely'
import type { Language } from '../../../../kernel/label.ts'

/** Addresses for calendars, as 0031-calendar-addresses.sql makes them; a person's request never reads the hash. */
export type CalendarTables = {
  calendar_address: {
    zone_id: Generated<string>
    id: Generated<string>
    account_id: string
    post_id: string
    secret_hash: string
    language: Language
    made_at: string
    fetched_at: string | null
    ended_at: string | null
    ended_by: string | null
  }
}
