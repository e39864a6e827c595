import { z } from 'zod'
import { type FindingKind, findingKinds } from '../engines/consistency/finding.ts'
import { lamps } from '../kernel/lamp.ts'
import { dayText } from './parts/day-text.ts'
import { label } from './parts/label.ts'
import { defineRoute } from './route.ts'

/** Numbers that do not go together, where they stand, and whether somebody accepted that with a reason. */
export const findingRow = z.object({
  id: z.string(),
  kind: z.enum(Object.keys(findingKinds) as [FindingKind, ...FindingKind[]]),
  kindLabel: label,
  lamp: z.enum(lamps),
  text: label,
  numbers: z.array(
    z.object({
      label,
      wording: label,
      key: z.string(),
      period: z.string(),
      subject: z.string(),
      document: z.string().nullable(),
    }),
  ),
  accepted: z.object({ reason: z.string(), by: z.string(), day: z.string() }).nullable(),
})
export type FindingRow = z.infer<typeof findingRow>

/** What the checks found in the zone's own numbers, and how many published numbers were recomputed. */
export const listFindings = defineRoute({
  id: 'listFindings',
  method: 'GET',
  path: '/api/findings',
  label: { zh: '数据校核', en: 'Consistency' },
  admits: 'signed-in',
  query: z.object({
    on: dayText.optional().describe('What was found, and accepted, by the end of that day; today unless given'),
  }),
  answer: z.object({
    findings: z.array(findingRow),
    recomputed: z.object({
      agree: z.number(),
      differ: z.array(
        z.object({ key: z.string(), label, period: z.string(), printed: z.string(), recomputed: z.string() }),
      ),
      open: z.number().describe('Derived numbers whose operands nobody printed'),
    }),
  }),
})

/** A person has looked and says why the numbers stand. */
export const acceptFindingRoute = defineRoute({
  id: 'acceptFinding',
  method: 'POST',
  path: '/api/findings/acceptance',
  label: { zh: '认可校核结果', en: 'Accept a finding' },
  admits: ['statistician', 'supervisor'],
  body: z.object({ finding: z.string(), reason: z.string().trim().min(1, '请写明为什么认可').max(500) }),
  answer: z.object({ finding: z.string() }),
})
