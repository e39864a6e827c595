import { type RefObject, useEffect, useRef } from 'react'

/** A part of what is seen, by which an arrow key moves. */
const stride = 0.2

const strides: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-stride, 0],
  ArrowRight: [stride, 0],
  ArrowUp: [0, -stride],
  ArrowDown: [0, stride],
}

/** Moves what is seen with a dragged pointer, and with the arrow keys while something in the frame has the focus. */
export function useMoves(frame: RefObject<HTMLElement | null>, move: (right: number, down: number) => void): void {
  const latest = useRef(move)
  latest.current = move
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const drag = (event: PointerEvent): void => {
      if (event.buttons !== 1 || event.pointerType !== 'mouse') return
      const { width, height } = element.getBoundingClientRect()
      latest.current(-event.movementX / width, -event.movementY / height)
    }
    const press = (event: KeyboardEvent): void => {
      const by = strides[event.key]
      if (!by) return
      event.preventDefault()
      latest.current(...by)
    }
    element.addEventListener('pointermove', drag)
    element.addEventListener('keydown', press)
    return () => {
      element.removeEventListener('pointermove', drag)
      element.removeEventListener('keydown', press)
    }
  }, [frame])
}
