import type { Criterion, ScoringEdition } from '../../engines/scoring/edition.ts'
import type { Label } from '../../kernel/label.ts'
import { groups } from './criteria.ts'
import { criteriaOf, stagesOf } from './faults.ts'

/** Something of the template that is known from memory or constructed, and what of an edition it is about. */
export type RecalledItem = {
  readonly id: string
  readonly label: Label
  /** The criteria that it is about; every one where it is empty. */
  readonly parts: readonly string[]
  /** The text that is confirmed: where it changes, a confirmation lapses. */
  readonly content: (edition: ScoringEdition) => string
}

const labelled = (id: string, zh: string, en: string, content: RecalledItem['content']): RecalledItem => ({
  id,
  label: { zh, en },
  parts: [],
  content,
})

const isCriterion = (part: object): part is Criterion => 'value' in part

const definition = (edition: ScoringEdition, id: string): string => {
  const part = criteriaOf(edition.score).find((one) => one.id === id)
  return part && isCriterion(part) ? JSON.stringify([part.value, part.direction, part.missing ?? null]) : 'absent'
}

const ofCriteria: readonly RecalledItem[] = groups.flatMap(({ criteria }) =>
  criteria.map(({ id, en }) => ({
    id: `criterion:${id}`,
    label: { zh: `“${id}”的名称与算法`, en: `Name and formula of “${en}”` },
    parts: [id],
    content: (edition: ScoringEdition) => definition(edition, id),
  })),
)

/** What a zone confirms by a document before anything is published as official. */
export const recalled: readonly RecalledItem[] = [
  labelled('stages', '阶段的划分', 'Bounds of the stages', ({ derived, stage }) =>
    JSON.stringify([stage, derived.find(({ name }) => name === stage)?.formula]),
  ),
  labelled('weights', '各阶段的权重', 'Weights of every stage', (edition) =>
    JSON.stringify([stagesOf(edition), criteriaOf(edition.score).map(({ id, weight }) => [id, weight])]),
  ),
  labelled('normalisation', '得分的算法（同组百分位）', 'How values become points', (edition) =>
    JSON.stringify([edition.missing, criteriaOf(edition.score).map(({ id, steps, round }) => [id, steps, round])]),
  ),
  labelled('classes', '等级的划分', 'Bounds of the classes', ({ classes }) => JSON.stringify(classes ?? null)),
  ...ofCriteria,
]

/** Criteria that an edition has and the template does not: the zone's own, confirmed as its own. */
export const ownCriteria = (edition: ScoringEdition): readonly RecalledItem[] =>
  criteriaOf(edition.score)
    .filter(({ id }) => !ofCriteria.some(({ parts }) => parts[0] === id))
    .map(({ id }) => ({
      id: `criterion:${id}`,
      label: { zh: `地方指标“${id}”的依据`, en: `Ground of the local criterion “${id}”` },
      parts: [id],
      content: (given) => definition(given, id),
    }))

/** Everything of an edition that has to be confirmed; a criterion that was taken out needs no confirmation. */
export const toConfirm = (edition: ScoringEdition): readonly RecalledItem[] => [
  ...recalled.filter((item) => item.content(edition) !== 'absent'),
  ...ownCriteria(edition),
]
