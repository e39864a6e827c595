import { z } from 'zod'
import { zoneStaff } from '../admission.ts'
import { defineRoute } from '../route.ts'
import { chosen, seen } from './ledger.ts'
import { doubtOnPage, projectLine } from './project.ts'

/** Projects whose reports contradict themselves, the most doubtful first. */
export const listDoubts = defineRoute({
  id: 'listDoubts',
  method: 'GET',
  path: '/api/delivery/doubts',
  label: { zh: '进度疑点', en: 'Doubtful progress' },
  admits: zoneStaff,
  query: chosen,
  answer: seen.extend({
    looked: z.number().describe('Projects with a report, which alone can contradict themselves'),
    projects: z.array(
      z.object({
        project: projectLine.pick({ id: true, name: true, leader: true, department: true, demonstration: true }),
        doubt: z.number().describe('From 0 to 100: how likely it is that something is wrong'),
        doubts: z.array(doubtOnPage).describe('The gravest first'),
      }),
    ),
  }),
})
