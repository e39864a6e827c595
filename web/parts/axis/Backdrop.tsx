import './axis.css'
import { type DayAxis, monthsOf, percent } from './day-axis.ts'

/** A day that is drawn through all rows: today, the promise in force, the day expected at today's progress. */
export type DayLine = { readonly kind: 'today' | 'promise' | 'expected'; readonly day: string }

export const placeOf = (axis: DayAxis, { kind, day }: DayLine): number =>
  kind === 'today' ? axis.begin(day) : axis.end(day)

/** What stands behind the bars of one row: the months, the days drawn through all rows, and the gap that is missing. */
export function Backdrop({ axis, lines, most = 24 }: { axis: DayAxis; lines: readonly DayLine[]; most?: number }) {
  const promise = lines.find(({ kind }) => kind === 'promise')
  const expected = lines.find(({ kind }) => kind === 'expected')
  const gap = promise && expected && expected.day > promise.day
  return (
    <svg className="axis-backdrop" aria-hidden="true">
      {gap ? (
        <rect
          className="axis-gap"
          x={percent(axis.end(promise.day))}
          width={percent(axis.end(expected.day) - axis.end(promise.day))}
          y="0"
          height="100%"
        />
      ) : null}
      {monthsOf(axis, most).map(({ day, at, named }) =>
        named ? (
          <line key={day} className="axis-month-line" x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
        ) : null,
      )}
      {lines.map((line) => {
        const x = percent(placeOf(axis, line))
        return <line key={line.kind} className={`axis-${line.kind}`} x1={x} x2={x} y1="0" y2="100%" />
      })}
    </svg>
  )
}
