import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listRows } from '../../../contract/register.ts'
import { call } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'
import type { ControlGiven } from './FieldControl.tsx'

/** Finds a row of another register by name, pinyin or initials; arrows choose, Enter takes. */
export function ReferenceControl({ field, values, name, control, set, leave }: ControlGiven) {
  const say = useSay()
  const [text, setText] = useState(name)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const query = JSON.stringify({ search: text === name ? '' : text, limit: 8 })
  const { data } = useQuery({
    queryKey: [listRows.id, field.to, query],
    queryFn: ({ signal }) => call(listRows, { params: { kind: field.to ?? '' }, query: { query } }, signal),
    enabled: open && field.to !== null,
  })
  const found = data?.rows ?? []
  const listId = `${control.id}-found`
  function take(place: number): void {
    const row = found[place]
    if (!row) return
    set(field.id, row.id)
    setText(row.title)
    setOpen(false)
  }
  return (
    <div className="reference-control">
      <input
        {...control}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open && found[at] ? `${listId}-${at}` : undefined}
        autoComplete="off"
        placeholder={say(words.findRecord)}
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false)
          if (text.trim() === '') set(field.id, null)
          leave()
        }}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
          setOpen(true)
          if (event.target.value.trim() === '') set(field.id, null)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1))
          else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
          else if (event.key === 'Enter' && open) take(at)
          else if (event.key === 'Escape') setOpen(false)
          else return
          event.preventDefault()
        }}
      />
      {open ? (
        <div className="reference-found" id={listId} role="listbox" aria-label={say(field.label)}>
          {found.map((row, place) => (
            <div
              key={row.id}
              id={`${listId}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === at || row.id === values[field.id]}
              onPointerDown={(event) => {
                event.preventDefault()
                take(place)
              }}
            >
              {row.title}
            </div>
          ))}
          {data && found.length === 0 ? <p>{say(words.noneFound)}</p> : null}
        </div>
      ) : null}
    </div>
  )
}
