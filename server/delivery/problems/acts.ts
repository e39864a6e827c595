import { randomUUID } from 'node:crypto'
import type { ProblemActGiven } from '../../../contract/delivery/problems/problems.ts'
import { problemLifecycle } from '../../../engines/delivery/problems/acts.ts'
import { contradictsProblem } from '../../../engines/delivery/problems/fold.ts'
import type { EventOf, ProblemHappening } from '../../../engines/delivery/problems/history.ts'
import { record } from '../../audit/record.ts'
import { unacceptable } from '../../refusal.ts'
import { actsOn, refuseContradiction } from '../recorded/acts.ts'
import { nextSerial } from '../recorded/records.ts'
import { type Desk, refuseUnknownDepartments, type SeenProblem, seeProblem } from './desk.ts'
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
  const event = { kind: 'filed' as const, ...given, on: desk.days.of(project), by: actor }
  await appendProblemEvent(tx, { problem, project: project.id, number: 1, serial, demonstration, event })
  await record(tx, 'problem.filed', `problem:${problem}`, { serial, project: project.name, title: given.title })
  return { problem, serial }
}

const acts = actsOn({
  name: 'problem',
  lifecycle: problemLifecycle,
  read: readProblem,
  see: seeProblem,
  partiesOf: ({ standing }) => standing,
  append: (tx, { id, project }, following) =>
    appendProblemEvent(tx, { problem: id, project: project.id, ...following }),
  detailOf: ({ stored }) => ({ project: stored.project.name }),
})

/** Does one act on a problem, or refuses it with its sentence. Answers the problem as it stands then. */
export async function actOnProblem(
  desk: Desk,
  id: string,
  given: { readonly version?: number | undefined; readonly act: ProblemActGiven },
): Promise<SeenProblem> {
  const seen = await acts.holdFor(desk, id, given)
  const { act } = given
  if (act.kind === 'dispatched') refuseUnknownDepartments(desk, [act.department])
  const happening: ProblemHappening = act.kind === 'assigned' ? { ...act, responsibility: randomUUID() } : act
  const event = { ...happening, on: seen.today, by: desk.actor }
  refuseContradiction(contradictsProblem(seen.standing, event))
  return seeProblem(desk, await acts.append(desk, seen, event))!
}
