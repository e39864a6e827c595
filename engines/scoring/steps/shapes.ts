import { z } from 'zod'
import { figure } from '../numbers/figure.ts'
import { scoreAt, shareBelow } from '../numbers/normal.ts'
import { ownStep } from './step.ts'

const finite = (value: number): number => (Number.isFinite(value) ? value : Number.NaN)

/** The angle whose sine is the square root of a share, which makes shares near 0 and 1 as steady as those between. */
export const arcsine = ownStep({
  label: { zh: '反正弦平方根', en: 'arcsine of the square root' },
  schema: z.strictObject({
    step: z.literal('arcsine'),
    of: z.number().positive().default(1).describe('The whole: 1 for shares, 100 for percent'),
  }),
  open:
    ({ of }) =>
    (value) =>
      finite(Math.asin(Math.sqrt(value / of))),
  tell({ of }, { before }) {
    const share = `${figure(before)}${of === 1 ? '' : ` ÷ ${figure(of)}`}`
    return { zh: `反正弦平方根 arcsin √(${share})`, en: `arcsin √(${share})` }
  },
})

/** (value^lambda − 1) ÷ lambda, and the logarithm where lambda is 0 (Box and Cox). */
export const boxCox = ownStep({
  label: { zh: '博克斯—考克斯变换', en: 'Box–Cox transformation' },
  schema: z.strictObject({
    step: z.literal('box-cox'),
    lambda: z.number(),
    plus: z.number().default(0).describe('Added before'),
  }),
  open({ lambda, plus }) {
    return (value) => {
      const moved = value + plus
      if (moved <= 0) return Number.NaN
      return lambda === 0 ? Math.log(moved) : finite((moved ** lambda - 1) / lambda)
    }
  },
  tell({ lambda, plus }, { before }) {
    const formula = `λ = ${figure(lambda)}，${figure(before + plus)}`
    return { zh: `博克斯—考克斯变换，${formula}`, en: `the Box–Cox transformation, ${formula.replace('，', ', ')}` }
  },
})

/** A standard score as the share of a normal population below it, or such a share as a standard score. */
export const normal = ownStep({
  label: { zh: '正态分布换算', en: 'normal distribution' },
  schema: z.strictObject({
    step: z.literal('normal'),
    as: z.enum(['share', 'score']).describe('share: of a standard score, below it · score: of a share'),
    points: z.number().positive().default(1).describe('The whole: 1 for shares, 100 for percentiles'),
  }),
  open({ as, points }) {
    if (as === 'share') return (value) => shareBelow(value) * points
    return (value) => scoreAt(value / points)
  },
  tell: ({ as, points }, { before }) =>
    as === 'share'
      ? {
          zh: `标准分 ${figure(before)} 之下的正态份额`,
          en: `the normal share below the standard score ${figure(before)}`,
        }
      : {
          zh: `正态份额 ${figure(before / points)} 的标准分`,
          en: `the standard score of the normal share ${figure(before / points)}`,
        },
})

/** e, 2 or 10 to the power of the value: back from a logarithm. */
export const antilogarithm = ownStep({
  label: { zh: '取反对数', en: 'antilogarithm' },
  schema: z.strictObject({ step: z.literal('antilogarithm'), base: z.enum(['e', '2', '10']).default('e') }),
  open({ base }) {
    const raise = base === 'e' ? Math.exp : (value: number) => Number(base) ** value
    return (value) => finite(raise(value))
  },
  tell({ base }, { before }) {
    return { zh: `${base} 的 ${figure(before)} 次方`, en: `${base} to the power ${figure(before)}` }
  },
})
