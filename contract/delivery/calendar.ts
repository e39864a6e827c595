import { z } from 'zod'
import { languages } from '../../kernel/label.ts'
import { defineRoute } from '../route.ts'
import { deliveryReaders } from './ledger.ts'

const calendarAddress = z.object({
  made: z.string(),
  fetched: z.string().nullable().describe('When a calendar program last fetched it; null for never'),
  language: z.enum(languages).describe('The language of what it tells'),
})
export type CalendarAddress = z.infer<typeof calendarAddress>

const ownCalendar = { path: '/api/session/calendar', admits: deliveryReaders } as const

/** Whether the post at hand has an address for calendars. The address itself is not told again. */
export const openOwnCalendar = defineRoute({
  ...ownCalendar,
  id: 'openOwnCalendar',
  method: 'GET',
  label: { zh: '我的日历地址', en: 'My address for calendars' },
  answer: z.object({ address: calendarAddress.nullable() }),
})

/** Makes an address for the post at hand. Where there is one already, it ends: it is renewed. */
export const makeOwnCalendar = defineRoute({
  ...ownCalendar,
  id: 'makeOwnCalendar',
  method: 'POST',
  label: { zh: '建立或更换日历地址', en: 'Make or renew the address for calendars' },
  body: z.strictObject({ language: z.enum(languages).default('zh') }),
  answer: z.object({ address: z.string().describe('Given to a calendar program; told only now') }),
})

/** Ends the address of the post at hand: a program that fetches it is refused at once. */
export const withdrawOwnCalendar = defineRoute({
  ...ownCalendar,
  id: 'withdrawOwnCalendar',
  method: 'DELETE',
  label: { zh: '停用日历地址', en: 'Withdraw the address for calendars' },
  answer: z.object({}),
})

/** The due days of whoever holds the secret's post, as an iCalendar. The secret is all that is asked for. */
export const fetchCalendar = defineRoute({
  id: 'fetchCalendar',
  method: 'GET',
  path: '/api/calendar/:secret.ics',
  label: { zh: '按地址取期限日历', en: 'Calendar of due days, by its address' },
  admits: 'anyone',
  params: z.object({ secret: z.string().max(100) }),
})
