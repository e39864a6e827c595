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

/** A value of another row of the same: of the year before, of a base year. */
export const elsewhere = z
  .strictObject({
    along: filledAlong.shape.along,
    back: z.number().optional().describe('So much before: 1 for the year before'),
    at: z.number().optional().describe('At this number: 2015 for a base year'),
    take: filledAlong.shape.take.optional().describe('Where there is none: as in `missing`; not said: unknown then'),
    reach: filledAlong.shape.reach,
    within: filledAlong.shape.within,
  })
  .refine(
    ({ back, at }) => (back === undefined) !== (at === undefined),
    'back 和 at 写一个 / one of back and at is said',
  )

export type Elsewhere = z.infer<typeof elsewhere>

/** The value at the other place; NaN where there is none. */
export function valueElsewhere({ back = 0, at, take, reach }: Elsewhere, pairs: Pairs, own: number): number {
  const place = at ?? own - back
  if (take !== undefined) return valueAlong({ take, ...(reach !== undefined && { reach }) }, pairs, place)
  const found = placeIn(pairs.values, place)
  return pairs.values[found] === place ? pairs.beside[found]! : Number.NaN
}

/** What stands in at a place on the way; NaN where nothing does. */
export function valueAlong(
  { take, reach = Number.POSITIVE_INFINITY }: Pick<FilledAlong, 'take' | 'reach'>,
  pairs: Pairs,
  at: number,
): number {
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
