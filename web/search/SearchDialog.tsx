import './search.css'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../app/language.ts'
import { changePost, type Session } from '../app/session.ts'
import { Dialog } from '../app/shell/Dialog.tsx'
import { Failure, Loading } from '../parts/page/BlankState.tsx'
import { type Choice, choicesOf, offeredChoices } from './options.ts'
import { recentPlaces, rememberPlace } from './recent.ts'
import { SearchRow } from './SearchRow.tsx'
import { useFound } from './useFound.ts'
import { countOf, nothingFound, nothingNote, words } from './words.ts'

const rowOf = (place: number) => document.getElementById(`found-${place}`)

/** What is worth remembering: things, not the ways that are offered anyhow. */
const passing = ['all', 'room', 'zone']

/** Everything that the person at hand may see, by name: arrows choose, Enter opens, Esc closes. */
export function SearchDialog({ session, zone, close }: { session: Session; zone: string; close: () => void }) {
  const say = useSay()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [eager, setEager] = useState(false)
  const { groups, error, refetch, settled } = useFound(zone, text)
  const { held } = session
  const blank = text.trim() === ''
  const shelves = blank ? offeredChoices(zone, held.post, recentPlaces(held.id, zone)) : choicesOf(groups ?? [])
  const choices = shelves.flatMap((shelf) => shelf.choices)
  const chosen = Math.min(at, choices.length - 1)
  const first = useRef<HTMLInputElement>(null)

  const goTo = (choice: Choice) => {
    if (!passing.includes(choice.kind))
      rememberPlace(held.id, { href: choice.href, name: choice.name.text, kind: choice.kindLabel })
    close()
  }
  const toZone = async (choice: Choice) => {
    const there = session.posts.find((post) => `/${post.zone}` === choice.href)
    if (there) await changePost(there.id)
    location.assign(choice.href)
  }
  const open = (choice: Choice) => (event: React.MouseEvent) => {
    if (choice.kind !== 'zone') return goTo(choice)
    event.preventDefault()
    void toZone(choice)
  }

  useEffect(() => {
    rowOf(chosen)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  useEffect(() => {
    if (!eager || !settled) return
    setEager(false)
    rowOf(0)?.click()
  }, [eager, settled])

  const pressed = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const count = Math.max(1, choices.length)
    if (event.key === 'ArrowDown') setAt((chosen + 1) % count)
    else if (event.key === 'ArrowUp') setAt((chosen - 1 + count) % count)
    else if (event.key === 'Enter' && (blank || settled)) rowOf(chosen)?.click()
    else if (event.key === 'Enter') setEager(true)
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') first.current?.select()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  let place = -1
  return (
    <Dialog title={say(words.search)} close={close}>
      <input
        ref={first}
        className="search-input"
        type="text"
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={choices[chosen] ? `found-${chosen}` : undefined}
        aria-label={say(words.search)}
        aria-describedby="search-what"
        placeholder={say(words.placeholder)}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
          setEager(false)
        }}
        onKeyDown={pressed}
      />
      <button type="button" className="search-close" onClick={close}>
        {say(words.close)}
      </button>
      <p className={blank ? 'search-what' : 'spoken-only'} id="search-what">
        {say(words.what)}
      </p>
      <p className="spoken-only" role="status">
        {blank ? '' : settled ? say(groups?.length === 0 ? nothingFound(text.trim()) : countOf(choices.length)) : ''}
      </p>
      <div className="found" id="found" role="listbox" aria-label={say(words.search)} aria-busy={!blank && !settled}>
        {shelves.map((shelf) => (
          <fieldset key={shelf.kind} className="shelf">
            <legend>{say(shelf.label)}</legend>
            {shelf.choices.map((choice) => {
              place += 1
              const here = place
              return (
                <SearchRow
                  key={choice.href}
                  id={`found-${here}`}
                  choice={choice}
                  chosen={here === chosen}
                  choose={() => setAt(here)}
                  open={open(choice)}
                />
              )
            })}
          </fieldset>
        ))}
      </div>
      {error ? <Failure title={say(words.failed)} error={error} again={refetch} /> : null}
      {!blank && !groups && !error ? <Loading bars={['62%', '44%', '54%']} /> : null}
      {!blank && !error && settled && groups?.length === 0 ? (
        <div className="search-nothing">
          <p>{say(nothingFound(text.trim()))}</p>
          <p>{say(nothingNote)}</p>
        </div>
      ) : null}
      <p className="search-keys" aria-hidden="true">
        <kbd>↑</kbd> <kbd>↓</kbd> {say(words.choose)} <kbd>Enter</kbd> {say(words.open)} <kbd>Esc</kbd>{' '}
        {say(words.close)}
      </p>
    </Dialog>
  )
}
