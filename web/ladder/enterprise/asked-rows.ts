import type { ConditionShown, QuestionShown } from '../../../contract/ladder/answer.ts'
import type { Label } from '../../../kernel/label.ts'
import { inOrder } from '../sentences.ts'

type Asking = Pick<ConditionShown, 'id' | 'state' | 'missing'>

/** Which fact the row of each condition asks for: the first that lacks and that no row above asks for, so that each is offered once. */
export function askedInRows(
  conditions: readonly ConditionShown[],
  reportable: readonly string[],
): ReadonlyMap<Asking['id'], string> {
  const offered = new Set<string>()
  return new Map(
    inOrder(conditions).flatMap(({ id, state, missing }): [string, string][] => {
      const free = missing.find(({ name }) => reportable.includes(name) && !offered.has(name))
      if (state !== 'unknown' || !free) return []
      offered.add(free.name)
      return [[id, free.name]]
    }),
  )
}

/** 补报“研发费用”，同时用于高新技术企业、瞪羚企业: what else waits for a fact than the rung whose row asks for it; null where nothing does. */
export function alsoFor({ label, waiting }: Pick<QuestionShown, 'label' | 'waiting'>, rung: Label): Label | null {
  const others = waiting.filter(({ zh }) => zh !== rung.zh)
  return others.length === 0
    ? null
    : {
        zh: `补报“${label.zh}”，同时用于${others.map(({ zh }) => zh).join('、')}`,
        en: `“${label.en}” counts for ${others.map(({ en }) => en).join(', ')} too`,
      }
}
