import { z } from 'zod'
import { beyondLimits } from '../../engines/delivery/editing/limits.ts'
import { happening } from '../../engines/delivery/standing/history.ts'
import { dayText } from '../parts/day-text.ts'
import { versionSeen } from '../parts/version.ts'
import { defineRoute } from '../route.ts'
import { deliveryPlanners, deliveryReporters, extensionDeciders, oneProject } from './ledger.ts'
import { projectPage } from './project.ts'

const [planned, promised, requested, decided, reported] = happening.options

/** A network that a zone may follow; what is longer or larger is no plan of a project. */
const followed = planned.shape.network.superRefine((network, found) => {
  const sentence = beyondLimits(network)
  if (sentence) found.addIssue({ code: 'custom', message: sentence.zh, params: { expected: sentence } })
})

/** A plan: from a template with own lengths, or a network of one's own. The first one becomes the baseline. */
export const setPlan = defineRoute({
  id: 'setPlan',
  method: 'POST',
  path: '/api/delivery/projects/:project/plan',
  label: { zh: '编制推进方案', en: 'Set the plan' },
  admits: deliveryPlanners,
  params: oneProject,
  body: z.union([
    z.strictObject({
      template: z.string(),
      days: z.record(z.string(), z.number().nonnegative().max(2000)).optional(),
      done: z
        .record(z.string(), dayText)
        .optional()
        .describe('Of a project that is under way: which steps are done, and on which day'),
      reason: z.string().trim().min(1, '请写明依据').max(500),
      version: versionSeen,
    }),
    planned.omit({ kind: true, template: true, phase: true }).extend({
      network: followed,
      template: z.string().max(100).optional().describe('The one that it began with; as before unless said'),
      version: versionSeen,
    }),
  ]),
  answer: projectPage,
})

export const promiseDay = defineRoute({
  id: 'promiseDay',
  method: 'POST',
  path: '/api/delivery/projects/:project/promise',
  label: { zh: '承诺', en: 'Promise a day' },
  admits: deliveryPlanners,
  params: oneProject,
  body: promised.omit({ kind: true }),
  answer: projectPage,
})

export const requestExtension = defineRoute({
  id: 'requestExtension',
  method: 'POST',
  path: '/api/delivery/projects/:project/extensions',
  label: { zh: '申请延期', en: 'Ask for an extension' },
  admits: deliveryPlanners,
  params: oneProject,
  body: requested.omit({ kind: true, request: true }),
  answer: projectPage,
})

export const decideExtension = defineRoute({
  id: 'decideExtension',
  method: 'POST',
  path: '/api/delivery/projects/:project/extensions/:request',
  label: { zh: '答复延期', en: 'Decide on an extension' },
  admits: extensionDeciders,
  params: oneProject.extend({ request: z.string().max(100) }),
  body: decided.omit({ kind: true, request: true }),
  answer: projectPage,
})

/** A later report of the same ten days corrects the earlier one, so sending a kept draft twice does no harm. */
export const reportTenDays = defineRoute({
  id: 'reportTenDays',
  method: 'POST',
  path: '/api/delivery/projects/:project/reports',
  label: { zh: '填旬报', en: 'Hand in a ten-day report' },
  admits: deliveryReporters,
  params: oneProject,
  body: reported.omit({ kind: true }),
  answer: projectPage,
})
