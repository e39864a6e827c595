import { setTimeout as pause } from 'node:timers/promises'
import type { Piecework } from '../kernel/piecework.ts'

/** Called between the pieces of a long work: lets others have their turn where the work has gone on for a while. */
export type Rest = () => Promise<void>

/** Milliseconds that a work keeps the process to itself, and that it then stands still. */
type Measure = { readonly work: number; readonly idle: number }

/** What people wait for stands in one line: each turn of the event loop takes up one of them, whoever rested first. */
const line: (() => void)[] = []

function takeUp(): void {
  line.shift()?.()
  if (line.length > 0) setImmediate(takeUp)
}

const othersFirst = (): Promise<void> =>
  new Promise((resolve) => {
    if (line.push(resolve) === 1) setImmediate(takeUp)
  })

/** What a person waits for goes on as soon as the others have had their turn. */
const awaited: Measure = { work: 15, idle: 0 }

/** What nobody waits for takes the smaller part of the time. */
const unhurried: Measure = { work: 6, idle: 10 }

function resting({ work, idle }: Measure, signal?: AbortSignal): Rest {
  let since = performance.now()
  return async () => {
    signal?.throwIfAborted()
    if (performance.now() - since < work) return
    await (idle > 0 ? pause(idle, undefined, { ref: false, ...(signal && { signal }) }) : othersFirst())
    since = performance.now()
  }
}

/** Rests of a work that a person waits for. */
export const briefly = (): Rest => resting(awaited)

/** Rests of a work that nobody waits for; once the signal is given they end it, by an error. */
export const atLeisure = (signal: AbortSignal): Rest => resting(unhurried, signal)

/** Does a work with rests between its pieces. */
export async function inPieces<Answer>(work: Piecework<Answer>, rest: Rest): Promise<Answer> {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    await rest()
  }
}

/** What becomes of each of some things, with rests in between. */
export async function ofEach<Item, Answer>(
  items: readonly Item[],
  rest: Rest,
  of: (item: Item) => Answer,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const item of items) {
    answers.push(of(item))
    await rest()
  }
  return answers
}
