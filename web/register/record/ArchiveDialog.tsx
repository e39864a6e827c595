import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { archiveRowRoute, getHistory, getRow, listRows, type RegisterKind } from '../../../contract/register.ts'
import type { Row } from '../../../engines/register/schemas.ts'
import { CallError, call } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Dialog } from '../../app/shell/Dialog.tsx'
import { Field } from '../../parts/form/Field.tsx'
import { words } from '../words.ts'

/** Puts a record away, or takes it back; both want a reason. */
export function ArchiveDialog({ kind, row, close }: { kind: RegisterKind; row: Row; close: () => void }) {
  const say = useSay()
  const answers = useQueryClient()
  const [reason, setReason] = useState('')
  const [error, setError] = useState('')
  const restore = row.archived !== null
  const title = say(restore ? words.restoreRecord : words.archiveRecord)
  async function send(): Promise<void> {
    try {
      await call(archiveRowRoute, {
        params: { kind: kind.id, id: row.id },
        body: { reason: reason.trim(), restore, revision: row.revision },
      })
      close()
      for (const route of [getRow, getHistory, listRows]) await answers.invalidateQueries({ queryKey: [route.id] })
    } catch (cause) {
      setError(cause instanceof CallError ? say(cause.sentence) : String(cause))
    }
  }
  return (
    <Dialog title={title} close={close}>
      <form
        className="archive-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <h2>{title}</h2>
        {restore ? null : <p>{say(words.archiveNote)}</p>}
        <Field label={say(restore ? words.restoreReason : words.archiveReason)} error={error || null}>
          {(control) => (
            <input {...control} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <div className="archive-actions">
          <button type="submit" className="button primary">
            {title}
          </button>
          <button type="button" className="button" onClick={close}>
            {say(words.cancel)}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
