import type { z } from 'zod'
import type { shownSession } from '../../contract/sign-in.ts'
import type { Database } from '../database/zone-session.ts'
import type { Viewer } from '../viewer.ts'

type Row = Omit<z.output<typeof shownSession>, 'current'>

/** The sessions open at a moment that the viewer may see, of one account or of all in the zone, the last used first. */
export async function sessionsOf(database: Database, viewer: Viewer, account: string | null, now: number) {
  const rows = await database.readInZone<Row>(
    viewer,
    `select s.id, coalesce(a.person, '') as person, coalesce(p.post, $2) as post, s.created_at as began,
       s.last_seen_at as "lastSeen", s.expires_at as expires, s.address, s.agent, s.token_label as token
     from session s left join account a on a.id = s.account_id left join account_post p on p.id = s.post_id
     where s.ended_at is null and s.expires_at > $3::timestamptz and ($1::text is null or s.account_id = $1)
     order by s.last_seen_at desc limit 500`,
    [account, viewer.post, new Date(now).toISOString()],
  )
  return rows.map((row) => ({ ...row, current: row.id === viewer.session }))
}
