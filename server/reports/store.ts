import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import type { FrozenCard } from '../../contract/reports.ts'
import type { Observation } from '../../engines/indicators/observation.ts'
import { canonicalText } from '../../engines/reports/canonical.ts'
import { type FilledCard, filledCard } from '../../engines/reports/filled-card.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import type { ReportTables } from './tables.ts'

/** Who signed which card, when, and under which code. */
export type Signing = FrozenCard & { readonly zone: string; readonly card: string }

/** A signing with the card as it was; the database keeps it from outsiders. */
export type SignedCard = Signing & { readonly filled: FilledCard; readonly counts: readonly Observation[] }

export const hashOf = (card: FilledCard): string => createHash('sha256').update(canonicalText(card)).digest('hex')

/** A short code from what was signed, where and when: `7F3A-19C2`. */
function codeOf(hash: string, zone: string, moment: string): string {
  const code = createHash('sha256').update(`${hash}|${zone}|${moment}`).digest('hex').slice(0, 8).toUpperCase()
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

const signingOf = (row: Selectable<ReportTables['card_signing']>): Signing => ({
  zone: row.zone_id,
  card: row.card,
  code: row.code,
  hash: row.hash,
  moment: row.moment,
  person: row.person,
  post: row.post,
})

const signedOf = (row: Selectable<ReportTables['frozen_card']>): SignedCard => ({
  ...signingOf(row),
  filled: filledCard.parse(JSON.parse(row.filled)),
  counts: JSON.parse(row.counts),
})

export const shownSigning = ({ code, hash, moment, person, post }: Signing): FrozenCard => ({
  code,
  hash,
  moment,
  person,
  post,
})

/** The moment of the database, in milliseconds, from which a book can be opened again. */
export async function readMoment(tx: ZoneTransaction): Promise<string> {
  const { rows } = await sql<{
    moment: string
  }>`select date_trunc('milliseconds', clock_timestamp()) as moment`.execute(tx)
  return rows[0]!.moment
}

/** Appends a signing; it can never be changed. */
export async function appendSigning(
  tx: ZoneTransaction,
  viewer: Viewer,
  filled: FilledCard,
  { moment, mark, counts }: Pick<SignedCard, 'moment' | 'counts'> & { readonly mark: string },
): Promise<Signing> {
  const hash = hashOf(filled)
  const row = {
    zone_id: viewer.zone,
    card: filled.id,
    code: codeOf(hash, viewer.zone, moment),
    hash,
    filled: canonicalText(filled),
    moment,
    mark,
    counts: canonicalText(counts),
    frozen_by: viewer.account,
    person: viewer.person,
    post: viewer.post,
  }
  return signingOf(await tx.insertInto('frozen_card').values(row).returningAll().executeTakeFirstOrThrow())
}

/** The signings of one card of the zone at hand, or of all its cards, the newest first. */
export async function readSignings(tx: ZoneTransaction, card?: string): Promise<Signing[]> {
  let query = tx.selectFrom('card_signing').selectAll().orderBy('id', 'desc')
  if (card !== undefined) query = query.where('card', '=', card)
  return (await query.execute()).map(signingOf)
}

const unknown = (code: string) =>
  absent(
    `没有核验码为“${code}”的成绩单，请对照纸面再输一次`,
    `No report card bears the code “${code}”; compare it with the paper`,
  )

/** The signing of the zone at hand under a code; refused where there is none. */
export async function readSigning(tx: ZoneTransaction, code: string): Promise<Signing> {
  const row = await tx.selectFrom('card_signing').selectAll().where('code', '=', code.toUpperCase()).executeTakeFirst()
  if (!row) throw unknown(code)
  return signingOf(row)
}

/** The card that was signed under a code, among those that the transaction may see; refused where there is none. */
export async function readSignedCard(tx: ZoneTransaction, code: string): Promise<SignedCard> {
  const row = await tx.selectFrom('frozen_card').selectAll().where('code', '=', code.toUpperCase()).executeTakeFirst()
  if (!row) throw unknown(code)
  return signedOf(row)
}
