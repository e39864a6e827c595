import { hash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ApplicationConfiguration } from '../application/settings.ts'
import type { Database, ZoneTransaction } from '../database/zone-session.ts'
import type { Viewer } from '../viewer.ts'

export type KnownSession = { readonly viewer: Viewer; readonly mustChange: boolean }
/** A session that was looked up at a moment, and until when that holds unless somebody ends it. */
type Believed = { readonly at: number; readonly until: number; readonly viewer: Viewer }
export type NewSession = {
  readonly account: string
  readonly post: string
  readonly zone: string
  readonly address: string
  readonly agent: string
  /** For a program's token: what it is for, and the days that it lasts. */
  readonly token?: { readonly label: string; readonly days: number }
}

export type Sessions = {
  /** Who a token belongs to; null once it was ended, timed out, or its account or post taken away. */
  find(token: string): Promise<KnownSession | null>
  /**
   * Who a token belonged to when it was last looked up, within the last minute; null where that must be asked again.
   * Another process may have ended it since: whoever acts on it enters the database by the session.
   */
  believed(token: string): Viewer | null
  /** Begins a session within a transaction; the token is told once and only its hash is kept. */
  begin(tx: ZoneTransaction, session: NewSession): Promise<{ id: string; token: string }>
  /** Forgets what was looked up, after any change to sessions, accounts or posts. */
  forget(): void
}

type Row = Omit<Viewer, 'session'> & {
  session: string
  last_seen_at: string
  expires_at: string
  must_change: boolean
  token_label: string | null
}

const hashOf = (token: string): string => hash('sha256', token)

const seenEvery = 60_000

const lookUp = `
  select s.id as session, a.id as account, a.person, p.post, p.zone_id as zone, p.department_id as department,
    p.enterprise_id as enterprise, s.last_seen_at, s.expires_at, s.token_label, c.must_change
  from session s join account a on a.id = s.account_id join account_post p on p.id = s.post_id
  join account_secret c on c.account_id = a.id
  where s.token_hash = $1 and s.ended_at is null and a.disabled_at is null and p.revoked_at is null`

/** Our own sessions: a random token with the browser, its sha256 in the database. */
export function openSessions(
  database: Database,
  { clock, idleMinutes, sessionHours }: ApplicationConfiguration,
): Sessions {
  const believed = new Map<string, Believed>()

  async function look(hash: string, now: number): Promise<(KnownSession & { until: number }) | null> {
    const [row] = await database.readAsSystem<Row>(lookUp, [hash], 'fixed')
    if (!row) return null
    const { last_seen_at, expires_at, must_change, token_label, ...viewer } = row
    const seen = Date.parse(last_seen_at)
    const idle = token_label === null ? seen + idleMinutes * 60_000 : Number.POSITIVE_INFINITY
    const until = Math.min(Date.parse(expires_at), idle)
    if (until <= now) return null
    if (now - seen > seenEvery) {
      const at = new Date(now).toISOString()
      await database.asSystem((tx) =>
        tx.updateTable('session').set({ last_seen_at: at }).where('token_hash', '=', hash).execute(),
      )
    }
    return { viewer, mustChange: must_change, until: Math.min(until, now + seenEvery) }
  }

  return {
    async find(token) {
      const hash = hashOf(token)
      const now = clock()
      const known = await look(hash, now)
      if (believed.size > 10_000) believed.clear()
      if (known && !known.mustChange) believed.set(hash, { at: now, until: known.until, viewer: known.viewer })
      else believed.delete(hash)
      return known
    },
    believed(token) {
      const known = believed.get(hashOf(token))
      const now = clock()
      return known && known.at <= now && now < known.until ? known.viewer : null
    },
    async begin(tx, { account, post, zone, address, agent, token: forProgram }) {
      const token = randomBytes(32).toString('base64url')
      const id = randomUUID()
      const now = clock()
      const at = new Date(now).toISOString()
      await tx
        .insertInto('session')
        .values({
          id,
          token_hash: hashOf(token),
          zone_id: zone,
          account_id: account,
          post_id: post,
          created_at: at,
          last_seen_at: at,
          expires_at: new Date(now + (forProgram ? forProgram.days * 24 : sessionHours) * 3_600_000).toISOString(),
          token_label: forProgram?.label ?? null,
          address,
          agent: agent.slice(0, 300),
        })
        .execute()
      return { id, token }
    },
    forget: () => believed.clear(),
  }
}

/** Ends sessions that a condition names; answers how many. */
export async function endSessions(
  tx: ZoneTransaction,
  which: { account: string; session?: string; except?: string },
  by: string,
): Promise<number> {
  let ended = tx
    .updateTable('session')
    .set({ ended_at: sql`now()`, ended_by: by })
    .where('account_id', '=', which.account)
    .where('ended_at', 'is', null)
  if (which.session !== undefined) ended = ended.where('id', '=', which.session)
  if (which.except !== undefined) ended = ended.where('id', '<>', which.except)
  return Number((await ended.executeTakeFirst()).numUpdatedRows)
}
