import { z } from 'zod'
import { figure } from '../numbers/figure.ts'
import type { Spread } from '../numbers/spread.ts'
import { asksOfBounds, bound, boundsOf } from './bound.ts'
import { peerStep, peersGiven } from './step.ts'

type Given = { readonly least?: z.infer<typeof bound> | undefined; readonly most?: z.infer<typeof bound> | undefined }

const rangeOf = ({ least, most }: Given, peers: Spread): [number, number] => boundsOf(least, most, peers, false)

/** Values beyond a bound that the peers give count as the bound: three deviations from the mean, a fence, a quantile. */
export const limits = peerStep({
  label: { zh: '按同类限值', en: 'limits among peers' },
  normalises: false,
  schema: z.strictObject({ step: z.literal('limits'), least: bound.optional(), most: bound.optional(), ...peersGiven }),
  asks: ({ least, most }) => asksOfBounds(least, most),
  open(step, peers) {
    const [low, high] = rangeOf(step, peers)
    if (Number.isNaN(low) || Number.isNaN(high)) return (value) => value
    return (value) => Math.min(high, Math.max(low, value))
  },
  tell(step, { before }, peers) {
    const [low, high] = rangeOf(step, peers).map((value) => figure(value))
    return {
      zh: `同类 ${peers.count} 家，限于 ${low} 到 ${high}，原为 ${figure(before)}`,
      en: `${peers.count} peers, kept between ${low} and ${high}, was ${figure(before)}`,
    }
  },
})
