import { sql } from 'kysely'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { Viewer } from '../viewer.ts'

/** Facts of an act, never secrets. */
export type AuditDetail = Record<string, string | number | boolean | null | readonly string[]>

/** Records an act of the viewer in the transaction of the act itself; call it last, it holds the zone's chain. */
export async function record(
  tx: ZoneTransaction,
  act: string,
  subject: string,
  detail: AuditDetail = {},
): Promise<void> {
  await sql`select audit_append(${act}, ${subject}, ${JSON.stringify(detail)})`.execute(tx)
}

/** Who acted, where the act runs as the system: sign-in, start-up, the terminal. */
export type Actor = Pick<Viewer, 'zone' | 'account'> & Partial<Pick<Viewer, 'person' | 'post' | 'session'>>

/** Records an act within `asSystem` in the name of an actor; `person` says who it is where there is no such account. */
export async function recordFor(
  tx: ZoneTransaction,
  { zone, account, person = '', post = '' as Viewer['post'], session = '' }: Actor,
  act: string,
  subject: string,
  detail: AuditDetail = {},
): Promise<void> {
  await sql`select audit_append_for(${zone}, ${account}, ${post}, ${session}, ${act}, ${subject}, ${JSON.stringify(detail)})
    from set_config('jixia.person', ${person}, true)`.execute(tx)
}
