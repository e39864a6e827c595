import { z } from 'zod'
import { filers } from '../../../engines/delivery/problems/acts.ts'
import { levelIds } from '../../../engines/delivery/problems/escalation.ts'
import { problemHappening } from '../../../engines/delivery/problems/history.ts'
import type { Post } from '../../../kernel/post.ts'
import { fileLanguage, label } from '../../parts/label.ts'
import { lookedAt, lookedOn } from '../../parts/looked-at.ts'
import { projectNamed } from '../../parts/recorded.ts'
import { versionSeen } from '../../parts/version.ts'
import { defineRoute } from '../../route.ts'
import { deliveryReaders, oneProject } from '../ledger.ts'
import { assessedPeriod, paperFormats, paperReaders, paperText } from '../papers.ts'
import { problemLine, problemPage, problemRules, projectLists } from './problem-page.ts'

/** Who raises problems; who sees what the whole zone is called to account for. */
export const problemFilers: readonly Post[] = filers
export const bulletinReaders: readonly Post[] = paperReaders
export const assessmentReaders: readonly Post[] = [...bulletinReaders, 'department-clerk', 'investment-officer']

export const problemViews = ['mine', 'raised', 'all'] as const
export type ProblemView = (typeof problemViews)[number]

const chosen = lookedAt.extend({
  view: z.enum(problemViews).optional().describe('What waits for the viewer, what the viewer raised, or all'),
  settled: z.enum(['yes']).optional().describe('Those that are closed or withdrawn, instead of the open ones'),
  department: z.string().max(60).optional(),
  project: z.uuid().optional(),
  level: z.enum(levelIds).optional(),
})

export const listProblems = defineRoute({
  id: 'listProblems',
  method: 'GET',
  path: '/api/delivery/problems',
  label: { zh: '问题清单', en: 'Problems' },
  admits: deliveryReaders,
  query: chosen,
  answer: z.object({
    ...lookedOn.shape,
    demonstration: z.boolean().describe('Whether some of it is made up: 演示数据'),
    counts: z.object({
      mine: z.number(),
      raised: z.number(),
      all: z.number(),
      over: z.number(),
      settled: z.number(),
    }),
    problems: z.array(problemLine).describe('What is furthest over its limit first; at most 200'),
    mayFile: z.boolean(),
  }),
})

export const exportProblems = defineRoute({
  id: 'exportProblems',
  method: 'GET',
  path: '/api/delivery/problems/export',
  label: { zh: '导出问题清单', en: 'Export the problems' },
  admits: deliveryReaders,
  query: chosen.extend({ language: fileLanguage }),
})

export const oneProblem = z.object({ problem: z.uuid() })

export const openProblem = defineRoute({
  id: 'openProblem',
  method: 'GET',
  path: '/api/delivery/problems/:problem',
  label: { zh: '一个问题', en: 'A problem' },
  admits: deliveryReaders,
  params: oneProblem,
  query: lookedAt,
  answer: problemPage,
})

export const openThreeLists = defineRoute({
  id: 'openThreeLists',
  method: 'GET',
  path: '/api/delivery/projects/:project/three-lists',
  label: { zh: '三张清单', en: 'Three lists' },
  admits: deliveryReaders,
  params: oneProject,
  query: lookedAt,
  answer: projectLists,
})

const [
  filed,
  dispatched,
  received,
  sentBack,
  supplemented,
  answered,
  rejected,
  closed,
  withdrawn,
  urged,
  assigned,
  fulfilled,
  noted,
] = problemHappening.options

export const fileProblem = defineRoute({
  id: 'fileProblem',
  method: 'POST',
  path: '/api/delivery/projects/:project/problems',
  label: { zh: '提问题', en: 'Raise a problem' },
  admits: problemFilers,
  params: oneProject,
  body: filed.omit({ kind: true }).extend({
    origin: filed.shape.origin.exclude(['clinic']).describe('What the clinic prescribes is raised by its consultation'),
  }),
  answer: z.object({ problem: z.string(), serial: z.number() }),
})

/** What may be done with a problem that is there. A responsibility is numbered by the server. */
const problemAct = z.discriminatedUnion('kind', [
  dispatched,
  received,
  sentBack,
  supplemented,
  answered,
  rejected,
  closed,
  withdrawn,
  urged,
  assigned.omit({ responsibility: true }),
  fulfilled,
  noted,
])
export type ProblemActGiven = z.infer<typeof problemAct>

/** Any act on a problem that is there; who may do which follows from the table of acts. */
export const actOnProblem = defineRoute({
  id: 'actOnProblem',
  method: 'POST',
  path: '/api/delivery/problems/:problem/acts',
  label: { zh: '办理问题', en: 'Act on a problem' },
  admits: deliveryReaders,
  params: oneProblem,
  body: z.strictObject({
    version: versionSeen,
    act: problemAct,
  }),
  answer: problemPage,
})

const span = lookedAt.extend({
  period: assessedPeriod
    .optional()
    .describe('A quarter, half or year; the quarter of the day that is looked at unless given'),
})

const madeUp = {
  madeUp: z.enum(['yes']).optional().describe('What is made up, where both real and made-up problems are kept'),
}
const leftOut = z.number().describe('Problems of the other kind, real or made up, that are not counted')

export const openAssessment = defineRoute({
  id: 'openAssessment',
  method: 'GET',
  path: '/api/delivery/assessment',
  label: { zh: '三张清单考核', en: 'Assessment of the three lists' },
  admits: assessmentReaders,
  query: span.extend(madeUp),
  answer: z.object({
    asOf: z.string(),
    period: z.string(),
    periodLabel: label,
    earlier: z.string(),
    later: z.string(),
    demonstration: z.boolean(),
    leftOut,
    own: z.boolean().describe('Whether only the own department is shown'),
    rules: problemRules,
    full: z.string(),
    rows: z.array(
      z.object({
        department: z.string(),
        label,
        taken: z.number(),
        answered: z.number(),
        inTime: z.number(),
        over: z.number(),
        deducted: z.string(),
        score: z.string(),
        deductions: z.array(
          z.object({
            problem: z.string(),
            serial: z.number(),
            title: z.string(),
            project: projectNamed,
            on: z.string(),
            cause: label,
            reason: z.string().nullable().describe('Why an answer was returned'),
            points: z.string(),
          }),
        ),
      }),
    ),
  }),
})

export const openBulletin = defineRoute({
  id: 'openBulletin',
  method: 'GET',
  path: '/api/delivery/bulletin',
  label: { zh: '通报', en: 'Bulletin' },
  admits: bulletinReaders,
  query: lookedAt.extend(madeUp),
  answer: paperText.extend({
    demonstration: z.boolean(),
    leftOut,
    serials: z.array(z.number()),
  }),
})

export const exportBulletin = defineRoute({
  id: 'exportBulletin',
  method: 'GET',
  path: '/api/delivery/bulletin/file',
  label: { zh: '下载通报', en: 'Download the bulletin' },
  admits: bulletinReaders,
  query: lookedAt.extend({
    ...madeUp,
    format: z.enum(paperFormats).default('docx'),
    language: fileLanguage,
  }),
})
