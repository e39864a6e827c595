import type {
  ProblemLine,
  ProblemPage,
  ResponsibilityLine,
  ShownProblemRules,
} from '../../../contract/delivery/problems/problem-page.ts'
import { isOpen, problemLifecycle, problemParts, problemStates } from '../../../engines/delivery/problems/acts.ts'
import { levels, type ProblemRules } from '../../../engines/delivery/problems/escalation.ts'
import { problemOrigins } from '../../../engines/delivery/problems/history.ts'
import { type ResponsibilityStanding, waitsFor } from '../../../engines/delivery/problems/standing.ts'
import { editionHeadOf } from '../../edition-head.ts'
import type { Desk, SeenProblem } from './desk.ts'
import { problemTimeline } from './timeline.ts'

export function lineOf(desk: Desk, { id, serial, standing, stored }: SeenProblem): ProblemLine {
  const { state, department, level, clock, filed, lamp, reason, waitsFor: part } = standing
  return {
    id,
    serial,
    project: { id: stored.project.id, name: stored.project.name },
    title: filed.title,
    origin: problemOrigins[filed.origin],
    state,
    stateLabel: problemStates[state],
    department: department === null ? null : { id: department, label: desk.departmentLabel(department) },
    level,
    levelLabel: level && levels[level],
    clock: clock && {
      limit: clock.limit,
      used: clock.used,
      paused: clock.stopped,
      left: clock.left,
      running: clock.running && isOpen(standing),
      due: clock.due,
    },
    lamp,
    reason: reason.text,
    waitsFor: part === 'department' && department ? desk.departmentLabel(department) : part && problemParts[part],
    mine: waitsFor(standing, desk.actor),
    filed: { on: filed.on, person: filed.by.person },
    demonstration: stored.demonstration,
  }
}

export const responsibilityOf = (
  desk: Desk,
  { id, serial }: Pick<SeenProblem, 'id' | 'serial'>,
  duty: ResponsibilityStanding,
): ResponsibilityLine => ({
  id: duty.id,
  problem: id,
  serial,
  what: duty.what,
  who: duty.who,
  department: desk.departmentLabel(duty.department),
  due: duty.due,
  done: duty.done?.on ?? null,
  lamp: duty.lamp,
  reason: duty.reason.text,
})

export const shownProblemRules = (rules: ProblemRules): ShownProblemRules => ({
  ...editionHeadOf(rules),
  steps: rules.steps.map(({ level, rule, points }) => ({ level, label: levels[level], rule, points })),
})

/** The page of a problem, with the consultation that prescribed it. */
export function pageOf(desk: Desk, seen: SeenProblem, prescribedIn: ProblemPage['prescribedIn']): ProblemPage {
  const { standing, stored, today } = seen
  const term = standing.terms.at(-1)
  return {
    ...lineOf(desk, seen),
    asOf: today,
    version: stored.events.length,
    detail: standing.filed.detail || null,
    instruction: term?.instruction || null,
    prescribedIn,
    handler: term?.received?.handler ?? null,
    judgement: standing.reason,
    rules: shownProblemRules(standing.rules),
    responsibilities: standing.duties.map((duty) => responsibilityOf(desk, seen, duty)),
    timeline: problemTimeline(desk, seen),
    moves: problemLifecycle
      .movesOf(standing, desk.actor)
      .filter((move) => move !== 'fulfilled' || standing.duties.some(({ done }) => !done)),
    limits: standing.rules.limits.map((limit) => ({ ...limit })),
    departments: desk.departments.map((one) => ({ ...one })),
  }
}
