import { amended } from '../../engines/assessment/amended.ts'
import { openAssessment } from '../../engines/assessment/open.ts'
import type { Confirmation } from '../../kernel/confirmation.ts'
import type { AssessmentDesk } from './parts.ts'

/** How many states of what was confirmed are kept opened for each assessment. */
const mostKept = 8

const kept = new WeakMap<AssessmentDesk, Map<string, AssessmentDesk>>()

/** Those confirmations that are about an assessment: its editions, and itself. */
const ownOf = ({ open: { given, editions } }: AssessmentDesk, all: readonly Confirmation[]): Confirmation[] =>
  all.filter(({ edition }) => edition === given.id || editions.some(({ id }) => id === edition))

/** An assessment as a zone confirmed it; the same one as long as nothing changes. Refuses with a Fault what does not fit together. */
export function amendedDesk(desk: AssessmentDesk, confirmations: readonly Confirmation[]): AssessmentDesk {
  const own = ownOf(desk, confirmations)
  if (own.length === 0) return desk
  const states = kept.get(desk) ?? new Map<string, AssessmentDesk>()
  kept.set(desk, states)
  const key = JSON.stringify(own.map(({ edition, item, values }) => [edition, item, values]).toSorted())
  const found = states.get(key) ?? { ...desk, open: openAssessment(amended(desk.open.given, own)) }
  states.delete(key)
  states.set(key, found)
  for (const old of [...states.keys()].slice(0, -mostKept)) states.delete(old)
  return found
}
