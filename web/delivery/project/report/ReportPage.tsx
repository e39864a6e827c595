import '../../phone/PhoneFrame.css'
import './ReportPage.css'
import { useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { openReportForm } from '../../../../contract/delivery/ledger.ts'
import type { ReportForm as Form } from '../../../../contract/delivery/project.ts'
import { useSay } from '../../../app/language.ts'
import { useOnline } from '../../../app/offline/online.ts'
import { PhoneBlank, PhoneFrame } from '../../phone/PhoneFrame.tsx'
import { type SeenForm, useSeenForm } from '../../phone/seen-form.ts'
import { waitingLabel } from '../../phone/words.ts'
import { type Draft, draftOn, dropDraft, keepDraft, readDraft, writtenFor } from './draft.ts'
import { ReportForm } from './ReportForm.tsx'
import { ReportSent } from './ReportSent.tsx'
import { useSending } from './sending.ts'
import { words } from './words.ts'

/** The ten-day report: filled in with a thumb, kept on the device, sent when there is a connection. */
export function ReportPage() {
  const say = useSay()
  const { zone = '', project = '' } = useParams({ strict: false })
  const { session, shown, error, again } = useSeenForm(
    openReportForm,
    { params: { project }, query: {} },
    `ten-day-report.${project}`,
  )
  const account = session?.account ?? ''
  const here = `/${zone}/projects/${project}`
  if (shown && account)
    return <Report key={`${project} ${shown.form.period}`} shown={shown} account={account} here={here} />
  return <PhoneBlank here={here} title={say(words.report)} failed={say(words.notOpened)} error={error} again={again} />
}

function Report({ shown, account, here }: { shown: SeenForm<Form>; account: string; here: string }) {
  const say = useSay()
  const online = useOnline()
  const { form } = shown
  const project = form.project.id
  const [written, setWritten] = useState(() => writtenFor(form, readDraft(account, project)))
  const [safe, setSafe] = useState(written !== null)
  const draft = useMemo(() => draftOn(form, written), [form, written])
  const keep = (given: Draft) => {
    setWritten(given)
    setSafe(keepDraft(account, project, given))
  }
  const { busy, refused, sent, send } = useSending(project, draft, keep, () => dropDraft(account, project))
  const title = say({ zh: `${draft.form.label.zh}旬报`, en: `Report of ${draft.form.label.en}` })
  const waits = !online || !shown.fresh || draft.waiting
  return (
    <PhoneFrame
      here={here}
      title={title}
      kept={safe && sent === null}
      waiting={waits && sent === null ? say(waitingLabel(words.facts, online && !draft.waiting, shown.at)) : null}
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
