import './SearchBox.css'
import { useEffect, useRef, useState } from 'react'
import { SearchSign } from '../../app/shell/signs.tsx'

/** The search of a list: what is written is sought after a moment; `/` goes to it, Esc empties it. */
export function SearchBox({
  label,
  text: given,
  change,
}: {
  label: string
  text: string
  change: (text: string) => void
}) {
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(given)
  const latest = useRef(change)
  latest.current = change
  const sought = useRef(given)
  useEffect(() => {
    if (given === sought.current) return
    sought.current = given
    setText(given)
  }, [given])
  useEffect(() => {
    if (text === sought.current) return
    const wait = setTimeout(() => {
      sought.current = text
      latest.current(text)
    }, 300)
    return () => clearTimeout(wait)
  }, [text])
  useEffect(() => {
    const slash = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (event.key !== '/' || typing || document.querySelector('dialog[open]')) return
      event.preventDefault()
      event.stopImmediatePropagation()
      box.current?.focus()
    }
    window.addEventListener('keydown', slash, true)
    return () => window.removeEventListener('keydown', slash, true)
  }, [])
  return (
    <label className="list-search">
      <SearchSign />
      <span className="spoken-only">{label}</span>
      <input
        ref={box}
        type="search"
        value={text}
        placeholder={label}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          if (text === '') box.current?.blur()
          setText('')
        }}
      />
      <span className="key-sign">/</span>
    </label>
  )
}
