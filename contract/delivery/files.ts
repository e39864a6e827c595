import { z } from 'zod'
import { fileLanguage } from '../parts/label.ts'
import { lookedAt } from '../parts/looked-at.ts'
import { defineRoute } from '../route.ts'
import { chosen, deliveryReaders, oneProject, statisticsQuery } from './ledger.ts'
import { deliveryOrders } from './order.ts'

const ofOne = z.uuid().optional().describe('One project only')

/**
 * The days that are to be kept, as an iCalendar: promises, the next steps, the report of the ten days at hand. A calendar
 * program, which cannot sign in, fetches them by an address of one's own (`fetchCalendar`).
 */
export const exportDeliveryCalendar = defineRoute({
  id: 'exportDeliveryCalendar',
  method: 'GET',
  path: '/api/delivery/calendar.ics',
  label: { zh: '期限日历', en: 'Calendar of due days' },
  admits: deliveryReaders,
  query: chosen.extend({ project: ofOne, language: fileLanguage }),
})

/** The list of projects as a workbook, in its order and with what is chosen. */
export const exportDelivery = defineRoute({
  id: 'exportDelivery',
  method: 'GET',
  path: '/api/delivery/projects.xlsx',
  label: { zh: '导出项目推进清单', en: 'Export the projects under way' },
  admits: deliveryReaders,
  query: chosen.extend({
    order: z.enum(deliveryOrders).optional(),
    slipping: z.enum(['yes']).optional().describe('Only those whose lamp is red or amber'),
    language: fileLanguage,
  }),
})

/** The statistics of a year as a workbook, a row a level, chain, leader or department. */
export const exportStatistics = defineRoute({
  id: 'exportStatistics',
  method: 'GET',
  path: '/api/delivery/statistics.xlsx',
  label: { zh: '导出项目统计', en: 'Export the project statistics' },
  admits: deliveryReaders,
  query: statisticsQuery.extend({ language: fileLanguage }),
})

/** Projects as a package of the Open Contracting for Infrastructure Data Standard (OC4IDS 0.9). */
export const exportOc4ids = defineRoute({
  id: 'exportOc4ids',
  method: 'GET',
  path: '/api/delivery/oc4ids.json',
  label: { zh: '按 OC4IDS 标准导出', en: 'Export after OC4IDS' },
  admits: deliveryReaders,
  query: chosen.extend({ project: ofOne }),
})

/** The plan of a project with what was reported and its first plan as baseline, as Microsoft Project XML. */
export const exportPlan = defineRoute({
  id: 'exportPlan',
  method: 'GET',
  path: '/api/delivery/projects/:project/plan.xml',
  label: { zh: '下载推进方案（Microsoft Project）', en: 'The plan for Microsoft Project' },
  admits: deliveryReaders,
  params: oneProject,
  query: lookedAt,
})
