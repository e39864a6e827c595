import { z } from 'zod'
import { batchPhases } from '../../engines/nominations/batch/phase.ts'
import { expected } from '../../kernel/expected.ts'
import { label } from '../parts/label.ts'
import { defineRoute } from '../route.ts'
import { enterpriseNamed } from './nomination-page.ts'

/** Where anybody reads the public list of a batch. */
export const publicityAddress = (zone: string, batch: string): string => `/publicity/${zone}/${batch}`

const onePublicList = z.object({ zone: z.string().max(40), batch: z.string().max(60) })

const phases = Object.keys(batchPhases) as [keyof typeof batchPhases, ...(keyof typeof batchPhases)[]]

/** The public list of a batch of nominations, for whoever has its address. */
export const readPublicList = defineRoute({
  id: 'readPublicList',
  method: 'GET',
  path: '/api/publicity/:zone/:batch',
  label: { zh: '公示名单', en: 'A public list' },
  admits: 'anyone',
  params: onePublicList,
  answer: z.object({
    zone: label,
    name: z.string(),
    title: label,
    edition: label,
    office: label.describe('Who opened the batch, and answers'),
    on: z.string(),
    until: z.string(),
    phase: z.enum(phases),
    stateLabel: label,
    reason: label,
    takesObjections: z.boolean(),
    list: z.array(enterpriseNamed.extend({ struck: z.boolean() })),
    demonstration: z.boolean(),
  }),
})
export type PublicListPage = z.output<NonNullable<typeof readPublicList.answer>>

export const objectInPublic = defineRoute({
  id: 'objectInPublic',
  method: 'POST',
  path: '/api/publicity/:zone/:batch/objections',
  label: { zh: '对公示提出异议', en: 'Object to a public list' },
  admits: 'anyone',
  params: onePublicList,
  body: z.strictObject({
    enterprise: z.uuid(expected('选一家名单里的企业', 'choose an enterprise of the list')),
    name: z.string().trim().min(2, expected('写明真实姓名或单位名称', 'give your name')).max(50),
    contact: z.string().trim().min(5, expected('写明电话或邮箱，便于答复', 'say how you are reached')).max(100),
    reason: z.string().trim().min(10, expected('写明事实和依据，至少10个字', 'say what is wrong and why')).max(1000),
  }),
  answer: z.object({ receipt: z.string().describe('By which the answer is read; told only now') }),
})

/** What became of an objection, for whoever has its receipt. */
export const readPublicObjection = defineRoute({
  id: 'readPublicObjection',
  method: 'GET',
  path: '/api/publicity/:zone/:batch/objections/:receipt',
  label: { zh: '查异议答复', en: 'The answer to an objection' },
  admits: 'anyone',
  params: onePublicList.extend({ receipt: z.string().max(20) }),
  answer: z.object({
    enterprise: z.string(),
    on: z.string(),
    text: z.string(),
    answer: z.object({ upheld: z.boolean(), on: z.string(), reason: z.string() }).nullable(),
  }),
})
