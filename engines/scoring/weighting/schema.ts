import { z } from 'zod'

const peersGiven = {
  within: z.array(z.string().min(1)).default([]).describe('Weights for each group of equal values of these names'),
  among: z.string().min(1).optional().describe('FEEL: only rows for which it holds are looked at'),
}

const judgement = z
  .union([z.number().positive(), z.string().regex(/^\d+(\.\d+)?(\/\d+(\.\d+)?)?$/)])
  .describe('How many times more important: 3, or "1/3"')

/** Weights that are computed: from how the parts are spread among the peers, or from judgements of each against each. */
export const weighting = z.discriminatedUnion('by', [
  z
    .strictObject({
      by: z.enum(['deviation', 'variation']),
      deviation: z.enum(['sample', 'population']).default('sample'),
      inverse: z
        .boolean()
        .default(false)
        .describe('1 ÷ it, so that every part moves the whole as much (Iyengar and Sudarshan, Global Gender Gap)'),
      ...peersGiven,
    })
    .describe('deviation: the standard deviation · variation: it divided by the mean'),
  z
    .strictObject({
      by: z.enum(['critic', 'correlation']),
      deviation: z.enum(['sample', 'population']).default('sample'),
      ...peersGiven,
    })
    .describe(
      'critic: the deviation times the sum of 1 − r over the other parts · correlation: 1 ÷ the sum of |r| over all parts',
    ),
  z
    .strictObject({ by: z.literal('entropy'), ...peersGiven })
    .describe('1 − entropy of the shares that the rows have of the total (熵值法); no value below zero'),
  z
    .strictObject({
      by: z.literal('principal-components'),
      components: z
        .union([
          z.int().positive(),
          z.strictObject({ eigenvalue: z.number().positive().describe('Those whose eigenvalue is above') }),
          z.strictObject({ share: z.number().positive().max(1).describe('As few as explain this share') }),
        ])
        .default(1)
        .describe('How many count, each by the variance that it explains'),
      loadings: z
        .enum(['as-they-are', 'squared'])
        .default('as-they-are')
        .describe('Loadings have length 1 and a sum above zero; squared they add up to 1'),
      ...peersGiven,
    })
    .describe('Loadings on the principal components of the correlation matrix, as prcomp with scale'),
  z
    .strictObject({
      by: z.literal('judgement'),
      matrix: z.array(z.array(judgement)).min(2).describe('A row for each part, in their order: AHP, 层次分析法'),
      from: z
        .enum(['eigenvector', 'geometric-mean'])
        .default('eigenvector')
        .describe('The principal eigenvector, or the geometric mean of each row'),
      consistency: z.number().positive().default(0.1).describe('A consistency ratio above it is refused'),
    })
    .describe('From how many times each part is more important than each other'),
])

export type Weighting = z.infer<typeof weighting>
