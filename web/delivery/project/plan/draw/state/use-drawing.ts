import { useCallback, useMemo, useState } from 'react'
import { type Drawn, type Seen, scheduleDrawn } from '../../../../../../engines/delivery/editing/drawn.ts'
import { type Edit, edited } from '../../../../../../engines/delivery/editing/edit.ts'
import type { LinkEnds } from '../../../../../../engines/delivery/editing/links.ts'
import { movedBetween, outcomeLabel, outcomeOf } from '../../../../../../engines/delivery/editing/outcome.ts'
import { act, openSitting, redo, type Sitting, undo } from '../../../../../../engines/delivery/editing/sitting.ts'
import { editLabel } from '../../../../../../engines/delivery/editing/told.ts'
import { NetworkError } from '../../../../../../engines/delivery/scheduling/refusal.ts'
import type { Schedule } from '../../../../../../engines/delivery/scheduling/schedule.ts'
import { Fault } from '../../../../../../kernel/fault.ts'
import type { Label } from '../../../../../../kernel/label.ts'
import { words } from '../words.ts'

/** What the place says last: a change that was made, or the sentence of one that cannot be. */
export type Said = { readonly text: Label; readonly refused: boolean }

/** Plans are scheduled once each, as long as what has happened stays the same. */
function scheduler(seen: Seen): (drawn: Drawn) => Schedule {
  const known = new WeakMap<Drawn, Schedule>()
  return (drawn) => {
    const found = known.get(drawn) ?? scheduleDrawn(drawn, seen)
    known.set(drawn, found)
    return found
  }
}

const sentenceOf = (error: unknown): Label => {
  if (error instanceof NetworkError) return error.sentences[0]!
  if (error instanceof Fault) return error.sentence
  throw error
}

/** A plan being drawn: what is seen of it, what may be done to it, and what was said of the last thing done. */
export function useDrawing(begun: Drawn, recorded: Drawn, seen: Seen) {
  const [sitting, setSitting] = useState<Sitting>(() => openSitting(begun))
  const [trial, setTrial] = useState<{ readonly drawn: Drawn; readonly text: Label } | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const [chosen, choose] = useState<string | null>(null)
  const [link, chooseLink] = useState<LinkEnds | null>(null)
  const [linking, setLinking] = useState<string | null>(null)
  const scheduled = useMemo(() => scheduler(seen), [seen])
  const now = trial?.drawn ?? sitting.now
  const schedule = scheduled(now)
  const base = scheduled(recorded)

  const told = useCallback(
    (text: Label, before: Drawn, after: Drawn): Label => {
      const moved = movedBetween(scheduled(before), scheduled(after)).length
      const outcome = outcomeLabel(outcomeOf(scheduled(after), after.promised, seen.due))
      return {
        zh: `${text.zh}；${moved === 0 ? '没有别的变动' : `动了${moved}步`}；${outcome.zh}`,
        en: `${text.en}; ${moved === 0 ? 'nothing moves' : `${moved} ${moved === 1 ? 'step moves' : 'steps move'}`}; ${outcome.en}`,
      }
    },
    [scheduled, seen.due],
  )

  /** Does an edit, or says why it cannot be; whether it was done. */
  const run = useCallback(
    (edit: Edit): boolean => {
      setTrial(null)
      try {
        const next = act(sitting, edit, seen.happened)
        setSaid({ text: told(next.done.at(-1)!.label, sitting.now, next.now), refused: false })
        setSitting(next)
        return true
      } catch (error) {
        setSaid({ text: sentenceOf(error), refused: true })
        return false
      }
    },
    [sitting, seen, told],
  )

  /** Does several edits after one another, as far as they can be done; whether all of them were. */
  const runAll = useCallback(
    (edits: readonly Edit[]): boolean => {
      let next = sitting
      let refused: Label | null = null
      for (const edit of edits) {
        try {
          next = act(next, edit, seen.happened)
        } catch (error) {
          refused ??= sentenceOf(error)
        }
      }
      const last = next.done.at(-1)
      if (next !== sitting && last) setSaid({ text: told(last.label, sitting.now, next.now), refused: false })
      if (refused) setSaid({ text: refused, refused: true })
      setSitting(next)
      return refused === null
    },
    [sitting, seen, told],
  )

  /** Shows what an edit would do, while it is dragged; null ends it. */
  const look = useCallback(
    (edit: Edit | null) => {
      if (edit === null) {
        setTrial(null)
        return
      }
      try {
        const drawn = edited(sitting.now, edit, seen.happened)
        setTrial({ drawn, text: told(editLabel(edit, sitting.now), sitting.now, drawn) })
      } catch (error) {
        setTrial(null)
        setSaid({ text: sentenceOf(error), refused: true })
      }
    },
    [sitting, seen, told],
  )

  function back(): void {
    const last = sitting.done.at(-1)
    if (!last) return
    const text = { zh: words.undone.zh + last.label.zh, en: words.undone.en + last.label.en }
    setSaid({ text: told(text, last.after, last.before), refused: false })
    chooseLink(null)
    setSitting(undo(sitting))
  }

  function forth(): void {
    const next = sitting.undone.at(-1)
    if (!next) return
    const text = { zh: words.redone.zh + next.label.zh, en: words.redone.en + next.label.en }
    setSaid({ text: told(text, next.before, next.after), refused: false })
    chooseLink(null)
    setSitting(redo(sitting))
  }

  return {
    sitting,
    now,
    schedule,
    /** Without what is being tried. */
    settled: scheduled(sitting.now),
    /** The plan on record, scheduled from the same day. */
    base,
    seen,
    said: trial ? { text: trial.text, refused: false } : said,
    say: setSaid,
    chosen: now.network.tasks.some(({ id }) => id === chosen) ? chosen : null,
    choose,
    link,
    chooseLink,
    linking,
    setLinking,
    run,
    runAll,
    look,
    undo: back,
    redo: forth,
  }
}

export type Drawing = ReturnType<typeof useDrawing>
