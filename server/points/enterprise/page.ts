import type { z } from 'zod'
import type { ScoredPage, scoredPart } from '../../../contract/points/enterprise.ts'
import { pointsEditors } from '../../../contract/points/points.ts'
import type { OpenPart } from '../../../engines/scoring/scheme.ts'
import type { Scores } from '../../../engines/scoring/score.ts'
import { explain } from '../../../engines/scoring/telling/explain.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { runIn } from '../../register/statement.ts'
import type { Viewer } from '../../viewer.ts'
import { objectionsOf } from '../certificates/objections.ts'
import { certificatesOf } from '../certificates/store.ts'
import { keeper, type PointsDesk, worksOnPoints } from '../desk.ts'
import { namedEdition, recalledOf } from '../editions/page.ts'
import { readConfirmations, readEdition, type Signed } from '../editions/store.ts'
import { shownIn } from '../ranking/distributions.ts'
import { type StoredRun, shownRun } from '../runs/store.ts'
import { stagesOf } from '../runs/summary.ts'
import { type Places, placesOf } from './places.ts'
import { factsAt, known, readScoreRow, type Standing, scoredOne } from './score.ts'
import { unreportedOf } from './unreported.ts'

type Part = z.infer<typeof scoredPart>

/** What the count itself said, and why it was corrected; null where it was not. */
async function readFormer(tx: ZoneTransaction, run: string, enterprise: string): Promise<ScoredPage['former']> {
  const [row] = await runIn(tx)<Standing & { reason: string; decided: Signed }>({
    text: `select s.score, s.rank, s.class, s.stage, null::int as of, d.reason,
        json_build_object('person', d.person, 'post', d.post, 'at', to_char(d.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as decided
      from points_correction c
      join points_score s on s.zone_id = c.zone_id and s.run = c.run and s.enterprise = c.enterprise
      join points_decision d on d.zone_id = c.zone_id and d.objection = c.objection
      where c.run = $1 and c.enterprise = $2 order by c.number desc limit 1`,
    values: [run, enterprise],
  })
  return row ?? null
}

/** Each part of the tree as a line; what a part brings is taken from the reasons, whose numbers add up. */
function linesOf(
  desk: PointsDesk,
  scores: Scores,
  row: number,
  recalled: ReadonlySet<string>,
  reason: ScoredPage['reason'],
  places: (part: string) => Places,
): Part[] {
  const stage = stagesOf(scores)[row] ?? null
  const root = scores.scheme.parts.at(-1)!
  const lines: Part[] = []
  const visit = (
    part: OpenPart,
    told: ScoredPage['reason'] | undefined,
    parent: string | null,
    depth: number,
  ): void => {
    const criterion = part.kind === 'criterion' ? part : undefined
    const measure = criterion ? shownIn(criterion) : { unit: null, times: 1 }
    const value = criterion ? known(scores.columns.numbers(criterion.rule)[row]! * measure.times) : null
    const points = known(scores.points.get(part.given.id)![row]!)
    lines.push({
      id: part.given.id,
      label: part.label,
      parent,
      depth,
      full: stage === null ? null : desk.mechanism.full(part.given, stage),
      points: points === null ? null : (told?.value ?? null),
      value,
      unit: measure.unit,
      formula: criterion ? criterion.given.value : null,
      share: criterion ? points : null,
      places: criterion ? places(part.given.id) : null,
      recalled: recalled.has(part.given.id) || recalled.has('*'),
      clause: part.given.clause ?? null,
    })
    if (part.kind === 'branch')
      for (const [index, below] of part.parts.entries()) visit(below, told?.children?.[index], part.given.id, depth + 1)
  }
  visit(root, reason, null, 0)
  return lines
}

/** Everything about the points of one enterprise in one run. */
export async function scoredPageOf(
  desk: PointsDesk,
  tx: ZoneTransaction,
  viewer: Viewer,
  run: StoredRun,
  enterprise: string,
): Promise<ScoredPage> {
  const subject = await readScoreRow(tx, run.id, enterprise)
  const kept = await desk.kept.of(viewer.zone, run.id)
  const { at, corrected, scores, row } = await scoredOne(tx, kept, run.id, enterprise)
  const { edition, confirmations } = await desk.database.inZone(keeper(viewer.zone), async (inside) => ({
    edition: await readEdition(inside, run.edition),
    confirmations: await readConfirmations(inside, run.edition),
  }))
  const open = recalledOf(desk, scores.scheme.edition, confirmations).filter(({ confirmed }) => confirmed === null)
  const recalled = new Set(open.flatMap(({ id, parts }) => (parts.length > 0 ? parts : id === 'weights' ? ['*'] : [])))
  const reason = explain(scores, row) as ScoredPage['reason']
  const { id, name, creditCode, sector, score: points, rank, of, class: grade, stage } = subject
  const objections = await objectionsOf(tx, desk, { run: run.id, enterprise })
  const counted = factsAt(kept.scores, at)
  const facts = factsAt(scores, row)
  const shown = run.published !== null
  return {
    asOf: (await desk.counted(tx)).on,
    score: points,
    rank,
    of,
    class: grade,
    stage,
    subject: { id, name, creditCode, sector },
    run: shownRun(desk, run),
    edition: namedEdition(edition),
    unreported: unreportedOf(desk, { scores, row }),
    parts: linesOf(desk, scores, row, recalled, reason, placesOf(kept, { scores, row }, at)),
    reason,
    facts: scores.scheme.inputs.map((input) => ({
      name: input.name,
      label: input.label,
      unit: input.unit ?? null,
      value: facts[input.name] ?? null,
      counted: corrected && facts[input.name] !== counted[input.name] ? { value: counted[input.name] ?? null } : null,
      own: input.own,
    })),
    sources: [
      {
        kind: 'enterprise_year',
        id: kept.facts.subjects[at]!.row,
        label: { zh: `${run.year}年度数据`, en: `Figures of ${run.year}` },
      },
      { kind: 'enterprise', id, label: { zh: '市场主体', en: 'Register of enterprises' } },
    ],
    former: subject.corrected ? await readFormer(tx, run.id, enterprise) : null,
    certificates: await certificatesOf(tx, { run: run.id, enterprise }),
    objections,
    mayCertify:
      shown &&
      points !== null &&
      (viewer.post === 'enterprise' || (pointsEditors.includes(viewer.post) && worksOnPoints(desk, viewer))),
    mayWithdraw: viewer.post === 'enterprise',
    mayObject: shown && viewer.post === 'enterprise' && !objections.some(({ state }) => state === 'open'),
  }
}
