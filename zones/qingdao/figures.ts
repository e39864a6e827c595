import type { Figure } from '../../engines/indicators/figure.ts'
import { businessClimateFigures } from './business-climate-figures.ts'
import { innovationFigures } from './innovation-figures.ts'

export const figures: readonly Figure[] = [...businessClimateFigures, ...innovationFigures]
