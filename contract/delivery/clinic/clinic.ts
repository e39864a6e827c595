import { z } from 'zod'
import { conveners } from '../../../engines/delivery/clinic/acts.ts'
import { consultationHappening } from '../../../engines/delivery/clinic/history.ts'
import { gradeIds } from '../../../engines/delivery/clinic/triage.ts'
import { expected } from '../../../kernel/expected.ts'
import type { Post } from '../../../kernel/post.ts'
import { fileLanguage, label } from '../../parts/label.ts'
import { lookedAt, lookedOn } from '../../parts/looked-at.ts'
import { projectNamed } from '../../parts/recorded.ts'
import { versionSeen } from '../../parts/version.ts'
import { defineRoute } from '../../route.ts'
import { deliveryReaders, oneProject } from '../ledger.ts'
import { clinicRules, consultationLine, consultationPage, triageLine } from './consultation-page.ts'

/** Who sees the clinic; what departments say to each other is not for the enterprise. Who calls a project in. */
export const clinicReaders: readonly Post[] = deliveryReaders.filter((post) => post !== 'enterprise')
export const clinicConveners: readonly Post[] = conveners

const clinicQuery = lookedAt.extend({
  mine: z.enum(['yes']).optional().describe('Only what waits for the viewer'),
})

/** The desk of triage, consultations that are going on, and those that ended. */
export const openClinic = defineRoute({
  id: 'openClinic',
  method: 'GET',
  path: '/api/delivery/clinic',
  label: { zh: '项目会诊', en: 'Project clinic' },
  admits: clinicReaders,
  query: clinicQuery,
  answer: z.object({
    ...lookedOn.shape,
    demonstration: z.boolean().describe('Whether some of it is made up: 演示数据'),
    rules: clinicRules,
    counts: z.object({
      looked: z.number().describe('Projects that were looked at'),
      emergency: z.number(),
      ordinary: z.number(),
      open: z.number().describe('Consultations that are going on'),
      late: z.number().describe('Of them those with a red lamp'),
      mine: z.number(),
      ended: z.number(),
    }),
    triage: z
      .array(triageLine)
      .nullable()
      .describe('Called for by the rules and not in consultation, at most 50; null for who does not see all problems'),
    open: z.array(consultationLine).describe('The gravest first'),
    ended: z.array(consultationLine).describe('The latest first; at most 50'),
  }),
})

/** The consultations, those that are going on before those that ended, as a workbook. */
export const exportClinic = defineRoute({
  id: 'exportClinic',
  method: 'GET',
  path: '/api/delivery/clinic/consultations.xlsx',
  label: { zh: '导出会诊清单', en: 'Export the consultations' },
  admits: clinicReaders,
  query: clinicQuery.extend({ language: fileLanguage }),
})

export const oneConsultation = z.object({ consultation: z.uuid() })

export const openConsultation = defineRoute({
  id: 'openConsultation',
  method: 'GET',
  path: '/api/delivery/clinic/:consultation',
  label: { zh: '一次会诊', en: 'A consultation' },
  admits: clinicReaders,
  params: oneConsultation,
  query: lookedAt,
  answer: consultationPage,
})

/** The triage of one project, its consultations, and what is needed to call it in. */
export const openProjectClinic = defineRoute({
  id: 'openProjectClinic',
  method: 'GET',
  path: '/api/delivery/projects/:project/clinic',
  label: { zh: '一个项目的会诊', en: 'The clinic of a project' },
  admits: clinicReaders,
  params: oneProject,
  query: lookedAt,
  answer: z.object({
    asOf: z.string(),
    project: projectNamed,
    verdict: z
      .object({
        grade: z.enum(gradeIds).nullable().describe('Null where the rules do not call it in'),
        grounds: z.array(label),
      })
      .nullable()
      .describe('Null for who does not see all problems'),
    rules: clinicRules,
    opinionDays: z.object({ emergency: z.number(), ordinary: z.number() }),
    consultations: z.array(consultationLine).describe('The latest first'),
    departments: z.array(
      z.object({
        id: z.string(),
        label,
        proposed: z.boolean().describe('In charge of an open problem of the project'),
      }),
    ),
    mayCall: z.boolean(),
  }),
})

const [called, asked, opined, diagnosed, prescribed, cured, continued, reconvened, withdrawn] =
  consultationHappening.options

export const callConsultation = defineRoute({
  id: 'callConsultation',
  method: 'POST',
  path: '/api/delivery/projects/:project/consultations',
  label: { zh: '召集会诊', en: 'Call a project in' },
  admits: clinicConveners,
  params: oneProject,
  body: z.strictObject({
    complaint: called.shape.complaint,
    grade: called.shape.grade,
    departments: z
      .array(asked.shape.department)
      .min(1, expected('至少请一个部门', 'ask at least one department'))
      .max(20)
      .describe('The departments whose specialists are asked'),
  }),
  answer: z.object({ consultation: z.string(), serial: z.number() }),
})

/** What may be done in a consultation. A prescription opens a problem of the three lists unless it answers one. */
const consultationAct = z.discriminatedUnion('kind', [
  asked,
  opined,
  diagnosed,
  prescribed.extend({ problem: z.uuid().optional().describe('An open problem that it answers') }),
  cured,
  continued,
  reconvened,
  withdrawn,
])
export type ConsultationActGiven = z.infer<typeof consultationAct>

/** Any act in a consultation that is there; who may do which follows from the table of acts. */
export const actOnConsultation = defineRoute({
  id: 'actOnConsultation',
  method: 'POST',
  path: '/api/delivery/clinic/:consultation/acts',
  label: { zh: '办理会诊', en: 'Act in a consultation' },
  admits: clinicReaders,
  params: oneConsultation,
  body: z.strictObject({
    version: versionSeen,
    act: consultationAct,
  }),
  answer: consultationPage,
})
