import type { Confirmation, Paper } from '../../kernel/confirmation.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'

/** Something that was done to an item: confirmed by a paper, or withdrawn with a reason. */
export type StoredConfirmation = Omit<Confirmation, 'paper'> & {
  readonly number: number
  readonly kind: 'confirmed' | 'withdrawn'
  readonly paper: Omit<Paper, 'title'> & { readonly title: string | null }
}

/** Everything that was done to the items of some editions, the latest first; of all editions where none are named. */
export async function readHistory(
  tx: ZoneTransaction,
  editions: readonly string[] | null,
): Promise<StoredConfirmation[]> {
  type Row = Omit<StoredConfirmation, 'paper'> & StoredConfirmation['paper'] & { readonly document: string | null }
  const rows = await runIn(tx)<Omit<Row, 'number'> & { readonly place: number }>({
    text: `select edition, item, number as place, kind, says as values, title, issuer, document_number as document, clause,
        note, on_day as on, person as by
      from rule_confirmation where $1::text[] is null or edition = any($1::text[]) order by at desc, edition, item, number desc`,
    values: [editions],
  })
  return rows.map(({ place, title, issuer, document, clause, note, ...row }) => ({
    ...row,
    number: place,
    paper: { title, issuer, number: document, clause, note },
  }))
}

/** The last that was done to each item. */
export const lastOfEach = (history: readonly StoredConfirmation[]): StoredConfirmation[] =>
  [...Map.groupBy(history, ({ edition, item }) => `${edition}/${item}`).values()].map((own) =>
    own.reduce((last, one) => (one.number > last.number ? one : last)),
  )

/** The confirmations that stand. */
export const standingOf = (history: readonly StoredConfirmation[]): Confirmation[] =>
  lastOfEach(history).flatMap(({ kind, paper, number: _, ...one }) =>
    kind === 'confirmed' ? [{ ...one, paper: { ...paper, title: paper.title! } }] : [],
  )

/** What the zone holds confirmed, of every edition. */
export const readConfirmations = async (tx: ZoneTransaction): Promise<Confirmation[]> =>
  standingOf(await readHistory(tx, null))

/** Nobody else confirms or withdraws in the zone until the transaction ends. */
export const lockConfirmations = (tx: ZoneTransaction): Promise<unknown> =>
  runIn(tx)({
    text: `select pg_advisory_xact_lock(hashtext('rule_confirmation'), hashtext(current_setting('jixia.zone')))`,
    values: [],
  })

/** Appends what was done to some items, all at once, under the viewer's name. */
export async function append(
  tx: ZoneTransaction,
  { account, person, post }: Viewer,
  done: readonly Omit<StoredConfirmation, 'by'>[],
): Promise<void> {
  const rows = done.map(({ edition, item, number, kind, values, paper, on }) => ({
    edition,
    item,
    number,
    kind,
    says: values === null ? null : [...values],
    title: paper.title,
    issuer: paper.issuer,
    document_number: paper.number,
    clause: paper.clause,
    note: paper.note,
    on_day: on,
    by: account,
    person,
    post,
  }))
  await tx.insertInto('rule_confirmation').values(rows).execute()
}
