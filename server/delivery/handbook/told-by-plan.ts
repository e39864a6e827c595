import type { LaidItem, Need } from '../../../engines/delivery/handbook/handbook.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'

/** So many items are named; the others are counted. */
const mostNamed = 3

const verdicts = {
  needed: { zh: '要办', en: 'needed' },
  spared: { zh: '不用办', en: 'not needed' },
  open: { zh: '待定', en: 'undecided' },
} as const satisfies Record<Need, Label>

/**
 * «按2026年11月22日编的推进方案，1件定为要办（技改备案），2件定为不用办（用地预审、规划许可）；编方案以前它们待定。»
 * Null where the plan decides nothing.
 */
export function toldByPlan(on: Day, without: readonly LaidItem[], items: readonly LaidItem[]): Label | null {
  const before = new Map(without.map(({ item, need }) => [item.id, need]))
  const changed = items.filter(({ item, need }) => before.get(item.id) !== need)
  if (changed.length === 0) return null
  const said = [...Map.groupBy(changed, ({ need }) => need)].map(([need, group]): Label => {
    const named = group.slice(0, mostNamed).map(({ item }) => item.label)
    const more = group.length > named.length
    return {
      zh: `${group.length}件定为${verdicts[need].zh}（${named.map(({ zh }) => zh).join('、')}${more ? '等' : ''}）`,
      en: `${group.length} ${verdicts[need].en} (${named.map(({ en }) => en).join(', ')}${more ? ' and others' : ''})`,
    }
  })
  const { zh, en } = dayLabel(on)
  return {
    zh: `按${zh}编的推进方案，${said.map((one) => one.zh).join('，')}；编方案以前它们待定。`,
    en: `By the plan set on ${en}: ${said.map((one) => one.en).join(', ')}; before it they were undecided.`,
  }
}
