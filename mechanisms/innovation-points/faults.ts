import type { Part, ScoringEdition } from '../../engines/scoring/edition.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { Fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import { factInputs } from './template.ts'

/** What is wrong with an edition; the part where it is, if it is one part. */
export type EditionFault = { readonly part: string | null; readonly sentence: Label }

/** What the weights of a stage add up to, whole and group by group. */
export type StageTotals = {
  readonly stage: string
  readonly total: number
  readonly groups: readonly { readonly id: string; readonly label: Label; readonly total: number }[]
}

/** The points that the best at everything would have. */
export const fullMarks = 100

const labelOf = ({ id, label }: Part): Label =>
  typeof label === 'object' ? label : { zh: label ?? id, en: label ?? id }
const partsOf = (part: Part): readonly Part[] => ('parts' in part ? part.parts : [])

/** The groups of an edition: what stands right under its whole. */
export const groupsOf = ({ score }: ScoringEdition): readonly Part[] => partsOf(score)

/** The criteria at the ends of a tree. */
export const criteriaOf = (part: Part): readonly Part[] => ('parts' in part ? part.parts.flatMap(criteriaOf) : [part])

/** Stages that weights are given for, in the order in which they were first written. */
export const stagesOf = ({ score }: ScoringEdition): string[] => [
  ...new Set(criteriaOf(score).flatMap(({ weight }) => (typeof weight === 'object' ? Object.keys(weight) : []))),
]

const weightIn = ({ weight }: Part, stage: string): number =>
  typeof weight === 'number' ? weight : (weight[stage] ?? 0)

const exact = (value: number): number => Number(value.toFixed(9))

/** The points that a part can bring at a stage, where every criterion brings at most its weight. */
export function fullOf(part: Part, stage: string): number {
  const own = weightIn(part, stage)
  return exact('parts' in part ? own * part.parts.reduce((sum, below) => sum + fullOf(below, stage), 0) : own)
}

export const totalsOf = (edition: ScoringEdition): StageTotals[] =>
  stagesOf(edition).map((stage) => ({
    stage,
    total: fullOf(edition.score, stage),
    groups: groupsOf(edition).map((group) => ({ id: group.id, label: labelOf(group), total: fullOf(group, stage) })),
  }))

/** Everything that keeps an edition from being counted and published; none where it is sound. */
export function faultsOf(edition: ScoringEdition): EditionFault[] {
  try {
    openScheme({ ...edition, inputs: factInputs })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return [{ part: null, sentence: error.sentence }]
  }
  return [...shapeFaults(edition), ...stageFaults(edition), ...weightFaults(edition)]
}

function shapeFaults({ score }: ScoringEdition): EditionFault[] {
  if (!('parts' in score))
    return [{ part: score.id, sentence: { zh: '总分下面要有分组', en: 'The whole must have groups below it' } }]
  return score.parts
    .filter((group) => !('parts' in group))
    .map(({ id }) => ({
      part: id,
      sentence: {
        zh: `“${id}”直接放在总分下面；请放进一个分组`,
        en: `“${id}” stands right under the whole; put it into a group`,
      },
    }))
}

/** A stage that the rule may give and that has no weights would leave its enterprises without points. */
function stageFaults(edition: ScoringEdition): EditionFault[] {
  const { stage, derived } = edition
  if (stage === undefined)
    return [{ part: null, sentence: { zh: '没有写按什么分阶段', en: 'It is not said what tells the stages apart' } }]
  const stages = stagesOf(edition)
  const formula = derived.find(({ name }) => name === stage)?.formula ?? ''
  const given = [...formula.matchAll(/"([^"]+)"/gu)].map(([, text]) => text!)
  return given
    .filter((name, index) => !stages.includes(name) && given.indexOf(name) === index)
    .map((name) => ({
      part: null,
      sentence: {
        zh: `分阶段的公式里有“${name}”，权重里没有；权重分了${stages.map((one) => `“${one}”`).join('、') || '零个阶段'}`,
        en: `The rule of stages gives “${name}”, which has no weights; there are weights for ${stages.join(', ') || 'none'}`,
      },
    }))
}

function weightFaults(edition: ScoringEdition): EditionFault[] {
  return totalsOf(edition)
    .filter(({ total }) => total !== fullMarks)
    .map(({ stage, total }) => ({
      part: null,
      sentence: {
        zh: `“${stage}”各项权重合计 ${total}，应为 ${fullMarks}，${difference(total, '多', '少')}`,
        en: `The weights of “${stage}” add up to ${total} and should be ${fullMarks}: ${difference(total, 'too many by ', 'too few by ')}`,
      },
    }))
}

const difference = (total: number, over: string, under: string): string =>
  `${total > fullMarks ? over : under} ${exact(Math.abs(total - fullMarks))}`.replace('  ', ' ')
