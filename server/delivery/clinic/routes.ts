import type { FastifyInstance } from 'fastify'
import * as contract from '../../../contract/delivery/clinic/clinic.ts'
import { consultationColumns } from '../../../contract/delivery/columns.ts'
import { consultationLifecycle } from '../../../engines/delivery/clinic/acts.ts'
import { dispatches } from '../../../engines/delivery/recorded/posts.ts'
import { type Day, dayAt } from '../../../kernel/day.ts'
import type { Room } from '../../application.ts'
import { attach } from '../../attachment.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { mount } from '../../mount.ts'
import { absent } from '../../refusal.ts'
import { listFile, listFileName } from '../../register/list-file.ts'
import type { Viewer } from '../../viewer.ts'
import { listNames } from '../files/lists.ts'
import { readProblemProject } from '../problems/store.ts'
import { actOnConsultation, callConsultation } from './acts.ts'
import { type ClinicParts, layClinicDesk, seeConsultation, seeConsultations } from './desk.ts'
import { clinicOf } from './list.ts'
import { consultationLineOf, consultationPageOf, groundTexts, openProblemsOf, shownClinicRules } from './shown.ts'
import { readConsultation } from './store.ts'
import { judgeProject, seesTriage } from './triage.ts'

const { notYet } = consultationLifecycle

/** The project clinic: triage, consultations of the departments, diagnoses, prescriptions, follow-ups. */
export const clinicRoom =
  (parts: ClinicParts): Room =>
  (app: FastifyInstance): void => {
    const { clock } = app.configuration
    const desk = (tx: ZoneTransaction, viewer: Viewer, asked: { on?: Day | undefined } = {}, project?: string) =>
      layClinicDesk(parts, tx, viewer, dayAt(clock()), {
        asked: asked.on,
        ...(project !== undefined && { project }),
      })

    mount(app, contract.openClinic, ({ query, viewer, inZone }) =>
      inZone(async (tx) => clinicOf(await desk(tx, viewer, query), query.on, query.mine === 'yes')),
    )

    mount(app, contract.exportClinic, ({ query, viewer, inZone, reply }) =>
      inZone(async (tx) => {
        const { on, mine, language } = query
        const { asOf, open, ended } = await clinicOf(
          await desk(tx, viewer, query),
          on,
          mine === 'yes',
          Number.POSITIVE_INFINITY,
        )
        const lines = mine === 'yes' ? open : [...open, ...ended]
        attach(reply, listFileName(listNames.consultations, asOf, language), 'xlsx')
        return listFile(listNames.consultations, consultationColumns, lines, language)
      }),
    )

    mount(app, contract.openConsultation, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const stored = await readConsultation(tx, params.consultation)
        const laid = await desk(tx, viewer, query, stored.project.id)
        const seen = seeConsultation(laid, stored)
        if (!seen) throw absent(notYet.zh, notYet.en)
        return consultationPageOf(laid, seen)
      }),
    )

    mount(app, contract.openProjectClinic, ({ params, query, viewer, inZone }) =>
      inZone(async (tx) => {
        const project = await readProblemProject(tx, params.project)
        const laid = await desk(tx, viewer, query, project.id)
        const { verdict, rules } = await judgeProject(laid, project.id)
        const seen = await seeConsultations(laid, project.id)
        const inCharge = openProblemsOf(laid, project.id).map(({ standing }) => standing.department)
        return {
          asOf: laid.days.of(project),
          project: { id: project.id, name: project.name },
          verdict: seesTriage(laid) ? { grade: verdict.grade, grounds: groundTexts(verdict.grounds) } : null,
          rules: shownClinicRules(rules),
          opinionDays: { ...rules.opinion },
          consultations: seen.toReversed().map((one) => consultationLineOf(laid, one)),
          departments: laid.departments.map((one) => ({ ...one, proposed: inCharge.includes(one.id) })),
          mayCall: dispatches(project.department, laid.actor),
        }
      }),
    )

    mount(app, contract.callConsultation, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => callConsultation(await desk(tx, viewer, {}, params.project), params.project, body)),
    )

    mount(app, contract.actOnConsultation, ({ params, body, viewer, inZone }) =>
      inZone(async (tx) => {
        const { project } = await readConsultation(tx, params.consultation)
        const before = await desk(tx, viewer, {}, project.id)
        const stored = await actOnConsultation(before, params.consultation, body)
        const laid = await desk(tx, viewer, {}, project.id)
        return consultationPageOf(laid, seeConsultation(laid, stored)!)
      }),
    )
  }
