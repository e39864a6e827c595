import { editionStates, type PointsRunLine, runPurposes, runStates } from '../../../contract/points/points.ts'
import type { PointsRunPage } from '../../../contract/points/runs.ts'
import type { Label } from '../../../kernel/label.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import type { Counted } from '../../ladder/day.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import type { Viewer } from '../../viewer.ts'
import { type Signed, signature, signedJson } from '../editions/store.ts'
import type { Counting } from './counting.ts'

export type Summary = Pick<PointsRunPage, 'groups' | 'stages' | 'sectors' | 'gaps'>

/** A count as the database knows it. */
export type StoredRun = {
  readonly id: string
  readonly serial: number
  readonly edition: string
  readonly version: number
  readonly editionName: string
  readonly editionAs: 'official' | 'demonstration' | null
  readonly year: string
  readonly purpose: keyof typeof runPurposes
  readonly begun: Signed
  /** How it ended; null while nobody wrote that down. */
  readonly end: {
    readonly state: 'done' | 'stopped' | 'failed'
    readonly sentence: Label | null
    readonly subjects: number
    readonly scored: number | null
    readonly factsHash: string | null
    readonly resultsHash: string | null
    readonly demonstration: boolean
    readonly at: string
  } | null
  readonly published: (Signed & { readonly as: 'official' | 'demonstration' }) | null
}

const runText = `select r.id, r.serial, r.edition, r.version, r.year, r.purpose, ${signedJson('r')} as begun,
    coalesce(v.name, '') as "editionName", ep.published_as as "editionAs",
    case when x.run is null then null else json_build_object('state', x.state, 'sentence', x.sentence,
      'subjects', x.subjects, 'scored', x.scored, 'factsHash', x.facts_hash, 'resultsHash', x.results_hash,
      'demonstration', x.demonstration, 'at', to_char(x.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as end,
    case when p.run is null then null else ${signedJson('p')}::jsonb || jsonb_build_object('as', p.published_as) end as published
  from points_run r
  left join points_edition_version v on v.zone_id = r.zone_id and v.edition = r.edition and v.number = r.version
  left join points_edition_publication ep on ep.zone_id = r.zone_id and ep.edition = r.edition
  left join points_run_end x on x.zone_id = r.zone_id and x.run = r.id
  left join points_run_publication p on p.zone_id = r.zone_id and p.run = r.id`

type Wanted = {
  readonly edition?: string
  readonly year?: string | undefined
  readonly purpose?: StoredRun['purpose'] | undefined
}

/** The counts that the viewer may see, the newest first. */
export const readRuns = (tx: ZoneTransaction, { edition, year, purpose }: Wanted = {}): Promise<StoredRun[]> =>
  runIn(tx)<StoredRun>({
    text: `${runText} where ($1::uuid is null or r.edition = $1) and ($2::text is null or r.year = $2)
      and ($3::text is null or r.purpose = $3) order by r.serial desc limit 500`,
    values: [edition ?? null, year ?? null, purpose ?? null],
  })

/** One count that the viewer may see; refused where there is none. */
export async function readRun(tx: ZoneTransaction, id: string): Promise<StoredRun> {
  const [run] = await runIn(tx)<StoredRun>({ text: `${runText} where r.id = $1`, values: [id] })
  if (!run) throw absent('没有这次计分，或尚未公布', 'There is no such count, or it is not published')
  return run
}

export async function appendRun(
  tx: ZoneTransaction,
  viewer: Viewer,
  given: Pick<StoredRun, 'edition' | 'version' | 'year' | 'purpose'>,
): Promise<string> {
  const [row] = await runIn(tx)<{ id: string }>({
    text: `insert into points_run (serial, edition, version, year, purpose, by, person, post)
      values (next_points_serial('points_run'), $1, $2, $3, $4, $5, $6, $7) returning id`,
    values: [given.edition, given.version, given.year, given.purpose, ...signature(viewer)],
  })
  return row!.id
}

export async function readSummary(tx: ZoneTransaction, run: string): Promise<Summary | null> {
  const [row] = await runIn(tx)<{ summary: Summary | null }>({
    text: 'select summary from points_run_end where run = $1',
    values: [run],
  })
  return row?.summary ?? null
}

export async function appendRunPublication(
  tx: ZoneTransaction,
  viewer: Viewer,
  run: string,
  as: 'official' | 'demonstration',
): Promise<void> {
  await runIn(tx)({
    text: 'insert into points_run_publication (run, published_as, by, person, post) values ($1, $2, $3, $4, $5)',
    values: [run, as, ...signature(viewer)],
  })
}

const interrupted: Label = {
  zh: '服务停过，这次计分没有做完；请重新开始',
  en: 'The server was stopped, so the count did not end; begin again',
}

/** A count as it is shown; one that nobody is counting and that has no end was interrupted. */
export function shownRun({ counting }: { readonly counting: Counting }, run: StoredRun): PointsRunLine {
  const { end } = run
  const under = end ? undefined : counting.progressOf(run.id)
  const state = end?.state ?? (under ? 'counting' : 'failed')
  const as = run.editionAs === null ? 'draft' : run.editionAs === 'official' ? 'published' : 'demonstration'
  const published = run.published
  return {
    id: run.id,
    serial: run.serial,
    year: run.year,
    edition: { id: run.edition, name: run.editionName, state: as, stateLabel: editionStates[as] },
    purpose: run.purpose,
    purposeLabel: runPurposes[run.purpose],
    state,
    stateLabel: runStates[state],
    progress: end ? (end.state === 'done' ? 1 : 0) : (under?.share ?? 0),
    subjects: end?.subjects ?? under?.subjects ?? 0,
    scored: end?.scored ?? null,
    begun: run.begun,
    endedAt: end?.at ?? null,
    sentence: end ? end.sentence : under ? null : interrupted,
    published: published?.as ?? null,
    publishedBy: published ? { person: published.person, post: published.post, at: published.at } : null,
    factsHash: end?.factsHash ?? null,
    resultsHash: end?.resultsHash ?? null,
    demonstration: end?.demonstration ?? false,
  }
}

const isDone = ({ end, purpose }: StoredRun): boolean => end?.state === 'done' && purpose === 'count'

/** The latest year up to the last that counts of which a count has ended that was no simulation. */
const newestYear = (runs: readonly StoredRun[], { year }: Counted): string | undefined =>
  runs
    .filter((run) => isDone(run) && Number(run.year) <= year)
    .map((run) => run.year)
    .toSorted()
    .at(-1)

export const newestOf = (runs: readonly StoredRun[], counted: Counted): StoredRun | undefined =>
  currentOf(runs, newestYear(runs, counted))

/** The newest finished count of a year that was no simulation; a published one before all others. */
export function currentOf(runs: readonly StoredRun[], year: string | undefined): StoredRun | undefined {
  const ofYear = runs.filter((run) => isDone(run) && run.year === year)
  return ofYear.find(({ published }) => published !== null) ?? ofYear[0]
}
