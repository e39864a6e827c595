import { z } from 'zod'
import { figure } from '../numbers/figure.ts'
import { ownStep } from './step.ts'

function evenNeighbour(value: number): number {
  const low = Math.floor(value)
  const side = value - low
  return side > 0.5 || (side === 0.5 && low % 2 !== 0) ? low + 1 : low
}

/** Whole numbers beside a number that is not below zero. */
const halves = {
  'half-up': (value: number) => Math.floor(value + 0.5),
  'half-even': evenNeighbour,
  up: Math.ceil,
  down: Math.floor,
} as const

const words = {
  'half-up': { zh: '四舍五入', en: 'half up' },
  'half-even': { zh: '四舍六入五成双', en: 'half to even' },
  up: { zh: '进位', en: 'away from zero' },
  down: { zh: '舍去', en: 'towards zero' },
  floor: { zh: '向下', en: 'downwards' },
  ceiling: { zh: '向上', en: 'upwards' },
} as const

function moved(value: number, digits: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e')
  return Number(`${mantissa}e${Number(exponent) + digits}`)
}

function rounded(value: number, digits: number, how: keyof typeof words): number {
  const whole = moved(Math.abs(Number(value.toPrecision(15))), digits)
  const away = how === 'floor' ? value < 0 : value >= 0
  const way = how === 'floor' || how === 'ceiling' ? (away ? 'up' : 'down') : how
  return Math.sign(value) * moved(halves[way](whole), -digits) + 0
}

/** Rounded between two other steps, by the fifteen digits that a double holds for sure. */
export const round = ownStep({
  label: { zh: '取整', en: 'rounding' },
  schema: z.strictObject({
    step: z.literal('round'),
    digits: z.int().min(-12).max(12).default(0).describe('Behind the point; −2 rounds to hundreds'),
    how: z
      .enum(['half-up', 'half-even', 'up', 'down', 'floor', 'ceiling'])
      .default('half-up')
      .describe('up is away from zero, down towards it'),
  }),
  open:
    ({ digits, how }) =>
    (value) =>
      rounded(value, digits, how),
  tell: ({ digits, how }, { before }) => ({
    zh: `${figure(before, 8)} 保留 ${digits} 位小数，${words[how].zh}`,
    en: `${figure(before, 8)} rounded ${words[how].en} to ${digits} decimals`,
  }),
})
