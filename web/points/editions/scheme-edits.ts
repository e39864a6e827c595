import type { Criterion, Part, ScoringEdition } from '../../../engines/scoring/edition.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'

/** What a part is called. */
export const partLabel = ({ id, label }: Part): Label =>
  label === undefined ? asWritten(id) : typeof label === 'string' ? asWritten(label) : label

export const groupsIn = ({ score }: ScoringEdition): readonly Part[] => ('parts' in score ? score.parts : [])
export const criteriaIn = (part: Part): readonly Part[] => ('parts' in part ? part.parts.flatMap(criteriaIn) : [part])
export const isCriterion = (part: Part): part is Criterion => 'value' in part

/** The weight of a part at a stage; 0 where it has none there. */
export const weightAt = ({ weight }: Part, stage: string): number =>
  typeof weight === 'number' ? weight : (weight[stage] ?? 0)

/** Stages that weights are given for, in the order in which they were first written. */
export const stagesIn = ({ score }: ScoringEdition): readonly string[] => [
  ...new Set(criteriaIn(score).flatMap(({ weight }) => (typeof weight === 'object' ? Object.keys(weight) : []))),
]

/** A sum of weights without the dust of doubles. */
export const sumOf = (weights: readonly number[]): number =>
  Number(weights.reduce((sum, weight) => sum + weight, 0).toFixed(9))

/** What the criteria below a part can bring at a stage. */
export const totalAt = (part: Part, stage: string): number =>
  sumOf(criteriaIn(part).map((criterion) => weightAt(criterion, stage)))

function edited(part: Part, id: string, edit: (part: Part) => Part): Part {
  if (part.id === id) return edit(part)
  return 'parts' in part ? { ...part, parts: part.parts.map((one) => edited(one, id, edit)) } : part
}

/** The edition with one part as it was edited. */
export const withPart = (scheme: ScoringEdition, id: string, edit: (part: Part) => Part): ScoringEdition => ({
  ...scheme,
  score: edited(scheme.score, id, edit),
})

/** The edition with another weight of a criterion at a stage. */
export const withWeight = (scheme: ScoringEdition, id: string, stage: string, weight: number): ScoringEdition =>
  withPart(scheme, id, (part) => ({
    ...part,
    weight: typeof part.weight === 'object' ? { ...part.weight, [stage]: weight } : weight,
  }))

/** The formula that tells the stages apart; none where the edition has no stages. */
export const stageRuleOf = ({ derived, stage }: ScoringEdition): string | undefined =>
  derived.find(({ name }) => name === stage)?.formula

export const withStageRule = (scheme: ScoringEdition, formula: string): ScoringEdition => ({
  ...scheme,
  derived: scheme.derived.map((one) => (one.name === scheme.stage ? { ...one, formula } : one)),
})
