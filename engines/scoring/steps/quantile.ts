import { z } from 'zod'
import type { QuantileType } from '../numbers/quantiles.ts'

/** How a quantile between two values is told. */
export const quantileType = z
  .union([1, 2, 3, 4, 5, 6, 7, 8, 9].map((type) => z.literal(type as QuantileType)))
  .default(7)
  .describe(
    'How quantiles are told, 1 to 9 as R numbers them: 7 is R, Excel PERCENTILE.INC and SQL percentile_cont, 6 SPSS and Excel PERCENTILE.EXC, 1 SQL percentile_disc, 2 SAS',
  )

/** To which class a value belongs that lies on a bound. */
export const boundTo = z.enum(['below', 'above']).default('below').describe('To which class a value on a bound belongs')

/** How many bounds lie before a value. */
export const boundsPassed = (bounds: readonly number[], value: number, to: 'below' | 'above'): number =>
  bounds.filter((bound) => (to === 'below' ? value > bound : value >= bound)).length
