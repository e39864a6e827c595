import { useState } from 'react'
import { type Attachment, listAttachments, withdrawAttachment } from '../../../../contract/delivery/attachments.ts'
import { call } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { Ask } from '../../../parts/form/Ask.tsx'
import { ReasonField } from '../../../parts/form/ReasonField.tsx'
import { words } from './words.ts'

/** Takes a wrong file back, which wants a reason. */
export function WithdrawDialog({ file: { id, name }, close }: { file: Attachment; close: () => void }) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const { run, busy, refused } = useAct(
    () => call(withdrawAttachment, { params: { file: id }, body: { reason: reason.trim() } }),
    { touched: [listAttachments], done: close },
  )
  const act = () => {
    setChecked(true)
    if (reason.trim() !== '') run(undefined)
  }
  return (
    <Ask
      title={`${say(words.withdraw)} ${name}`}
      act={say(words.withdraw)}
      busy={busy}
      refused={refused && say(refused)}
      onAct={act}
      close={close}
    >
      <ReasonField
        label={say(words.why)}
        reason={reason}
        change={setReason}
        error={checked && reason.trim() === '' ? say(words.whyMissing) : null}
      />
    </Ask>
  )
}
