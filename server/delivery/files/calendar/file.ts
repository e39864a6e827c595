import type { FastifyReply } from 'fastify'
import { icalendarOf } from '../../../../engines/delivery/interchange/icalendar.ts'
import type { Language } from '../../../../kernel/label.ts'
import { briefly, inPieces, ofEach } from '../../../rest.ts'
import type { Viewer } from '../../../viewer.ts'
import { calendarDayOf, type Due } from './days.ts'

/** How a calendar is told: in which language, with addresses under `site`; `now` in milliseconds. */
type Telling = { readonly site: string; readonly language: Language; readonly now: number }

const stampOf = (now: number): string => new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '')

/** Due days as one person's iCalendar. */
export async function calendarFile(
  days: readonly Due[],
  { zone, person }: Pick<Viewer, 'zone' | 'person'>,
  { now, ...place }: Telling,
): Promise<string> {
  const name = { zh: `稷下 · ${person} · 期限`, en: `Jixia · ${person} · due days` }[place.language]
  const shown = await ofEach(days, briefly(), (day) => calendarDayOf(day, { zone, ...place }))
  return inPieces(icalendarOf(name, shown, stampOf(now)), briefly())
}

/** Makes of an answer a file that calendar programs know. */
export const attachCalendar = (reply: FastifyReply): FastifyReply =>
  reply.type('text/calendar; charset=utf-8').header('content-disposition', 'attachment; filename="jixia.ics"')
