import { useState } from 'react'
import { requestExtension } from '../../../../contract/delivery/acts.ts'
import { openDelivery, openProject } from '../../../../contract/delivery/ledger.ts'
import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import { type Day, isDay } from '../../../../kernel/day.ts'
import { call } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { Ask } from '../../../parts/form/Ask.tsx'
import { Field } from '../../../parts/form/Field.tsx'
import { ReasonField } from '../../../parts/form/ReasonField.tsx'
import { words } from './words.ts'

/** Asks the leader for a later day; the promise itself stays as it was. */
export function ExtensionDialog({ page, close }: { page: ProjectPage; close: () => void }) {
  const say = useSay()
  const later = page.expected && page.due && page.expected > page.due ? page.expected : ''
  const [day, setDay] = useState<string>(page.safe && page.safe > later ? page.safe : later)
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const { run, busy, refused } = useAct(
    () => call(requestExtension, { params: { project: page.id }, body: { day: day as Day, reason: reason.trim() } }),
    { touched: [openProject, openDelivery], done: close },
  )
  const act = () => {
    setChecked(true)
    if (isDay(day) && reason.trim() !== '') run(undefined)
  }
  return (
    <Ask
      title={say(words.askExtension)}
      act={say(words.askExtension)}
      refused={refused ? say(refused) : null}
      busy={busy}
      onAct={act}
      close={close}
    >
      <Field
        label={say(words.newDay)}
        beside={say({ zh: `现行承诺${page.due}`, en: `in force: ${page.due}` })}
        error={checked && !isDay(day) ? say(words.dayMissing) : null}
      >
        {(control) => <input {...control} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      <ReasonField
        label={say(words.reason)}
        reason={reason}
        change={setReason}
        error={checked && reason.trim() === '' ? say(words.reasonMissing) : null}
        hint={say(words.reasonHint)}
      />
    </Ask>
  )
}
