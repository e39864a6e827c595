import type { EvaluationEdition } from '../../../engines/evaluation/edition.ts'
import { day } from '../../../kernel/day.ts'
import { enterpriseFacts, surveyed, zonesOwn } from '../facts.ts'
import { recalled } from '../recalled.ts'
import { sources } from '../sources.ts'
import { environment } from './environment.ts'
import { innovation } from './innovation.ts'
import { opening } from './opening.ts'
import { quality } from './quality.ts'
import { structure } from './structure.ts'

/**
 * 国家高新区综合评价 of 2021: 46 names and the shares of the groups are the document’s; of the relative weights two are known,
 * the others are the zone’s to fill. The formulas follow from the columns of the survey that the document lists.
 */
export const edition2021: EvaluationEdition = {
  id: 'zone-evaluation-2021',
  label: { zh: '国家高新区综合评价（2021年版）', en: 'Evaluation of national high-tech zones (2021)' },
  firstDay: day('2021-04-22'),
  lastDay: day('2024-09-30'),
  source: sources.edition2021,
  official: true,
  recalled: [recalled.lastDay, recalled.formulas, recalled.weights],
  groupsInAll: 5,
  itemsInAll: 46,
  groups: [innovation, structure, environment, opening, quality],
  facts: [...surveyed, ...zonesOwn],
  enterpriseFacts,
}
