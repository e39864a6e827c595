import type { z } from 'zod'
import { type objection, objectionStates } from '../../../contract/points/certificates.ts'
import { Instead } from '../../../engines/scoring/advice/instead.ts'
import { standAt } from '../../../engines/scoring/advice/what-if.ts'
import { rowOf } from '../../../engines/scoring/table.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent, conflicting } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import type { Viewer } from '../../viewer.ts'
import { keeper, type PointsDesk } from '../desk.ts'
import { signature, signedJson } from '../editions/store.ts'
import { factsAt, readCorrected, readScoreRow, type Standing } from '../enterprise/score.ts'
import { readFacts } from '../facts.ts'
import { groupPoints } from '../runs/counting.ts'
import { readRun } from '../runs/store.ts'
import { stagesOf } from '../runs/summary.ts'

export type Objection = z.infer<typeof objection>

type ObjectionState = Objection['state']
type Row = Omit<Objection, 'part' | 'state' | 'stateLabel'> & {
  readonly part: string | null
  readonly accepted: boolean | null
}

const standingJson = (row: string): string =>
  `json_build_object('score', ${row}.score, 'rank', ${row}.rank, 'of', null, 'class', ${row}.class, 'stage', ${row}.stage)`

const objectionText = `select o.id, o.serial, o.run, r.year, o.part, o.text, ${signedJson('o')} as made, d.accepted, y.id as row,
    json_build_object('id', s.enterprise, 'name', s.name, 'creditCode', s.credit_code, 'sector', s.sector) as subject,
    case when d.objection is null then null else ${signedJson('d')}::jsonb || jsonb_build_object('reason', d.reason) end as decision,
    case when w.objection is null then null else ${signedJson('w')}::jsonb end as withdrawn,
    case when c.objection is null then null else ${standingJson('s')} end as before,
    case when c.objection is null then null else ${standingJson('c')} end as after
  from points_objection o
  join points_run r on r.zone_id = o.zone_id and r.id = o.run
  join points_score s on s.zone_id = o.zone_id and s.run = o.run and s.enterprise = o.enterprise
  left join register.enterprise_year y
    on y.zone_id = o.zone_id and y.enterprise = o.enterprise and y.year::text = r.year::text and y.archived_at is null
  left join points_decision d on d.zone_id = o.zone_id and d.objection = o.id
  left join points_withdrawal w on w.zone_id = o.zone_id and w.objection = o.id
  left join points_correction c on c.zone_id = o.zone_id and c.objection = o.id`

function stateOf({ accepted, withdrawn }: Pick<Row, 'accepted' | 'withdrawn'>): ObjectionState {
  if (withdrawn) return 'withdrawn'
  if (accepted === null) return 'open'
  return accepted ? 'accepted' : 'rejected'
}

async function shownOf(desk: PointsDesk, zone: string, rows: readonly Row[]): Promise<Objection[]> {
  const shown: Objection[] = []
  for (const { part, accepted, ...row } of rows) {
    const state = stateOf({ accepted, withdrawn: row.withdrawn })
    const labels = part === null ? undefined : (await desk.kept.of(zone, row.run)).scores.scheme.parts
    const found = labels?.find(({ given }) => given.id === part)
    shown.push({
      ...row,
      part: part === null ? null : { id: part, label: found?.label ?? { zh: part, en: part } },
      state,
      stateLabel: objectionStates[state],
    })
  }
  return shown
}

/** The objections of one enterprise to one run, or all that the viewer may see; those that wait first. */
export async function objectionsOf(
  tx: ZoneTransaction,
  desk: PointsDesk,
  wanted: { readonly run?: string; readonly enterprise?: string; readonly id?: string } = {},
): Promise<Objection[]> {
  const rows = await runIn(tx)<Row & { zone: string }>({
    text: `${objectionText} where ($1::uuid is null or o.run = $1) and ($2::uuid is null or o.enterprise = $2)
      and ($3::uuid is null or o.id = $3) order by (d.objection is null and w.objection is null) desc, o.serial desc limit 500`,
    values: [wanted.run ?? null, wanted.enterprise ?? null, wanted.id ?? null],
  })
  const [zone] = await runIn(tx)<{ id: string }>({
    text: `select current_setting('jixia.zone', true) as id`,
    values: [],
  })
  return shownOf(desk, zone!.id, rows)
}

/** One objection; refused where the viewer sees none. */
async function readObjection(tx: ZoneTransaction, desk: PointsDesk, id: string): Promise<Objection> {
  const [found] = await objectionsOf(tx, desk, { id })
  if (!found) throw absent('没有这条异议，或不归您看', 'There is no such objection, or it is not yours to see')
  return found
}

/** One objection at a time enters for a count and an enterprise; the next waits here until it is in. */
const oneAtATime = (tx: ZoneTransaction, { run, enterprise }: { readonly run: string; readonly enterprise: string }) =>
  runIn(tx)({
    text: `select pg_advisory_xact_lock(hashtext('points_objection'), hashtext($1::text || $2::text))`,
    values: [run, enterprise],
  })

/** Records what an enterprise holds against its points; the very objection that waits already is not sent again. */
export async function appendObjection(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  given: { readonly run: string; readonly enterprise: string; readonly part: string | null; readonly text: string },
): Promise<{ readonly objection: Objection; readonly sent: boolean }> {
  const run = await readRun(tx, given.run)
  await readScoreRow(tx, run.id, given.enterprise)
  const { scores } = await desk.kept.of(viewer.zone, run.id)
  if (given.part !== null && !scores.scheme.parts.some(({ given: { id } }) => id === given.part))
    throw absent(`这一版没有“${given.part}”这一项`, `The edition has no part “${given.part}”`)
  await oneAtATime(tx, { run: run.id, enterprise: given.enterprise })
  const before = await objectionsOf(tx, desk, { run: run.id, enterprise: given.enterprise })
  const open = before.find(({ state }) => state === 'open')
  if (open && open.text === given.text && (open.part?.id ?? null) === given.part)
    return { objection: open, sent: false }
  if (open)
    throw conflicting(
      `上一条异议（第${open.serial}号）还在处理，请等答复后再提，或先撤回它`,
      `Objection No. ${open.serial} waits for its decision; object again after it, or withdraw it first`,
    )
  const [row] = await runIn(tx)<{ id: string }>({
    text: `insert into points_objection (serial, run, enterprise, part, text, by, person, post)
      values (next_points_serial('points_objection'), $1, $2, $3, $4, $5, $6, $7) returning id`,
    values: [run.id, given.enterprise, given.part, given.text, ...signature(viewer)],
  })
  return { objection: await readObjection(tx, desk, row!.id), sent: true }
}

function refuseClosed({ state, stateLabel }: Objection): void {
  if (state === 'withdrawn') throw conflicting('这条异议企业已撤回', 'The enterprise has withdrawn this objection')
  if (state !== 'open')
    throw conflicting(
      `这条异议已经处理过（${stateLabel.zh}）`,
      `The objection was decided on already (${stateLabel.en})`,
    )
}

/** Takes an objection back: a further entry, the objection stays in the history. */
export async function withdraw(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  objection: string,
): Promise<Objection> {
  refuseClosed(await readObjection(tx, desk, objection))
  await runIn(tx)({
    text: 'insert into points_withdrawal (objection, by, person, post) values ($1, $2, $3, $4)',
    values: [objection, ...signature(viewer)],
  })
  return readObjection(tx, desk, objection)
}

/**
 * Decides. Accepted: the facts of the enterprise as the registers hold them now are scored against the peers of the run; where
 * they are what they were, it is refused, for nothing would be corrected.
 */
export async function decide(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  given: { readonly objection: string; readonly accepted: boolean; readonly reason: string },
): Promise<Objection> {
  const open = await readObjection(tx, desk, given.objection)
  refuseClosed(open)
  const corrected = given.accepted ? await countAnew(desk, tx, viewer, open) : null
  await runIn(tx)({
    text: `insert into points_decision (objection, accepted, reason, by, person, post) values ($1, $2, $3, $4, $5, $6)`,
    values: [open.id, given.accepted, given.reason, ...signature(viewer)],
  })
  if (corrected) await appendCorrection(tx, open, corrected)
  return readObjection(tx, desk, open.id)
}

type Corrected = Standing & { readonly facts: string; readonly groups: readonly (number | null)[] }

async function countAnew(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  { run, subject, year }: Objection,
): Promise<Corrected> {
  const kept = await desk.kept.of(viewer.zone, run)
  const { scheme } = kept.scores
  const now = await desk.database.inZone(keeper(viewer.zone), (inside) =>
    readFacts(desk, inside, { year, names: scheme.inputs.map(({ name }) => name), enterprise: subject.id }),
  )
  if (now.subjects.length === 0)
    throw conflicting(
      '名录里已没有这家企业这一年的数据',
      'The registers have no figures of the enterprise for the year any more',
    )
  const former = await readCorrected(tx, run, subject.id)
  const facts = factsAt({ ...kept.scores, table: now.table }, 0)
  const at = kept.rowOf.get(subject.id)!
  if (JSON.stringify(facts) === JSON.stringify(former ?? factsAt(kept.scores, at)))
    throw conflicting(
      '企业年度数据与计分时相同；请先在“企业年度数据”里更正，再采纳异议',
      'The figures of the enterprise are what they were when it was counted; correct them in the register first',
    )
  const alone = new Instead(scheme, rowOf(kept.scores.table, at), kept.scores.peers.measured).with(facts)
  const stand = standAt(alone, 0)
  return {
    facts: JSON.stringify(facts),
    score: stand.score,
    rank: stand.rank,
    of: null,
    class: stand.class,
    stage: stagesOf(alone)[0] ?? null,
    groups: groupPoints(alone, 0),
  }
}

async function appendCorrection(
  tx: ZoneTransaction,
  { id, run, subject }: Objection,
  corrected: Corrected,
): Promise<void> {
  await runIn(tx)({
    text: `insert into points_correction (run, enterprise, number, objection, facts, stage, score, rank, class, groups)
      select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9::float8[]
      from points_correction where run = $1 and enterprise = $2`,
    values: [
      run,
      subject.id,
      id,
      corrected.facts,
      corrected.stage,
      corrected.score,
      corrected.rank,
      corrected.class,
      `{${corrected.groups.map((points) => points ?? 'NULL').join(',')}}`,
    ],
  })
}
