import { assessmentMechanisms } from './assessments/assessments.ts'
import { enterpriseRound } from './collection/enterprise-round.ts'
import { delivery } from './delivery/delivery.ts'
import { demonstrationRows } from './demonstration/records.ts'
import { seriesValues } from './demonstration/series.ts'
import { ladderMechanism } from './enterprise-ladder/mechanism.ts'
import { glossaryOf } from './glossary/glossary.ts'
import { catalogue } from './indicator-catalogue/catalogue.ts'
import { groups } from './indicator-catalogue/groups.ts'
import { innovationPoints } from './innovation-points/innovation-points.ts'
import { paidInCapital } from './paid-in-capital/paid-in-capital.ts'
import { register as kinds } from './registers/register.ts'
import { zoneEvaluation } from './zone-evaluation/zone-evaluation.ts'
import type { Declarations } from './zone-pack.ts'

/** What every zone has in common; with the packs of the zones it is all that is declared. */
export const mechanisms: Omit<Declarations, 'packs'> = {
  catalogue,
  groups,
  kinds,
  enterpriseRound,
  delivery,
  paidInCapital,
  ladder: ladderMechanism,
  innovationPoints,
  assessments: assessmentMechanisms,
  zoneEvaluation,
  glossary: (pack) => glossaryOf({ catalogue, groups, kinds, delivery, ladder: ladderMechanism, packs: [pack] }),
  demonstrationRows,
  seriesValues,
}
