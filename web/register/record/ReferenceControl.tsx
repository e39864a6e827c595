import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listRows } from '../../../contract/register/register.ts'
import { call } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'
import type { ControlGiven } from './FieldControl.tsx'

/** Finds a row of another register by name, pinyin or initials; arrows choose, Enter takes. */
export function ReferenceControl({ field, values, name, typed, control, choose, type, leave }: ControlGiven) {
  const say = useSay()
  const [chosen, setChosen] = useState(name)
  const [text, setText] = useState(typed ?? name)
  const [open, setOpen] = useState(false)
  const [moved, setMoved] = useState<number | null>(null)
  const { data } = useFound(field.to, text === chosen ? '' : text, open)
  const none = data?.rows.length === 0
  const { data: all } = useFound(field.to, '', open && none)
  const found = (none ? all?.rows : data?.rows) ?? []
  const at = moved ?? (none ? -1 : 0)
  const listId = `${control.id}-found`
  function take(place: number): void {
    const row = found[place]
    if (!row) return
    choose({ id: row.id, title: row.title })
    setChosen(row.title)
    setText(row.title)
    setOpen(false)
  }
  return (
    <div className="reference-control">
      <input
        {...control}
        role="combobox"
        aria-expanded={open && found.length > 0}
        aria-controls={open && found.length > 0 ? listId : undefined}
        aria-activedescendant={open && found[at] ? `${listId}-${at}` : undefined}
        autoComplete="off"
        placeholder={say(words.findRecord)}
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false)
          const same = text === chosen ? [] : found.filter(({ title }) => title === text.trim())
          if (same.length === 1) take(found.indexOf(same[0]!))
          leave()
        }}
        onChange={({ target: { value } }) => {
          setText(value)
          setMoved(null)
          setOpen(true)
          if (value.trim() === '') {
            choose(null)
            setChosen('')
          } else type(value === chosen ? null : value.trim())
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setMoved(Math.min(found.length - 1, at + 1))
          else if (event.key === 'ArrowUp') setMoved(Math.max(0, at - 1))
          else if (event.key === 'Enter' && open) take(at)
          else if (event.key === 'Escape') setOpen(false)
          else return
          event.preventDefault()
        }}
      />
      {open ? (
        <div className="reference-found">
          {none ? <p role="status">{say(found.length > 0 ? words.noneFoundOf : words.noneFound)}</p> : null}
          {found.length > 0 ? (
            <div id={listId} role="listbox" aria-label={say(field.label)}>
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
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

/** The first records of a register that a text finds; all of them where there is none. */
function useFound(kind: string | null, search: string, enabled: boolean) {
  const query = JSON.stringify({ search, limit: 8 })
  return useQuery({
    queryKey: [listRows.id, kind, query],
    queryFn: ({ signal }) => call(listRows, { params: { kind: kind ?? '' }, query: { query } }, signal),
    enabled: enabled && kind !== null,
  })
}
