import { z } from 'zod'
import { type Pairs, placeIn } from '../numbers/pairs.ts'

/** A gap that is filled from the same place in other years. */
export const filledAlong = z.strictObject({
  along: z.string().min(1).describe('FEEL: the number by which values follow each other, such as the year'),
  take: z
    .enum(['before', 'after', 'nearest', 'line'])
    .describe(
      'The last value before · the next after · whichever is nearer, before where both are · a line between the two',
    ),
  reach: z.number().positive().optional().describe('Not from further than so much, such as 3 years'),
  within: z.array(z.string().min(1)).min(1).describe('Whose values follow each other: equal values of these names'),
})

export type FilledAlong = z.infer<typeof filledAlong>

/** What stands in at a place on the way; NaN where nothing does. */
export function valueAlong({ take, reach = Number.POSITIVE_INFINITY }: FilledAlong, pairs: Pairs, at: number): number {
  if (Number.isNaN(at)) return Number.NaN
  const { values, beside } = pairs
  const after = placeIn(values, at)
  const known = (index: number): boolean =>
    index >= 0 && index < values.length && Math.abs(values[index]! - at) <= reach
  const [one, other] = [after - 1, after]
  if (values[after] === at) return beside[after]!
  if (take === 'before') return known(one) ? beside[one]! : Number.NaN
  if (take === 'after') return known(other) ? beside[other]! : Number.NaN
  if (take === 'line') {
    if (!known(one) || !known(other)) return Number.NaN
    const share = (at - values[one]!) / (values[other]! - values[one]!)
    return beside[one]! + share * (beside[other]! - beside[one]!)
  }
  if (!known(one)) return known(other) ? beside[other]! : Number.NaN
  return known(other) && values[other]! - at < at - values[one]! ? beside[other]! : beside[one]!
}
