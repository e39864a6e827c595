import './Menu.css'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

/** A button that opens a small panel below it; Esc, a click outside, or leaving by Tab closes it. */
export function Menu({
  button,
  label,
  className = '',
  align = 'end',
  face = 'menu-button',
  children,
}: {
  button: ReactNode
  /** Name of the button for readers, where its face says too little. */
  label?: string
  className?: string
  align?: 'start' | 'end'
  /** Whether it looks like a word that opens, or like the buttons beside it. */
  face?: 'menu-button' | 'button'
  children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()

  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (!frame.current?.contains(event.target as Node)) setOpen(false)
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      opener.current?.focus()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', leave)
    frame.current?.querySelector<HTMLElement>('.menu-panel :is(a, button, input)')?.focus()
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', leave)
    }
  }, [open])

  return (
    <div className={`menu ${className}`} ref={frame}>
      <button
        ref={opener}
        type="button"
        className={face}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open ? (
        <div className={`menu-panel ${align}`} id={id}>
          {children(() => setOpen(false))}
        </div>
      ) : null}
    </div>
  )
}

/** One choice out of a few, side by side: 随系统 浅色 深色. */
export function Choices<Choice extends string>({
  label,
  choices,
  chosen,
  choose,
}: {
  label: string
  choices: readonly { readonly id: Choice; readonly text: string; readonly lang?: string }[]
  chosen: Choice
  choose: (choice: Choice) => void
}) {
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.id}
          type="button"
          lang={choice.lang}
          aria-pressed={choice.id === chosen}
          onClick={() => choose(choice.id)}
        >
          {choice.text}
        </button>
      ))}
    </fieldset>
  )
}
