import type { HandbookItem } from '../../../engines/delivery/handbook/handbook.ts'
import type { Phase } from '../project-plans/phases.ts'
import type { Owner } from '../project-plans/template.ts'

/** An item of the handbook by the phases and the owners that plans have. */
export type LandingItem = HandbookItem & { readonly phase: Phase; readonly owner: Owner }
