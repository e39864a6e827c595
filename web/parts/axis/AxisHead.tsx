import './axis.css'
import { useLanguage, useSay } from '../../app/language.ts'
import { useNarrow } from '../../app/narrow.ts'
import type { DayLine } from './Backdrop.tsx'
import { type AxisMonth, type DayAxis, englishMonths, monthsOf, percent } from './day-axis.ts'
import { Flags, lanesOf, useFlags } from './Flags.tsx'

const initials = ['J', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D']

/** The months of a line with their years, and above them flags that name the days drawn through all rows. */
export function AxisHead({
  axis,
  lines,
  short = false,
}: {
  axis: DayAxis
  lines: readonly DayLine[]
  /** Whether months are bare numbers, for want of room. */
  short?: boolean
}) {
  const say = useSay()
  const language = useLanguage()
  const narrow = useNarrow()
  const flags = useFlags(axis, lines, narrow ? 335 : 640)
  const months = monthsOf(axis, short ? 13 : 24)
  const yearWidth = narrow || short ? 0.15 : 0.07
  const monthWidth = narrow || short ? 0.09 : 0.04
  const free = (from: number): boolean =>
    !flags.some((flag) => flag.lane === 0 && flag.from < from + yearWidth && from < flag.from + flag.width)
  const wide = narrow || short ? 0.16 : 0.08
  const apart = ({ at }: AxisMonth, others: readonly AxisMonth[]): boolean =>
    others.every((other) => Math.abs(other.at - at) > wide)
  const years: AxisMonth[] = []
  for (const month of [...months.filter(({ day }) => day.endsWith('-01-01')), months[0]!]) {
    if (month.at + yearWidth <= 1 && apart(month, years)) years.push(month)
  }
  const lift = years.every(({ at }) => free(at)) ? 0 : 1
  const month = (day: string): string => {
    const number = +day.slice(5, 7)
    if (language === 'en') return (short ? initials : englishMonths)[number - 1] ?? ''
    return short && months.length > 6 && number > 1 ? `${number}` : `${number}月`
  }
  return (
    <div className="axis-head" style={{ height: `${1.5 + (lanesOf(flags) + lift) * 1.5}rem` }} aria-hidden="true">
      <Flags flags={flags} lift={1.5 + lift * 1.5} />
      {years.map(({ day, at }) => (
        <b key={day} className="axis-year" style={{ left: percent(at) }}>
          {say({ zh: `${day.slice(0, 4)}年`, en: day.slice(0, 4) })}
        </b>
      ))}
      {months.map(({ day, at, named, broad }) =>
        named && at + monthWidth <= 1 ? (
          <span key={day} className={broad ? 'axis-month' : 'axis-month fine'} style={{ left: percent(at) }}>
            {month(day)}
          </span>
        ) : null,
      )}
    </div>
  )
}
