import { z } from 'zod'
import { type Origin, origins } from '../engines/indicators/indicator.ts'
import { shown } from '../engines/indicators/shown.ts'
import { lamps } from '../kernel/lamp.ts'
import { arrears } from './delivery/arrears.ts'
import { dayText } from './parts/day-text.ts'
import { label } from './parts/label.ts'
import { defineRoute } from './route.ts'

const lamp = z.enum(lamps)

/** A run of a sentence: words, perhaps strong, perhaps followed by a lamp or the mark of a number. */
export const sentencePiece = z.object({
  text: label,
  strong: z.boolean().optional(),
  lamp: lamp.optional(),
  origin: z.enum(Object.keys(origins) as [Origin, ...Origin[]]).optional(),
})
export type SentencePiece = z.infer<typeof sentencePiece>

export const cockpitFigure = z.object({
  label,
  shown,
  lamp: lamp.nullable(),
  reason: label.optional(),
  href: z.string(),
  notes: z.array(z.array(sentencePiece)).describe('Comparisons, each a run of text: 同比 +22.86%'),
  missing: label.optional().describe('Who must report by when, where the number is missing'),
})

export const cockpitTarget = z.object({
  id: z.string(),
  label,
  href: z.string(),
  lamp,
  reason: label.optional(),
  done: shown,
  whole: shown.describe('The target of the year'),
  completion: shown.nullable().describe('Percent of the target; null where nothing was reported'),
  ahead: z.string().nullable().describe('Percentage points before (+) or behind (-) the time progress'),
  missing: label.optional().describe('Which report is missing, and its day'),
  department: label,
})

export const cockpitSlip = z.object({
  id: z.string(),
  name: z.string(),
  href: z.string(),
  obstacle: label,
  lamp,
  days: z.number().describe('Working days after the promise'),
  promised: z.string(),
  forecast: z.string(),
  person: z.string(),
  department: label,
})

export const cockpitCadence = z.object({
  asOf: z.string().describe('Periods up to it are over'),
  label,
  unit: z.string(),
  demonstration: z.boolean(),
  done: shown,
  whole: shown,
  debt: z.string().nullable().describe('Of the target as a whole; null where a closed period is not reported'),
  cells: z
    .array(
      z.object({
        period: z.string(),
        label,
        plan: z.number(),
        actual: z.number().nullable(),
        lamp: lamp.nullable(),
        current: z.boolean(),
      }),
    )
    .describe('The 36 ten-day periods of the year'),
})

export const cockpitDue = z.object({
  id: z.string(),
  label,
  href: z.string(),
  limit: z.number().describe('Working days of the limit'),
  used: z.number(),
  paused: z.number(),
  who: label,
})

export const cockpitList = z.object({
  id: z.enum(['problems', 'responsibilities', 'progress']),
  total: z.number(),
  note: label,
  parts: z.array(z.object({ lamp: z.enum([...lamps, 'blue']), count: z.number() })),
})

const batch = z.object({
  id: z.string(),
  name: z.string(),
  href: z.string(),
  day: z.string(),
  lamp,
  reason: label,
  projects: z.number(),
  counted: z.number().describe('Of the next: how many are ready; of the last: how many have started'),
  admitted: z.number().describe('Those that a leader admitted without being ready'),
  admittedStarted: z.number(),
  late: z.number().describe('Those that started after the day'),
  parts: z.array(z.object({ lamp, count: z.number() })),
})
export type CockpitBatch = z.infer<typeof batch>

/** The cockpit of a zone. What no room keeps yet is null or empty, and the screen says so. */
export const cockpitAnswer = z.object({
  zone: z.string(),
  zoneLabel: label,
  title: label,
  sentence: z.array(sentencePiece),
  period: z.string(),
  periods: z.array(z.object({ period: z.string(), label })).describe('The periods that can be chosen'),
  asOf: z.string(),
  time: z.string().describe('Time progress in percent, one decimal'),
  figures: z.array(cockpitFigure),
  targets: z.array(cockpitTarget),
  slipping: z
    .object({
      asOf: z.string().describe('The day on which the projects are looked at'),
      newest: z
        .object({ day: z.string(), href: z.string() })
        .nullable()
        .describe('Where the room of projects stands at a later day'),
      total: z.number(),
      href: z.string().describe('The list of all of them'),
      unreported: z
        .object({ count: z.number(), href: z.string() })
        .describe('Projects of which nothing can be said, for nobody reports them'),
      arrears: arrears.extend({ href: z.string().describe('The projects, most behind first') }),
      demonstration: z.boolean(),
      rows: z.array(cockpitSlip),
    })
    .nullable(),
  cadence: cockpitCadence.nullable(),
  due: z
    .object({
      today: z.string().describe('The day on which the clocks are read'),
      demonstration: z.boolean(),
      total: z.number().describe('How many are at their limit or over it'),
      rows: z.array(cockpitDue).describe('The most urgent'),
    })
    .nullable(),
  lists: z.array(cockpitList),
  starts: z
    .object({ asOf: z.string(), demonstration: z.boolean(), next: batch.nullable(), last: batch.nullable() })
    .nullable()
    .describe('Batches of starts: the one that comes next and the one that was last'),
})
export type CockpitAnswer = z.infer<typeof cockpitAnswer>

/** The cockpit: one sentence, six figures, targets against time, what slips, what is due and which batches start. */
export const openCockpit = defineRoute({
  id: 'openCockpit',
  method: 'GET',
  path: '/api/cockpit',
  label: { zh: '驾驶舱', en: 'Cockpit' },
  admits: 'signed-in',
  query: z.object({ period: z.string().optional(), on: dayText.optional() }),
  answer: cockpitAnswer,
})
