import './FormulaField.css'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useSay } from '../../app/language.ts'
import { Field } from '../form/Field.tsx'
import { completed, fitting, type Offered, wordBefore } from './formula-words.ts'

/**
 * A formula in the officials’ own words. While one writes, the names that fit are offered below: arrows choose, Enter or Tab
 * takes, Esc leaves.
 */
export function FormulaField({
  label,
  text,
  change,
  offered,
  error,
  hint,
}: {
  label: string
  text: string
  change: (text: string) => void
  /** What the formula may name. */
  offered: readonly Offered[]
  /** One sentence: where, what, what to do. */
  error?: string | null
  hint?: string
}) {
  const say = useSay()
  const list = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const place = useRef<number | null>(null)
  const [cursor, setCursor] = useState<number | null>(null)
  const [chosen, setChosen] = useState(0)
  const words = cursor === null ? [] : fitting(offered, wordBefore(text, cursor).word)
  useLayoutEffect(() => {
    if (place.current === null) return
    box.current?.setSelectionRange(place.current, place.current)
    place.current = null
  })
  const take = (name: string): void => {
    const next = completed(text, cursor ?? text.length, name)
    place.current = next.cursor
    setCursor(null)
    change(next.text)
    box.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (words.length === 0) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setChosen((chosen + step + words.length) % words.length)
    else if (event.key === 'Enter' || event.key === 'Tab') take(words[chosen]!.name)
    else if (event.key === 'Escape') setCursor(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Field label={label} error={error ?? null} hint={hint}>
      {(control) => (
        <span className="formula-field">
          <textarea
            {...control}
            ref={box}
            rows={2}
            value={text}
            spellCheck={false}
            autoComplete="off"
            aria-autocomplete="list"
            aria-controls={list}
            aria-activedescendant={words.length > 0 ? `${list}-${chosen}` : undefined}
            onKeyDown={onKeyDown}
            onBlur={() => setCursor(null)}
            onChange={(event) => {
              setChosen(0)
              setCursor(event.target.selectionStart)
              change(event.target.value)
            }}
          />
          <span
            id={list}
            role="listbox"
            aria-label={say({ zh: '可用的名称', en: 'Names that fit' })}
            className="formula-words"
            hidden={words.length === 0}
          >
            {words.map(({ name, about }, index) => (
              <span
                key={name}
                id={`${list}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                onPointerDown={(event) => {
                  event.preventDefault()
                  take(name)
                }}
              >
                {name} {about ? <small>{about}</small> : null}
              </span>
            ))}
          </span>
        </span>
      )}
    </Field>
  )
}
