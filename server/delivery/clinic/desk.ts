import { type ConsultationStanding, consultationStanding } from '../../../engines/delivery/clinic/standing.ts'
import type { ProblemStanding } from '../../../engines/delivery/problems/standing.ts'
import type { Day } from '../../../kernel/day.ts'
import type { ProjectClinicMechanism } from '../../../mechanisms/delivery/project-clinic/project-clinic.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import type { Viewer } from '../../viewer.ts'
import type { DeliveryParts } from '../ledger/parts.ts'
import { aboutProject, type Desk, layDesk, type ProblemParts, type SeenProblem, seeProblems } from '../problems/desk.ts'
import { readConsultations, type StoredConsultation } from './store.ts'

/** What the clinic is made of: its rules, the three lists that carry prescriptions, the ledger that it looks at. */
export type ClinicParts = {
  readonly mechanism: ProjectClinicMechanism
  readonly problems: ProblemParts
  readonly delivery: DeliveryParts
}

/** The desk of somebody in the clinic, with the problems that the viewer can see on the day. */
export type ClinicDesk = Desk & {
  readonly clinic: ClinicParts
  readonly today: Day
  readonly problems: readonly SeenProblem[]
}

/** A stored consultation as it stands on the day on which it is looked at. */
export type SeenConsultation = {
  readonly stored: StoredConsultation
  readonly today: Day
  readonly standing: ConsultationStanding
}

/** Lays out a desk for a viewer with the problems of one project, or of all; `asked` is the day that was asked for. */
export async function layClinicDesk(
  clinic: ClinicParts,
  tx: ZoneTransaction,
  viewer: Viewer,
  today: Day,
  { asked, project }: { readonly asked?: Day | undefined; readonly project?: string } = {},
): Promise<ClinicDesk> {
  const desk = await layDesk(clinic.problems, tx, viewer, today, asked)
  return { ...desk, clinic, today, problems: await seeProblems(desk, project ? { project } : {}) }
}

/** A consultation on the day of the desk; null where it was not called by then. */
export function seeConsultation(desk: ClinicDesk, stored: StoredConsultation): SeenConsultation | null {
  const today = desk.days.of(aboutProject(stored))
  const problems = new Map(desk.problems.map(({ id, standing }): [string, ProblemStanding] => [id, standing]))
  const standing = consultationStanding(stored.events, today, desk.clinic.mechanism.editions, problems)
  if (!standing) return null
  return { stored, today, standing: { ...standing, projectDepartment: stored.project.department } }
}

/** The consultations that the viewer can see, as they stand. */
export async function seeConsultations(desk: ClinicDesk, project?: string): Promise<SeenConsultation[]> {
  const stored = await readConsultations(desk.tx, project ? { project } : {})
  return stored.flatMap((one) => seeConsultation(desk, one) ?? [])
}
