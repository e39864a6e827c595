import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { listDelivery, openDelivery, openProject, openReportForm, openToday } from '../../../contract/delivery.ts'
import { reportTenDays } from '../../../contract/delivery-acts.ts'
import type { ProjectPage } from '../../../contract/delivery-project.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Period } from '../../../kernel/period.ts'
import { CallError, call } from '../../api.ts'
import { words } from '../../app/words.ts'
import { bodyOf, type Draft } from './draft.ts'

const stale = [openProject, openDelivery, listDelivery, openReportForm, openToday]
const pause = 15_000

/** Whether the device says that it has a connection. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const listen = () => setOnline(navigator.onLine)
    window.addEventListener('online', listen)
    window.addEventListener('offline', listen)
    return () => {
      window.removeEventListener('online', listen)
      window.removeEventListener('offline', listen)
    }
  }, [])
  return online
}

type Sending = {
  readonly busy: boolean
  readonly refused: Label | null
  readonly sent: ProjectPage | null
  send(draft: Draft): void
}

/**
 * Sends a report; without a connection the draft is marked as waiting and sent when there is one again. What the server
 * refuses is said and stays a draft.
 */
export function useSending(
  project: string,
  draft: Draft | null,
  keep: (draft: Draft) => void,
  drop: () => void,
): Sending {
  const answers = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Label | null>(null)
  const [sent, setSent] = useState<ProjectPage | null>(null)
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
      try {
        const body = bodyOf(given) as ReturnType<typeof bodyOf> & {
          period: Period
          tasks: { started?: Day; finished?: Day; task: string }[]
        }
        setSent(await call(reportTenDays, { params: { project }, body }))
        latest.current.drop()
        await Promise.all(stale.map(({ id }) => answers.invalidateQueries({ queryKey: [id] })))
      } catch (error) {
        const lost = error instanceof CallError && error.status === 0
        latest.current.keep({ ...given, waiting: lost })
        if (!lost) setRefused(error instanceof CallError ? error.sentence : words.noAnswer)
      }
      under.current = false
      setBusy(false)
    },
    [answers, project],
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
