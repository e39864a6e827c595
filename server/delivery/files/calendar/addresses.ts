import { hash, randomBytes } from 'node:crypto'
import type { CalendarAddress } from '../../../../contract/delivery/calendar.ts'
import { type Day, dayAt } from '../../../../kernel/day.ts'
import type { Language } from '../../../../kernel/label.ts'
import { record } from '../../../audit/record.ts'
import type { Database, ZoneTransaction } from '../../../database/zone-session.ts'
import { absent, forbidden } from '../../../refusal.ts'
import type { Viewer } from '../../../viewer.ts'

const hashOf = (secret: string): string => hash('sha256', secret)

/** What is said to whoever has no address that tells, whatever the reason. */
export const noSuchCalendar = () => absent('没有这个日历地址，或已经停用', 'There is no such address, or it has ended')

/** The address of the post at hand; null where there is none. */
export async function readAddress(tx: ZoneTransaction): Promise<CalendarAddress | null> {
  const found = await tx
    .selectFrom('calendar_address')
    .select(['made_at as made', 'fetched_at as fetched', 'language'])
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return found ?? null
}

/** Ends the address of the post at hand; answers its id, or undefined where there was none. */
async function endAddress(tx: ZoneTransaction, { account }: Viewer, now: string): Promise<string | undefined> {
  const ended = await tx
    .updateTable('calendar_address')
    .set({ ended_at: now, ended_by: account })
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended?.id
}

/**
 * Makes an address for the post of the session at hand, in place of the one before. Answers its secret, which is told
 * once and of which only the hash is kept.
 * @param now ISO text, as of all moments here.
 */
export async function makeAddress(
  tx: ZoneTransaction,
  viewer: Viewer,
  language: Language,
  now: string,
): Promise<string> {
  const session = await tx
    .selectFrom('session')
    .select(['post_id', 'token_label'])
    .where('id', '=', viewer.session)
    .executeTakeFirst()
  if (!session || session.token_label !== null) {
    throw forbidden('程序不能建立日历地址，请登录后建立', 'A program makes no address; sign in to make one')
  }
  const former = await endAddress(tx, viewer, now)
  const secret = randomBytes(32).toString('base64url')
  const { id } = await tx
    .insertInto('calendar_address')
    .values({
      account_id: viewer.account,
      post_id: session.post_id,
      secret_hash: hashOf(secret),
      language,
      made_at: now,
      fetched_at: null,
      ended_at: null,
      ended_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (former) await record(tx, 'calendar.renewed', `calendar/${id}`, { former })
  else await record(tx, 'calendar.made', `calendar/${id}`)
  return secret
}

/** Ends the address of the post at hand; refused where there is none. */
export async function withdrawAddress(tx: ZoneTransaction, viewer: Viewer, now: string): Promise<void> {
  const id = await endAddress(tx, viewer, now)
  if (!id) throw noSuchCalendar()
  await record(tx, 'calendar.withdrawn', `calendar/${id}`)
}

/** Whose days a secret tells, and when they were last fetched. */
export type Holder = {
  readonly id: string
  readonly language: Language
  readonly fetched: string | null
  readonly viewer: Viewer
}

type Row = Omit<Holder, 'viewer'> & Omit<Viewer, 'session'>

/** Who holds a secret; null once it has ended or while the account is locked or must change its password. */
export async function findHolder(database: Database, secret: string, now: string): Promise<Holder | null> {
  const [row] = await database.readAsSystem<Row>(
    `select c.id, c.language, c.fetched_at as fetched, a.id as account, a.person, p.post, p.zone_id as zone,
       p.department_id as department, p.enterprise_id as enterprise
     from calendar_address c join account a on a.id = c.account_id join account_post p on p.id = c.post_id
     join account_secret s on s.account_id = a.id
     where c.secret_hash = $1 and c.ended_at is null and a.disabled_at is null and p.revoked_at is null
       and not s.must_change and (s.locked_until is null or s.locked_until <= $2::timestamptz)`,
    [hashOf(secret), now],
  )
  if (!row) return null
  const { id, language, fetched, ...viewer } = row
  return { id, language, fetched, viewer: { ...viewer, session: '' } }
}

const dayOf = (moment: string): Day => dayAt(Date.parse(moment))

/**
 * Notes a fetch, by whose rights the days were read: refused where the database no longer finds the address theirs. The
 * first fetch of a day goes into the trail.
 */
export async function noteFetch(tx: ZoneTransaction, { id, fetched }: Holder, now: string): Promise<void> {
  const noted = await tx
    .updateTable('calendar_address')
    .set({ fetched_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!noted) throw noSuchCalendar()
  if (fetched === null || dayOf(fetched) !== dayOf(now)) await record(tx, 'calendar.fetched', `calendar/${id}`)
}
