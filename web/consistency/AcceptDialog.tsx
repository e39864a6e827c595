import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { acceptFindingRoute, type FindingRow, listFindings } from '../../contract/findings.ts'
import { call } from '../api.ts'
import { useSay } from '../app/language.ts'
import { Ask } from '../parts/form/Ask.tsx'
import { ReasonField } from '../parts/form/ReasonField.tsx'
import { refusedIn } from '../targets/refused.ts'
import { words } from './words.ts'

/** A person has looked and says why the numbers stand beside each other. */
export function AcceptDialog({ finding, close }: { finding: FindingRow; close: () => void }) {
  const say = useSay()
  const answers = useQueryClient()
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const accept = useMutation({
    mutationFn: () => call(acceptFindingRoute, { body: { finding: finding.id, reason } }),
    onSuccess: async () => {
      close()
      await answers.invalidateQueries({ queryKey: [listFindings.id] })
    },
  })
  const title = say(words.accept)
  const submit = () => {
    setChecked(true)
    if (reason.trim() !== '') accept.mutate()
  }
  return (
    <Ask
      title={title}
      act={title}
      refused={refusedIn(accept.error, say)}
      busy={accept.isPending}
      onAct={submit}
      close={close}
    >
      <p className="finding-text">{say(finding.text)}</p>
      <ReasonField
        label={say(words.reason)}
        reason={reason}
        change={setReason}
        hint={say(words.reasonHint)}
        error={checked && reason.trim() === '' ? say(words.noReason) : null}
      />
    </Ask>
  )
}
