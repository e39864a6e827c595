import { type RefObject, useEffect, useState } from 'react'

/** The width of an element in pixels, as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return
    const sizes = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width))
    sizes.observe(element.current)
    return () => sizes.disconnect()
  }, [element])
  return width
}
