import { find } from '../../engines/search/find.ts'
import type { Typed } from '../../engines/search/typed.ts'
import { type Period, periodLabel } from '../../kernel/period.ts'
import type { ZoneKnowledge } from '../indicators/knowledge.ts'
import { declaredName, type Shelf, type Thing } from './thing.ts'

/** Report cards by title, period or chapter. */
export function findCards({ pack }: ZoneKnowledge, typed: Typed): Shelf {
  const cards = pack.cards.map(({ id, title, period, sections }): Thing => {
    const name = { zh: `${title.zh}成绩单`, en: `${title.en}: report card` }
    return {
      name: declaredName(name),
      href: `/${pack.zone.id}/reports/${id}`,
      note: periodLabel(period as Period),
      besides: [periodLabel(period as Period), ...sections.map(({ label }) => label)].map((text) => ({
        text: declaredName(text),
      })),
    }
  })
  return { kind: 'card', label: { zh: '成绩单', en: 'Report cards' }, found: find(cards, typed) }
}
