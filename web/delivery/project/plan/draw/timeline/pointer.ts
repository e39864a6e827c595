import { type PointerEvent, type RefObject, useState } from 'react'
import type { StepRow } from '../grid/rows.ts'
import { rowHeight } from '../grid/window.ts'

/** What of a step is held: the whole bar, its right edge, or the dot from which a link is drawn. */
export type Grip = { readonly part: 'bar' | 'edge' | 'dot'; readonly row: StepRow; readonly x: number }

/** A link while it is drawn: where it begins and where the pointer is. */
export type Thread = { readonly row: StepRow; readonly x: number; readonly y: number }

/** What a pointer does on the board of bars: it moves, lengthens, links, or chooses the step under it. */
export function usePointer({
  rows,
  board,
  choose,
  dragged,
  dropped,
  linked,
  end,
}: {
  rows: readonly StepRow[]
  board: RefObject<HTMLElement | null>
  choose: (task: string) => void
  dragged: (grip: Grip, pixels: number) => void
  dropped: (grip: Grip, pixels: number) => void
  linked: (from: string, to: string) => void
  /** A drag was given up. */
  end: () => void
}) {
  const [grip, setGrip] = useState<Grip | null>(null)
  const [thread, setThread] = useState<Thread | null>(null)
  const rowAt = (event: PointerEvent): StepRow | undefined =>
    rows[Math.floor((event.clientY - (board.current?.getBoundingClientRect().top ?? 0)) / rowHeight)]

  function down(event: PointerEvent<HTMLElement>): void {
    const row = rowAt(event)
    if (!row || event.button !== 0) return
    choose(row.task.id)
    const part = (event.target as HTMLElement).dataset.grip as Grip['part'] | undefined
    if (!part) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setGrip({ part, row, x: event.clientX })
  }

  function move(event: PointerEvent<HTMLElement>): void {
    if (!grip) return
    if (grip.part !== 'dot') {
      dragged(grip, event.clientX - grip.x)
      return
    }
    const { left, top } = board.current!.getBoundingClientRect()
    setThread({ row: grip.row, x: event.clientX - left, y: event.clientY - top })
  }

  function up(event: PointerEvent<HTMLElement>): void {
    if (!grip) return
    setGrip(null)
    setThread(null)
    if (grip.part !== 'dot') {
      dropped(grip, event.clientX - grip.x)
      return
    }
    const target = rowAt(event)
    if (target && target.task.id !== grip.row.task.id) linked(grip.row.task.id, target.task.id)
  }

  function cancel(): void {
    if (!grip) return
    setGrip(null)
    setThread(null)
    end()
  }

  return { thread, listeners: { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: cancel } }
}
