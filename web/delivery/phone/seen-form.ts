import { useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { Route } from '../../../contract/route.ts'
import { CallError, type Input, useAnswer } from '../../api.ts'
import { dropSeen, keepSeen, readSeen } from '../../app/offline/last-seen.ts'
import { useOnline } from '../../app/offline/online.ts'
import { startWorker } from '../../app/offline/start-worker.ts'
import { keepSeenSession, ownerOf, useSession } from '../../app/session.ts'

/** How long the server is waited for before what was seen last is shown, in milliseconds. */
const patience = 4000

/** A form that is shown, the moment at which the server gave it, and whether it was asked just now. */
export type SeenForm<Form> = { readonly form: Form; readonly at: string; readonly fresh: boolean }

function useLate(waits: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(setLate, patience, true)
    return () => clearTimeout(timer)
  }, [waits])
  return late
}

/**
 * A form to be filled in on a phone, kept on this device under `what`; without a connection, or with one so bad that
 * nothing comes, as it was seen last. What was once shown like that stays until the server has answered.
 */
export function useSeenForm<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  route: Route<P, Q, B, A>,
  input: Input<P, Q, B>,
  what: string,
) {
  const { data: session } = useSession()
  const { data, dataUpdatedAt, error, refetch } = useAnswer(route, input)
  const online = useOnline()
  const late = useLate(data === undefined && error === null)
  const owner = session ? ownerOf(session) : null
  const lost = error instanceof CallError && error.lost
  const refused = error !== null && !lost
  useEffect(startWorker, [])
  useEffect(() => {
    if (!session || !data) return
    keepSeenSession(session)
    keepSeen(what, ownerOf(session), data, dataUpdatedAt)
  }, [session, data, dataUpdatedAt, what])
  useEffect(() => {
    if (refused) dropSeen(what)
  }, [refused, what])
  useEffect(() => {
    const again = () => void refetch()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [refetch])
  const [seen] = useState(() => (owner === null || !route.answer ? null : readSeen(what, route.answer, owner)))
  const leant = useRef(false)
  leant.current = !refused && (leant.current || lost || late || !online)
  const shown: SeenForm<z.output<A>> | null = data
    ? { form: data, at: new Date(dataUpdatedAt).toISOString(), fresh: true }
    : seen && leant.current
      ? { form: seen.answer as z.output<A>, at: seen.at, fresh: false }
      : null
  return { session, shown, error, again: refetch }
}
