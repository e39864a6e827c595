import type { FactShown, QuestionShown, ReportShown, ReturnedShown } from '../../contract/ladder/answer.ts'
import type { LadderFact } from '../../engines/ladders/ladder.ts'
import { everyCondition, type OpenEdition } from '../../engines/ladders/opened.ts'
import { digitsOf } from '../../engines/ladders/telling/gap.ts'
import type { Question } from '../../engines/ladders/telling/questions.ts'
import { termOf } from '../../engines/register/kind.ts'
import type { Label } from '../../kernel/label.ts'
import type { Told } from '../register/told.ts'
import { namesIn } from './condition-shown.ts'
import { type Known, keyOf, type Place, placesOf, returnedReports, waitingReports } from './facts.ts'
import type { LadderParts } from './parts.ts'
import type { StoredFact } from './store.ts'
import type { Seen } from './subjects.ts'

const shapeOf = (fact: LadderFact) => ({
  name: fact.name,
  label: fact.label,
  type: fact.type as FactShown['type'],
  unit: fact.unit ?? null,
  digits: digitsOf(fact),
  within: fact.within ? ([...fact.within] as [number, number]) : null,
  choices: [...(fact.choices ?? [])],
  teller: fact.teller ?? 'enterprise',
})

export const writtenValue = (value: Told): string => String(value)

const placeLabel = ({ year }: Place, { zh, en }: Label): Label =>
  year === null ? { zh, en } : { zh: `${year}年${zh}`, en: `${en}, ${year}` }

/** The fact that is one of the years by its own name, behind one that names several years. */
export function factOfPlace({ open }: LadderParts, place: Place): LadderFact | undefined {
  return open.facts.get(place.fact)
}

function placeShown(parts: LadderParts, fact: LadderFact, place: Place) {
  const own = place.fact === fact.name ? fact : factOfPlace(parts, place)
  const kept = parts.kinds.year.fields.find((field) => termOf(field) === place.fact)
  return {
    fact: place.fact,
    year: place.year,
    label: placeLabel(place, own?.label ?? kept?.label ?? { zh: place.fact, en: fact.label.en }),
  }
}

/** A question with the parts of its fact that are not known. */
export function questionShown(
  parts: LadderParts,
  { fact, alone, shared }: Question,
  { knowledge }: Seen,
  next: ReadonlySet<string>,
): QuestionShown {
  const known = knowledge.partsOf(fact.name)
  const places = placesOf(parts, fact.name, knowledge.lastYear).filter((_, at) => !known[at])
  const waiting = [...alone, ...shared]
  return {
    ...shapeOf(fact),
    settles: waiting.filter(({ edition }) => next.has(edition.rung.id)).length,
    waiting: [...new Map(waiting.map(({ edition: { rung } }) => [rung.id, rung.label])).values()],
    places: places.map((place) => placeShown(parts, fact, place)),
  }
}

/**
 * The facts that an edition reads, or any of the ladder, with what is known of them; counted times are left out, they
 * follow from a day.
 */
export function factsShown(parts: LadderParts, { knowledge }: Seen, edition?: OpenEdition): FactShown[] {
  const read = edition && new Set(everyCondition(edition.conditions).flatMap((one) => namesIn(parts.open, one)))
  return [...parts.open.facts.values()]
    .filter(({ elapsed, name }) => !elapsed && (!read || read.has(name)))
    .map((fact) => {
      const whole = knowledge.fact(fact.name)
      const known = knowledge.partsOf(fact.name)
      return {
        ...shapeOf(fact),
        value: whole ? writtenValue(whole.value) : null,
        from: whole?.from ?? null,
        places: placesOf(parts, fact.name, knowledge.lastYear).map((place, at) => ({
          ...placeShown(parts, fact, place),
          ...partShown(known[at]),
        })),
      }
    })
}

const partShown = (part: Known | undefined) => ({
  value: part ? writtenValue(part.value) : null,
  document: part?.said?.document ?? null,
})

/** A report as it is shown; nothing where no rule asks for its fact any more. */
function reportShown(parts: LadderParts, { knowledge }: Seen, report: StoredFact): ReportShown[] {
  const facts = [...parts.open.facts.values()]
  const fact = facts.find(({ name }) =>
    placesOf(parts, name, knowledge.lastYear).some((place) => keyOf(place) === keyOf(report)),
  )
  if (!fact) return []
  const at = placesOf(parts, fact.name, knowledge.lastYear).findIndex((place) => keyOf(place) === keyOf(report))
  const part = knowledge.partsOf(fact.name)[at]
  return [
    {
      ...shapeOf(fact),
      id: report.id,
      place: placeShown(parts, fact, report),
      value: report.value,
      held: part?.from === 'register' ? writtenValue(part.value) : null,
      person: report.person,
      on: report.on,
      document: report.document,
    },
  ]
}

/** What the enterprise reported and the bureau has not decided. */
export const reportsShown = (parts: LadderParts, seen: Seen): ReportShown[] =>
  waitingReports(seen.said).flatMap((report) => reportShown(parts, seen, report))

/** What the bureau sent back, with the reason, as long as it is neither reported anew nor known otherwise. */
export const returnedShown = (parts: LadderParts, seen: Seen): ReturnedShown[] =>
  returnedReports(seen.said).flatMap(({ report, refusal }) =>
    reportShown(parts, seen, report).map((shown) => ({
      ...shown,
      reason: refusal.reason ?? '',
      by: refusal.person,
      returnedOn: refusal.on,
    })),
  )
