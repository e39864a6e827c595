import type { Network } from '../../engines/delivery/scheduling/network.ts'
import type { Label } from '../../kernel/label.ts'
import type { Post } from '../../kernel/post.ts'
import { type DemonstrationHistory, demonstrationHistories } from '../demonstration/histories.ts'
import type { ProjectBatch } from '../demonstration/projects.ts'
import { type BatchStartsMechanism, batchStarts } from './batch-starts/batch-starts.ts'
import { type LandingHandbook, landingHandbooks } from './landing-handbook/landing-handbook.ts'
import { type ProjectClinicMechanism, projectClinic } from './project-clinic/project-clinic.ts'
import { guards, type Phase, phaseIds, phases } from './project-plans/phases.ts'
import {
  networkOfTemplate,
  ownerDepartments,
  owners,
  type PlanAdjustment,
  type PlanTemplate,
} from './project-plans/template.ts'
import { type PlannedProject, planTemplates, usualTemplate } from './project-plans/templates.ts'
import { type SiteReviewMechanism, siteReview } from './site-review/site-review.ts'
import { type SixOne, sixOnes } from './six-ones/six-ones.ts'
import { type ThreeListsMechanism, threeLists } from './three-lists/three-lists.ts'

export type DeliveryPhase = { readonly id: Phase; readonly label: Label; readonly guard: Label }

/** How a zone drives its projects: phases, plans on offer, what makes a project active, who decides on extensions. */
export type DeliveryMechanism = {
  readonly phases: readonly DeliveryPhase[]
  /** Phases in which money is spent. */
  readonly spending: readonly Phase[]
  readonly templates: readonly PlanTemplate[]
  readonly owners: Readonly<Record<string, Label>>
  readonly ownerDepartments: Readonly<Partial<Record<string, string>>>
  /** The template that a project of its kind usually follows, by its id. */
  readonly usualTemplate: (project: PlannedProject) => string
  readonly networkOf: (template: PlanTemplate, adjustment?: PlanAdjustment) => Network
  readonly sixOnes: readonly SixOne[]
  readonly deciders: readonly Post[]
  readonly threeLists: ThreeListsMechanism
  readonly projectClinic: ProjectClinicMechanism
  readonly landingHandbooks: readonly LandingHandbook[]
  readonly batchStarts: BatchStartsMechanism
  readonly siteReview: SiteReviewMechanism
  /** What is made up for the projects of a demonstration: 演示数据. */
  readonly demonstration: (projects: readonly ProjectBatch[]) => DemonstrationHistory[]
}

export const delivery: DeliveryMechanism = {
  phases: phaseIds.map((id) => ({ id, label: phases[id].label, guard: guards[phases[id].guard] })),
  spending: ['building', 'completed', 'producing'],
  templates: planTemplates,
  owners,
  ownerDepartments,
  usualTemplate,
  networkOf: networkOfTemplate,
  sixOnes,
  deciders: ['leader'],
  threeLists,
  projectClinic,
  landingHandbooks,
  batchStarts,
  siteReview,
  demonstration: demonstrationHistories,
}
