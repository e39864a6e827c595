import type { Indicator } from '../../engines/indicators/indicator.ts'
import { cityIndicators } from './indicators/city.ts'
import { economyIndicators } from './indicators/economy.ts'
import { enterpriseIndicators } from './indicators/enterprises.ts'
import { innovationIndicators } from './indicators/innovation.ts'
import { projectIndicators } from './indicators/projects.ts'
import { serviceIndicators } from './indicators/services.ts'
import { talentIndicators } from './indicators/talent.ts'

/** What the Zibo zone alone publishes; the common indicators stand in the catalogue. */
export const indicators: readonly Indicator[] = [
  ...economyIndicators,
  ...projectIndicators,
  ...enterpriseIndicators,
  ...innovationIndicators,
  ...talentIndicators,
  ...serviceIndicators,
  ...cityIndicators,
]
