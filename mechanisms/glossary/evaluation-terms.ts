import type { EvaluationEdition } from '../../engines/evaluation/edition.ts'
import { openScoredEdition, type ScoredEdition } from '../../engines/evaluation/scored-edition.ts'
import type { Stage } from '../../engines/nursery/stages.ts'
import { findingStates, origins } from '../../engines/screening/screening.ts'
import type { Label } from '../../kernel/label.ts'
import type { Term, TermShelf } from '../../kernel/term.ts'
import { greenFactory } from '../assessments/green-factory/green-factory.ts'
import { incubators } from '../assessments/incubators/incubators.ts'
import { listingNursery } from '../assessments/listing-nursery/listing-nursery.ts'
import { outputPerMu } from '../assessments/output-per-mu/output-per-mu.ts'
import { zoneEvaluation } from '../zone-evaluation/zone-evaluation.ts'
import { formulaWith, shelf, term, termsOf } from './terms.ts'

const documentOf = ({ source, label }: Pick<ScoredEdition, 'source' | 'label'>): Label => ({
  zh: source.number ?? source.title,
  en: label.en,
})

/** The indicators of an evaluation of zones, with their formulas and weights as far as they are known. */
function indicatorTerms(edition: EvaluationEdition): Term[] {
  const written = formulaWith(new Map(edition.facts.map(({ name, label }) => [name, label.en])))
  return edition.groups.flatMap(({ label: stands, items }) =>
    items.map(({ id, number, label, value, weight }) =>
      term({
        id,
        label,
        meaning: {
          zh: `${number}，赋权${weight ?? '待核'}`,
          en: `${number}, weight ${weight ?? 'to be verified'}`,
        },
        formula: value === undefined || value === label.zh ? null : written(value),
        stands,
        source: documentOf(edition),
      }),
    ),
  )
}

/** The parts of a score below the whole. */
function partTerms(edition: ScoredEdition): Term[] {
  const { parts, inputs, edition: scored } = openScoredEdition(edition)
  const written = formulaWith(new Map(inputs.map(({ name, label }) => [name, label.en])))
  return parts
    .filter(({ given }) => given.id !== scored.score.id)
    .map(({ given, label }) =>
      term({
        id: `${edition.id}.${given.id}`,
        label,
        formula: 'value' in given && given.value !== given.id ? written(given.value) : null,
        stands: edition.label,
        source: documentOf(edition),
      }),
    )
}

const stageTerms = (stages: readonly Stage[], stands: Label): Term[] =>
  stages.map(({ id, label }) => term({ id, label, stands }))

const gradeLabels = Object.fromEntries(Object.entries(incubators.grades).map(([id, { label }]) => [id, label]))

/** The words of evaluations and nurseries: indicators, parts of scores, levels, stages, grades, findings. */
export const evaluationShelves = (): TermShelf[] => [
  shelf(
    'zone-evaluation',
    '国家高新区综合评价',
    'Evaluation of national high-tech zones',
    zoneEvaluation.editions.flatMap(indicatorTerms),
  ),
  shelf('output-per-mu', '亩均评价', 'Output per mu', [
    ...outputPerMu.editions.flatMap(partTerms),
    ...outputPerMu.measures.map(({ id, label }) =>
      term({ id, label, stands: { zh: '差别化措施', en: 'Measures by class' } }),
    ),
  ]),
  shelf('green-factory', '绿色工厂', 'Green factories', [
    ...greenFactory.levels.rungs.map(({ id, label }) => term({ id, label, stands: greenFactory.levels.label })),
    ...greenFactory.standards.flatMap(partTerms),
  ]),
  shelf('nursery', '培育库', 'Nurseries', [
    ...stageTerms(listingNursery.stages, { zh: '上市培育到哪一步', en: 'Stages towards a listing' }),
    ...termsOf(listingNursery.places, { zh: '上市板块', en: 'Boards' }),
    ...stageTerms(incubators.chain, { zh: '成果转化链条', en: 'From research to industry' }),
    ...termsOf(incubators.forms, { zh: '载体类型', en: 'Forms of platforms' }),
    ...termsOf(gradeLabels, { zh: '年度评价等次', en: 'Yearly grades' }),
  ]),
  shelf('screening', '淘汰排查', 'Screening of obsolete capacity', [
    ...termsOf(findingStates, { zh: '清单办到哪一步', en: 'Where a finding stands' }),
    ...termsOf(origins, { zh: '清单从哪里来', en: 'Where a finding comes from' }),
  ]),
]
