import { useEffect, useState } from 'react'

/** A field whose text counts when it is left or Enter is pressed; Esc puts back what stood there. */
export function Written({
  value,
  take,
  ...rest
}: { value: string; take: (text: string) => void } & Omit<
  React.ComponentProps<'input'>,
  'value' | 'onChange' | 'onBlur' | 'onKeyDown'
>) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const end = (): void => {
    if (text !== value) take(text)
    setText(value)
  }
  return (
    <input
      {...rest}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={end}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end()
        else if (event.key === 'Escape') setText(value)
      }}
    />
  )
}
