import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { ConsultationActGiven, callConsultation as callRoute } from '../../../contract/clinic.ts'
import { consultationLifecycle, consultationParts, isUnderWay } from '../../../engines/delivery/clinic/acts.ts'
import { contradictsConsultation } from '../../../engines/delivery/clinic/fold.ts'
import type { ConsultationEvent, ConsultationHappening } from '../../../engines/delivery/clinic/history.ts'
import { stillOpen } from '../../../engines/delivery/clinic/standing.ts'
import { dispatches } from '../../../engines/delivery/problems/acts.ts'
import { record } from '../../audit/record.ts'
import { conflicting, forbidden, refuseStale, unacceptable } from '../../refusal.ts'
import { type Desk, seeProblem } from '../problems/desk.ts'
import { readProblem, readProblemProject } from '../problems/store.ts'
import { holdRecord, nextSerial, placed } from '../recorded/records.ts'
import { type ClinicDesk, type SeenConsultation, seeConsultation, seeConsultations } from './desk.ts'
import { carryByProblem } from './prescription.ts'
import { appendConsultationEvent, readConsultation } from './store.ts'
import { judgeProject } from './triage.ts'

type Called = z.output<NonNullable<typeof callRoute.body>>

function refuseUnknown({ departments }: Desk, asked: readonly string[]): void {
  const unknown = asked.find((one) => !departments.some(({ id }) => id === one))
  if (unknown === undefined) return
  throw unacceptable(`没有“${unknown}”这个部门`, `There is no department “${unknown}”`)
}

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
  refuseUnknown(desk, departments)
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
  const events = happenings.map((happening) => ({ ...happening, on: desk.dayOf(demonstration), by: actor }))
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

/** Does one act in a consultation, or refuses it with its sentence. Answers the consultation as it stands then. */
export async function actOnConsultation(
  desk: ClinicDesk,
  id: string,
  given: { readonly version?: number | undefined; readonly act: ConsultationActGiven },
): Promise<SeenConsultation> {
  const { tx, actor } = desk
  await holdRecord(tx, 'consultation', id)
  const stored = await readConsultation(tx, id)
  const seen = seeConsultation(desk, stored)
  if (!seen) throw conflicting('这次会诊那天还没有召集', 'The consultation had not been called on that day')
  const { standing, today } = seen
  const { act, version } = given
  const refused = consultationLifecycle.unentitled(act.kind, standing, actor)
  if (refused) throw forbidden(refused.zh, refused.en)
  refuseStale(version, stored.events.length, {
    zh: '这次会诊刚有人办过，请看过再办',
    en: 'Somebody has just acted in the consultation; please look again',
  })
  refuseUnknownWords(desk, standing.rules.causes, act)
  const event = { ...happeningOf(act), on: today, by: actor }
  const early = consultationLifecycle.untimely(act.kind, standing.state) ?? contradictsConsultation(standing, event)
  if (early) throw conflicting(early.zh, early.en)
  if (act.kind === 'cured') await refuseUncured(desk, seen)
  const happened: ConsultationEvent =
    event.kind === 'prescribed' && act.kind === 'prescribed'
      ? { ...event, problem: await carryByProblem(desk, stored, act) }
      : event
  const { project, demonstration, serial } = stored
  const number = stored.events.length + 1
  const place = { consultation: id, project: project.id, number, serial: null, demonstration }
  await appendConsultationEvent(tx, { ...place, event: happened })
  await record(tx, `consultation.${act.kind}`, `consultation:${id}`, { serial, project: project.name, on: today })
  return seeConsultation(desk, { ...stored, events: [...stored.events, happened] })!
}

/** What is given as it will be written; a prescription that opens a problem gets its number when it is opened. */
const happeningOf = (act: ConsultationActGiven): ConsultationHappening =>
  act.kind === 'prescribed' ? { ...act, problem: act.problem ?? randomUUID() } : act

function refuseUnknownWords(
  desk: ClinicDesk,
  causes: readonly { readonly id: string }[],
  act: ConsultationActGiven,
): void {
  if (act.kind === 'asked' || act.kind === 'prescribed') refuseUnknown(desk, [act.department])
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
