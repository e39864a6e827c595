import type { Assessment, Grade, Row } from '../../../engines/assessment/assessment.ts'
import type { LadderFact } from '../../../engines/ladders/ladder.ts'
import { countedYear } from '../../../kernel/counted-year.ts'
import { project } from '../../registers/project.ts'
import {
  type LedgerProject,
  technicalTransformation,
  transformationOf,
} from '../technical-transformation/technical-transformation.ts'
import { landFacts } from './land-edition.ts'
import { outputPerMu } from './output-per-mu.ts'

const grade = (id: string, en: string, lamp?: Grade['lamp']): Grade => ({
  id,
  label: { zh: `${id}类`, en: `Class ${id}` },
  short: { zh: id, en },
  ...(lamp && { lamp }),
})

/** What the register of enterprises tells of its scale, and what the zone adds by itself. */
const beside: readonly LadderFact[] = [
  { name: '规上企业', label: { zh: '规上企业', en: 'Above designated size' }, type: 'flag' },
  { name: '附加分', label: { zh: '附加分', en: 'Bonus points' }, type: 'number', unit: '分', teller: 'expert' },
]

/** What an enterprise put into technical transformation in a year, as the ledger of projects adds up. */
function investedIn(rows: readonly Row[], enterprise: string, year: number): number | null {
  const projects = rows.map(
    ({ id, values }): LedgerProject => ({
      id,
      level: technicalTransformation.level,
      enterprise,
      year: typeof values.year === 'number' ? values.year : null,
      begun: values.begun === true,
      completed: typeof values.completed === 'number' ? String(values.completed) : null,
    }),
  )
  const { invested } = transformationOf(projects, { enterprise, year })
  return invested && Number(invested)
}

/** 亩均评价: every industrial enterprise with land, in four classes, with what follows for each. */
export const outputPerMuAssessment: Assessment = {
  id: 'output-per-mu',
  label: { zh: '亩均评价', en: 'Output per mu' },
  purpose: {
    zh: '比用地、用能、排放的产出，分A、B、C、D四类，差别化配置要素，腾笼换鸟。',
    en: 'What land, energy and emissions yield, in four classes; scarce things are given out accordingly.',
  },
  bureau: 'industry-commerce',
  subject: 'enterprise',
  counter: { zh: '家', en: 'enterprises' },
  grades: [grade('A', 'A'), grade('B', 'B'), grade('C', 'C'), grade('D', 'D', 'amber')],
  ungraded: { zh: '缺数未评', en: 'Facts missing' },
  way: {
    way: 'score',
    editions: outputPerMu.editions,
    facts: [...landFacts, ...beside],
    reads: [{ kind: project.id, by: 'enterprise', where: { level: technicalTransformation.level } }],
    derive: ({ id, facts, records }, on) => ({
      ...facts,
      ...(typeof facts.规上企业 === 'boolean' && { 规模: facts.规上企业 ? '规上' : '规下' }),
      技改投资: facts.技改投资 ?? investedIn(records[project.id] ?? [], id, countedYear(on)),
    }),
  },
  measures: outputPerMu.measures,
}
