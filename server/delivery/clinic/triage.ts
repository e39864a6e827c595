import { bulletinReaders } from '../../../contract/delivery/problems/problems.ts'
import {
  type ClinicRules,
  clinicRulesOn,
  type TriageFacts,
  triage,
  type Verdict,
} from '../../../engines/delivery/clinic/triage.ts'
import { isOpen } from '../../../engines/delivery/problems/acts.ts'
import { briefly, ofEach } from '../../rest.ts'
import { type Standing, viewLedger } from '../ledger/ledger-view.ts'
import type { SeenProblem } from '../problems/desk.ts'
import type { Digest } from '../standing/digest.ts'
import { readProject } from '../standing/projects.ts'
import type { ClinicDesk } from './desk.ts'

/** Triage speaks of all problems of a project: it is for those who see all of them. */
export const seesTriage = ({ viewer }: ClinicDesk): boolean => bulletinReaders.includes(viewer.post)

/** What is known of a project: nothing of a plan that it does not have, and of one that is reached nothing is late. */
export function factsOf({ late, missing, edition, reached }: Digest, problems: readonly SeenProblem[]): TriageFacts {
  const over = problems.flatMap(({ standing }) =>
    isOpen(standing) && standing.clock && standing.clock.left < 0 ? [-standing.clock.left] : [],
  )
  return {
    late: reached ? 0 : late,
    silent: edition === 0 ? null : reached ? 0 : missing.length,
    over: Math.max(0, ...over),
    overdue: over.length,
  }
}

export type Judged = Standing & { readonly verdict: Verdict }

/** Every project of the ledger that is looked at, judged by the rules of its day. */
export async function judgeLedger(desk: ClinicDesk, asked: ClinicDesk['today'] | undefined) {
  const { zone } = desk.viewer
  const view = await viewLedger(desk.clinic.delivery, desk.tx, { zone, inHand: true, on: asked, today: desk.today })
  const { editions } = desk.clinic.mechanism
  const problems = Map.groupBy(desk.problems, ({ stored }) => stored.project.id)
  const judged = await ofEach(
    view.standings,
    briefly(),
    (one): Judged => ({
      ...one,
      verdict: triage(factsOf(one.digest, problems.get(one.project.id) ?? []), clinicRulesOn(editions, one.on)),
    }),
  )
  return { asOf: view.head.asOf, rules: clinicRulesOn(editions, view.head.asOf), judged }
}

/** One project judged by the rules of its day. */
export async function judgeProject(
  desk: ClinicDesk,
  id: string,
): Promise<{ readonly rules: ClinicRules; readonly verdict: Verdict }> {
  const { delivery, mechanism } = desk.clinic
  const project = await readProject(desk.tx, delivery, id)
  const day = desk.days.of(project)
  const events = (await delivery.histories.of(desk.tx, desk.viewer.zone, [project])).get(id) ?? []
  const digest = delivery.digests(desk.viewer.zone, project, events, day)
  const rules = clinicRulesOn(mechanism.editions, day)
  const own = desk.problems.filter(({ stored }) => stored.project.id === id)
  return { rules, verdict: triage(factsOf(digest, own), rules) }
}
