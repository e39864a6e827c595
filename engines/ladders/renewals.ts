import type { Calendar } from '../../kernel/calendar.ts'
import type { Certainty } from '../../kernel/certainty.ts'
import { addMonths, type Day, day } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import { addWorkdays, type CountedDay } from '../../kernel/workdays.ts'
import type { YearlyDuty } from './ladder.ts'
import { type OpenEdition, type OpenLadder, openEditionOn } from './opened.ts'
import { lastDayOf, type Subject, type TitleHeld } from './subject.ts'

/** A day by which something is to be done for a title, and the working day on which one is warned. */
export type Deadline = {
  readonly title: TitleHeld
  readonly edition: OpenEdition
  readonly kind: 'renewal' | 'yearly'
  readonly label: Label
  readonly clause?: string
  readonly certainty: Certainty
  /** From this day on it is prepared. */
  readonly opens: Day
  /** Where the calendar of a year is not announced yet there is no day, and the count says why. */
  readonly warnOn: CountedDay
  readonly due: Day
  readonly state: 'later' | 'open' | 'warned'
}

/** The next deadline of every kind for each title that is valid on a day, the earliest first. */
export function renewalsOf(
  open: OpenLadder,
  { titles = [] }: Pick<Subject, 'titles'>,
  on: Day,
  calendar: Calendar,
): Deadline[] {
  return titles
    .flatMap((title) => deadlinesOf(open, title, on))
    .map((deadline): Deadline => {
      const warnOn = addWorkdays(deadline.due, -open.given.reminders.warn, calendar)
      const warned = warnOn.day !== undefined && on >= warnOn.day
      return { ...deadline, warnOn, state: warned ? 'warned' : on >= deadline.opens ? 'open' : 'later' }
    })
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))
}

type Bare = Omit<Deadline, 'warnOn' | 'state'>

function deadlinesOf(open: OpenLadder, title: TitleHeld, on: Day): Bare[] {
  const rung = open.rungs.get(title.rung)!
  const last = lastDayOf(open, title)
  if ((title.from !== undefined && title.from > on) || (last !== undefined && last < on)) return []
  const edition = openEditionOn(rung, on)
  if (!edition) return []
  const yearly = (edition.given.yearly ?? []).flatMap((duty) => yearlyDeadline(duty, { title, edition, on, last }))
  if (last === undefined) return yearly
  const { clause, certainty = 'confirmed' } = edition.given.valid ?? {}
  const renewal: Bare = {
    title,
    edition,
    kind: 'renewal',
    label: { zh: `${edition.rung.label.zh}到期复核`, en: `${edition.rung.label.en}: renewal` },
    ...(clause === undefined ? {} : { clause }),
    certainty,
    opens: addMonths(last, -open.given.reminders.prepare),
    due: last,
  }
  return [...yearly, renewal]
}

type Held = {
  readonly title: TitleHeld
  readonly edition: OpenEdition
  readonly on: Day
  readonly last: Day | undefined
}

/** The next such day after the title was given and while it is valid; the year in which it was given asks nothing. */
function yearlyDeadline(duty: YearlyDuty, { title, edition, on, last }: Held): Bare[] {
  const year = Math.max(+on.slice(0, 4), title.from === undefined ? 0 : +title.from.slice(0, 4) + 1)
  const due = [year, year + 1].map((one) => day(`${one}-${duty.by}`)).find((one) => one >= on)!
  if (last !== undefined && due > last) return []
  const { label, clause, certainty = 'confirmed' } = duty
  const opens = day(`${due.slice(0, 4)}-01-01`)
  return [{ title, edition, kind: 'yearly', label, ...(clause === undefined ? {} : { clause }), certainty, opens, due }]
}
