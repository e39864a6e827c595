import { z } from 'zod'
import { figure } from '../numbers/figure.ts'
import { compareNear, reaches } from '../numbers/near.ts'
import { ownStep } from './step.ts'

const bases = { e: Math.log, 2: Math.log2, 10: Math.log10 } as const
const baseNames = { e: 'ln', 2: 'log₂', 10: 'log₁₀' } as const
const finite = (value: number): number => (Number.isFinite(value) ? value : Number.NaN)
const added = (amount: number): string =>
  amount === 0 ? '' : amount < 0 ? ` − ${figure(-amount)}` : ` + ${figure(amount)}`

/** The logarithm of the value, moved by `plus` where zeros occur. */
export const logarithm = ownStep({
  label: { zh: '取对数', en: 'logarithm' },
  schema: z.strictObject({
    step: z.literal('logarithm'),
    plus: z.number().default(0).describe('Added before'),
    base: z.enum(['e', '2', '10']).default('e'),
    otherwise: z.number().optional().describe('What stands where there is no logarithm; not said: unknown'),
  }),
  open({ plus, base, otherwise = Number.NaN }) {
    const take = bases[base]
    return (value) => (value + plus > 0 ? take(value + plus) : otherwise)
  },
  tell({ plus, base }, { before }) {
    const formula = `${baseNames[base]}(${figure(before)}${added(plus)})`
    return { zh: `取对数 ${formula}`, en: `the logarithm ${formula}` }
  },
})

/** Values beyond a bound count as the bound: 封顶, 保底. */
export const cap = ownStep({
  label: { zh: '封顶保底', en: 'cap' },
  schema: z.strictObject({ step: z.literal('cap'), least: z.number().optional(), most: z.number().optional() }),
  open({ least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }) {
    return (value) => Math.min(most, Math.max(least, value))
  },
  tell({ least, most }, { before }) {
    const bounds = {
      zh: [
        least === undefined ? [] : `不低于 ${figure(least)}`,
        most === undefined ? [] : `不超过 ${figure(most)}`,
      ].flat(),
      en: [
        least === undefined ? [] : `at least ${figure(least)}`,
        most === undefined ? [] : `at most ${figure(most)}`,
      ].flat(),
    }
    return {
      zh: `封顶保底（${bounds.zh.join('，')}），原为 ${figure(before)}`,
      en: `kept ${bounds.en.join(', ')}, was ${figure(before)}`,
    }
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
    .refine(({ base, lead }) => base !== lead, '基准值与引领值相同 / the base value equals the lead value')
    .refine(
      ({ base, lead, logarithm }) => !logarithm || (base > 0 && lead > 0),
      '取对数时基准值与引领值须大于零 / on a logarithmic line both lie above zero',
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
  tell: ({ base, lead, points, logarithm }, { before }) => ({
    zh: `基准值 ${figure(base)} 得 0，引领值 ${figure(lead)} 得 ${figure(points)}，其间按${logarithm ? '对数' : '直'}线，现 ${figure(before)}`,
    en: `0 at ${figure(base)}, ${figure(points)} at ${figure(lead)}, on a ${logarithm ? 'logarithmic ' : ''}line between, now ${figure(before)}`,
  }),
})

const band = z.strictObject({
  from: z.number().optional().describe('The bound counts'),
  above: z.number().optional().describe('The bound does not count'),
  upTo: z.number().optional().describe('The bound counts'),
  below: z.number().optional().describe('The bound does not count'),
  points: z.number(),
})
type Band = z.infer<typeof band>

const isInside = ({ from, above, upTo, below }: Band, value: number): boolean =>
  (from === undefined || reaches(value, from)) &&
  (above === undefined || compareNear(value, above) > 0) &&
  (upTo === undefined || compareNear(value, upTo) <= 0) &&
  (below === undefined || compareNear(value, below) < 0)

const bounds = ({ from, above, upTo, below }: Band): string =>
  [
    from === undefined ? [] : `≥ ${figure(from)}`,
    above === undefined ? [] : `> ${figure(above)}`,
    upTo === undefined ? [] : `≤ ${figure(upTo)}`,
    below === undefined ? [] : `< ${figure(below)}`,
  ]
    .flat()
    .join('，')

/** Points by bands; the first band in which the value lies counts. */
export const bands = ownStep({
  label: { zh: '分档', en: 'bands' },
  schema: z.strictObject({
    step: z.literal('bands'),
    bands: z.array(band).min(1),
    otherwise: z.number().default(0).describe('The points outside every band'),
  }),
  open({ bands: declared, otherwise }) {
    return (value) => {
      for (const one of declared) if (isInside(one, value)) return one.points
      return otherwise
    }
  },
  tell({ bands: declared }, { before }) {
    const index = declared.findIndex((one) => isInside(one, before))
    const own = declared[index]
    const points = own?.points ?? Number.NEGATIVE_INFINITY
    const next = declared
      .filter((one) => one.points > points)
      .reduce<Band | undefined>((least, one) => (least && least.points <= one.points ? least : one), undefined)
    const [here, above] = [own && bounds(own), next && bounds(next)]
    return {
      zh: [
        above === undefined ? [] : `${above} 得 ${figure(next!.points)}`,
        `现 ${figure(before)}`,
        here === undefined ? '不在任何一档' : `在“${here || '其余'}”档`,
      ]
        .flat()
        .join('，'),
      en: [
        above === undefined ? [] : `${above} gives ${figure(next!.points)}`,
        `now ${figure(before)}`,
        here === undefined ? 'in no band' : `in the band “${here || 'all others'}”`,
      ]
        .flat()
        .join(', '),
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
  tell({ times, plus }, { before }) {
    const formula = `${figure(before)}${times === 1 ? '' : ` × ${figure(times)}`}${added(plus)}`
    return { zh: `折算 ${formula}`, en: `scaled, ${formula}` }
  },
})

/** The value to a power; unknown where it has none. */
export const power = ownStep({
  label: { zh: '乘方', en: 'power' },
  schema: z.strictObject({ step: z.literal('power'), exponent: z.number() }),
  open:
    ({ exponent }) =>
    (value) =>
      finite(value ** exponent),
  tell: ({ exponent }, { before }) => ({
    zh: `${figure(before)} 的 ${figure(exponent)} 次方`,
    en: `${figure(before)} to the power ${figure(exponent)}`,
  }),
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
  tell({ rate }, { before }) {
    const formula = `−${figure(rate)} · ln(1 − ${figure(before)} · (1 − e^(−100/${figure(rate)})))`
    return { zh: `指数变换 ${formula}`, en: `the exponential transformation ${formula}` }
  },
})
