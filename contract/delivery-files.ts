import { z } from 'zod'
import { chosen, deliveryReaders } from './delivery.ts'
import { defineRoute } from './route.ts'

/**
 * The days that are to be kept, as an iCalendar: promises, the next steps, the report of the ten days at hand. Fetched
 * with the session or, by a calendar program, with a token of one's own as `Authorization: Bearer`.
 */
export const exportDeliveryCalendar = defineRoute({
  id: 'exportDeliveryCalendar',
  method: 'GET',
  path: '/api/delivery/calendar.ics',
  label: { zh: '期限日历', en: 'Calendar of due days' },
  admits: deliveryReaders,
  query: chosen.extend({ language: z.enum(['zh', 'en']).default('zh') }),
})
