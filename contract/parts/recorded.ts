import { z } from 'zod'
import { lamps } from '../../kernel/lamp.ts'
import { label, named } from './label.ts'

/** A project by its name. */
export const projectNamed = z.object({ id: z.string(), name: z.string() })

/** A project that may have been archived since: it keeps its name. */
export const formerProject = projectNamed.extend({ archived: z.boolean() })
export type FormerProject = z.infer<typeof formerProject>

/** What has a number in the zone and a history, in one line of a list: a problem, a consultation. */
export const recordedLine = z.object({
  id: z.string(),
  serial: z.number().describe('Its number in the zone'),
  project: projectNamed,
  stateLabel: label,
  lamp: z.enum(lamps),
  reason: label,
  waitsFor: label.nullable().describe('Who is to act next'),
  mine: z.boolean().describe('Whether that is the viewer'),
  demonstration: z.boolean(),
})
export type RecordedLine = z.infer<typeof recordedLine>

/** Something that happened to it. */
export const recordedEvent = z.object({
  number: z.number(),
  on: z.string(),
  person: z.string(),
  post: label,
  act: label,
  text: label.nullable(),
  clock: z.boolean().describe('Reached by the clock, done by nobody'),
})
export type RecordedEvent = z.infer<typeof recordedEvent>

/** What its page adds to the line. */
export const recordedPage = z.object({
  asOf: z.string(),
  version: z.number().describe('How much has happened; sent back with an act'),
  timeline: z.array(recordedEvent).describe('The latest first; what the clock reached stands between what people did'),
  departments: z.array(named).describe('Whom one can ask'),
})
