import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { canonicalText } from '../../../engines/reports/canonical.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent } from '../../refusal.ts'
import type { Viewer } from '../../viewer.ts'
import type { Draft } from './draft.ts'
import { type FrozenPaper, hashOf, yearOf } from './frozen.ts'
import type { PaperTables } from './tables.ts'

type Row = Selectable<PaperTables['issued_paper']>

const line = [
  'id',
  'kind',
  'period',
  'year',
  'number',
  'title_zh',
  'title_en',
  'on_day',
  'person',
  'demonstration',
] as const
export type PaperRow = Pick<Row, (typeof line)[number]>

/** A paper that was issued, with what is kept of it. */
export type StoredPaper = Row & { readonly frozen: FrozenPaper }

/** What was issued in the zone, the newest first. */
export const readPapers = (tx: ZoneTransaction): Promise<PaperRow[]> =>
  tx
    .selectFrom('issued_paper')
    .select(line)
    .orderBy('on_day', 'desc')
    .orderBy('demonstration')
    .orderBy('number', 'desc')
    .execute()

/** One paper; refused where there is none that the viewer may see. */
export async function readPaper(tx: ZoneTransaction, id: string): Promise<StoredPaper> {
  const row = await tx.selectFrom('issued_paper').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw absent('没有印发过这份通报，或不归您看', 'No such paper was issued, or it is not yours to read')
  return { ...row, frozen: JSON.parse(row.written) as FrozenPaper }
}

/** The last paper of a kind, and of a period where it is of one. */
export async function lastPaper(
  tx: ZoneTransaction,
  { kind, period, demonstration }: Pick<Draft, 'kind' | 'period' | 'demonstration'>,
): Promise<FrozenPaper | undefined> {
  const row = await tx
    .selectFrom('issued_paper')
    .select('written')
    .where('kind', '=', kind)
    .where('period', 'is not distinct from', period)
    .where('demonstration', '=', demonstration)
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && (JSON.parse(row.written) as FrozenPaper)
}

/** The number that the next paper gets; nobody else gets it until the transaction ends. */
export async function nextNumber(tx: ZoneTransaction, draft: Draft): Promise<number> {
  const { rows } = await sql<{
    number: number
  }>`select next_paper_number(${yearOf(draft)}, ${draft.demonstration}) as number`.execute(tx)
  return rows[0]!.number
}

/** Keeps a paper with the document that is handed out; it can never be changed. Answers its id. */
export async function appendPaper(
  tx: ZoneTransaction,
  { account, post, department }: Viewer,
  frozen: FrozenPaper,
  document: Buffer,
): Promise<string> {
  const { kind, period, year, number, issuedOn, person, demonstration, paper } = frozen
  const written = canonicalText(frozen)
  const id = randomUUID()
  await tx
    .insertInto('issued_paper')
    .values({
      id,
      kind,
      period,
      year,
      number,
      title_zh: paper.title.zh,
      title_en: paper.title.en,
      on_day: issuedOn,
      written,
      hash: hashOf(written),
      document,
      document_hash: hashOf(document),
      by: account,
      person,
      post,
      department,
      demonstration,
    })
    .execute()
  return id
}
