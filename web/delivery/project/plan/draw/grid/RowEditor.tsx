import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useSay } from '../../../../../app/language.ts'
import { words } from '../words.ts'
import { isMovable, isOpen, type StepRow, taskName } from './rows.ts'

/** What stands in the fields of a row. */
export type RowValues = { readonly name: string; readonly days: string; readonly start: string }

/** The chosen row with its fields open: Enter takes what is written, Esc gives it up, leaving the row takes it too. */
export function RowEditor({
  row,
  place,
  done,
}: {
  row: StepRow
  place: number
  done: (values: RowValues | null) => void
}) {
  const say = useSay()
  const first = useRef<HTMLInputElement>(null)
  const over = useRef(false)
  const name = say(taskName(row.task))
  const [values, setValues] = useState<RowValues>({
    name,
    days: String(row.task.duration ?? 0),
    start: row.scheduled.start,
  })
  useEffect(() => {
    first.current?.focus()
    first.current?.select()
  }, [])
  const put = (field: keyof RowValues) => (event: { target: HTMLInputElement }) =>
    setValues({ ...values, [field]: event.target.value })
  const end = (given: RowValues | null): void => {
    if (over.current) return
    over.current = true
    done(given)
  }
  const pressed = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    end(event.key === 'Enter' ? values : null)
  }
  return (
    <tr
      id={`step-${row.task.id}`}
      className="chosen editing"
      aria-level={row.level}
      aria-rowindex={place + 2}
      aria-selected
      onKeyDown={pressed}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) end(values)
      }}
    >
      <td className="draw-number">{row.number}</td>
      <th scope="row" className="draw-name">
        <input ref={first} aria-label={`${name} ${say(words.name)}`} value={values.name} onChange={put('name')} />
      </th>
      <td className="draw-days">
        {row.isSummary || !isOpen(row) ? (
          row.task.duration
        ) : (
          <input
            inputMode="decimal"
            aria-label={`${name} ${say(words.days)}`}
            value={values.days}
            onChange={put('days')}
          />
        )}
      </td>
      <td className="draw-start" colSpan={2}>
        {isMovable(row) ? (
          <input type="date" aria-label={`${name} ${say(words.start)}`} value={values.start} onChange={put('start')} />
        ) : (
          row.scheduled.start
        )}
      </td>
      <td className="draw-float" />
      <td className="draw-before">{row.before}</td>
    </tr>
  )
}
