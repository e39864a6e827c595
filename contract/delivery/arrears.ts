import { z } from 'zod'

/**
 * 欠账 of projects: by how much all that each has done of its year falls short of all that was planned until the last
 * ten-day period that is over on its own day. What one project is ahead pays no debt of another.
 */
export const arrears = z
  .object({
    whole: z.string().describe('万元 behind the plans of the year: the sum of `debt` of the projects'),
    now: z
      .string()
      .nullable()
      .describe(
        '万元 that the ten-day period at hand must bring: its own plan and the arrears; null where none is left of the year',
      ),
    unknown: z.number().describe('Projects of which it is unknown'),
  })
  .describe('欠账')
export type Arrears = z.infer<typeof arrears>
