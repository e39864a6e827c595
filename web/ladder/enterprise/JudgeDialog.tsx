import { useState } from 'react'
import type { Label } from '../../../kernel/label.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { Field } from '../../parts/form/Field.tsx'
import { ReasonField } from '../../parts/form/ReasonField.tsx'
import type { FactDoor } from '../door.ts'
import { words } from '../words.ts'

/** Asks what only a person can decide, with the reason. */
export function JudgeDialog({
  question,
  edition,
  condition,
  door,
  close,
}: {
  question: Label
  edition: string
  condition: string
  door: FactDoor
  close: () => void
}) {
  const say = useSay()
  const [holds, setHolds] = useState('')
  const [reason, setReason] = useState('')
  const { run, busy, refused } = useAct(
    () => door.judge({ edition, condition, holds: holds === 'true', reason: reason.trim() }),
    { touched: door.touched, done: close },
  )
  return (
    <Ask
      title={say(question)}
      act={say(words.judge)}
      refused={refused ? say(refused) : null}
      busy={busy}
      ready={holds !== '' && reason.trim() !== ''}
      onAct={() => run(undefined)}
      close={close}
    >
      <Field label={say(words.stands)}>
        {(control) => (
          <select {...control} value={holds} onChange={(event) => setHolds(event.target.value)}>
            <option value="">{say(words.choose)}</option>
            <option value="true">{say(words.met)}</option>
            <option value="false">{say(words.unmet)}</option>
          </select>
        )}
      </Field>
      <ReasonField label={say(words.reason)} reason={reason} change={setReason} />
    </Ask>
  )
}
