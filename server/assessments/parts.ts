import { type OpenAssessment, openAssessment } from '../../engines/assessment/open.ts'
import { type Kind, kindOf, type Register } from '../../engines/register/kind.ts'
import type { AssessmentMechanisms } from '../../mechanisms/assessments/assessments.ts'
import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import { type Bureau, bureauIn } from '../bureau.ts'
import { type LadderParts, openLadderParts } from '../ladder/parts.ts'
import { absent } from '../refusal.ts'

/** One assessment, opened: where its facts are read, and the registers that hold its subjects. */
export type AssessmentDesk = {
  readonly open: OpenAssessment
  /** What is reported and judged of enterprises goes through the room of the ladder. */
  readonly ladder: LadderParts
  readonly subjects: Kind
  readonly kinds: Register
  /** The division that a zone lies in: rules of elsewhere do not hold there. */
  readonly divisionOf: (zone: string) => string | undefined
  /** The department of a zone that answers for its rules. */
  readonly bureauOf: (zone: string) => Bureau | undefined
}

export type AssessmentParts = {
  readonly desks: readonly AssessmentDesk[]
  readonly packs: readonly ZonePack[]
}

export const openAssessmentParts = (
  { assessments, readingsOf }: AssessmentMechanisms,
  kinds: Register,
  packs: readonly ZonePack[],
): AssessmentParts => {
  const divisionOf = (zone: string) => packs.find((pack) => pack.zone.id === zone)?.zone.division
  const desks = assessments.map((given) => {
    const open = openAssessment(given)
    const ladder = openLadderParts({ ladder: open.ladder.given, readings: readingsOf(open.facts) }, kinds)
    const bureauOf = (zone: string) => bureauIn(packs, zone, given.bureau)
    return { open, ladder, subjects: kindOf(kinds, given.subject), kinds, divisionOf, bureauOf }
  })
  return { packs, desks }
}

export function deskOf({ desks }: AssessmentParts, id: string): AssessmentDesk {
  const found = desks.find(({ open }) => open.given.id === id)
  if (found) return found
  const known = desks.map(({ open: { given } }) => `${given.label.zh}（${given.id}）`)
  throw absent(
    `没有“${id}”这项评价；有的是：${known.join('、')}`,
    `There is no assessment “${id}”; there are: ${desks.map(({ open }) => open.given.id).join(', ')}`,
  )
}
