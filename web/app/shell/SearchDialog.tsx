import { useState } from 'react'
import { useSay } from '../language.ts'
import { rooms } from '../rooms.ts'
import { useSession } from '../session.ts'
import { words } from '../words.ts'
import { Dialog } from './Dialog.tsx'

type Place = { readonly href: string; readonly name: string; readonly note: string; readonly known: string }

/** Everywhere one can go by name: rooms of this zone, then other zones. */
function usePlaces(zone: string): Place[] {
  const say = useSay()
  const { data: session } = useSession()
  const zones = [...new Map((session?.posts ?? []).map((held) => [held.zone, held])).values()]
  return [
    ...rooms.map((room) => ({
      href: `/${zone}${room.path}`,
      name: say(room.label),
      note: say(room.holds),
      known: `${room.label.zh} ${room.label.en} ${room.holds.zh} ${room.holds.en}`.toLowerCase(),
    })),
    ...zones
      .filter((held) => held.zone !== zone)
      .map((held) => ({
        href: `/${held.zone}`,
        name: say(held.zoneLabel),
        note: say(words.zone),
        known: `${held.zoneLabel.zh} ${held.zoneLabel.en} ${held.zone}`.toLowerCase(),
      })),
  ]
}

/** Search by name; arrows choose, Enter goes. */
export function SearchDialog({ zone, close }: { zone: string; close: () => void }) {
  const say = useSay()
  const places = usePlaces(zone)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const found = places.filter((place) => place.known.includes(text.trim().toLowerCase())).slice(0, 12)
  const at = Math.min(chosen, found.length - 1)
  return (
    <Dialog title={say(words.search)} close={close}>
      <input
        className="search-input"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="found"
        aria-activedescendant={found[at] ? `found-${at}` : undefined}
        aria-label={say(words.searchEverything)}
        placeholder={say(words.searchEverything)}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setChosen(Math.min(found.length - 1, at + 1))
          else if (event.key === 'ArrowUp') setChosen(Math.max(0, at - 1))
          else if (event.key === 'Enter') document.getElementById(`found-${at}`)?.click()
          else return
          event.preventDefault()
        }}
      />
      <div className="found" id="found" role="listbox" aria-label={say(words.search)}>
        {found.map((place, index) => (
          <a
            key={place.href}
            id={`found-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            href={place.href}
            onClick={close}
          >
            {place.name}
            <small>{place.note}</small>
          </a>
        ))}
      </div>
      {found.length === 0 ? <p className="found-nothing">{say(words.nothingFound)}</p> : null}
    </Dialog>
  )
}
