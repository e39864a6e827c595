import type { Indicator } from '../../engines/indicators/indicator.ts'
import { economyIndicators } from './indicators/economy.ts'
import { enterpriseIndicators } from './indicators/enterprises.ts'
import { innovationIndicators } from './indicators/innovation.ts'
import { investmentIndicators } from './indicators/investment.ts'
import { projectIndicators } from './indicators/projects.ts'
import { serviceIndicators } from './indicators/services.ts'

/** What the Chuxiong zone alone publishes; the common indicators stand in the catalogue. */
export const indicators: readonly Indicator[] = [
  ...economyIndicators,
  ...projectIndicators,
  ...enterpriseIndicators,
  ...innovationIndicators,
  ...investmentIndicators,
  ...serviceIndicators,
]
