import { type RefObject, useEffect, useState } from 'react'
import { usePrinting } from '../../app/printing.ts'

/** Rows beyond these are drawn only where they are seen. */
const mostDrawn = 120
const margin = 8

export type Stretch = { readonly from: number; readonly to: number }

/** The rows of one height that a scrolled frame shows; on paper all of them, or the first so many. */
export function useWindow(
  frame: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  printed = Number.POSITIVE_INFINITY,
): Stretch {
  const printing = usePrinting()
  const [seen, setSeen] = useState({ top: 0, height: 800 })
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const look = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight })
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [frame])
  if (printing) return { from: 0, to: Math.min(count, printed) }
  if (count <= mostDrawn) return { from: 0, to: count }
  const from = Math.max(0, Math.floor(seen.top / rowHeight) - margin)
  return { from: Math.min(from, count), to: Math.min(count, Math.ceil((seen.top + seen.height) / rowHeight) + margin) }
}
