import { createHash } from 'node:crypto'
import type { AuditFault, AuditVerdict } from '../../contract/audit.ts'
import type { Database } from '../database/zone-session.ts'

type Link = {
  number: number
  at: string
  account: string
  person: string
  post: string
  session: string
  act: string
  subject: string
  detail: string
  previous_hash: string
  hash: string
}

const pageSize = 5000

const page = `
  select number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, account, person, post, session,
    act, subject, detail::text as detail, previous_hash, hash
  from audit_entry where zone_id = $1 and number > $2 order by number limit ${pageSize}`

/** The hash of a link, computed here and not in the database, which may have been changed too. */
function hashOf(zone: string, link: Link): string {
  const { previous_hash, number, at, account, person, post, session, act, subject, detail } = link
  const parts = [previous_hash, zone, String(number), at, account, person, post, session, act, subject, detail]
  const written = parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join(',')
  return createHash('sha256').update(written).digest('hex')
}

const describe: Record<AuditFault['kind'], (number: number) => AuditFault['sentence']> = {
  changed: (number) => ({ zh: `第${number}条被改动过`, en: `Entry ${number} was changed` }),
  missing: (number) => ({ zh: `第${number}条不见了`, en: `Entry ${number} is missing` }),
  unlinked: (number) => ({
    zh: `第${number}条与前一条接不上`,
    en: `Entry ${number} does not follow from the one before`,
  }),
  end: (number) => ({
    zh: `链的末尾应是第${number}条，与记录不符`,
    en: `The chain should end with entry ${number}, and does not`,
  }),
}

/** Walks the chain of one zone from its first link and names every link that does not hold. */
export async function verifyZone(database: Database, zone: string): Promise<AuditVerdict> {
  const [head] = await database.readAsSystem<{ number: number; hash: string }>(
    'select number, hash from audit_head where zone_id = $1',
    [zone],
  )
  const faults: AuditFault[] = []
  const blame = (kind: AuditFault['kind'], number: number) =>
    faults.push({ zone, number, kind, sentence: describe[kind](number) })
  let last = { number: 0, hash: '' }
  let entries = 0
  for (;;) {
    const links = await database.readAsSystem<Link>(page, [zone, last.number])
    for (const link of links) {
      for (let number = last.number + 1; number < link.number; number += 1) blame('missing', number)
      if (hashOf(zone, link) !== link.hash) blame('changed', link.number)
      else if (link.number === last.number + 1 && link.previous_hash !== last.hash) blame('unlinked', link.number)
      last = { number: link.number, hash: link.hash }
    }
    entries += links.length
    if (links.length < pageSize) break
  }
  if ((head?.number ?? 0) !== last.number || (head?.hash ?? '') !== last.hash) blame('end', head?.number ?? 0)
  return { zone, entries, hash: last.hash, faults }
}

/** Walks the chains of all zones. */
export async function verifyAll(database: Database): Promise<AuditVerdict[]> {
  const zones = await database.readAsSystem<{ zone_id: string }>(
    'select zone_id from audit_head union select zone_id from audit_entry order by zone_id',
  )
  const verdicts: AuditVerdict[] = []
  for (const { zone_id } of zones) verdicts.push(await verifyZone(database, zone_id))
  return verdicts
}
