import { useState } from 'react'
import { decideExtension } from '../../../../contract/delivery/acts.ts'
import { openDelivery, openProject } from '../../../../contract/delivery/ledger.ts'
import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import { call } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { Ask } from '../../../parts/form/Ask.tsx'
import { ReasonField } from '../../../parts/form/ReasonField.tsx'
import { words } from './words.ts'

/** The leader's answer to a request: granted or refused, each with its reason. */
export function DecideDialog({
  page,
  request,
  close,
}: {
  page: ProjectPage
  request: ProjectPage['extensions'][number]
  close: () => void
}) {
  const say = useSay()
  const [granted, setGranted] = useState(false)
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const { run, busy, refused } = useAct(
    () =>
      call(decideExtension, {
        params: { project: page.id, request: request.request },
        body: { granted, reason: reason.trim() },
      }),
    { touched: [openProject, openDelivery], done: close },
  )
  const act = () => {
    setChecked(true)
    if (reason.trim() !== '') run(undefined)
  }
  return (
    <Ask
      title={say(words.decide)}
      act={say(granted ? words.grant : words.refuse)}
      refused={refused ? say(refused) : null}
      busy={busy}
      onAct={act}
      close={close}
    >
      <p>
        {say({
          zh: `${request.person}申请由${request.from}延到${request.day}：${request.reason}`,
          en: `${request.person} asks to move ${request.from} to ${request.day}: ${request.reason}`,
        })}
      </p>
      <fieldset className="two-choices">
        <legend>{say(words.decision)}</legend>
        {[false, true].map((choice) => (
          <button
            key={String(choice)}
            type="button"
            className="button"
            aria-pressed={granted === choice}
            onClick={() => setGranted(choice)}
          >
            {say(choice ? words.grant : words.refuse)}
          </button>
        ))}
      </fieldset>
      <ReasonField
        label={say(words.reason)}
        reason={reason}
        change={setReason}
        error={checked && reason.trim() === '' ? say(words.reasonMissing) : null}
      />
    </Ask>
  )
}
