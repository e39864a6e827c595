import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { ConsultationActGiven, callConsultation as callRoute } from '../../../contract/delivery/clinic/clinic.ts'
import { consultationLifecycle, consultationParts, isUnderWay } from '../../../engines/delivery/clinic/acts.ts'
import { contradictsConsultation } from '../../../engines/delivery/clinic/fold.ts'
import type { ConsultationEvent, ConsultationHappening } from '../../../engines/delivery/clinic/history.ts'
import { stillOpen } from '../../../engines/delivery/clinic/standing.ts'
import { dispatches } from '../../../engines/delivery/recorded/posts.ts'
import { record } from '../../audit/record.ts'
import { conflicting, forbidden, unacceptable } from '../../refusal.ts'
import { refuseUnknownDepartments, seeProblem } from '../problems/desk.ts'
import { readProblem, readProblemProject } from '../problems/store.ts'
import { actsOn, refuseContradiction } from '../recorded/acts.ts'
import { nextSerial, placed } from '../recorded/records.ts'
import { type ClinicDesk, type SeenConsultation, seeConsultation, seeConsultations } from './desk.ts'
import { carryByProblem } from './prescription.ts'
import { appendConsultationEvent, readConsultation, type StoredConsultation } from './store.ts'
import { judgeProject } from './triage.ts'

type Called = z.output<NonNullable<typeof callRoute.body>>

/** Calls a project in and asks the departments. Answers the id of the consultation and its number in the zone. */
export async function callConsultation(desk: ClinicDesk, projectId: string, given: Called) {
  const { tx, actor } = desk
  const project = await readProblemProject(tx, projectId)
  if (!dispatches(project.department, actor)) {
    throw forbidden(
      `“${project.name}”的会诊由推进部门、督查或领导召集`,
      `“${project.name}” is called in by the department that drives it, by supervision or by a leader`,
    )
  }
  const departments = [...new Set(given.departments)]
  refuseUnknownDepartments(desk, departments)
  const serial = await nextSerial(tx, 'consultation')
  const before = (await seeConsultations(desk, project.id)).find(({ standing }) => isUnderWay(standing))
  if (before) {
    const number = before.stored.serial
    throw conflicting(`这个项目正在会诊（第${number}号）`, `The project is in consultation already (No. ${number})`)
  }
  const { verdict, rules } = await judgeProject(desk, project.id)
  const { complaint, grade } = given
  const { demonstration } = project
  const consultation = randomUUID()
  const happenings: ConsultationHappening[] = [
    { kind: 'called', complaint, grade, rules: rules.id, grounds: [...verdict.grounds] },
    ...departments.map((department) => ({ kind: 'asked' as const, department, workdays: rules.opinion[grade] })),
  ]
  const events = happenings.map((happening) => ({ ...happening, on: desk.days.of(project), by: actor }))
  for (const one of placed(events, serial)) {
    await appendConsultationEvent(tx, { consultation, project: project.id, demonstration, ...one })
  }
  await record(tx, 'consultation.called', `consultation:${consultation}`, {
    serial,
    project: project.name,
    departments: departments.length,
  })
  return { consultation, serial }
}

const acts = actsOn({
  name: 'consultation',
  lifecycle: consultationLifecycle,
  read: readConsultation,
  see: seeConsultation,
  partiesOf: ({ standing }) => standing,
  append: (tx, { id, project }, following) =>
    appendConsultationEvent(tx, { consultation: id, project: project.id, ...following }),
  detailOf: ({ stored }) => ({ project: stored.project.name }),
})

/** Does one act in a consultation, or refuses it with its sentence. Answers the consultation as it is kept then. */
export async function actOnConsultation(
  desk: ClinicDesk,
  id: string,
  given: { readonly version?: number | undefined; readonly act: ConsultationActGiven },
): Promise<StoredConsultation> {
  const seen = await acts.holdFor(desk, id, given)
  const { act } = given
  refuseUnknownWords(desk, seen.standing.rules.causes, act)
  const event: ConsultationEvent = { ...happeningOf(act), on: seen.today, by: desk.actor }
  refuseContradiction(contradictsConsultation(seen.standing, event))
  if (act.kind === 'cured') await refuseUncured(desk, seen)
  const carried = act.kind === 'prescribed' ? { problem: await carryByProblem(desk, seen.stored, act) } : {}
  return acts.append(desk, seen, { ...event, ...carried })
}

/** What is given as it will be written; a prescription that opens a problem gets its number when it is opened. */
const happeningOf = (act: ConsultationActGiven): ConsultationHappening =>
  act.kind === 'prescribed' ? { ...act, problem: act.problem ?? randomUUID() } : act

function refuseUnknownWords(
  desk: ClinicDesk,
  causes: readonly { readonly id: string }[],
  act: ConsultationActGiven,
): void {
  if (act.kind === 'asked' || act.kind === 'prescribed') refuseUnknownDepartments(desk, [act.department])
  if ((act.kind === 'opined' || act.kind === 'diagnosed') && !causes.some(({ id }) => id === act.cause)) {
    throw unacceptable(`没有“${act.cause}”这类病因`, `There is no cause “${act.cause}”`)
  }
}

/** Nobody calls a project cured while a problem of its prescriptions is not closed. */
async function refuseUncured(desk: ClinicDesk, { standing }: SeenConsultation): Promise<void> {
  const [open] = stillOpen(standing)
  if (open === undefined) return
  const { serial } = seeProblem(desk, await readProblem(desk.tx, open))!
  throw conflicting(
    `处方里的第${serial}号问题还没有销号，不能判痊愈；${consultationParts.convener.zh}可以续治或再会诊`,
    `Problem No. ${serial} of the prescription is not closed; the treatment goes on, or there is another consultation`,
  )
}
