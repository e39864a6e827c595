import type { Indicator } from '../../engines/indicators/indicator.ts'
import { city } from './city.ts'
import { economy } from './economy.ts'
import { enterprises } from './enterprises.ts'
import { evaluation } from './evaluation.ts'
import { innovation } from './innovation.ts'
import { investment } from './investment.ts'
import { opening } from './opening.ts'
import { projects } from './projects.ts'
import { services } from './services.ts'

/** The indicators that any zone may report, chapter by chapter; what one zone alone counts stands in its pack. */
export const catalogue: readonly Indicator[] = [
  ...economy,
  ...projects,
  ...enterprises,
  ...innovation,
  ...investment,
  ...services,
  ...opening,
  ...city,
  ...evaluation,
]
