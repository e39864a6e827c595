import { z } from 'zod'
import { lamps } from '../../kernel/lamp.ts'
import { fileLanguage, label } from '../parts/label.ts'
import { lookedAt, lookedOn } from '../parts/looked-at.ts'
import { defineRoute } from '../route.ts'
import { deliveryReaders } from './ledger.ts'

/** What falls due: a promise or a step of a project, its report, a problem, a responsibility, an opinion or a follow-up of a consultation, a start, a visit, a batch of nominations, a title that ends, obsolete capacity that has to be gone. */
export const dueKinds = [
  'promise',
  'step',
  'report',
  'problem',
  'duty',
  'consultation',
  'batch',
  'review',
  'nomination',
  'title',
  'finding',
] as const

export const stretches = ['gone', 'now', 'later'] as const
export type Stretch = (typeof stretches)[number]

/** A day that the person in the post is to keep. */
export const dueDay = z.object({
  id: z.string().describe('The same for the same thing, whenever it is asked'),
  day: z.string(),
  kind: z.enum(dueKinds),
  title: label,
  names: z.array(z.string()).describe('What people called or wrote what title and lines speak of'),
  lines: z.array(label).describe('How it stands, and who acts'),
  lamp: z.enum(lamps).nullable().describe('Null where nothing is known to be wrong or right yet'),
  path: z.string().describe('Its page, below that of the zone'),
  demonstration: z.boolean(),
  stretch: z.enum(stretches).describe('Gone by, within the ten days at hand, or later, from the day it is looked at'),
})
export type DueDay = z.infer<typeof dueDay>

/** The days that the person in the post at hand is to keep: those gone by and not done, and the two months ahead. */
export const openDueDays = defineRoute({
  id: 'openDueDays',
  method: 'GET',
  path: '/api/delivery/days',
  label: { zh: '我的期限', en: 'My due days' },
  admits: deliveryReaders,
  query: lookedAt,
  answer: z.object({
    ...lookedOn.shape,
    demonstration: z.boolean(),
    days: z.array(dueDay).describe('The earliest first'),
  }),
})

/** The same days as an iCalendar; a calendar program fetches them by an address of one's own (`fetchCalendar`). */
export const exportDueDays = defineRoute({
  id: 'exportDueDays',
  method: 'GET',
  path: '/api/delivery/days.ics',
  label: { zh: '导出我的期限', en: 'Export my due days' },
  admits: deliveryReaders,
  query: lookedAt.extend({ language: fileLanguage }),
})
