import { icalendarOf } from '../../../../engines/delivery/interchange/icalendar.ts'
import type { Label, Language } from '../../../../kernel/label.ts'
import { briefly, ofEach } from '../../../rest.ts'
import { calendarDayOf, type Due } from './days.ts'

/** How a calendar is told: in which language, with addresses of the zone under `site`; `now` in milliseconds. */
type Telling = {
  readonly zone: string
  readonly site: string
  readonly language: Language
  readonly now: number
}

const stampOf = (now: number): string => new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '')

const named = (whose: string, { zh, en }: Label): Label => ({ zh: `${whose}-${zh}`, en: `${whose}-${en}` })

/** What calendars are called, as files and in a calendar program: whose days they hold, and of what. */
export const calendarNames = {
  person: (person: string) => named(person, { zh: '期限', en: 'due days' }),
  projects: (zone: Label, project?: string): Label =>
    project === undefined
      ? { zh: `${zone.zh}-项目期限`, en: `${zone.en}-due days of projects` }
      : named(project, { zh: '期限', en: 'due days' }),
}

/** Days that are encoded together: a whole calendar at once would keep everybody else waiting. */
const together = 200

/** Due days as the bytes of an iCalendar that says whose they are. */
export async function calendarFile(name: string, days: readonly Due[], { now, ...place }: Telling): Promise<Buffer> {
  const rest = briefly()
  const shown = await ofEach(days, rest, (day) => calendarDayOf(day, place))
  const encoded: Buffer[] = []
  let texts: string[] = []
  for (const text of icalendarOf(name, shown, stampOf(now))) {
    if (texts.push(text) === together) {
      encoded.push(Buffer.from(texts.join('')))
      texts = []
    }
    await rest()
  }
  return Buffer.concat([...encoded, Buffer.from(texts.join(''))])
}
