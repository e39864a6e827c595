import { z } from 'zod'
import { changes } from '../../engines/ladders/comparison.ts'
import { tellers } from '../../engines/ladders/ladder.ts'
import { certainties } from '../../kernel/certainty.ts'
import type { Label } from '../../kernel/label.ts'
import { label } from '../parts/label.ts'

const idsOf = <Ids extends string>(of: Readonly<Record<Ids, unknown>>) => z.enum(Object.keys(of) as [Ids, ...Ids[]])

export const verdictState = z.enum(['met', 'unmet', 'unknown'])

/** Where something that is said of an enterprise belongs: a fact, and the year that it is one of. */
const factPlace = z.object({
  fact: z.string().describe('The name in the rules'),
  year: z.number().nullable(),
  label,
})

/** How a fact is asked for and written. */
const factShape = {
  name: z.string(),
  label,
  type: z.enum(['number', 'flag', 'text', 'day']),
  unit: z.string().nullable(),
  digits: z.number(),
  within: z.tuple([z.number(), z.number()]).nullable().describe('The least and the most that a number can be'),
  choices: z.array(z.string()).describe('The words that the rules know; empty where any will do'),
  teller: idsOf(tellers),
}

const gap = z.object({
  fact: z.string(),
  condition: z.string().describe('The condition that it is the gap of: one below, where several are shown as one'),
  called: label.describe('What the fact is called'),
  short: label.describe('差1件'),
  text: label.describe('The number, what is needed, and what lacks'),
})

const decision = z.object({
  holds: z.boolean(),
  by: z.string(),
  on: z.string(),
  reason: z.string(),
  document: z.string().nullable(),
})

/** What one condition comes to, and what is below it. */
export type ConditionShown = {
  id: string
  label: Label
  clause: string | null
  certainty: keyof typeof certainties
  state: 'met' | 'unmet' | 'unknown'
  choice: boolean
  waived: boolean
  told: Label | null
  gaps: z.infer<typeof gap>[]
  points: { label: Label; told: Label; state: 'met' | 'unmet' | 'unknown' }[]
  missing: { name: string; label: Label }[]
  judgement: { question: Label; decided: z.infer<typeof decision> | null } | null
  reported: boolean
  children: ConditionShown[]
}

const conditionShown: z.ZodType<ConditionShown> = z.lazy(() =>
  z.object({
    id: z.string(),
    label,
    clause: z.string().nullable(),
    certainty: idsOf(certainties),
    state: verdictState,
    choice: z.boolean().describe('One of the ways below is enough'),
    waived: z.boolean().describe('Not asked of who holds the title and applies again'),
    told: label.nullable().describe('What was found, in numbers'),
    gaps: z.array(gap),
    points: z.array(z.object({ label, told: label, state: verdictState })),
    missing: z.array(z.object({ name: z.string(), label })),
    judgement: z.object({ question: label, decided: decision.nullable() }).nullable(),
    reported: z.boolean().describe('Whether it leans on what only the enterprise says'),
    children: z.array(conditionShown),
  }),
)

export const unconfirmedItem = z.object({ item: z.string(), label, certainty: label })

export const editionShown = z.object({
  id: z.string(),
  label,
  firstDay: z.string(),
  lastDay: z.string().nullable(),
  source: z.string().describe('Title and number of the document'),
  official: z.boolean(),
  note: label.nullable(),
})

/** Whether a rung is held, comes next, lies below or beyond what is held. */
export const rungPlaces = {
  held: { zh: '已得', en: 'Held' },
  next: { zh: '下一级', en: 'Next' },
  open: { zh: '未得', en: 'Not held' },
  beyond: { zh: '未到', en: 'Beyond' },
} as const satisfies Record<string, Label>
export type RungPlace = keyof typeof rungPlaces

/** How a title that is held stands to the conditions of today: it stays held whatever is known of them. */
export const heldStates = {
  unmet: { zh: '有效期内，按现有数据不满足', en: 'valid; not met by the facts known' },
  unknown: { zh: '有效期内，条件所需数据未报', en: 'valid; the facts are not reported' },
} as const satisfies Record<string, Label>

export const rungShown = z.object({
  id: z.string(),
  label,
  short: label,
  flight: z.string().describe('The staircase that it is drawn on'),
  place: idsOf(rungPlaces),
  edition: editionShown,
  state: verdictState.describe('Whether the conditions are met'),
  held: verdictState,
  title: z
    .object({ from: z.string().nullable(), until: z.string().nullable(), number: z.string().nullable() })
    .nullable()
    .describe('The title by which it is held; without a day where nobody knows since when'),
  count: z.object({ met: z.number(), unmet: z.number(), unknown: z.number() }),
  conditions: z.array(conditionShown),
  boundary: z
    .object({ first: z.string(), second: z.string() })
    .nullable()
    .describe('The last day of one edition and the first of the next, where the rung has several'),
  unconfirmed: z.array(unconfirmedItem).describe('What leans on memory and the zone has not confirmed'),
})
export type RungShown = z.infer<typeof rungShown>

export const questionShown = z.object({
  ...factShape,
  settles: z.number().describe('Conditions of the next rungs that wait for it'),
  waiting: z.array(label).describe('The rungs whose conditions wait for it'),
  places: z.array(factPlace).describe('What is to be reported: the parts of it that are not known'),
})
export type QuestionShown = z.infer<typeof questionShown>

/** A number, a day or a word that the rules use, and how it is known. */
export const factShown = z.object({
  ...factShape,
  value: z.string().nullable(),
  from: z.enum(['register', 'confirmed', 'reported']).nullable(),
  places: z.array(factPlace.extend({ value: z.string().nullable(), document: z.string().nullable() })),
})
export type FactShown = z.infer<typeof factShown>

export const reportShown = z.object({
  ...factShape,
  id: z.string(),
  place: factPlace,
  value: z.string(),
  held: z.string().nullable().describe('What stands against it in a register'),
  person: z.string(),
  on: z.string(),
  document: z.string().nullable(),
})
export type ReportShown = z.infer<typeof reportShown>

/** A report that the bureau sent back, until it is reported anew. */
export const returnedShown = reportShown.extend({
  reason: z.string().describe('Why it was sent back'),
  by: z.string(),
  returnedOn: z.string(),
})
export type ReturnedShown = z.infer<typeof returnedShown>

const renewalShown = z.object({
  rung: z.string(),
  label,
  kind: z.enum(['renewal', 'yearly']),
  due: z.string(),
  warnOn: z.string().nullable(),
  opens: z.string(),
  state: z.enum(['later', 'open', 'warned']),
  clause: z.string().nullable(),
  certainty: idsOf(certainties),
})

/** What the viewer may say of an enterprise, and until which day: what is said has happened. */
export const mayTell = z.object({
  report: z.boolean(),
  withdraw: z.boolean(),
  decide: z.boolean(),
  since: z.string().nullable().describe('No earlier day can be told of: the founding, where it is known'),
  until: z.string().describe('No later day can be told of'),
})

/** Where one enterprise stands on the whole ladder on a day. */
export const ladderPage = z.object({
  asOf: z.string(),
  lastYear: z.number().describe('The accounting year that «last year» means'),
  yearsKnown: z.array(z.number()),
  enterprise: z.object({ id: z.string(), name: z.string(), creditCode: z.string().nullable() }),
  demonstration: z.boolean(),
  rungs: z.array(rungShown).describe('In the order of the staircase'),
  next: z.array(z.string()).describe('The rungs to be climbed next, track by track'),
  questions: z.array(questionShown).describe('The most useful first'),
  facts: z.array(factShown),
  reports: z.array(reportShown).describe('What waits for the bureau'),
  returned: z.array(returnedShown).describe('What the bureau sent back and nobody has reported anew'),
  renewals: z.array(renewalShown),
  may: mayTell,
})
export type LadderPage = z.infer<typeof ladderPage>

export const ladderComparison = z.object({
  enterprise: z.object({ id: z.string(), name: z.string() }),
  earlier: z.object({ on: z.string(), rung: rungShown }),
  later: z.object({ on: z.string(), rung: rungShown }),
  why: z.array(label),
  conditions: z.array(
    z.object({
      id: z.string(),
      change: idsOf(changes),
      earlier: conditionShown.nullable(),
      later: conditionShown.nullable(),
    }),
  ),
})
export type LadderComparison = z.infer<typeof ladderComparison>
