import type { Figure } from '../../engines/indicators/figure.ts'
import { briefFigures } from './figures/briefs.ts'
import { businessClimateFigures } from './figures/business-climate.ts'
import { innovationFigures } from './figures/innovation.ts'

export const figures: readonly Figure[] = [...briefFigures, ...businessClimateFigures, ...innovationFigures]
