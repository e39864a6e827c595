import type { Label } from '../../../kernel/label.ts'
import { type Drawn, drawnOf, type Happened } from './drawn.ts'
import { type Edit, edited } from './edit.ts'
import { editLabel } from './told.ts'

/** An edit that was done: in words, with the plan before and behind it. */
export type Step = { readonly label: Label; readonly before: Drawn; readonly after: Drawn }

/** A plan being drawn, with everything that was done to it since it was opened: all of it can be undone. */
export type Sitting = {
  readonly now: Drawn
  /** The last one last. */
  readonly done: readonly Step[]
  /** What was undone and can be done again, the next one last. */
  readonly undone: readonly Step[]
}

export const openSitting = (drawn: Drawn): Sitting => ({ now: drawnOf(drawn), done: [], undone: [] })

/** Does an edit; what cannot be is refused with a `NetworkError` and leaves the sitting as it was. */
export function act({ now, done }: Sitting, edit: Edit, happened: Happened): Sitting {
  const after = edited(now, edit, happened)
  return { now: after, done: [...done, { label: editLabel(edit, now), before: now, after }], undone: [] }
}

/** Takes the last edit back; where there is none, nothing changes. */
export function undo(sitting: Sitting): Sitting {
  const last = sitting.done.at(-1)
  return last ? { now: last.before, done: sitting.done.slice(0, -1), undone: [...sitting.undone, last] } : sitting
}

/** Does again what was undone last; where nothing was, nothing changes. */
export function redo(sitting: Sitting): Sitting {
  const next = sitting.undone.at(-1)
  return next ? { now: next.after, done: [...sitting.done, next], undone: sitting.undone.slice(0, -1) } : sitting
}
