import type { Label } from '../../kernel/label.ts'
import type { Comparison } from '../indicators/comparison.ts'
import { comparisons } from '../indicators/comparison.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Place } from '../indicators/observation.ts'
import { nameOf } from '../indicators/wording.ts'

const short: Partial<Record<Comparison, Label>> = {
  growth: { zh: '同比', en: 'year on year' },
  'average-growth': { zh: '年均增长', en: 'average yearly growth' },
  'rank-in-city': { zh: '全市', en: 'in the city' },
  'rank-in-province': { zh: '全省', en: 'in the province' },
  'rank-in-nation': { zh: '全国', en: 'in the nation' },
  'rank-in-world': { zh: '全球', en: 'in the world' },
}

/** What a card calls a figure: a comparison by its own word, since the name stands above it; else the full name. */
export function shortName(indicator: Indicator, place: Place): Label {
  if (!place.comparison) return nameOf(indicator, place)
  return short[place.comparison] ?? comparisons[place.comparison].label
}
