import type { ClinicRules } from '../../../engines/delivery/clinic/triage.ts'
import { edition2022 } from './2022-edition.ts'
import { demonstrationConsultations } from './demonstration.ts'

/** 项目会诊: the editions of its rules, and consultations that are made up. */
export type ProjectClinicMechanism = {
  readonly editions: readonly ClinicRules[]
  readonly demonstration: typeof demonstrationConsultations
}

export const projectClinic: ProjectClinicMechanism = {
  editions: [edition2022],
  demonstration: demonstrationConsultations,
}
