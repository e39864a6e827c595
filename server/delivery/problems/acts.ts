import { randomUUID } from 'node:crypto'
import type { ProblemActGiven } from '../../../contract/problems.ts'
import { problemLifecycle } from '../../../engines/delivery/problems/acts.ts'
import { contradictsProblem } from '../../../engines/delivery/problems/fold.ts'
import type { EventOf, ProblemHappening } from '../../../engines/delivery/problems/history.ts'
import { record } from '../../audit/record.ts'
import { conflicting, forbidden, refuseStale, unacceptable } from '../../refusal.ts'
import { holdRecord, nextSerial } from '../recorded/records.ts'
import { type Desk, type SeenProblem, seeProblem } from './desk.ts'
import { appendProblemEvent, readProblem, readProblemProject } from './store.ts'

type Filed = Omit<EventOf<'filed'>, 'kind' | 'on' | 'by'>

/** Raises a problem of a project that the viewer can see. Answers its id and its number in the zone. */
export async function fileProblem(desk: Desk, projectId: string, given: Filed) {
  const { tx, actor } = desk
  const project = await readProblemProject(tx, projectId)
  if ((actor.post === 'enterprise') !== (given.origin === 'enterprise')) {
    throw unacceptable('企业提出的问题由企业自己提', 'What an enterprise raises is raised by the enterprise itself')
  }
  const { demonstration } = project
  const problem = randomUUID()
  const serial = await nextSerial(tx, 'problem')
  const event = { kind: 'filed' as const, ...given, on: desk.dayOf(demonstration), by: actor }
  await appendProblemEvent(tx, { problem, project: project.id, number: 1, serial, demonstration, event })
  await record(tx, 'problem.filed', `problem:${problem}`, { serial, project: project.name, title: given.title })
  return { problem, serial }
}

/** Does one act on a problem, or refuses it with its sentence. Answers the problem as it stands then. */
export async function actOnProblem(
  desk: Desk,
  id: string,
  given: { readonly version?: number | undefined; readonly act: ProblemActGiven },
): Promise<SeenProblem> {
  const { tx, actor } = desk
  await holdRecord(tx, 'problem', id)
  const stored = await readProblem(tx, id)
  const seen = seeProblem(desk, stored)
  if (!seen) throw conflicting('这个问题那天还没有提出', 'The problem had not been raised on that day')
  const { standing, serial, today } = seen
  const { act, version } = given
  const refused = problemLifecycle.unentitled(act.kind, standing, actor)
  if (refused) throw forbidden(refused.zh, refused.en)
  refuseStale(version, stored.events.length, {
    zh: '这个问题刚有人办过，请看过再办',
    en: 'Somebody has just acted on the problem; please look again',
  })
  const happening: ProblemHappening = act.kind === 'assigned' ? { ...act, responsibility: randomUUID() } : act
  if (happening.kind === 'dispatched' && !desk.departments.some(({ id: known }) => known === happening.department)) {
    throw unacceptable(`没有“${happening.department}”这个部门`, `There is no department “${happening.department}”`)
  }
  const event = { ...happening, on: today, by: actor }
  const early = problemLifecycle.untimely(act.kind, standing.state) ?? contradictsProblem(standing, event)
  if (early) throw conflicting(early.zh, early.en)
  const { project, demonstration } = stored
  const number = stored.events.length + 1
  await appendProblemEvent(tx, { problem: id, project: project.id, number, serial: null, demonstration, event })
  await record(tx, `problem.${act.kind}`, `problem:${id}`, { serial, project: project.name, on: today })
  return seeProblem(desk, { ...stored, events: [...stored.events, event] })!
}
