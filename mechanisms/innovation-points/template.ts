import { type ScoringEdition, scoringEdition } from '../../engines/scoring/edition.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { groups, type TemplateCriterion } from './criteria.ts'
import { facts } from './facts.ts'

/** How many stages a zone tells apart: the usual three, or two. */
export type StageCount = 2 | 3

const stageNames = ['初创期', '成长期', '稳定期'] as const

/** Who is at which stage. Constructed: a zone sets its own bounds. */
const stageRules: Readonly<Record<StageCount, string>> = {
  2: 'if 成立年数 <= 5 and 营业收入 < 20000 then "初创期" else "成长期"',
  3: 'if 成立年数 <= 5 and 营业收入 < 20000 then "初创期" else if 成立年数 <= 15 and 营业收入 < 100000 then "成长期" else "稳定期"',
}

/** The column by which weights differ, and who stands beside whom. */
export const stageColumn = '阶段'

const weightsOf = ({ weights }: TemplateCriterion, stages: StageCount): Record<string, number> =>
  Object.fromEntries(stageNames.slice(0, stages).map((stage, index) => [stage, weights[index]!]))

/** Every fact that formulas may use as an input of an edition; the column is called as the fact. */
export const factInputs: ScoringEdition['inputs'] = facts.map(({ name, label, type, unit, own, advised }) => ({
  name,
  label,
  type,
  own,
  advised,
  ...(unit ? { unit } : {}),
}))

/** The edition with those inputs that its formulas use, and no others; refused with a Fault where it cannot be read. */
export function withUsedInputs(edition: ScoringEdition): ScoringEdition {
  const whole = openScheme({ ...edition, inputs: factInputs })
  const rules = [
    ...whole.derived.map(({ rule }) => rule),
    ...whole.parts.flatMap((part) => (part.kind === 'criterion' ? [part.rule] : [])),
    ...whole.parts.flatMap(({ amongs }) => amongs.filter((rule) => rule !== undefined)),
    ...[...whole.gates, ...whole.direct].map(({ rule }) => rule),
    ...(whole.among ? [whole.among] : []),
  ]
  const used = new Set(rules.flatMap(({ names }) => names))
  for (const name of namedTexts(edition)) used.add(name)
  return { ...edition, inputs: factInputs.filter((input) => typeof input !== 'string' && used.has(input.name)) }
}

/** Texts that an edition names outside formulas. */
function namedTexts({ stage, ranking, classes, score }: ScoringEdition): string[] {
  const steps = JSON.stringify(score).match(/"within":\[[^\]]*\]/g) ?? []
  return [
    ...(stage === undefined ? [] : [stage]),
    ...ranking.within,
    ...(classes && 'within' in classes ? classes.within : []),
    ...steps.flatMap((text) => JSON.parse(`{${text}}`).within as string[]),
  ]
}

/**
 * The template that a zone copies and makes its own: the share of the peers of the stage that an enterprise surpasses, times the
 * weight. It is no official rule: everything in it is to be confirmed.
 */
export function pointsTemplate(stages: StageCount): ScoringEdition {
  return withUsedInputs(
    scoringEdition.parse({
      id: `innovation-points-template-${stages}`,
      label: { zh: '创新积分模板（待核）', en: 'Template of innovation points (to be confirmed)' },
      official: false,
      subject: '企业',
      inputs: factInputs,
      derived: [{ name: stageColumn, label: { zh: '阶段', en: 'Stage' }, formula: stageRules[stages] }],
      stage: stageColumn,
      missing: 'zero',
      score: {
        id: '创新积分',
        label: { zh: '创新积分', en: 'Innovation points' },
        combine: 'sum',
        round: 1,
        parts: groups.map((group) => ({
          id: group.id,
          label: { zh: group.id, en: group.en },
          combine: 'sum',
          round: 1,
          parts: group.criteria.map((criterion) => ({
            id: criterion.id,
            label: { zh: criterion.id, en: criterion.en },
            value: criterion.value,
            weight: weightsOf(criterion, stages),
            round: 3,
            steps: [{ step: 'percent-rank', within: [stageColumn] }],
          })),
        })),
      },
      ranking: { within: [stageColumn] },
      classes: {
        by: 'share',
        within: [stageColumn],
        shares: [
          { label: 'A', share: 0.2 },
          { label: 'B', share: 0.3 },
          { label: 'C', share: 0.4 },
          { label: 'D', share: 0.1 },
        ],
      },
    }),
  )
}
