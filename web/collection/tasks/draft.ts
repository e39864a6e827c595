import { useCallback, useEffect, useRef, useState } from 'react'
import { saveDraft } from '../../../contract/collection/collection.ts'
import type { TaskPage } from '../../../contract/collection/task.ts'
import type { Answer, Answers } from '../../../engines/collection/answers.ts'
import { CallError, call } from '../../api.ts'

export type DraftState = 'clean' | 'unsaved' | 'saving' | 'saved' | 'offline' | 'elsewhere'

export type Draft = {
  readonly answers: Answers
  readonly state: DraftState
  readonly change: (item: string, answer: Answer) => void
  /** Sends what is not yet sent; answers the version that the server holds, or null where it refused. */
  readonly settle: () => Promise<number | null>
}

const placeOf = (task: string): string => `jixia.draft.${task}`
const pause = 900
const again = 15_000

type Kept = { readonly version: number; readonly answers: Answers }

function keep(task: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(placeOf(task), JSON.stringify(kept))
    else localStorage.removeItem(placeOf(task))
  } catch {
    // A browser that keeps nothing still sends the draft to the server.
  }
}

function keptOf(task: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(placeOf(task)) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

/** What the server holds; over it what this device had not yet sent; for an enterprise, the last numbers brought along. */
function initial({ task, version, items }: TaskPage): { answers: Answers; unsent: boolean } {
  const held = items.flatMap(({ id, answer, last }): [string, Answer][] => {
    if (answer) return [[id, answer]]
    return task.audience === 'enterprise' && last ? [[id, { value: last.value, reason: '', kept: false }]] : []
  })
  const kept = keptOf(task.id)
  const unsent = kept?.version === version
  return { answers: { ...Object.fromEntries(held), ...(unsent ? kept.answers : {}) }, unsent }
}

/** The draft of a task: on this device at once, at the server shortly after; without a connection it is sent later. */
export function useDraft(page: TaskPage): Draft {
  const id = page.task.id
  const [first] = useState(() => initial(page))
  const [answers, setAnswers] = useState(first.answers)
  const [state, setState] = useState<DraftState>(first.unsent ? 'unsaved' : 'clean')
  const latest = useRef({ answers: first.answers, version: page.version, unsent: first.unsent })
  const sending = useRef<Promise<number | null> | null>(null)

  const send = useCallback(async (): Promise<number | null> => {
    const { answers: sent, version } = latest.current
    setState('saving')
    latest.current.unsent = false
    try {
      const saved = await call(saveDraft, { params: { task: id }, body: { answers: sent, version } })
      latest.current.version = saved.version
      keep(id, latest.current.unsent ? { version: saved.version, answers: latest.current.answers } : null)
      setState(latest.current.unsent ? 'unsaved' : 'saved')
      return saved.version
    } catch (error) {
      latest.current.unsent = true
      setState(error instanceof CallError && error.status === 409 ? 'elsewhere' : 'offline')
      return null
    }
  }, [id])

  const settle = useCallback(async (): Promise<number | null> => {
    await sending.current
    if (!latest.current.unsent) return latest.current.version
    sending.current = send()
    const version = await sending.current
    sending.current = null
    return version
  }, [send])

  const change = useCallback(
    (item: string, answer: Answer) => {
      const next = { ...latest.current.answers, [item]: answer }
      latest.current = { ...latest.current, answers: next, unsent: true }
      keep(id, { version: latest.current.version, answers: next })
      setAnswers(next)
      setState((now) => (now === 'elsewhere' || now === 'offline' ? now : 'unsaved'))
    },
    [id],
  )

  useEffect(() => {
    if (state !== 'unsaved' && state !== 'offline') return
    const retry = () => void settle()
    const wait = setTimeout(retry, state === 'offline' ? again : pause)
    window.addEventListener('online', retry)
    return () => {
      clearTimeout(wait)
      window.removeEventListener('online', retry)
    }
  }, [state, settle])

  return { answers, state, change, settle }
}

/** Forgets what this device kept of a task that has been handed in. */
export const forgetDraft = (task: string): void => keep(task, null)
