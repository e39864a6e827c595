import { deliveryPlanners, deliveryReporters } from '../../../contract/delivery/ledger.ts'
import type { ProjectPage } from '../../../contract/delivery/project.ts'
import type { ProjectStanding } from '../../../engines/delivery/standing/standing.ts'
import { actsForDepartment } from '../../../kernel/jurisdiction.ts'
import type { DeliveryMechanism } from '../../../mechanisms/delivery/delivery.ts'
import { forbidden } from '../../refusal.ts'
import type { Viewer } from '../../viewer.ts'
import type { Project } from '../standing/projects.ts'

/** Whether a project lies within what the viewer acts for. */
export const actsFor = (viewer: Viewer, { departmentCode }: Project): boolean =>
  actsForDepartment(viewer, departmentCode)

export function refuseBeyondReach(viewer: Viewer, project: Project): void {
  if (actsFor(viewer, project)) return
  throw forbidden(
    `“${project.name}”由${project.departmentLabel?.zh}推进，请由该部门办理`,
    `“${project.name}” is driven by ${project.departmentLabel?.en}; ask that department`,
  )
}

/** What the viewer may do with a project as it stands. */
export function mayOf(
  { deciders }: DeliveryMechanism,
  viewer: Viewer,
  project: Project,
  { edition, promised, reached, promise }: ProjectStanding,
): ProjectPage['may'] {
  const own = actsFor(viewer, project)
  const pending = promise.extensions.some(({ decided }) => !decided)
  const plans = own && deliveryPlanners.includes(viewer.post)
  return {
    plan: plans,
    promise: plans && edition > 0 && !promised,
    report: own && deliveryReporters.includes(viewer.post) && edition > 0,
    extend: plans && promised !== null && !reached && !pending,
    decide: pending && deciders.includes(viewer.post),
  }
}
