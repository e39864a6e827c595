import type { ScoringEdition } from '../../../engines/scoring/edition.ts'
import type { Label } from '../../../kernel/label.ts'
import { weightText } from '../printed.ts'
import { stageLabel } from '../stages.ts'
import { criteriaIn, isCriterion, partLabel, stageRuleOf, stagesIn, weightAt } from './scheme-edits.ts'

/** What an edition changes against another: criteria that come and go, weights, formulas and ways to score, stages. */
export function differencesOf(now: ScoringEdition, former: ScoringEdition): Label[] {
  const before = new Map(criteriaIn(former.score).map((part) => [part.id, part]))
  const stages = stagesIn(now)
  const told: Label[] = []
  for (const part of criteriaIn(now.score)) {
    const label = partLabel(part)
    const was = before.get(part.id)
    before.delete(part.id)
    if (!was) {
      told.push({ zh: `新增“${label.zh}”`, en: `“${label.en}” is new` })
      continue
    }
    for (const stage of stages) {
      const [from, to] = [weightAt(was, stage), weightAt(part, stage)]
      const at = stageLabel(stage)
      if (from !== to)
        told.push({
          zh: `“${label.zh}”${at.zh}权重${weightText(from)} → ${weightText(to)}`,
          en: `“${label.en}”, ${at.en}: weight ${weightText(from)} → ${weightText(to)}`,
        })
    }
    if (isCriterion(part) && isCriterion(was)) {
      if (part.value !== was.value)
        told.push({ zh: `“${label.zh}”的公式改了`, en: `The formula of “${label.en}” is another` })
      if (JSON.stringify(part.steps) !== JSON.stringify(was.steps))
        told.push({ zh: `“${label.zh}”的计分方法或分档改了`, en: `“${label.en}” is scored in another way` })
    }
  }
  for (const part of before.values()) {
    const { zh, en } = partLabel(part)
    told.push({ zh: `去掉“${zh}”`, en: `“${en}” is gone` })
  }
  if (stageRuleOf(now) !== stageRuleOf(former) || stages.join() !== stagesIn(former).join())
    told.push({ zh: '阶段划分改了', en: 'Stages are told apart in another way' })
  return told
}
