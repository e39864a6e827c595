import type { AssessedPage, GroundShown, TriedAssessed } from '../../contract/assessments/subject.ts'
import type { Ground } from '../../engines/assessment/ground.ts'
import type { Scored } from '../../engines/assessment/scored.ts'
import type { Changes, Stand } from '../../engines/scoring/advice/what-if.ts'
import { certainties } from '../../kernel/certainty.ts'
import type { Confirmation } from '../../kernel/confirmation.ts'
import type { Day } from '../../kernel/day.ts'
import { factsShown, questionShown, reportsShown, returnedShown } from '../ladder/fact-shown.ts'
import { mayTellOf } from '../ladder/may-tell.ts'
import { absent, unacceptable } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import type { Everybody } from './everybody.ts'
import { gradeLabel, headOf, lineOf, rulesShownOf, spreadShown, standsAt } from './shown.ts'

/** A ground as it is told; where the zone confirmed the item that it leans on, it leans on nothing. */
const groundShown = (
  { text, state, told, clause, certainty, item, gap, judged, children = [] }: Ground,
  confirmed: ReadonlySet<string>,
): GroundShown => ({
  text,
  state: state ?? null,
  told: told ?? null,
  clause: clause ?? null,
  certainty: certainty && !confirmed.has(item ?? '') ? certainties[certainty] : null,
  gap: gap ?? null,
  judged: judged ?? null,
  children: children.map((child) => groundShown(child, confirmed)),
})

const scoredShown = ({ items, levers }: Scored): NonNullable<AssessedPage['scored']> => ({
  items: items.map((item) => ({ ...item, facts: [...item.facts] })),
  levers: [...levers],
})

/** Where one would stand with other numbers, everybody else as they are; refuses a number that is none of its own. */
export function triedOf(everybody: Everybody, id: string, changes: Changes): TriedAssessed {
  const scored = standsAt(everybody, id)?.opened.scored
  if (!scored) throw unacceptable('这一项不按得分评，没有可试算的', 'No score is behind this: there is nothing to try')
  const strange = Object.keys(changes).find((name) => !scored.levers.some((lever) => lever.name === name))
  if (strange !== undefined)
    throw unacceptable(
      `“${strange}”不能试算；可以试算的有：${scored.levers.map(({ name }) => name).join('、')}`,
      `“${strange}” cannot be tried; what can: ${scored.levers.map(({ label }) => label.en).join(', ')}`,
    )
  const { before, after } = scored.tried(changes)
  const shown = ({ score, rank, class: grade }: Stand) => ({
    score,
    rank,
    grade: grade === null ? null : gradeLabel(everybody.desk.open.given, grade),
  })
  return { before: shown(before), after: shown(after) }
}

const nobody = new Set<string>()

/** One subject in full; who is not judged is refused like one that is not there. */
export function assessedPageOf(
  everybody: Everybody,
  viewer: Viewer,
  id: string,
  { confirmations, today }: { readonly confirmations: readonly Confirmation[]; readonly today: Day },
): AssessedPage {
  const { assessed, desk } = everybody
  const { open, ladder } = desk
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
  const may = mayTellOf(viewer, today, seen)
  const inForce = new Set(opened.editions ?? assessed.editions)
  const confirmed = new Set(confirmations.filter(({ edition }) => inForce.has(edition)).map(({ item }) => item))
  const division = desk.divisionOf(viewer.zone)
  return {
    asOf: assessed.on,
    lastYear: everybody.lastYear,
    demonstration: named.demonstration,
    assessment: headOf(open.given),
    standing: lineOf(desk, named, standing, among),
    of: assessed.standings.filter(({ rank }) => rank !== null).length,
    rules: open.editions
      .filter((rules) => inForce.has(rules.id))
      .map((rules) => rulesShownOf(rules, { inForce: assessed.editions.includes(rules.id), division }, confirmations)),
    grounds: grounds.map((ground) => groundShown(ground, confirmed)),
    scored: opened.scored ? scoredShown(opened.scored) : null,
    spread: spreadShown(everybody),
    advice: [...advice],
    measures: (open.given.measures ?? []).flatMap(({ label, certainty, byClass }) => {
      const told = byClass[grade ?? '']
      return told ? [{ label, told, certainty: certainties[certainty] }] : []
    }),
    questions: seen ? missing.map((fact) => questionShown(ladder, { fact, alone: [], shared: [] }, seen, nobody)) : [],
    facts: seen ? factsShown(ladder, seen) : [],
    reports: seen ? reportsShown(ladder, seen) : [],
    returned: seen ? returnedShown(ladder, seen) : [],
    may: seen ? may : { ...may, report: false, withdraw: false, decide: false },
  }
}
