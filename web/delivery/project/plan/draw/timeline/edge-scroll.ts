import { type RefObject, useEffect, useRef } from 'react'

const reach = 36
/** Pixels a millisecond at most, and for each pixel beyond. */
const [fastest, each] = [1.2, 0.03]

/** How fast a frame scrolls, in pixels a millisecond, for a pointer between two edges: nothing in the middle, faster the further out. */
export function speedAt(at: number, from: number, to: number): number {
  const beyond = at < from + reach ? at - from - reach : Math.max(0, at - to + reach)
  return Math.max(-fastest, Math.min(fastest, beyond * each))
}

/** Where a pointer is in the window. */
export type Point = { x: number; y: number }

/** While something is dragged to the edge of a frame, scrolls it there: across, for links up and down, too. */
export function useEdgeScroll({
  dragging,
  frame,
  board,
  at,
  scrolled,
}: {
  dragging: 'across' | 'both' | null
  frame: RefObject<HTMLElement | null>
  /** What lies in the frame beside and below what never scrolls away. */
  board: RefObject<HTMLElement | null>
  at: RefObject<Point>
  scrolled: () => void
}): void {
  const latest = useRef(scrolled)
  latest.current = scrolled
  useEffect(() => {
    if (!dragging) return
    let before: number | undefined
    function step(now: number): void {
      asked = requestAnimationFrame(step)
      const [outer, inner] = [frame.current, board.current]
      const passed = now - (before ?? now)
      before = now
      if (!outer || !inner) return
      const { left, top, right, bottom } = outer.getBoundingClientRect()
      const { scrollLeft, scrollTop } = outer
      const { x, y } = at.current
      const beside = left + (inner.parentElement?.offsetLeft ?? 0)
      outer.scrollLeft += speedAt(x, beside, Math.min(right, innerWidth)) * passed
      if (dragging === 'both')
        outer.scrollTop += speedAt(y, top + inner.offsetTop, Math.min(bottom, innerHeight)) * passed
      if (outer.scrollLeft !== scrollLeft || outer.scrollTop !== scrollTop) latest.current()
    }
    let asked = requestAnimationFrame(step)
    return () => cancelAnimationFrame(asked)
  }, [dragging, frame, board, at])
}
