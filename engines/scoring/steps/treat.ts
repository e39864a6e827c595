import { z } from 'zod'
import { Distribution } from '../numbers/distribution.ts'
import { figure } from '../numbers/figure.ts'
import type { Spread } from '../numbers/spread.ts'
import { peerStep, peersGiven, type Turn } from './step.ts'
import { shapeOf } from './winsorise.ts'

const otherwise = z
  .union([
    z.enum(['as-it-is', 'logarithm', 'stretched-logarithm']),
    z.strictObject({ boxCox: z.number().describe('λ, on values moved so that the least is 1') }),
  ])
  .describe(
    'What is done where that is not enough, to all values as they were; logarithm: ln(x − least + range ÷ 100); stretched-logarithm: ln((most − 1) · (x − least) ÷ range + 1)',
  )

type Given = {
  readonly most: number
  readonly skewness: number
  readonly kurtosis: number
  readonly otherwise: z.infer<typeof otherwise>
}

type Treated = { readonly kind: 'untouched' | 'winsorised' | 'transformed'; readonly turn: Turn }

/**
 * Outliers by shape (OECD and JRC handbook): while the peers are skewed and heavy-tailed, the furthest values count as the next; equal
 * ones move together. Where that does not do, everybody is transformed instead.
 */
export const treat = peerStep({
  label: { zh: '异常值处理', en: 'outlier treatment' },
  normalises: false,
  schema: z.strictObject({
    step: z.literal('treat'),
    most: z.int().min(0).default(5).describe('Values are moved until so many are'),
    skewness: z.number().positive().default(2).describe('Too much: skewness above it, either way …'),
    kurtosis: z.number().default(3.5).describe('… and excess kurtosis above this'),
    otherwise: otherwise.default('logarithm'),
    ...peersGiven,
  }),
  asks: () => ({ order: true }),
  open: (step, peers) => treated(step, peers).turn,
  tell(step, { before }, peers) {
    const { kind } = treated(step, peers)
    const words = {
      untouched: { zh: '分布正常，不动', en: 'not skewed, left as they are' },
      winsorised: { zh: '极端值按次极端值计', en: 'the furthest count as the next' },
      transformed: { zh: '偏得太多，改用变换', en: 'too skewed, transformed' },
    }[kind]
    return {
      zh: `异常值处理：同类 ${peers.count} 家，${words.zh}，原为 ${figure(before)}`,
      en: `outliers treated: ${peers.count} peers, ${words.en}, was ${figure(before)}`,
    }
  },
})

function treated(step: Given, peers: Spread): Treated {
  const { sorted } = peers
  const isSkewed = (values: Float64Array): boolean => {
    const shape = shapeOf(new Distribution(values))
    return Math.abs(shape.skewness) > step.skewness && shape.kurtosis > step.kurtosis
  }
  if (peers.count < 4 || !isSkewed(sorted)) return { kind: 'untouched', turn: (value) => value }
  const kept = winsorised(sorted, step.most, isSkewed)
  if (!isSkewed(kept)) {
    const [low, high] = [kept[0]!, kept.at(-1)!]
    return { kind: 'winsorised', turn: (value) => Math.min(high, Math.max(low, value)) }
  }
  return { kind: 'transformed', turn: transformed(step.otherwise, peers) }
}

/** Moves the furthest values, with those equal to them, to the next until `most` are moved or the peers are not skewed. */
function winsorised(sorted: Float64Array, most: number, isSkewed: (values: Float64Array) => boolean): Float64Array {
  const values = sorted.slice()
  let [low, high] = [0, 0]
  while (low + high < most && isSkewed(values)) {
    const last = values.length - 1
    if (shapeOf(new Distribution(values)).skewness >= 0) {
      high = last - values.findLastIndex((value) => value < values[last]!)
      values.fill(values[last - high]!, last - high + 1)
    } else {
      low = values.findIndex((value) => value > values[0]!)
      values.fill(values[low]!, 0, low)
    }
  }
  return values
}

function transformed(how: Given['otherwise'], { least, most }: Spread): Turn {
  if (how === 'as-it-is') return (value) => value
  const log = (value: number): number => (value > 0 ? Math.log(value) : Number.NaN)
  if (how === 'logarithm') return (value) => log(value - least + 0.01 * (most - least))
  if (how === 'stretched-logarithm') return (value) => log(((most - 1) * (value - least)) / (most - least) + 1)
  const { boxCox: lambda } = how
  if (lambda === 0) return (value) => log(value - least + 1)
  return (value) => ((value - least + 1) ** lambda - 1) / lambda
}
