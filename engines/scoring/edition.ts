import { z } from 'zod'
import { type Combining, combinations } from './combine.ts'
import { type CombiningAmongPeers, combinationsAmongPeers } from './combine-among-peers.ts'
import { layout } from './reading/layout.ts'
import { elsewhere, filledAlong } from './steps/along.ts'
import { ties } from './steps/places.ts'
import { boundTo, quantileType } from './steps/quantile.ts'
import { step } from './steps/schema.ts'
import { label } from './steps/step.ts'
import { weighting } from './weighting/schema.ts'

const name = z.string().min(1)
const rule = z.string().min(1).describe('A FEEL text over the names of inputs and derived values')

const input = z.union([
  name.describe('A column of numbers, called as its heading'),
  z.strictObject({
    name: name.describe('What formulas call it'),
    column: name.optional().describe('The heading of its column; the name where it is not said'),
    type: z.enum(['number', 'text']).default('number'),
    unit: z.string().optional().describe('A unit of the kernel, such as 万元; formulas are checked against it'),
    own: z.boolean().default(true).describe('false: out of the hand of who is scored, so never advised to be changed'),
    advised: z
      .enum(['either', 'more', 'less'])
      .default('either')
      .describe('Which way the value is advised to go: shrinking a staff to look better is no counsel'),
    label: label.optional(),
  }),
])

const derived = z.strictObject({
  name,
  formula: rule.describe('FEEL over inputs and what was derived before'),
  label: label.optional(),
})

/** What becomes of an unknown part. */
const unknownPart = z
  .enum(['exclude', 'zero', 'available'])
  .describe('exclude: the whole is unknown · zero: it counts nothing · available: the others carry its weight')

const imputation = z.union([
  filledAlong,
  z.strictObject({ fill: z.number().describe('This value stands in') }),
  z.strictObject({
    impute: z.enum(['mean', 'median', 'least', 'most']).describe('The value of the peers that stands in'),
    within: z.array(name).default([]).describe('Who is a peer: equal values of these names'),
  }),
  z.strictObject({
    impute: z.literal('regression').describe('From the straight line of least squares through the peers'),
    on: rule.describe('FEEL: the number that the line goes by'),
    within: z.array(name).default([]).describe('Who is a peer: equal values of these names'),
  }),
])

const ways = [
  ...(Object.keys(combinations) as Combining[]),
  ...(Object.keys(combinationsAmongPeers) as CombiningAmongPeers[]),
  'formula',
  'weight',
] as const

const common = {
  id: name,
  label: label.optional(),
  clause: z.string().optional().describe('Where the rules say so'),
  weight: z
    .union([z.number().nonnegative(), z.record(z.string(), z.number().nonnegative())])
    .default(1)
    .describe('In the part above it; by stage where stages weigh differently'),
  weightBy: rule
    .optional()
    .describe('The weight row by row, in place of `weight`: FEEL over inputs and derived values'),
  steps: z.array(step).default([]).describe('What is done to the value, one after the other'),
  round: z.int().min(0).max(10).optional().describe('Digits behind the point, half up'),
  minimum: z.number().optional().describe('Without so many points here the whole does not pass'),
}

const band = z.strictObject({
  when: rule.optional().describe('The band of those for whom it holds; the first that holds counts'),
  from: z.number(),
  to: z.number(),
  label: label.optional(),
})

const criterion = z.strictObject({
  ...common,
  value: rule,
  elsewhere: elsewhere.optional().describe('The value that another row of the same has, before gaps are filled'),
  direction: z.enum(['higher', 'lower']).default('higher').describe('Which side is better'),
  missing: imputation.optional().describe('Not said: an unknown value stays unknown'),
})

const expert = z.strictObject({
  ...common,
  expert: name.describe('The input that holds the points that experts gave'),
  bands: z.array(band).min(1).describe('Experts decide inside the band; without them the points are unknown'),
})

const whole = z.strictObject({
  ...common,
  combine: z
    .enum(ways)
    .default('sum')
    .describe(
      'How the parts, with their weights, make the whole; mazziotta-pareto is the mean less the variance divided by it, power the mean by way of a power, trimmed the mean without the least and the most, ordered the mean by places, formula what `formula` says, weight the weight of the part `of`, copeland how many peers are beaten less by how many it is, benefit-of-the-doubt the mean by the weights that are best for each',
    ),
  formula: rule
    .optional()
    .describe('For combine: "formula": FEEL over parts that stand before or below, inputs and derived values'),
  of: name
    .optional()
    .describe('For combine: "weight": the part, in a branch that stands before, whose weight there is the value here'),
  exponent: z
    .number()
    .optional()
    .describe('For combine: "power": 1 the mean, 2 the root of the mean square, 0 the geometric mean'),
  places: z
    .array(z.number().nonnegative())
    .default([])
    .describe('For combine: "ordered": the weight of the most part, of the next, down to the least'),
  penalty: z
    .enum(['less', 'more'])
    .default('less')
    .describe('For combine: "mazziotta-pareto": whether unevenness is taken off or added, as where more is worse'),
  deviation: z
    .enum(['population', 'sample'])
    .default('population')
    .describe('For combine: "mazziotta-pareto": the variance of the parts by n or by n − 1'),
  within: z
    .array(name)
    .default([])
    .describe('For copeland and benefit-of-the-doubt: who are peers, equal values of these names'),
  shares: z
    .strictObject({ least: z.number().min(0).max(1).default(0), most: z.number().min(0).max(1).default(1) })
    .optional()
    .describe('For benefit-of-the-doubt: what each part gives of the whole, at least and at most'),
  offset: z
    .number()
    .nonnegative()
    .default(0)
    .describe('For geometric and harmonic means: added to every part before and taken off the whole'),
  weighting: weighting
    .optional()
    .describe('Weights that are computed; where parts have a `weight` too, each is multiplied by it'),
  missing: unknownPart.optional(),
  knownParts: z.int().min(0).default(0).describe('How many parts must be known'),
  known: z.number().min(0).max(1).default(0).describe('The share of the weight that must be known'),
})

export type Criterion = z.infer<typeof criterion>
export type Expert = z.infer<typeof expert>
export type Branch = z.infer<typeof whole> & { parts: Part[] }
export type Part = Branch | Criterion | Expert

const branch: z.ZodType<Branch> = whole.extend({
  get parts() {
    return z
      .array(part)
      .default([])
      .describe('At least one, but for a formula over parts that stand before and for a weight')
  },
})
const part: z.ZodType<Part> = z.union([branch, criterion, expert])

const condition = z.strictObject({
  id: name,
  label: label.optional(),
  clause: z.string().optional(),
  condition: rule,
})

const classes = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('quantile'),
    labels: z.array(z.string()).min(2).describe('From the lowest score to the highest'),
    type: quantileType,
    bound: boundTo,
    within: z.array(name).default([]),
  }),
  z.strictObject({
    by: z.literal('share'),
    weightBy: rule
      .optional()
      .describe(
        'FEEL: shares of this instead of the rows, such as the population; who has none above zero has no class',
      ),
    at: z
      .enum(['start', 'middle', 'end'])
      .default('middle')
      .describe(
        'With weights: which of its people, the first, the middle or the last, decides; who ties counts as one',
      ),
    shares: z
      .array(z.strictObject({ label: z.string(), share: z.number().min(0).max(1) }))
      .min(2)
      .describe('From the best on; the last takes the rest'),
    within: z.array(name).default([]),
  }),
  z.strictObject({
    by: z.literal('score'),
    bounds: z
      .array(z.strictObject({ label: z.string(), from: z.number().optional() }))
      .min(2)
      .describe('From the best on, each from so many points; the last has no bound'),
  }),
])

const source = z.strictObject({
  id: name,
  title: z.string(),
  issuer: z.string(),
  day: z.string().optional(),
  number: z.string().optional(),
  clause: z.string().optional(),
})

/**
 * A way of scoring, as data: what is read, the tree of criteria, who counts as peers, ranks, classes, and who passes.
 * The same declaration scores in a zone, in the browser and from the terminal.
 */
export const scoringEdition = z.strictObject({
  $schema: z.string().optional().describe('Where an editor finds the schema: edition.schema.json'),
  id: name,
  label: label.optional(),
  firstDay: z.string().optional(),
  source: source.optional(),
  official: z.boolean().default(false).describe('Whether an official text stands behind every weight'),
  subject: z
    .union([name, z.array(name).min(1)])
    .describe('The column that names who is scored; several where only together they tell, such as place and year'),
  layout: layout.optional().describe('Where the table has not one row for each subject and one column for each input'),
  unknown: z
    .array(z.string())
    .optional()
    .describe(
      'How the table writes what is not known, beside an empty cell; not said: among numbers NA, n/a, NaN, null, .., …, :, *, -, —, 未报, 暂无 and their like',
    ),
  decimal: z
    .enum(['.', ','])
    .optional()
    .describe('The sign before decimals; not said: a point, and a comma only where it cannot group thousands'),
  inputs: z.array(input).min(1),
  derived: z.array(derived).default([]),
  among: rule.optional().describe('Who is scored; for whom it does not hold there is no score, and nobody’s peer'),
  stage: name.optional().describe('The text by which weights differ'),
  missing: unknownPart.default('exclude').describe('For every part that does not say'),
  score: part,
  ranking: z
    .strictObject({
      order: z.enum(['highest', 'lowest']).default('highest').describe('Which score is first'),
      ties: ties.default('lowest'),
      within: z.array(name).default([]),
    })
    .prefault({}),
  classes: classes.optional(),
  pass: z
    .strictObject({
      gates: z.array(condition).default([]).describe('Every one must hold'),
      direct: z.array(condition).default([]).describe('Who meets one of these needs no points'),
      points: z.number().optional().describe('The points to reach'),
    })
    .optional(),
})

export type ScoringEdition = z.infer<typeof scoringEdition>
export type Classes = z.infer<typeof classes>
export type Condition = z.infer<typeof condition>
