import { useState } from 'react'
import { promiseDay } from '../../../../contract/delivery/acts.ts'
import { openDelivery, openProject } from '../../../../contract/delivery/ledger.ts'
import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import { type Day, isDay } from '../../../../kernel/day.ts'
import { call } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { Ask } from '../../../parts/form/Ask.tsx'
import { Field } from '../../../parts/form/Field.tsx'
import { words } from './words.ts'

/** Promises the day of production, once. */
export function PromiseDialog({ page, close }: { page: ProjectPage; close: () => void }) {
  const say = useSay()
  const [day, setDay] = useState('')
  const [checked, setChecked] = useState(false)
  const { run, busy, refused } = useAct(
    () => call(promiseDay, { params: { project: page.id }, body: { day: day as Day } }),
    { touched: [openProject, openDelivery], done: close },
  )
  const act = () => {
    setChecked(true)
    if (isDay(day)) run(undefined)
  }
  return (
    <Ask
      title={say(words.promise)}
      act={say(words.promise)}
      refused={refused ? say(refused) : null}
      busy={busy}
      onAct={act}
      close={close}
    >
      <Field
        label={say(words.promiseDay)}
        error={checked && !isDay(day) ? say(words.dayMissing) : null}
        hint={say(words.promiseHint)}
      >
        {(control) => <input {...control} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
    </Ask>
  )
}
