import { useState } from 'react'
import {
  archiveRowRoute,
  getHistory,
  getRow,
  listRows,
  type RegisterKind,
} from '../../../contract/register/register.ts'
import type { Row } from '../../../engines/register/schemas.ts'
import { call } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { ReasonField } from '../../parts/form/ReasonField.tsx'
import { words } from '../words.ts'

/** Puts a record away, or takes it back; both want a reason. */
export function ArchiveDialog({ kind, row, close }: { kind: RegisterKind; row: Row; close: () => void }) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const restore = row.archived !== null
  const title = say(restore ? words.restoreRecord : words.archiveRecord)
  const { run, busy, refused } = useAct(
    () =>
      call(archiveRowRoute, {
        params: { kind: kind.id, id: row.id },
        body: { reason: reason.trim(), restore, revision: row.revision },
      }),
    { touched: [getRow, getHistory, listRows], done: close },
  )
  return (
    <Ask title={title} act={title} busy={busy} onAct={() => run(undefined)} close={close}>
      {restore ? null : <p>{say(words.archiveNote)}</p>}
      <ReasonField
        label={say(restore ? words.restoreReason : words.archiveReason)}
        reason={reason}
        change={setReason}
        error={refused && say(refused)}
      />
    </Ask>
  )
}
