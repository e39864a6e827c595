import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useSay } from '../../../../../app/language.ts'
import { words } from '../words.ts'
import { isMovable, isOpen, type StepRow, taskName } from './rows.ts'

/** What stands in the fields of a row. */
export type RowValues = Readonly<Record<'name' | 'days' | 'start' | 'before', string>>

/**
 * The chosen row with its fields open: Enter takes what is written, Esc gives it up, leaving the row takes it too. What
 * Enter could not take stays open and is marked.
 */
export function RowEditor({
  row,
  place,
  done,
  close,
}: {
  row: StepRow
  place: number
  /** Takes what is written, or null where it is given up; whether all of it could be taken. */
  done: (values: RowValues | null) => boolean
  /** Closes the row. */
  close: () => void
}) {
  const say = useSay()
  const first = useRef<HTMLInputElement>(null)
  const over = useRef(false)
  const name = say(taskName(row.task))
  const known: RowValues = {
    name,
    days: String(row.task.duration ?? 0),
    start: row.scheduled.start,
    before: row.before,
  }
  const [values, setValues] = useState(known)
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    first.current?.focus()
    first.current?.select()
  }, [])
  const field = (of: keyof RowValues) => ({
    'aria-label': `${name} ${say(words[of])}`,
    'aria-invalid': (refused && values[of] !== known[of]) || undefined,
    value: values[of],
    onChange: (event: { target: HTMLInputElement }) => setValues({ ...values, [of]: event.target.value }),
  })
  const end = (given: RowValues | null, leaves: boolean): void => {
    if (over.current) return
    const taken = done(given)
    setRefused(!taken)
    over.current = taken || leaves
    if (over.current) close()
  }
  const pressed = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    end(event.key === 'Enter' ? values : null, event.key === 'Escape')
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
        if (!event.currentTarget.contains(event.relatedTarget)) end(values, true)
      }}
    >
      <td className="draw-number">{row.number}</td>
      <th scope="row" className="draw-name">
        <input ref={first} {...field('name')} />
      </th>
      <td className="draw-days">
        {row.isSummary || !isOpen(row) ? row.task.duration : <input inputMode="decimal" {...field('days')} />}
      </td>
      <td className="draw-start" colSpan={2}>
        {isMovable(row) ? <input type="date" {...field('start')} /> : row.scheduled.start}
      </td>
      <td className="draw-float" />
      <td className="draw-before">
        <input {...field('before')} placeholder={say(words.beforeExample)} />
      </td>
    </tr>
  )
}
