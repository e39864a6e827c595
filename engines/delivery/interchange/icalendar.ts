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

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')

const bytesOf = (character: string): number => {
  const code = character.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
}

/** A line of content in lines of at most 75 octets, never cut within a character (RFC 5545, 3.1). */
function folded(line: string): string {
  let room = longestLine
  let text = ''
  for (const character of line) {
    const bytes = bytesOf(character)
    if (bytes > room) {
      text += '\r\n '
      room = longestLine - 1
    }
    text += character
    room -= bytes
  }
  return text
}

const compact = (day: Day): string => day.replaceAll('-', '')

/**
 * An iCalendar of days (RFC 5545) that a calendar may fetch again and again.
 * @param stamp the moment of the export, `20241231T010203Z`.
 */
export function icalendarOf(name: string, days: readonly CalendarDay[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jixia//Delivery//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(({ id, day, title, text, address }) => [
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
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
