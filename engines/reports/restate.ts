import type { Book } from '../indicators/book.ts'
import { readFigureKey } from '../indicators/figure-key.ts'
import { type FilledCard, type FilledFigure, figurePlace, figuresOf } from './filled-card.ts'

/** A figure of a signed card that has changed since: what was signed, what holds now, and why. */
export type Restatement = {
  readonly was: FilledFigure
  readonly now: FilledFigure
  /** Null where no correction gives a reason, as when another number that it is computed from has changed. */
  readonly reason: string | null
  readonly by: string | null
  readonly at: string | null
}

const sameNumber = (one: FilledFigure, other: FilledFigure): boolean =>
  one.value === other.value && one.unit === other.unit && one.qualifier === other.qualifier

/** The figures of a signed card that read otherwise today, in the card's order. */
export function restatements(signed: FilledCard, today: FilledCard, book: Book): Restatement[] {
  const now = new Map(figuresOf(today).map((figure) => [figurePlace(figure), figure]))
  const seen = new Set<string>()
  return figuresOf(signed).flatMap((was) => {
    const place = figurePlace(was)
    const found = now.get(place)
    if (!found || seen.has(place) || sameNumber(was, found)) return []
    seen.add(place)
    const entered = book
      .all({ ...readFigureKey(was.key), period: was.period, scope: was.scope, subject: was.subject })
      .filter(({ reason }) => reason !== null)
      .at(-1)
    return [
      {
        was,
        now: found,
        reason: entered?.reason ?? null,
        by: entered?.enteredBy ?? null,
        at: entered?.enteredAt ?? null,
      },
    ]
  })
}
