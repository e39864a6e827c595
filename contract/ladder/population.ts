import { z } from 'zod'
import { restsNear } from '../../engines/ladders/population.ts'
import type { Label } from '../../kernel/label.ts'
import { zoneStaff } from '../admission.ts'
import {
  confirmableShown,
  confirmationEvent,
  givenConfirmations,
  givenWithdrawal,
  ruleConfirmers,
} from '../parts/confirmation.ts'
import { label } from '../parts/label.ts'
import { defineRoute } from '../route.ts'
import { editionShown } from './answer.ts'
import { ladderDay } from './ladder.ts'

const nearRule = label.nullable().describe('How much must be known for a near miss; null where nothing is asked')

const rungOfPopulation = z.object({
  id: z.string(),
  label,
  short: label,
  flight: z.string(),
  edition: label.nullable().describe('The edition in force; none on this day'),
  held: z.number().nullable().describe('Null where the zone never registered this title: unknown, not none'),
  before: z.number().nullable().describe('Held at the end of the year before; null where no title was known then'),
  growth: z.string().nullable().describe('Percent on the year before, one digit'),
  ofCity: z
    .object({ value: z.string(), period: z.string(), indicator: z.string() })
    .nullable()
    .describe('The share of the city as the zone published it: percent, or a fraction; null where it did not'),
  eligible: z.number().describe('Meet every condition and do not hold it'),
  near: z.number().describe('Fail one condition, and meet all others'),
  nearWaiting: z.number().describe('Fail one condition, and lack facts for others, most being known'),
  unknown: z.number().describe('Fail none, and lack facts'),
  unconfirmed: z.number().describe('Parts of the rules that the zone has to confirm'),
})

const growthOfRung = z.object({
  id: z.string(),
  label,
  years: z.array(
    z.object({
      year: z.number(),
      held: z.number(),
      granted: z.number(),
      growth: z.string().nullable().describe('Percent on the year before, one digit; none where that had none'),
    }),
  ),
})

const flow = z.object({ year: z.number(), from: z.string().nullable(), to: z.string().nullable(), count: z.number() })

/** Everybody on the ladder of a zone on a day. */
export const openLadderPopulation = defineRoute({
  id: 'openLadderPopulation',
  method: 'GET',
  path: '/api/ladder',
  label: { zh: '全区梯度', en: 'The ladder of the zone' },
  admits: zoneStaff,
  query: ladderDay,
  answer: z.object({
    asOf: z.string(),
    lastYear: z.number().describe('The last year whose facts count'),
    demonstration: z.boolean(),
    enterprises: z.number(),
    titled: z.number().describe('Enterprises that hold a title'),
    undated: z.number().describe('Titles held since an unknown day: in no year'),
    nearRule,
    rungs: z.array(rungOfPopulation).describe('In the order of the staircase'),
    growth: z.array(growthOfRung),
    flows: z.array(flow).describe('From one highest rung of the main flight to another within a year'),
    waiting: z.array(z.object({ id: z.string(), name: z.string(), reports: z.number() })),
  }),
})
export type LadderPopulation = z.output<NonNullable<typeof openLadderPopulation.answer>>

const lack = z.object({ label, short: label.nullable().describe('How much lacks; null where that is no number') })

/** «研发费用总额（差0.58万元）»: a condition that is failed, and by how much. */
export const lackLabel = ({ label, short }: z.output<typeof lack>): Label => ({
  zh: short ? `${label.zh}（${short.zh}）` : label.zh,
  en: short ? `${label.en} (${short.en})` : label.en,
})

export const listNearMisses = defineRoute({
  id: 'listNearMisses',
  method: 'GET',
  path: '/api/ladder/near',
  label: { zh: '只差一点的企业', en: 'Enterprises that miss a rung by little' },
  admits: zoneStaff,
  query: ladderDay.extend({
    rung: z.string().max(40),
    atMost: z.coerce.number().int().min(1).max(5).default(1).describe('Conditions failed'),
    rest: z.enum(restsNear).optional().describe('Whether all other conditions are met; left out: either'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  answer: z.object({
    asOf: z.string(),
    lastYear: z.number().describe('The last year whose facts count'),
    demonstration: z.boolean(),
    rung: z.object({ id: z.string(), label }),
    edition: editionShown,
    nearRule,
    choices: z.array(z.object({ id: z.string(), label })),
    total: z.number(),
    totals: z.record(z.enum(restsNear), z.number()).describe('How many meet all the rest, how many lack facts'),
    rows: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        creditCode: z.string().nullable(),
        unknown: z.number().describe('Conditions whose facts are not known'),
        lacks: z.array(lack),
      }),
    ),
  }),
})
export type NearMisses = z.output<NonNullable<typeof listNearMisses.answer>>

/** Every edition, with what in it is recalled and who confirmed it from the document. */
export const listLadderEditions = defineRoute({
  id: 'listLadderEditions',
  method: 'GET',
  path: '/api/ladder/editions',
  label: { zh: '认定办法', en: 'Editions of the ladder' },
  admits: zoneStaff,
  query: ladderDay,
  answer: z.object({
    asOf: z.string(),
    editions: z.array(
      editionShown.extend({
        rung: label,
        inForce: z.boolean(),
        conditions: z.number(),
        items: z.array(confirmableShown),
        history: z.array(confirmationEvent).describe('The latest first'),
        mayConfirm: z.boolean(),
      }),
    ),
  }),
})
export type LadderEditions = z.output<NonNullable<typeof listLadderEditions.answer>>

const oneEdition = z.object({ edition: z.string().max(60) })
const left = z.object({ left: z.number().describe('What of the edition is still to be confirmed') })

export const confirmLadderItems = defineRoute({
  id: 'confirmLadderItems',
  method: 'POST',
  path: '/api/ladder/editions/:edition/confirmations',
  label: { zh: '核定待核的条款', en: 'Confirm recalled rules' },
  admits: ruleConfirmers,
  params: oneEdition,
  body: givenConfirmations,
  answer: left,
})

export const withdrawLadderItem = defineRoute({
  id: 'withdrawLadderItem',
  method: 'POST',
  path: '/api/ladder/editions/:edition/withdrawals',
  label: { zh: '撤回条款的核定', en: 'Withdraw a confirmation' },
  admits: ruleConfirmers,
  params: oneEdition,
  body: givenWithdrawal,
  answer: left,
})
