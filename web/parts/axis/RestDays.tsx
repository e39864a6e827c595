import './axis.css'
import { memo } from 'react'
import type { Day } from '../../../kernel/day.ts'
import { dayAxis, percent } from './day-axis.ts'
import { daysOf, isRest } from './days-named.ts'

/** The days on which nobody works, as stripes behind the bars; kept as it is while bars are dragged over it. */
export const RestDays = memo(({ first, last }: { first: Day; last: Day }) => {
  const axis = dayAxis([first, last])
  const width = percent(axis.end(first))
  return (
    <svg className="axis-backdrop" aria-hidden="true">
      {daysOf(axis)
        .filter(isRest)
        .map((day) => (
          <rect key={day} className="axis-rest" x={percent(axis.begin(day))} width={width} y="0" height="100%" />
        ))}
    </svg>
  )
})
