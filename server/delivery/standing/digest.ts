import type { FinishedProject, OpenProject } from '../../../engines/delivery/standing/forecast.ts'
import { plansOf, reportsOf } from '../../../engines/delivery/standing/history.ts'
import type { Pace } from '../../../engines/delivery/standing/pace.ts'
import { reportsInForce } from '../../../engines/delivery/standing/progress.ts'
import type { PromiseState } from '../../../engines/delivery/standing/promise.ts'
import { type ProjectStanding, standingOf, type TaskStanding } from '../../../engines/delivery/standing/standing.ts'
import { addDays, type Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { lastDay, type Period, periodOf } from '../../../kernel/period.ts'
import { workdaysBetween } from '../../../kernel/workdays.ts'
import type { DeliveryMechanism, DeliveryPhase } from '../../../mechanisms/delivery/delivery.ts'
import type { KnownEvent } from './histories.ts'
import { lessonOf, stillNeeded } from './learning.ts'
import { yearMoneyOf } from './money.ts'
import type { Project } from './projects.ts'
import { type Steps, stepsOf } from './steps.ts'

/** So many days ahead a calendar shows the steps of a project. */
const calendarReach = 62

/** So many working days the answer to a request for another day is told on the home of who asked. */
const answeredReach = 10

type DueStep = {
  readonly task: string
  readonly label: Label
  readonly owner: Label | null
  readonly day: Day
  readonly lamp: Lamp | null
}

/** What lists need of a standing; small enough to be kept for every project. */
export type Digest = {
  readonly lamp: Lamp
  readonly reason: Label
  readonly milestone: Label | null
  readonly promised: Day | null
  readonly due: Day | null
  readonly expected: Day | null
  readonly reached: Day | null
  readonly late: number | null
  readonly pace: Pace
  readonly kept: boolean | null
  readonly edition: number
  readonly phase: DeliveryPhase | null
  readonly obstacle: Label | null
  readonly owner: Label | null
  readonly sum: string | null
  readonly debt: string | null
  readonly owed: string | null
  readonly missing: readonly Period[]
  readonly reported: readonly Period[]
  readonly underWay: boolean
  readonly milestones: readonly DueStep[]
  /** Steps whose last day lies within the next two months, or has gone by. */
  readonly ahead: readonly DueStep[]
  readonly pending: {
    readonly request: string
    readonly from: Day
    readonly day: Day
    readonly reason: string
    readonly person: string
    readonly on: Day
  } | null
  /** The answers to requests for another day of the last ten working days, the latest first. */
  readonly decided: readonly {
    readonly request: string
    readonly from: Day
    readonly day: Day
    readonly granted: boolean
    readonly reason: string
    readonly person: string
    readonly on: Day
  }[]
  readonly lesson: FinishedProject | null
  readonly open: OpenProject | null
}

/** The rules by which a promise is folded. */
export const rulesOf = ({ deciders }: DeliveryMechanism) => ({ deciders })

export type SeenProject = {
  readonly standing: ProjectStanding
  readonly steps: Steps
  readonly template: string | null
  /** The phase in which the register had it when its plan was set. */
  readonly registered: string | null
}

/** Where a project stands on a day, in full, with what its plan says of its steps. */
export function seenOn(mechanism: DeliveryMechanism, events: readonly KnownEvent[], today: Day): SeenProject {
  const plan = plansOf(events.filter(({ on }) => on <= today)).at(-1)
  const template = plan?.template ?? null
  const registered = plan?.phase ?? null
  const standing = standingOf(events, today, rulesOf(mechanism))
  return { standing, steps: stepsOf(mechanism, template), template, registered }
}

/** The step at which a project sticks: what cannot be kept says it, else the first critical one that is not done. */
export function obstacleOf({ infeasible, lamp, tasks, reached }: ProjectStanding): TaskStanding | null {
  if (reached || (lamp !== 'red' && lamp !== 'amber')) return null
  const named = infeasible && tasks.find(({ id }) => id === infeasible.culprit)
  if (named) return named
  const critical = tasks.filter((task) => task.critical && !task.summary && task.state !== 'finished')
  return critical.toSorted((one, other) => (one.early.start < other.early.start ? -1 : 1))[0] ?? null
}

/**
 * The first phase with a step that is not done, yet none before the one in which the project was when its plan was set;
 * without a plan, as the register has it.
 */
export function phaseOf(
  { phases }: DeliveryMechanism,
  { steps, standing: { tasks }, registered }: SeenProject,
  status: string | null,
): DeliveryPhase | null {
  const known = tasks.filter(({ id }) => steps.phaseOf(id))
  if (known.length === 0) return phases.find(({ id }) => id === (registered ?? status)) ?? null
  const open = known.flatMap(({ id, state }) => (state === 'finished' ? [] : (steps.phaseOf(id) ?? [])))
  return furthest(phases, open, registered)
}

/** The first phase in which something is open, yet none before the registered one; the last where nothing is. */
export function furthest(
  phases: readonly DeliveryPhase[],
  open: readonly DeliveryPhase[],
  registered: string | null,
): DeliveryPhase {
  const reached = phases.findIndex((phase) => open.includes(phase))
  const from = phases.findIndex(({ id }) => id === registered)
  return phases[Math.max(reached < 0 ? phases.length - 1 : reached, from)]!
}

export function digestOf(
  mechanism: DeliveryMechanism,
  project: Project,
  events: readonly KnownEvent[],
  today: Day,
): Digest {
  const seen = seenOn(mechanism, events, today)
  const { standing, steps, template } = seen
  const obstacle = obstacleOf(standing)
  const money = yearMoneyOf(project, { standing, steps, events }, today)
  const kind = template ?? ''
  const period = periodOf('ten-days', today)
  const pending = standing.promise.extensions.find(({ decided }) => !decided)
  const { reached, due, promised, missed } = standing
  return {
    lamp: standing.lamp,
    reason: standing.reason.text,
    milestone: standing.milestone,
    promised,
    due,
    expected: standing.expected,
    reached,
    late: standing.late,
    pace: standing.pace,
    kept: promised && (reached || promised <= today) ? missed.length === 0 : null,
    edition: standing.edition,
    phase: phaseOf(mechanism, seen, project.status),
    obstacle: obstacle?.label ?? null,
    owner: obstacle && steps.ownerOf(obstacle.id),
    sum: money?.sum ?? null,
    debt: money?.debt ?? null,
    owed: money?.owed ?? null,
    missing: standing.missing,
    reported: reportsInForce(reportsOf(events.filter(({ on }) => on <= today))).map(({ period }) => period),
    underWay: !reached && standing.tasks.some(({ state }) => state !== 'open'),
    milestones: reached ? [] : dueSteps(standing, steps, lastDay(period)),
    ahead: reached ? [] : dueSteps(standing, steps, addDays(today, calendarReach)),
    pending: pending
      ? {
          request: pending.requested.request,
          from: pending.from,
          day: pending.requested.day,
          reason: pending.requested.reason,
          person: pending.requested.by.person,
          on: pending.requested.on,
        }
      : null,
    decided: decidedLately(standing.promise, today),
    lesson: lessonOf(mechanism, steps, standing, { id: project.id, kind }),
    open: reached || !due ? null : stillNeeded(mechanism, steps, standing, kind, today),
  }
}

const decidedLately = ({ extensions }: PromiseState, today: Day): Digest['decided'] =>
  extensions
    .flatMap(({ from, requested: { request, day }, decided }) =>
      decided && decided.on <= today && workdaysBetween(decided.on, today).atLeast <= answeredReach
        ? [
            {
              request,
              from,
              day,
              granted: decided.granted,
              reason: decided.reason,
              person: decided.by.person,
              on: decided.on,
            },
          ]
        : [],
    )
    .toReversed()

/** Steps that are not done and are to be by a day. */
function dueSteps({ tasks }: ProjectStanding, steps: Steps, by: Day): DueStep[] {
  return tasks
    .filter(({ state, summary, late }) => state !== 'finished' && !summary && late.finish <= by)
    .map(({ id, label, late, lamp }) => ({ task: id, label, owner: steps.ownerOf(id), day: late.finish, lamp }))
}
