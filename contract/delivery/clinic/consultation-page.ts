import { z } from 'zod'
import { consultationLifecycle } from '../../../engines/delivery/clinic/acts.ts'
import { gradeIds } from '../../../engines/delivery/clinic/triage.ts'
import { lamps } from '../../../kernel/lamp.ts'
import { editionHead } from '../../parts/edition.ts'
import { label, named } from '../../parts/label.ts'
import { projectNamed, recordedLine, recordedPage } from '../../parts/recorded.ts'
import { shownReason } from '../../targets.ts'
import { problemLine } from '../problems/problem-page.ts'

const lamp = z.enum(lamps)

/** A project that the rules call in, and why. */
export const triageLine = z.object({
  project: projectNamed,
  leader: z.string().nullable(),
  department: label.nullable(),
  lamp,
  grade: z.enum(gradeIds),
  gradeLabel: label,
  grounds: z.array(label).describe('What was found, the gravest first'),
  reasons: z.array(shownReason).describe('Every criterion with what was found'),
  mayCall: z.boolean(),
})
export type TriageLine = z.infer<typeof triageLine>

/** Where a consultation stands, in one line of a list. */
export const consultationLine = recordedLine.extend({
  complaint: z.string(),
  grade: z.enum(gradeIds),
  gradeLabel: label,
  state: z.enum(consultationLifecycle.stateIds),
  round: z.number(),
  followUp: z.string().nullable(),
  called: z.object({ on: z.string(), person: z.string() }),
})
export type ConsultationLine = z.infer<typeof consultationLine>

/** The rules by which projects are called in. */
export const clinicRules = editionHead.extend({
  criteria: z.array(z.object({ id: z.string(), gradeLabel: label, rule: label })),
  causes: z.array(named),
})
export type ShownClinicRules = z.infer<typeof clinicRules>

const finding = z.object({ on: z.string(), person: z.string(), post: label, cause: label, text: z.string() })
const prescription = z.object({
  on: z.string(),
  measure: z.string(),
  department: label,
  due: z.string(),
  problem: problemLine.nullable().describe('The problem that carries it; null where it is not for the viewer'),
})

/** Everything of one consultation on a day, and what the viewer may do with it. */
export const consultationPage = consultationLine.extend({
  ...recordedPage.shape,
  grounds: z.array(label).describe('What the triage found when it was called'),
  now: z
    .array(label)
    .nullable()
    .describe('What it finds on the day that is looked at; null for those who do not see the triage'),
  rules: clinicRules,
  opinionDays: z.number().describe('Working days that the rules give for an opinion'),
  followUpDays: z.number().describe('Working days after a measure is due on which the project is seen again'),
  rounds: z
    .array(
      z.object({
        number: z.number(),
        from: z.string(),
        asked: z.array(
          z.object({
            department: label,
            due: z.string().nullable(),
            lamp,
            reason: label,
            opinion: finding.nullable(),
          }),
        ),
        diagnosis: finding.nullable(),
        prescriptions: z.array(prescription),
      }),
    )
    .describe('The latest first'),
  moves: z.array(z.enum(consultationLifecycle.moves)).describe('What the viewer may do now'),
  problems: z
    .array(z.object({ id: z.string(), serial: z.number(), title: z.string() }))
    .describe('Open problems of the project that a prescription can answer'),
})
export type ConsultationPage = z.infer<typeof consultationPage>
