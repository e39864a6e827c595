import type { Figure } from '../../engines/indicators/figure.ts'
import { pressConferenceFigures } from './figures/press-conference-2023.ts'
import { reviewFigures } from './figures/review-2024.ts'
import { workConferenceFigures } from './figures/work-conference-2021.ts'

export const figures: readonly Figure[] = [...workConferenceFigures, ...pressConferenceFigures, ...reviewFigures]
