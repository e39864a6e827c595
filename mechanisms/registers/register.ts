import { defineRegister } from '../../engines/register/kind.ts'
import { parkGrade } from '../assessments/incubators/park-grade.ts'
import { listingStep } from '../assessments/listing-nursery/step.ts'
import { obsoleteFinding } from '../assessments/obsolete-capacity/finding.ts'
import { screening } from '../assessments/obsolete-capacity/screening.ts'
import { arrival } from './arrival.ts'
import { commitment } from './commitment.ts'
import { department } from './department.ts'
import { document } from './document.ts'
import { enterprise } from './enterprise.ts'
import { enterpriseTitle } from './enterprise-title.ts'
import { enterpriseYear } from './enterprise-year.ts'
import { exchangeRate } from './exchange-rate.ts'
import { parcel } from './parcel.ts'
import { park } from './park.ts'
import { project } from './project.ts'
import { zone } from './zone.ts'

/** Every register that a zone keeps. */
export const register = defineRegister([
  zone,
  department,
  document,
  park,
  parkGrade,
  parcel,
  enterprise,
  enterpriseYear,
  enterpriseTitle,
  listingStep,
  screening,
  obsoleteFinding,
  project,
  exchangeRate,
  commitment,
  arrival,
])
