import { type Entry, type GivenEntry, standingEntries } from '../../engines/evaluation/entry.ts'
import type { Confirmation } from '../../kernel/confirmation.ts'
import { type Day, day } from '../../kernel/day.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'

export type StoredEntry = Entry & {
  readonly edition: string | null
  readonly by: string
  readonly on: Day
  readonly person: string
  readonly demonstration: boolean
  readonly decided: { readonly person: string; readonly on: Day; readonly told: string } | null
}

/** Everything that was filled in, for an edition and of facts, the earliest first. */
export async function readEntries(tx: ZoneTransaction, edition: string): Promise<StoredEntry[]> {
  type Row = Omit<StoredEntry, 'decided' | 'state'> & {
    state: Entry['state'] | null
    decider: string | null
    decidedOn: Day | null
    told: string | null
  }
  const rows = await runIn(tx)<Row>({
    text: `select e.id, e.edition, e.about, e.name, e.year, e.value, e.most, e.label, e.formula, e.lower, e.source, e.reason,
        e.by, e.on_day as on, e.person, e.demonstration, d.state, d.person as decider, d.on_day as "decidedOn",
        coalesce(d.document, d.reason) as told
      from evaluation_entry e left join evaluation_decision d on d.zone_id = e.zone_id and d.entry = e.id
      where e.edition is null or e.edition = $1 order by e.at, e.id`,
    values: [edition],
  })
  return rows.map(({ state, decider, decidedOn, told, ...entry }) => ({
    ...entry,
    state: state ?? 'waiting',
    decided: decider === null ? null : { person: decider, on: decidedOn!, told: told! },
  }))
}

export const standingOf = (entries: readonly StoredEntry[]): Map<string, StoredEntry> => standingEntries(entries)

/** What of editions was held against their documents. */
export async function readConfirmations(tx: ZoneTransaction): Promise<Confirmation[]> {
  const rows = await runIn(tx)<{ edition: string; item: string; on: Day; by: string; document: string }>({
    text: `select edition, item, on_day as on, person as by, document from evaluation_decision
      where entry is null order by at, id`,
    values: [],
  })
  return rows.map(({ document: title, ...row }) => ({
    ...row,
    paper: { title, issuer: null, number: null, clause: null, note: null },
    values: null,
  }))
}

const signature = ({ account, person, post }: Viewer, today: Day) => ({ on_day: today, by: account, person, post })

export async function appendEntries(
  tx: ZoneTransaction,
  viewer: Viewer,
  given: readonly GivenEntry[],
  { edition, today, demonstration = false }: { edition: string; today: Day; demonstration?: boolean },
): Promise<void> {
  if (given.length === 0) return
  await tx
    .insertInto('evaluation_entry')
    .values(
      given.map(({ about, name, year, value, most, label, formula, lower, source, reason }) => ({
        edition: about === 'fact' ? null : edition,
        about,
        name,
        year,
        value,
        most,
        label,
        formula,
        lower,
        source,
        reason,
        demonstration,
        ...signature(viewer, today),
      })),
    )
    .execute()
}

type Decided = { readonly entry: string } | { readonly edition: string; readonly item: string }

export async function appendDecision(
  tx: ZoneTransaction,
  viewer: Viewer,
  today: Day,
  about: Decided,
  told: { readonly document: string } | { readonly reason: string },
): Promise<void> {
  await tx
    .insertInto('evaluation_decision')
    .values({
      edition: 'edition' in about ? about.edition : null,
      item: 'item' in about ? about.item : null,
      entry: 'entry' in about ? about.entry : null,
      state: 'document' in told ? 'confirmed' : 'refused',
      document: 'document' in told ? told.document : null,
      reason: 'reason' in told ? told.reason : null,
      ...signature(viewer, today),
    })
    .execute()
}

export async function appendPublication(
  tx: ZoneTransaction,
  viewer: Viewer,
  today: Day,
  told: { edition: string; year: number; low: number; high: number; basis: unknown },
): Promise<void> {
  const { edition, year, low, high, basis } = told
  await tx
    .insertInto('evaluation_publication')
    .values({
      edition,
      year,
      low: String(low),
      high: String(high),
      basis: JSON.stringify(basis),
      ...signature(viewer, today),
    })
    .execute()
}

export async function readPublications(tx: ZoneTransaction, edition: string) {
  const rows = await runIn(tx)<{ year: number; low: string; high: string; on: Day; person: string }>({
    text: `select year, low, high, on_day as on, person from evaluation_publication where edition = $1
      order by at desc, id`,
    values: [edition],
  })
  return rows.map((row) => ({ ...row, on: day(row.on), low: Number(row.low), high: Number(row.high) }))
}
