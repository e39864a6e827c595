import type { FastifyReply } from 'fastify'
import { icalendarOf } from '../../../../engines/delivery/interchange/icalendar.ts'
import type { Day } from '../../../../kernel/day.ts'
import type { Language } from '../../../../kernel/label.ts'
import { briefly, inPieces } from '../../../rest.ts'
import type { Viewer } from '../../../viewer.ts'
import type { Standing } from '../../ledger/ledger-view.ts'
import { calendarDays } from './days.ts'

/** How a calendar is told: in which language, as of which day, with addresses under `site`; `now` in milliseconds. */
type Telling = {
  readonly site: string
  readonly language: Language
  readonly asOf: Day
  readonly now: number
}

const stampOf = (now: number): string => new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '')

/** The due days of projects as one person's iCalendar. */
export async function calendarFile(
  standings: readonly Standing[],
  { zone, person }: Pick<Viewer, 'zone' | 'person'>,
  { now, ...place }: Telling,
): Promise<string> {
  const name = { zh: `稷下 · ${person} · 项目期限`, en: `Jixia · ${person} · due days` }[place.language]
  const days = await calendarDays(standings, { zone, ...place }, briefly())
  return inPieces(icalendarOf(name, days, stampOf(now)), briefly())
}

/** Makes of an answer a file that calendar programs know. */
export const attachCalendar = (reply: FastifyReply): FastifyReply =>
  reply.type('text/calendar; charset=utf-8').header('content-disposition', 'attachment; filename="jixia.ics"')
