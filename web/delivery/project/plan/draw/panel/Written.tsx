import { useEffect, useState } from 'react'

/**
 * A field whose text counts when it is left or Enter is pressed; Esc puts back what stood there. A text that cannot be
 * taken stays, marked, to be put right.
 */
export function Written({
  value,
  take,
  ...rest
}: {
  value: string
  /** Takes the text; false where it cannot be taken. */
  take: (text: string) => boolean
} & Omit<React.ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'>) {
  const [text, setText] = useState(value)
  const [refused, setRefused] = useState(false)
  const put = (next: string): void => {
    setText(next)
    setRefused(false)
  }
  useEffect(() => {
    setText(value)
    setRefused(false)
  }, [value])
  const end = (): void => {
    if (text !== value && !take(text)) setRefused(true)
    else put(value)
  }
  return (
    <input
      {...rest}
      aria-invalid={refused || undefined}
      value={text}
      onChange={(event) => put(event.target.value)}
      onBlur={end}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end()
        else if (event.key === 'Escape') put(value)
      }}
    />
  )
}
