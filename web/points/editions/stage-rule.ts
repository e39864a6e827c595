import type { Expression } from '../../../engines/rules/expression.ts'
import { proseOf } from '../../../engines/rules/telling/prose.ts'
import type { ScoringEdition } from '../../../engines/scoring/edition.ts'
import { openScheme } from '../../../engines/scoring/scheme.ts'
import { Fault } from '../../../kernel/fault.ts'
import type { Label } from '../../../kernel/label.ts'
import { stageLabel } from '../stages.ts'

/** A stage, and who is at it: 初创期, 成立年数不高于5年，且营业收入低于20,000万元. */
export type StageBranch = { readonly stage: Label; readonly when: Label }

const otherwise: Label = { zh: '其余企业', en: 'all others' }

const stageOf = (expression: Expression): Label =>
  expression.kind === 'text' ? stageLabel(expression.value) : proseOf(expression)

function branchesOf(expression: Expression): StageBranch[] {
  if (expression.kind !== 'if') return [{ stage: stageOf(expression), when: otherwise }]
  return [
    { stage: stageOf(expression.consequence), when: proseOf(expression.condition) },
    ...branchesOf(expression.otherwise),
  ]
}

/** The stages of an edition in words, the first that fits counts; none while its rule cannot be read. */
export function stageBranches(scheme: ScoringEdition): readonly StageBranch[] {
  try {
    const rule = openScheme(scheme).derived.find(({ name }) => name === scheme.stage)?.rule
    return rule ? branchesOf(rule.expression) : []
  } catch (error) {
    if (error instanceof Fault) return []
    throw error
  }
}
