import './axis.css'
import { useLanguage, useSay } from '../../app/language.ts'
import { useNarrow } from '../../app/narrow.ts'
import { words } from '../words.ts'
import { type DayLine, placeOf } from './Backdrop.tsx'
import { type AxisMonth, type DayAxis, monthsOf, percent } from './day-axis.ts'
import { laidOut } from './lanes.ts'

const inEnglish = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const initials = ['J', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D']

const shownDay = ({ kind, day }: DayLine): string => (kind === 'promise' ? day : day.slice(5))

/** How long a text is at least given room for, in pixels: Chinese signs are as wide as they are tall. */
const lengthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '⺀' ? 14 : 8.4), 11)

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
  const late = lines.some(
    ({ kind, day }) => kind === 'expected' && day > (lines.find((line) => line.kind === 'promise')?.day ?? day),
  )
  const flags = laidOut(
    lines.map((line) => ({
      ...line,
      at: placeOf(axis, line),
      width: lengthOf(`${say(words[line.kind])} ${shownDay(line)}`) / (narrow ? 335 : 640),
      side:
        line.kind === 'today' ? ('middle' as const) : line.kind === 'promise' ? ('left' as const) : ('right' as const),
    })),
  )
  const lanes = Math.max(1, ...flags.map(({ lane }) => lane + 1))
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
    if (language === 'en') return (short ? initials : inEnglish)[number - 1] ?? ''
    return short && months.length > 6 && number > 1 ? `${number}` : `${number}月`
  }
  return (
    <div className="axis-head" style={{ height: `${1.5 + (lanes + lift) * 1.5}rem` }} aria-hidden="true">
      {flags.map((flag) => (
        <span
          key={flag.kind}
          className={`axis-flag ${flag.kind} ${flag.kind === 'expected' && !late ? 'kept' : ''}`}
          style={{
            bottom: `${1.5 + (flag.lane + lift) * 1.5}rem`,
            ...(flag.kind === 'promise'
              ? { right: percent(1 - Math.max(flag.at, flag.from + flag.width)) }
              : flag.kind === 'today'
                ? { left: percent(flag.from + flag.width / 2) }
                : { left: percent(flag.from) }),
          }}
        >
          {say(words[flag.kind])} <span className="tight">{shownDay(flag)}</span>
        </span>
      ))}
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
