import { useEffect, useState } from 'react'
import { openReportForm } from '../../../../contract/delivery.ts'
import { type ReportForm, reportForm } from '../../../../contract/delivery-project.ts'
import { CallError, useAnswer } from '../../../api.ts'
import { dropSeen, keepSeen, readSeen } from '../../../app/offline/last-seen.ts'
import { startWorker } from '../../../app/offline/start-worker.ts'
import { keepSeenSession, ownerOf, useSession } from '../../../app/session.ts'
import { useOnline } from '../../phone/sending.ts'

/** How long the server is waited for before what was seen last is shown, in milliseconds. */
const patience = 4000

/** A form that is shown, the moment at which the server gave it, and whether it was asked just now. */
export type ShownForm = { readonly form: ReportForm; readonly at: string; readonly fresh: boolean }

function useLate(waits: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(setLate, patience, true)
    return () => clearTimeout(timer)
  }, [waits])
  return late
}

/** The form of a report, kept on this device; without a connection, or with one so bad that nothing comes, as it was seen last. */
export function useForm(project: string) {
  const { data: session } = useSession()
  const { data, dataUpdatedAt, error, refetch } = useAnswer(openReportForm, { params: { project }, query: {} })
  const online = useOnline()
  const late = useLate(data === undefined && error === null)
  const owner = session ? ownerOf(session) : null
  const what = `ten-day-report.${project}`
  const lost = error instanceof CallError && error.status === 0
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
  const [seen] = useState(() => (owner === null ? null : readSeen(what, reportForm, owner)))
  const shown: ShownForm | null = data
    ? { form: data, at: new Date(dataUpdatedAt).toISOString(), fresh: true }
    : seen && (lost || late || !online)
      ? { form: seen.answer, at: seen.at, fresh: false }
      : null
  return { session, shown, error, again: refetch }
}
