import { addDays, type Day } from '../../../kernel/day.ts'

/** A day that is to be kept, as a calendar shows it: an event of one whole day. */
export type CalendarDay = {
  /** The same for the same thing at every export, so that a calendar moves it and does not double it. */
  readonly id: string
  readonly day: Day
  readonly title: string
  readonly text?: string
  readonly address?: string
}

const longestLine = 75

/** How often a calendar that subscribes may ask again: RFC 7986, and the name by which older programs know it. */
const askedAgain = ['REFRESH-INTERVAL;VALUE=DURATION:PT6H', 'X-PUBLISHED-TTL:PT6H']

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4)

/** A line of content in lines of at most 75 octets, never cut within a character (RFC 5545, 3.1). */
function folded(line: string): string {
  const cuts: string[] = []
  let begun = 0
  let room = longestLine
  for (let at = 0; at < line.length; at += 1) {
    const code = line.codePointAt(at)!
    const bytes = bytesOf(code)
    if (bytes > room) {
      cuts.push(line.slice(begun, at))
      begun = at
      room = longestLine - 1
    }
    room -= bytes
    if (code > 0xffff) at += 1
  }
  return [...cuts, line.slice(begun)].join('\r\n ')
}

const compact = (day: Day): string => day.replaceAll('-', '')

const written = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('')

/**
 * An iCalendar of days (RFC 5545) that a calendar may fetch again and again, text by text: an opening, each day, an end.
 * @param stamp the moment of the export, `20241231T010203Z`.
 */
export function* icalendarOf(name: string, days: readonly CalendarDay[], stamp: string): Generator<string, void> {
  yield written([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jixia//Delivery//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...askedAgain,
  ])
  for (const { id, day, title, text, address } of days)
    yield written([
      'BEGIN:VEVENT',
      `UID:${escaped(id)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escaped(title)}`,
      ...(text === undefined ? [] : [`DESCRIPTION:${escaped(text)}`]),
      ...(address === undefined ? [] : [`URL:${address}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ])
  yield written(['END:VCALENDAR'])
}
