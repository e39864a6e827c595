import { z } from 'zod'
import { problemLifecycle } from '../../../engines/delivery/problems/acts.ts'
import { levelIds } from '../../../engines/delivery/problems/escalation.ts'
import { lamps } from '../../../kernel/lamp.ts'
import { editionHead } from '../../parts/edition.ts'
import { label, named } from '../../parts/label.ts'
import { recordedLine, recordedPage } from '../../parts/recorded.ts'
import { shownReason } from '../../targets.ts'

const lamp = z.enum(lamps)

/** Where a problem stands, in one line of a list. */
export const problemLine = recordedLine.extend({
  title: z.string(),
  origin: label,
  state: z.enum(problemLifecycle.stateIds),
  department: named.nullable().describe('In charge; null before it is dispatched'),
  level: z.enum(levelIds).nullable(),
  levelLabel: label.nullable().describe('督办, 通报 or 考核'),
  clock: z
    .object({
      limit: z.number(),
      used: z.number(),
      paused: z.number(),
      left: z.number().describe('Working days; negative is over'),
      running: z.boolean(),
      due: z.string().nullable(),
    })
    .nullable(),
  filed: z.object({ on: z.string(), person: z.string() }),
})
export type ProblemLine = z.infer<typeof problemLine>

/** Who does what by when. */
export const responsibilityLine = z.object({
  id: z.string(),
  problem: z.string(),
  serial: z.number(),
  what: z.string(),
  who: z.string(),
  department: label,
  due: z.string(),
  done: z.string().nullable(),
  lamp,
  reason: label,
})
export type ResponsibilityLine = z.infer<typeof responsibilityLine>

/** The rules by which a problem is judged. */
export const problemRules = editionHead.extend({
  steps: z.array(z.object({ level: z.enum(levelIds), label, rule: label, points: z.string() })),
})
export type ShownProblemRules = z.infer<typeof problemRules>

/** Everything of one problem on a day, and what the viewer may do with it. */
export const problemPage = problemLine.extend({
  ...recordedPage.shape,
  detail: z.string().nullable(),
  instruction: z.string().nullable().describe('What the department was asked to do'),
  prescribedIn: z
    .object({ id: z.string(), serial: z.number() })
    .nullable()
    .describe('The consultation of the clinic that prescribed it'),
  handler: z.string().nullable().describe('Who received it'),
  judgement: shownReason,
  rules: problemRules,
  responsibilities: z.array(responsibilityLine),
  moves: z.array(z.enum(problemLifecycle.moves)).describe('What the viewer may do now'),
  limits: z.array(z.object({ id: z.string(), label, workdays: z.number() })),
})
export type ProblemPage = z.infer<typeof problemPage>

/** The three lists of one project. */
export const projectLists = z.object({
  asOf: z.string(),
  open: z.number(),
  over: z.number(),
  problems: z.array(problemLine),
  responsibilities: z.array(responsibilityLine),
  progress: z.array(
    z.object({
      id: z.string(),
      problem: z.string(),
      serial: z.number(),
      on: z.string(),
      act: label,
      text: z.string(),
      person: z.string(),
      lamp,
    }),
  ),
  mayFile: z.boolean(),
})
export type ProjectLists = z.infer<typeof projectLists>
