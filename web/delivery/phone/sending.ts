import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Label } from '../../../kernel/label.ts'
import { CallError } from '../../api.ts'
import { useOnline } from '../../app/offline/online.ts'
import { words } from '../../app/words.ts'

const pause = 15_000

export type Sending<Draft, Answer> = {
  readonly busy: boolean
  readonly refused: Label | null
  readonly sent: Answer | null
  send(draft: Draft): void
}

/**
 * Sends what was filled in; without a connection the draft is marked as waiting and sent when there is one again. What
 * the server refuses is said and stays a draft. `work` stays the same for the same subject; then the answers of the
 * `stale` routes are asked afresh.
 */
export function useSendingOf<Draft extends { readonly waiting: boolean }, Answer>(
  work: (draft: Draft) => Promise<Answer>,
  stale: readonly { readonly id: string }[],
  draft: Draft | null,
  keep: (draft: Draft) => void,
  drop: () => void,
): Sending<Draft, Answer> {
  const answers = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Label | null>(null)
  const [sent, setSent] = useState<Answer | null>(null)
  const online = useOnline()
  const under = useRef(false)
  const latest = useRef({ keep, drop })
  latest.current = { keep, drop }
  const send = useCallback(
    async (given: Draft) => {
      if (under.current) return
      under.current = true
      setBusy(true)
      setRefused(null)
      setSent(null)
      try {
        setSent(await work(given))
        latest.current.drop()
        await Promise.all(stale.map(({ id }) => answers.invalidateQueries({ queryKey: [id] })))
      } catch (error) {
        const lost = error instanceof CallError && error.lost
        latest.current.keep({ ...given, waiting: lost })
        if (!lost) setRefused(error instanceof CallError ? error.sentence : words.noAnswer)
      }
      under.current = false
      setBusy(false)
    },
    [answers, work, stale],
  )
  const waiting = draft?.waiting ? draft : null
  useEffect(() => {
    if (!waiting || sent) return
    if (online) void send(waiting)
    const timer = setInterval(() => void send(waiting), pause)
    return () => clearInterval(timer)
  }, [waiting, online, sent, send])
  return { busy, refused, sent, send: (given) => void send(given) }
}
