import { createHash } from 'node:crypto'
import type { PointsEditionState } from '../../../contract/points/points.ts'
import { canonicalText } from '../../../engines/reports/canonical.ts'
import { type ScoringEdition, scoringEdition } from '../../../engines/scoring/edition.ts'
import type { Post } from '../../../kernel/post.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import type { Viewer } from '../../viewer.ts'

export type Signed = { readonly person: string; readonly post: Post; readonly at: string }

type Publication = Signed & {
  readonly as: 'official' | 'demonstration'
  readonly firstYear: string
  readonly version: number
}

/** An edition with its newest version. */
export type StoredEdition = {
  readonly id: string
  readonly copiedFrom: string | null
  readonly version: number
  readonly name: string
  readonly made: Signed
  readonly saved: Signed
  readonly published: Publication | null
}

export type Confirmation = Signed & {
  readonly item: string
  readonly content: string
  readonly document: string
  readonly clause: string
}

const signedOf = (row: string): string =>
  `json_build_object('person', ${row}.person, 'post', ${row}.post, 'at', to_char(${row}.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`

/** SQL of who did something and when, from a row. */
export const signedJson = signedOf

/** Who signs, as rows say it. */
export const signature = ({ account, person, post }: Viewer): readonly [string, string, string] => [
  account,
  person,
  post,
]

const editionsText = `select e.id, e.copied_from as "copiedFrom", v.number as version, v.name,
    ${signedOf('e')} as made, ${signedOf('v')} as saved,
    case when p.edition is null then null else ${signedOf('p')}::jsonb
      || jsonb_build_object('as', p.published_as, 'firstYear', p.first_year, 'version', p.version) end as published
  from points_edition e
  join lateral (select * from points_edition_version v where v.zone_id = e.zone_id and v.edition = e.id
    order by v.number desc limit 1) v on true
  left join points_edition_publication p on p.zone_id = e.zone_id and p.edition = e.id`

/** All editions of the zone, the newest first. */
export const readEditions = (tx: ZoneTransaction): Promise<StoredEdition[]> =>
  runIn(tx)<StoredEdition>({ text: `${editionsText} order by e.at desc, e.id desc`, values: [] })

/** Nobody else gives an edition of the zone a name until the transaction ends. */
export const holdNames = (tx: ZoneTransaction) =>
  runIn(tx)({
    text: `select pg_advisory_xact_lock(hashtext('points_edition name'), hashtext(current_setting('jixia.zone')))`,
    values: [],
  })

/** One edition; refused where there is none. */
export async function readEdition(tx: ZoneTransaction, id: string): Promise<StoredEdition> {
  const [edition] = await runIn(tx)<StoredEdition>({ text: `${editionsText} where e.id = $1`, values: [id] })
  if (!edition) throw absent('没有这一版积分办法', 'There is no such edition of points')
  return edition
}

/** The declaration of a version, as it was saved. */
export async function readScheme(tx: ZoneTransaction, edition: string, version: number): Promise<ScoringEdition> {
  const [row] = await runIn(tx)<{ scheme: string }>({
    text: 'select scheme from points_edition_version where edition = $1 and number = $2',
    values: [edition, version],
  })
  if (!row) throw absent('没有这一版积分办法', 'There is no such edition of points')
  return scoringEdition.parse(JSON.parse(row.scheme))
}

/** Every confirmation of an edition, the latest last. */
export const readConfirmations = (tx: ZoneTransaction, edition: string): Promise<Confirmation[]> =>
  runIn(tx)<Confirmation>({
    text: `select c.item, c.content, c.document, c.clause, c.person, c.post, c.at from points_confirmation c
      where c.edition = $1 order by c.at, c.id`,
    values: [edition],
  })

/** Every saving of an edition, the latest first. */
export const readVersions = (
  tx: ZoneTransaction,
  edition: string,
): Promise<(Signed & { number: number; name: string })[]> =>
  runIn(tx)({
    text: `select number, name, person, post, at from points_edition_version where edition = $1 order by number desc`,
    values: [edition],
  })

/** The text of what is confirmed, short: two are the same where their contents are. */
export const contentMark = (content: string): string => createHash('sha256').update(content).digest('hex')

export async function appendEdition(
  tx: ZoneTransaction,
  viewer: Viewer,
  given: { readonly name: string; readonly scheme: ScoringEdition; readonly copiedFrom: string | null },
): Promise<string> {
  const [row] = await runIn(tx)<{ id: string }>({
    text: `insert into points_edition (copied_from, by, person, post) values ($1, $2, $3, $4) returning id`,
    values: [given.copiedFrom, ...signature(viewer)],
  })
  await appendVersion(tx, viewer, { edition: row!.id, number: 1, name: given.name, scheme: given.scheme })
  return row!.id
}

export async function appendVersion(
  tx: ZoneTransaction,
  viewer: Viewer,
  given: { readonly edition: string; readonly number: number; readonly name: string; readonly scheme: ScoringEdition },
): Promise<void> {
  await runIn(tx)({
    text: `insert into points_edition_version (edition, number, name, scheme, by, person, post)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [given.edition, given.number, given.name, canonicalText(given.scheme), ...signature(viewer)],
  })
}

export async function appendConfirmation(
  tx: ZoneTransaction,
  viewer: Viewer,
  given: Pick<Confirmation, 'item' | 'content' | 'document' | 'clause'> & { readonly edition: string },
): Promise<void> {
  await runIn(tx)({
    text: `insert into points_confirmation (edition, item, content, document, clause, by, person, post)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [given.edition, given.item, given.content, given.document, given.clause, ...signature(viewer)],
  })
}

export async function appendEditionPublication(
  tx: ZoneTransaction,
  viewer: Viewer,
  given: {
    readonly edition: string
    readonly version: number
    readonly as: Publication['as']
    readonly firstYear: string
  },
): Promise<void> {
  await runIn(tx)({
    text: `insert into points_edition_publication (edition, version, published_as, first_year, by, person, post)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [given.edition, given.version, given.as, given.firstYear, ...signature(viewer)],
  })
}

/** What became of an edition. */
export const stateOf = ({ published }: StoredEdition): PointsEditionState =>
  published === null ? 'draft' : published.as === 'official' ? 'published' : 'demonstration'

/** The published edition by which a year is counted: of those that begin by then the latest, and of these the newest. */
export const inForceIn = (editions: readonly StoredEdition[], year: string): StoredEdition | undefined =>
  editions
    .filter(({ published }) => published !== null && published.firstYear <= year)
    .sort(
      (one, other) =>
        other.published!.firstYear.localeCompare(one.published!.firstYear) ||
        other.published!.at.localeCompare(one.published!.at),
    )[0]
