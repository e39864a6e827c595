import { useState } from 'react'
import { setPlan } from '../../../../../contract/delivery/acts.ts'
import { openDelivery, openProject } from '../../../../../contract/delivery/ledger.ts'
import type { ProjectPage } from '../../../../../contract/delivery/project.ts'
import { call } from '../../../../api.ts'
import { useAct } from '../../../../app/act.ts'
import { useSay } from '../../../../app/language.ts'
import { Ask } from '../../../../parts/form/Ask.tsx'
import { ReasonField } from '../../../../parts/form/ReasonField.tsx'
import { words as planWords } from '../words.ts'
import { PromiseLine } from './PromiseLine.tsx'
import type { Drawing } from './state/use-drawing.ts'
import { words } from './words.ts'

/** Records what was drawn as one new plan; whatever refuses it is said, and the draft stays. */
export function SaveDialog({
  page,
  drawing,
  version,
  template,
  reason,
  setReason,
  saved,
  close,
}: {
  page: ProjectPage
  drawing: Drawing
  version: number
  /** The template that it began with, where there was no plan. */
  template: string | null
  reason: string
  setReason: (reason: string) => void
  saved: () => void
  close: () => void
}) {
  const say = useSay()
  const [checked, setChecked] = useState(false)
  const { network, promised } = drawing.now
  const { run, busy, refused } = useAct(
    () =>
      call(setPlan, {
        params: { project: page.id },
        body: { network, promised, reason: reason.trim(), version, ...(template !== null && { template }) },
      }),
    { touched: [openProject, openDelivery], done: saved },
  )
  const missing = reason.trim() === ''
  return (
    <Ask
      title={say(words.save)}
      act={say(words.save)}
      refused={refused && say(refused)}
      busy={busy}
      close={close}
      onAct={() => {
        setChecked(true)
        if (!missing) run(undefined)
      }}
    >
      <PromiseLine drawing={drawing} />
      <ReasonField
        label={say(planWords.reason)}
        reason={reason}
        change={setReason}
        error={checked && missing ? say(planWords.reasonMissing) : null}
      />
    </Ask>
  )
}
