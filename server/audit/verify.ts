import { createHash } from 'node:crypto'
import { type AuditFault, type AuditVerdict, auditHead } from '../../contract/audit.ts'
import type { Label } from '../../kernel/label.ts'
import type { Database } from '../database/zone-session.ts'
import type { AuditHeads, NotedHead, Notes } from './heads.ts'

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

/** The last link of a chain, noted or kept where a hand in the database does not reach. */
type Head = Pick<NotedHead, 'zone' | 'number' | 'hash'>

const inFolder: Label = { zh: '数据目录里记着', en: 'the data folder notes' }
const keptElsewhere: Label = { zh: '另存的链头记着', en: 'the head that was kept elsewhere has' }

const describe: Record<AuditFault['kind'], (number: number, told: Label) => Label> = {
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
  cut: (number, { zh, en }) => ({
    zh: `末尾被截去：${zh}曾有第${number}条，数据库里没有了`,
    en: `The end was cut off: ${en} an entry ${number}, which the database lacks`,
  }),
  rewritten: (number, { zh, en }) => ({
    zh: `到第${number}条为止的链被整段重写过：${zh}的不是这一条`,
    en: `The chain up to entry ${number} was written anew: ${en} another`,
  }),
  note: (number) => ({
    zh: `数据目录里的 audit-heads.jsonl 第${number}行不是本机写的，或被改动过`,
    en: `Line ${number} of audit-heads.jsonl in the data folder was not written by this installation, or was changed`,
  }),
}

type Outside = 'cut' | 'rewritten'

/** What the heads that were noted outside say of a chain; `last` is its last entry. */
async function compare(
  database: Database,
  zone: string,
  noted: readonly Head[],
  last: number,
): Promise<Record<Outside, number | null>> {
  const beyond = Math.max(0, ...noted.map(({ number }) => number))
  const within = noted.filter(({ number }) => number > 0 && number <= last)
  const stored = await database.readAsSystem<{ number: number; hash: string }>(
    'select number, hash from audit_entry where zone_id = $1 and number = any($2::bigint[])',
    [zone, within.map(({ number }) => number)],
  )
  const hashes = new Map(stored.map(({ number, hash }) => [number, hash]))
  const rewritten = within.find(({ number, hash }) => hashes.has(number) && hashes.get(number) !== hash)
  return { cut: beyond > last ? beyond : null, rewritten: rewritten?.number ?? null }
}

/**
 * Walks the chain of one zone from its first link and names every link that does not hold, also against the heads that
 * were noted in the data folder or kept elsewhere.
 */
export async function verifyZone(
  database: Database,
  zone: string,
  notes: Notes | null = null,
  kept: readonly Head[] = [],
): Promise<AuditVerdict> {
  const [head] = await database.readAsSystem<{ number: number; hash: string }>(
    'select number, hash from audit_head where zone_id = $1',
    [zone],
  )
  const faults: AuditFault[] = []
  const blame = (kind: AuditFault['kind'], number: number, told = inFolder) =>
    faults.push({ zone, number, kind, sentence: describe[kind](number, told) })
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
  const ofZone = <Each extends Head>(heads: readonly Each[]) => heads.filter((head) => head.zone === zone)
  const noted = ofZone(notes?.heads ?? [])
  for (const [told, heads] of [
    [inFolder, noted],
    [keptElsewhere, ofZone(kept)],
  ] as const) {
    const { rewritten, cut } = await compare(database, zone, heads, last.number)
    if (rewritten !== null) blame('rewritten', rewritten, told)
    if (cut !== null) blame('cut', cut, told)
  }
  for (const line of notes?.strange ?? []) blame('note', line)
  const newest = noted.at(-1)
  return {
    zone,
    entries,
    head: last.number > 0 ? `${zone}:${last.number}:${last.hash}` : null,
    noted: notes && { heads: noted.length, number: newest?.number ?? 0, at: newest?.at ?? null },
    faults,
  }
}

/** What the noted heads alone tell, without walking the chains: ends that are gone, chains that were written anew. */
export async function lostSince(database: Database, heads: AuditHeads): Promise<AuditFault[]> {
  const notes = await heads.read()
  const faults: AuditFault[] = []
  for (const [zone, noted] of Map.groupBy(notes.heads, (head) => head.zone)) {
    const [stored] = await database.readAsSystem<{ last: number }>(
      'select coalesce(max(number), 0) as last from audit_entry where zone_id = $1',
      [zone],
    )
    for (const [kind, number] of Object.entries(await compare(database, zone, noted, stored!.last)) as [
      Outside,
      number | null,
    ][])
      if (number !== null) faults.push({ zone, number, kind, sentence: describe[kind](number, inFolder) })
  }
  return faults
}

const headIn = (text: string): Head => {
  const [zone, number, hash] = auditHead.parse(text).split(':') as [string, string, string]
  return { zone, number: Number(number), hash }
}

/** Walks the chains of all zones, those too of which only a head is left; `elsewhere` are heads as people keep them. */
export async function verifyAll(
  database: Database,
  heads: AuditHeads,
  elsewhere: readonly string[] = [],
): Promise<AuditVerdict[]> {
  const stored = await database.readAsSystem<{ zone: string }>(
    'select zone_id as zone from audit_head union select zone_id from audit_entry',
  )
  const notes = await heads.read()
  const kept = elsewhere.map(headIn)
  const verdicts: AuditVerdict[] = []
  for (const zone of [...new Set([...stored, ...notes.heads, ...kept].map((each) => each.zone))].sort())
    verdicts.push(await verifyZone(database, zone, notes, kept))
  return verdicts
}
