import '../../phone/PhoneFrame.css'
import './ReportPage.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { openReportForm } from '../../../../contract/delivery.ts'
import type { ReportForm as Form } from '../../../../contract/delivery-project.ts'
import { CallError, useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { useSession } from '../../../app/session.ts'
import { PhoneBlank, PhoneFrame } from '../../phone/PhoneFrame.tsx'
import { useOnline } from '../../phone/sending.ts'
import { type Draft, dropDraft, freshDraft, keepDraft, readDraft } from './draft.ts'
import { ReportForm } from './ReportForm.tsx'
import { ReportSent } from './ReportSent.tsx'
import { useSending } from './sending.ts'
import { words } from './words.ts'

/** The ten-day report: filled in with a thumb, kept on the device, sent when there is a connection. */
export function ReportPage() {
  const say = useSay()
  const { zone = '', project = '' } = useParams({ strict: false })
  const { data: session } = useSession()
  const { data, error, refetch } = useAnswer(openReportForm, { params: { project }, query: {} })
  const account = session?.account ?? ''
  const kept = account === '' ? null : readDraft(account, project)
  const lost = error instanceof CallError && error.status === 0
  const form = data ?? (lost ? kept?.form : undefined)
  const here = `/${zone}/projects/${project}`
  if (form && account)
    return (
      <Report
        key={`${project} ${form.period}`}
        form={form}
        kept={kept?.form.period === form.period || kept?.waiting ? kept : null}
        account={account}
        here={here}
      />
    )
  return (
    <PhoneBlank here={here} title={say(words.report)} failed={say(words.notOpened)} error={error} again={refetch} />
  )
}

function Report({ form, kept, account, here }: { form: Form; kept: Draft | null; account: string; here: string }) {
  const say = useSay()
  const online = useOnline()
  const [draft, setDraft] = useState<Draft>(() => kept ?? freshDraft(form))
  const [safe, setSafe] = useState(kept !== null)
  const project = form.project.id
  const keep = (given: Draft) => {
    setDraft(given)
    setSafe(keepDraft(account, project, given))
  }
  const { busy, refused, sent, send } = useSending(project, draft, keep, () => dropDraft(account, project))
  const title = say({ zh: `${draft.form.label.zh}旬报`, en: `Report of ${draft.form.label.en}` })
  return (
    <PhoneFrame
      here={here}
      title={title}
      kept={safe && sent === null}
      waiting={!online || draft.waiting ? say(words.offline) : null}
    >
      <main id="content" tabIndex={-1}>
        {sent ? (
          <ReportSent page={sent} here={here} />
        ) : (
          <ReportForm draft={draft} busy={busy} refused={refused} keep={keep} send={send} />
        )}
      </main>
    </PhoneFrame>
  )
}
