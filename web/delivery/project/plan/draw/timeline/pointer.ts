import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import { rowHeight } from '../grid/row-height.ts'
import type { StepRow } from '../grid/rows.ts'
import { type Point, useEdgeScroll } from './edge-scroll.ts'

/** What of a step is held, and where on the board: the whole bar, its right edge, or the dot from which a link is drawn. */
export type Grip = { readonly part: 'bar' | 'edge' | 'dot'; readonly row: StepRow; readonly x: number }

/** A link while it is drawn: where it begins and where the pointer is. */
export type Thread = { readonly row: StepRow; readonly x: number; readonly y: number }

/** Pixels that a pointer goes before it drags. */
const slack = 3

/** What a pointer does on the board of bars: it moves, lengthens, links, or chooses the step under it. */
export function usePointer({
  rows,
  board,
  frame,
  choose,
  dragged,
  dropped,
  linked,
  end,
}: {
  rows: readonly StepRow[]
  board: RefObject<HTMLElement | null>
  /** In which the board is scrolled. */
  frame: RefObject<HTMLElement | null>
  choose: (task: string) => void
  dragged: (grip: Grip, pixels: number) => void
  dropped: (grip: Grip, pixels: number) => void
  linked: (from: string, to: string) => void
  /** A drag was given up. */
  end: () => void
}) {
  const [grip, setGrip] = useState<Grip | null>(null)
  const [isMoving, setMoving] = useState(false)
  const [thread, setThread] = useState<Thread | null>(null)
  const at = useRef<Point>({ x: 0, y: 0 })

  /** Where the pointer is on the board, wherever that is scrolled to. */
  function onBoard(): Point {
    const { left, top } = board.current!.getBoundingClientRect()
    return { x: at.current.x - left, y: at.current.y - top }
  }
  const rowUnder = (): StepRow | undefined => rows[Math.floor(onBoard().y / rowHeight)]
  const note = ({ clientX, clientY }: PointerEvent): void => {
    at.current = { x: clientX, y: clientY }
  }

  function show(): void {
    if (!grip) return
    const { x, y } = onBoard()
    if (grip.part === 'dot') setThread({ row: grip.row, x, y })
    else dragged(grip, x - grip.x)
  }
  useEdgeScroll({
    dragging: grip && isMoving ? (grip.part === 'dot' ? 'both' : 'across') : null,
    frame,
    board,
    at,
    scrolled: show,
  })

  function release(): void {
    setGrip(null)
    setMoving(false)
    setThread(null)
  }

  function down(event: PointerEvent<HTMLElement>): void {
    note(event)
    const row = rowUnder()
    if (!row || event.button !== 0) return
    choose(row.task.id)
    const part = (event.target as HTMLElement).dataset.grip as Grip['part'] | undefined
    if (!part) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setGrip({ part, row, x: onBoard().x })
  }

  function move(event: PointerEvent<HTMLElement>): void {
    if (!grip) return
    note(event)
    if (Math.abs(onBoard().x - grip.x) > slack || grip.part === 'dot') setMoving(true)
    show()
  }

  function up(event: PointerEvent<HTMLElement>): void {
    if (!grip) return
    note(event)
    release()
    if (grip.part !== 'dot') {
      dropped(grip, onBoard().x - grip.x)
      return
    }
    const target = rowUnder()
    if (target && target.task.id !== grip.row.task.id) linked(grip.row.task.id, target.task.id)
  }

  function cancel(): void {
    if (!grip) return
    release()
    end()
  }

  return { thread, listeners: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: cancel } }
}
