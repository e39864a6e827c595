import type { BatchEventOf } from '../../../engines/nominations/batch/history.ts'
import type { SignedNominationEvent } from '../../../engines/nominations/nomination/history.ts'
import type { RowValues } from '../../../engines/register/schemas.ts'
import { yearOf } from '../../../kernel/day.ts'
import { record } from '../../audit/record.ts'
import { runIn } from '../../register/statement.ts'
import { changeRow, createRow } from '../../register/store.ts'
import type { NominationDesk, SeenBatch, SeenNomination } from './desk.ts'
import { appendNominationEvent } from './store.ts'

/**
 * What a document grants: every enterprise on the list gets its row in the register of titles and the title among its
 * own, but for those that the document does not name, with the reason.
 */
export async function grantTitles(
  desk: NominationDesk,
  batch: SeenBatch,
  event: BatchEventOf<'granted'>,
): Promise<void> {
  const out = new Map(event.without.map(({ enterprise, reason }) => [enterprise, reason]))
  for (const one of batch.nominations.filter(({ folded }) => folded.state === 'recommended')) {
    const reason = out.get(one.stored.enterprise)
    await append(desk, batch, one, reason === undefined ? { kind: 'granted' } : { kind: 'passed-over', reason })
    if (reason === undefined) await enterTitle(desk, batch, one, event)
  }
}

type Outcome = { readonly kind: 'granted' } | { readonly kind: 'passed-over'; readonly reason: string }

async function append(
  { tx, actor }: NominationDesk,
  { stored, standing, today }: SeenBatch,
  { stored: { batch, enterprise, name }, folded }: SeenNomination,
  outcome: Outcome,
): Promise<void> {
  const event: SignedNominationEvent = { ...outcome, on: today, by: actor }
  const { demonstration } = stored
  await appendNominationEvent(tx, { batch, enterprise, number: folded.events.length + 1, demonstration, event })
  await record(tx, `nomination.${event.kind}`, `enterprise/${enterprise}`, { batch: standing.opened.name, name })
}

async function enterTitle(
  { tx, viewer, ladder: { kinds, open } }: NominationDesk,
  { stored: { demonstration }, standing: { opened } }: SeenBatch,
  { stored: { enterprise, name } }: SeenNomination,
  { document, number, issuer, firstDay, validUntil }: BatchEventOf<'granted'>,
): Promise<void> {
  const { title } = opened
  const change = { by: viewer.account, reason: opened.name, document: `${issuer}《${document}》（${number}）` }
  const row: RowValues = {
    name: `${name}${yearOf(firstDay)}年${open.rungs.get(title)!.given.label.zh}`,
    enterprise,
    rung: title,
    granted_on: firstDay,
    ...(validUntil && { valid_until: validUntil }),
    number,
  }
  await createRow(tx, kinds.title, row, { ...change, demonstration })
  const [held] = await runIn(tx)<{ titles: string[] | null }>({
    text: 'select titles from register.enterprise where id = $1',
    values: [enterprise],
  })
  const titles = held?.titles ?? []
  if (!titles.includes(title)) await changeRow(tx, kinds.enterprise, enterprise, { titles: [...titles, title] }, change)
}
