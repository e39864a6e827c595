import { useEffect, useState } from 'react'

/** What is typed or moved, once the hand rests for so many milliseconds. */
export function useRested<Value>(value: Value, pause: number): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const wait = setTimeout(() => setRested(value), pause)
    return () => clearTimeout(wait)
  }, [value, pause])
  return rested
}
