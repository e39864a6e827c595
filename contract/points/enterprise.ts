import { z } from 'zod'
import { scoringEdition } from '../../engines/scoring/edition.ts'
import { label } from '../parts/label.ts'
import { yearText } from '../parts/year.ts'
import { defineRoute } from '../route.ts'
import { shownReason } from '../targets.ts'
import { certificate, objection } from './certificates.ts'
import {
  editionNamed,
  oneScored,
  pointsAndOwn,
  publishedAs,
  runLine,
  scoredSubject,
  signed,
  standing,
  unreported,
} from './points.ts'

const fact = z.union([z.number(), z.string(), z.null()])

/** One part of the score as a line of its page; numbers in printed form add up to the printed whole. */
export const scoredPart = z.object({
  id: z.string(),
  label,
  parent: z.string().nullable(),
  depth: z.number(),
  full: z.number().nullable().describe('The points that it can bring in the stage'),
  points: z.string().nullable().describe('What it brings, as printed; null is unknown'),
  value: z.number().nullable().describe('The value of a criterion before its steps; null is unknown, and for groups'),
  unit: z.string().nullable(),
  formula: z.string().nullable(),
  share: z.number().nullable().describe('The share of the peers that it surpasses, 0 to 1'),
  places: z
    .object({ stage: z.number().nullable(), sector: z.number().nullable() })
    .nullable()
    .describe(
      'The share of the others of its stage and of its sector whose points of the criterion it surpasses, 0 to 1; null where unknown or the peers are fewer than ten',
    ),
  recalled: z.boolean().describe('Whether definition or weight are still to be confirmed: 待核'),
  clause: z.string().nullable(),
})

const scoredPage = standing.extend({
  asOf: z.string().describe('The day that says which years are over'),
  subject: scoredSubject,
  run: runLine,
  edition: editionNamed,
  unreported,
  parts: z.array(scoredPart).describe('Group by group, each before its criteria'),
  reason: shownReason.describe('The same as one tree down to the facts'),
  facts: z.array(
    z.object({
      name: z.string(),
      label,
      unit: z.string().nullable(),
      value: fact.describe('As it counts now: corrected where it was corrected'),
      counted: z
        .object({ value: fact })
        .nullable()
        .describe('What the count itself read, where it was corrected since'),
      own: z.boolean(),
    }),
  ),
  sources: z
    .array(z.object({ kind: z.string(), id: z.string(), label }))
    .describe('The rows of the registers that the facts were read from'),
  former: standing
    .extend({ reason: z.string(), decided: signed })
    .nullable()
    .describe('What the count said before a correction'),
  certificates: z.array(certificate).describe('The newest first'),
  objections: z.array(objection).describe('The newest first'),
  mayCertify: z.boolean(),
  mayObject: z.boolean(),
  mayWithdraw: z.boolean().describe('Whether the viewer takes back the objection that waits'),
})
export type ScoredPage = z.infer<typeof scoredPage>

export const openScoredEnterprise = defineRoute({
  id: 'openScoredEnterprise',
  method: 'GET',
  path: '/api/points/runs/:run/enterprises/:enterprise',
  label: { zh: '企业积分', en: 'The points of an enterprise' },
  admits: pointsAndOwn,
  params: oneScored,
  answer: scoredPage,
})

/** The points of an enterprise year by year: of each year the newest count, an enterprise's only where published. */
export const pointsOverYears = defineRoute({
  id: 'pointsOverYears',
  method: 'GET',
  path: '/api/points/enterprises/:enterprise/years',
  label: { zh: '历年积分', en: 'Points over the years' },
  admits: pointsAndOwn,
  params: z.object({ enterprise: z.uuid() }),
  answer: z.object({
    subject: scoredSubject,
    years: z
      .array(
        standing.extend({
          year: yearText,
          run: z.string(),
          edition: editionNamed,
          published: publishedAs.nullable(),
          demonstration: z.boolean(),
        }),
      )
      .describe('The earliest first'),
  }),
})

/** The enterprise of the viewer, and the run that its home opens; null where nothing is published yet. */
export const ownPoints = defineRoute({
  id: 'ownPoints',
  method: 'GET',
  path: '/api/points/mine',
  label: { zh: '我的积分', en: 'My points' },
  admits: ['enterprise'],
  answer: z.object({
    subject: scoredSubject.nullable(),
    current: standing
      .extend({ run: runLine, unreported, median: z.number().nullable().describe('Of all scores of its stage') })
      .nullable(),
  }),
})

const partialSums = z.array(z.number()).describe('Numbers whose exact sum it is')
const weightedPeers = z.object({
  least: z.number(),
  most: z.number(),
  weights: partialSums,
  sum: partialSums,
  squares: partialSums,
})

/**
 * What the browser needs to try other facts with the very engine: `new Trial(openScheme(scheme), own, measured, corrected)`, where
 * `own` is the table of the facts alone and `measured` has, for each place and group, `new Distribution(values)`.
 */
export const openPointsTrial = defineRoute({
  id: 'openPointsTrial',
  method: 'GET',
  path: '/api/points/runs/:run/enterprises/:enterprise/trial',
  label: { zh: '试算所需', en: 'What a trial needs' },
  admits: pointsAndOwn,
  params: oneScored,
  answer: z.object({
    scheme: scoringEdition,
    subject: z.string(),
    facts: z.record(z.string(), fact).describe('Own facts as they were counted, by the names of the scheme’s inputs'),
    corrected: z
      .record(z.string(), fact)
      .describe('The facts that were corrected since; a trial starts from them, advice too'),
    places: z.array(
      z.object({
        place: z.string().describe('Where in the edition values are compared'),
        groups: z.array(
          z.object({
            name: z.string(),
            count: z.number().describe('How many peers there are'),
            values: z.array(z.number()).describe('All their values in ascending order, or evenly chosen ones'),
            weighted: weightedPeers.optional().describe('Instead of values where peers count by their weights'),
          }),
        ),
      }),
    ),
    exact: z.boolean().describe('False where values were chosen: ranks are then about right'),
  }),
})

const trialChanges = z.strictObject({ changes: z.record(z.string(), fact) })

/** The same, computed among all: exact, the own old value, counted or corrected, being nobody's peer. */
export const tryPoints = defineRoute({
  id: 'tryPoints',
  method: 'POST',
  path: '/api/points/runs/:run/enterprises/:enterprise/trial',
  label: { zh: '试算', en: 'Try other facts' },
  admits: pointsAndOwn,
  params: oneScored,
  body: trialChanges,
  answer: z.object({ before: standing, after: standing }),
})

export const adviseOnPoints = defineRoute({
  id: 'adviseOnPoints',
  method: 'POST',
  path: '/api/points/runs/:run/enterprises/:enterprise/advice',
  label: { zh: '最省力的加分', en: 'The least effort for more points' },
  admits: pointsAndOwn,
  params: oneScored,
  body: z.strictObject({
    goal: z.union([
      z.strictObject({ points: z.number().positive().max(100) }),
      z.strictObject({ class: z.string().max(20) }),
    ]),
  }),
  answer: z.object({
    before: standing,
    routes: z
      .array(
        z.object({
          moves: z.array(
            z.object({
              input: z.string(),
              label,
              unit: z.string().nullable(),
              from: z.number(),
              to: z.number(),
            }),
          ),
          effort: z.number().describe('In standard deviations of everybody’s values'),
          after: standing,
          gain: z.number().nullable().describe('Points more'),
        }),
      )
      .describe('The least effort first'),
    outOfHand: z.array(label).describe('What the enterprise cannot change: never advised'),
    toReport: z.array(label).describe('What is not reported, and might count'),
  }),
})
