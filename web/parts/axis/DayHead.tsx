import './axis.css'
import { memo } from 'react'
import { type Day, dayOfMonth } from '../../../kernel/day.ts'
import { useSay } from '../../app/language.ts'
import type { DayLine } from './Backdrop.tsx'
import { type DayAxis, dayAxis, englishMonths, monthsOf, percent } from './day-axis.ts'
import { daysNamed, isRest, namesEach } from './days-named.ts'
import { Flags, lanesOf, useFlags } from './Flags.tsx'

type Line = { readonly first: Day; readonly last: Day; readonly perDay: number }

/** The head of a line that is looked at closely, `perDay` pixels for a day: months with their years, and days below. */
export function DayHead({ axis, lines, perDay }: { axis: DayAxis; lines: readonly DayLine[]; perDay: number }) {
  const say = useSay()
  const months = monthsOf(axis, Number.POSITIVE_INFINITY)
  const flags = useFlags(axis, lines, perDay / axis.end(axis.first))
  return (
    <div className="axis-head" style={{ height: `${2.75 + lanesOf(flags) * 1.5}rem` }} aria-hidden="true">
      <Flags flags={flags} lift={2.75} />
      {months.map(({ day, at }, place) => (
        <span
          key={day}
          className="axis-whole-month"
          style={{ left: percent(at), width: percent((months[place + 1]?.at ?? 1) - at) }}
        >
          <span>
            {say({
              zh: `${day.slice(0, 4)}年${+day.slice(5, 7)}月`,
              en: `${englishMonths[+day.slice(5, 7) - 1]} ${day.slice(0, 4)}`,
            })}
          </span>
        </span>
      ))}
      <DayNames first={axis.first} last={axis.last} perDay={perDay} />
    </div>
  )
}

/** Kept as it is while bars are dragged over it. */
const DayNames = memo(({ first, last, perDay }: Line) => {
  const axis = dayAxis([first, last])
  return daysNamed(axis, perDay).map((day) => (
    <span
      key={day}
      className={['axis-day', namesEach(perDay) ? 'each' : '', isRest(day) ? 'rest' : ''].filter(Boolean).join(' ')}
      style={{ left: percent(axis.begin(day)), width: namesEach(perDay) ? perDay : undefined }}
    >
      {dayOfMonth(day)}
    </span>
  ))
})
