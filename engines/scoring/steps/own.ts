import { z } from 'zod'
import { ownStep } from './step.ts'

/** The logarithm of the value, moved by `plus` where zeros occur. */
export const logarithm = ownStep({
  label: { zh: '取对数', en: 'logarithm' },
  schema: z.strictObject({
    step: z.literal('logarithm'),
    plus: z.number().default(0).describe('Added before'),
    base: z.enum(['e', '2', '10']).default('e'),
  }),
  open({ plus, base }) {
    if (base === '2') return (value) => finite(Math.log2(value + plus))
    if (base === '10') return (value) => finite(Math.log10(value + plus))
    return (value) => finite(Math.log(value + plus))
  },
})

const finite = (value: number): number => (Number.isFinite(value) ? value : Number.NaN)

/** Values beyond a bound count as the bound: 封顶, 保底. */
export const cap = ownStep({
  label: { zh: '封顶保底', en: 'cap' },
  schema: z.strictObject({ step: z.literal('cap'), least: z.number().optional(), most: z.number().optional() }),
  open({ least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }) {
    return (value) => Math.min(most, Math.max(least, value))
  },
})

/** None at the base value (基准值), full at the lead value (引领值), on a line between; lead below base where lower is better. */
export const goalposts = ownStep({
  label: { zh: '基准值与引领值', en: 'goalposts' },
  schema: z
    .strictObject({
      step: z.literal('goalposts'),
      base: z.number().describe('No points here'),
      lead: z.number().describe('All points here'),
      points: z.number().default(1),
      capped: z.boolean().default(true).describe('Beyond the goalposts as at them'),
      logarithm: z.boolean().default(false).describe('On a logarithmic line'),
    })
    .refine(({ base, lead }) => base !== lead, 'The base value equals the lead value / 基准值与引领值相同')
    .refine(
      ({ base, lead, logarithm }) => !logarithm || (base > 0 && lead > 0),
      'On a logarithmic line both lie above zero / 取对数时基准值与引领值须大于零',
    ),
  open({ base, lead, points, capped, logarithm }) {
    const line = logarithm ? Math.log : (value: number) => value
    const from = line(base)
    const width = line(lead) - from
    return (value) => {
      const place = value <= 0 && logarithm ? Number.NEGATIVE_INFINITY * Math.sign(width) : (line(value) - from) / width
      const kept = capped ? Math.min(1, Math.max(0, place)) : place
      return finite(kept * points)
    }
  },
})

const band = z.strictObject({
  from: z.number().optional().describe('The bound counts'),
  above: z.number().optional().describe('The bound does not count'),
  upTo: z.number().optional().describe('The bound counts'),
  below: z.number().optional().describe('The bound does not count'),
  points: z.number(),
})

/** Points by bands; the first band in which the value lies counts. */
export const bands = ownStep({
  label: { zh: '分档', en: 'bands' },
  schema: z.strictObject({
    step: z.literal('bands'),
    bands: z.array(band).min(1),
    otherwise: z.number().default(0).describe('The points outside every band'),
  }),
  open({ bands: declared, otherwise }) {
    const holds = declared.map(
      ({ from, above, upTo, below }) =>
        (value: number) =>
          (from === undefined || value >= from) &&
          (above === undefined || value > above) &&
          (upTo === undefined || value <= upTo) &&
          (below === undefined || value < below),
    )
    return (value) => {
      const index = holds.findIndex((inside) => inside(value))
      return index < 0 ? otherwise : declared[index]!.points
    }
  },
})

/** Times a factor, plus an amount. */
export const scale = ownStep({
  label: { zh: '折算', en: 'scale' },
  schema: z.strictObject({ step: z.literal('scale'), times: z.number().default(1), plus: z.number().default(0) }),
  open:
    ({ times, plus }) =>
    (value) =>
      value * times + plus,
})

/** The value to a power; unknown where it has none. */
export const power = ownStep({
  label: { zh: '乘方', en: 'power' },
  schema: z.strictObject({ step: z.literal('power'), exponent: z.number() }),
  open:
    ({ exponent }) =>
    (value) =>
      finite(value ** exponent),
})

/**
 * A share of 0 to 1 spread out at its upper end, so that high places cannot be made good by low ones:
 * −rate · ln(1 − share · (1 − e^(−100/rate))).
 */
export const exponential = ownStep({
  label: { zh: '指数变换', en: 'exponential transformation' },
  schema: z.strictObject({ step: z.literal('exponential'), rate: z.number().positive().default(23) }),
  open({ rate }) {
    const span = 1 - Math.exp(-100 / rate)
    return (value) => finite(-rate * Math.log(1 - value * span))
  },
})
