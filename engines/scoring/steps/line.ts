import { z } from 'zod'
import { figure } from '../numbers/figure.ts'
import { ownStep } from './step.ts'

const point = z.strictObject({ at: z.number().describe('The value'), points: z.number().describe('What it gives') })
type Point = z.infer<typeof point>

/** The stretch in which a value lies; the first or the last where it lies beyond. */
function stretchOf(points: readonly Point[], value: number): readonly [Point, Point] {
  const next = points.findIndex(({ at }, index) => index > 0 && value <= at)
  const end = next < 0 ? points.length - 1 : next
  return [points[end - 1]!, points[end]!]
}

/** Through given points, on straight lines between them: air quality indices, 分段线性插值. */
export const line = ownStep({
  label: { zh: '分段直线', en: 'line through points' },
  schema: z
    .strictObject({
      step: z.literal('line'),
      through: z.array(point).min(2).describe('In ascending order of their values'),
      beyond: z
        .enum(['end', 'line', 'unknown'])
        .default('end')
        .describe('Before the first and after the last: what they give · on along the line · unknown'),
    })
    .refine(
      ({ through }) => through.every(({ at }, index) => index === 0 || at > through[index - 1]!.at),
      '各点的取值要从小到大 / the points stand in ascending order of their values',
    ),
  open({ through, beyond }) {
    const [first, last] = [through[0]!, through.at(-1)!]
    return (value) => {
      if (beyond === 'unknown' && (value < first.at || value > last.at)) return Number.NaN
      if (beyond === 'end' && value <= first.at) return first.points
      if (beyond === 'end' && value >= last.at) return last.points
      const [from, to] = stretchOf(through, value)
      if (value === to.at) return to.points
      return from.points + ((to.points - from.points) / (to.at - from.at)) * (value - from.at)
    }
  },
  tell({ through }, { before }) {
    const [from, to] = stretchOf(through, before)
    const [low, high] = [from, to].map(({ at, points }) => [figure(at), figure(points)] as const) as [
      readonly [string, string],
      readonly [string, string],
    ]
    return {
      zh: `${low[0]} 得 ${low[1]}，${high[0]} 得 ${high[1]}，其间按直线，现 ${figure(before)}`,
      en: `${low[1]} at ${low[0]}, ${high[1]} at ${high[0]}, on a line between, now ${figure(before)}`,
    }
  },
})
