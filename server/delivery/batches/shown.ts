import type { BatchLine, BatchPage, BatchProject } from '../../../contract/delivery/batches/batch-page.ts'
import { startOutcomes } from '../../../engines/delivery/batches/account.ts'
import { type BatchMove, batchLifecycle, batchStates } from '../../../engines/delivery/batches/acts.ts'
import type { BatchEvent } from '../../../engines/delivery/batches/history.ts'
import { type Readiness, readinessOf, readinessStates } from '../../../engines/delivery/batches/readiness.ts'
import type { EntryStanding } from '../../../engines/delivery/batches/standing.ts'
import { dispatches } from '../../../engines/delivery/recorded/posts.ts'
import { reviewConveners } from '../../../engines/delivery/reviews/acts.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'
import { posts } from '../../../kernel/post.ts'
import { editionHeadOf } from '../../edition-head.ts'
import { timelineOf } from '../recorded/timeline.ts'
import { type BatchDesk, knowProjects, namedAt, type SeenBatch } from './desk.ts'

const mostCandidates = 200
const ofProject: readonly BatchMove[] = ['removed', 'admitted', 'started', 'postponed']

export function batchLineOf({ stored, standing }: SeenBatch): BatchLine {
  const { proposed, day, promised, state, lamp, reason, account } = standing
  const { counts, ...sums } = account
  return {
    id: stored.id,
    serial: stored.serial,
    name: proposed.name,
    day,
    promised,
    place: proposed.place,
    host: posts[proposed.host],
    state,
    stateLabel: batchStates[state],
    lamp,
    reason,
    account: {
      ...sums,
      onTheDay: counts['on-the-day'],
      early: counts.early,
      late: counts.late,
      postponed: counts.postponed,
      missing: counts.missing,
      awaited: counts.awaited,
    },
    demonstration: stored.demonstration,
  }
}

const shownReadiness = ({ state, text }: Readiness) => ({ state, stateLabel: readinessStates[state], text })

function projectLineOf(desk: BatchDesk, { standing }: SeenBatch, entry: EntryStanding): BatchProject {
  const project = desk.projects.get(entry.project)
  const { readiness, facts, outcome, late, admitted, postponed, passes, lamp } = entry
  const parties = { ...standing, project: { department: project?.departmentCode ?? null } }
  const calledFor = (move: BatchMove): boolean => facts.startedOn === null && (move !== 'admitted' || !passes)
  return {
    project: namedAt(desk, entry.project),
    number: project?.number ?? null,
    leader: project?.leader ?? null,
    department: project?.departmentLabel ?? null,
    investment: facts.investment,
    readiness: { ...shownReadiness(readiness), conditions: readiness.conditions.map((one) => ({ ...one })) },
    passes,
    lamp,
    admitted: admitted && {
      on: admitted.on,
      person: admitted.by.person,
      reason: admitted.reason,
      lacks: admitted.lacks,
    },
    postponed: postponed && {
      on: postponed.on,
      person: postponed.by.person,
      reason: postponed.reason,
      until: postponed.until ?? null,
    },
    outcome,
    outcomeLabel: startOutcomes[outcome],
    startedOn: facts.startedOn,
    late,
    moves: ofProject.filter((move) => calledFor(move) && batchLifecycle.may(move, parties, desk.actor)),
  }
}

export async function batchPageOf(desk: BatchDesk, seen: SeenBatch, reviews: BatchPage['reviews']): Promise<BatchPage> {
  const { stored, standing, today, rules } = seen
  return {
    ...batchLineOf(seen),
    asOf: today,
    version: stored.events.length,
    proposed: { on: standing.proposed.on, person: standing.proposed.by.person },
    rules: editionHeadOf(rules),
    projects: standing.entriesStanding.map((entry) => projectLineOf(desk, seen, entry)),
    candidates: await candidatesOf(desk, seen),
    reviews,
    timeline: timelineOf(batchLifecycle, standing.events, (event) => textOf(desk, event)),
    moves: batchLifecycle
      .movesOf(standing, desk.actor)
      .filter((move) => !ofProject.includes(move) && move !== 'listed'),
    mayReview: reviewConveners.includes(desk.actor.post) && standing.entries.length > 0,
  }
}

/** Projects that have not started, that are as real as the batch and that the viewer drives. */
async function candidatesOf(desk: BatchDesk, { stored, standing, rules, today }: SeenBatch) {
  if (batchLifecycle.untimely('listed', standing.state)) return []
  const inside = new Set(standing.entries.map(({ project }) => project))
  const wanted = [...desk.projects.values()]
    .filter(
      ({ id, begun, startedOn, demonstration, departmentCode }) =>
        !inside.has(id) &&
        !begun &&
        startedOn === null &&
        demonstration === stored.demonstration &&
        dispatches(departmentCode, desk.actor),
    )
    .slice(0, mostCandidates)
  const known = await knowProjects(
    desk,
    wanted.map(({ id }) => id),
    rules,
    today,
  )
  return wanted.map(({ id, name, investment }) => ({
    id,
    name,
    investment,
    readiness: shownReadiness(readinessOf(known.get(id)!, rules)),
  }))
}

function textOf(desk: BatchDesk, event: BatchEvent): Label | null {
  const named = (id: string): string => namedAt(desk, id).name
  switch (event.kind) {
    case 'proposed':
      return asWritten(`${event.day} ${event.place}`)
    case 'listed':
      return asWritten(named(event.project))
    case 'removed':
    case 'admitted':
      return { zh: `${named(event.project)}：${event.reason}`, en: `${named(event.project)}: ${event.reason}` }
    case 'postponed': {
      const until = event.until
      return {
        zh: `${named(event.project)}：${event.reason}${until ? `，改到 ${until}` : ''}`,
        en: `${named(event.project)}: ${event.reason}${until ? `, until ${until}` : ''}`,
      }
    }
    case 'announced':
      return null
    case 'rescheduled':
      return { zh: `改到 ${event.day}：${event.reason}`, en: `To ${event.day}: ${event.reason}` }
    case 'cancelled':
      return asWritten(event.reason)
  }
}
