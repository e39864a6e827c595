import type { AssessedPage, GroundShown } from '../../contract/assessments/subject.ts'
import type { Ground } from '../../engines/assessment/ground.ts'
import type { Confirmation } from '../../engines/ladders/confirmation.ts'
import { certainties } from '../../engines/ladders/ladder.ts'
import type { Day } from '../../kernel/day.ts'
import { factsShown, questionShown, reportsShown } from '../ladder/fact-shown.ts'
import { mayTellOf } from '../ladder/may-tell.ts'
import { absent } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import type { Everybody } from './everybody.ts'
import type { AssessmentDesk } from './parts.ts'
import { headOf, lineOf, rulesShownOf, standsAt } from './shown.ts'

const groundShown = ({ text, state, told, clause, certainty, gap, judged, children = [] }: Ground): GroundShown => ({
  text,
  state: state ?? null,
  told: told ?? null,
  clause: clause ?? null,
  certainty: certainty ? certainties[certainty] : null,
  gap: gap ?? null,
  judged: judged ?? null,
  children: children.map(groundShown),
})

const nobody = new Set<string>()

/** One subject in full; who is not judged is refused like one that is not there. */
export function assessedPageOf(
  desk: AssessmentDesk,
  everybody: Everybody,
  viewer: Viewer,
  id: string,
  { confirmations, today }: { readonly confirmations: readonly Confirmation[]; readonly today: Day },
): AssessedPage {
  const { open, ladder } = desk
  const { assessed } = everybody
  const found = standsAt(everybody, id)
  if (!found)
    throw absent(
      `${open.given.label.zh}里没有这一家，或不归您看`,
      `It is not judged by ${open.given.label.en}, or not yours to see`,
    )
  const { standing, opened, among } = found
  const { named, seen } = found.one
  const { grounds, missing, advice } = opened
  const { grade } = standing
  const may = mayTellOf(viewer, today)
  const inForce = new Set(opened.editions ?? assessed.editions)
  const division = desk.divisionOf(viewer.zone)
  return {
    asOf: assessed.on,
    demonstration: named.demonstration,
    assessment: headOf(open.given),
    standing: lineOf(desk, named, standing, among),
    of: assessed.standings.filter(({ rank }) => rank !== null).length,
    rules: open.editions
      .filter((rules) => inForce.has(rules.id))
      .map((rules) => rulesShownOf(rules, { inForce: assessed.editions.includes(rules.id), division }, confirmations)),
    grounds: grounds.map(groundShown),
    advice: [...advice],
    measures: (open.given.measures ?? []).flatMap(({ label, certainty, byClass }) => {
      const told = byClass[grade ?? '']
      return told ? [{ label, told, certainty: certainties[certainty] }] : []
    }),
    questions: seen ? missing.map((fact) => questionShown(ladder, { fact, alone: [], shared: [] }, seen, nobody)) : [],
    facts: seen ? factsShown(ladder, seen) : [],
    reports: seen ? reportsShown(ladder, seen) : [],
    may: seen ? may : { ...may, report: false, withdraw: false, decide: false },
  }
}
