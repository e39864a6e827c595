import './Ask.css'
import type { ReactNode } from 'react'
import { useSay } from '../../app/language.ts'
import { Dialog } from '../../app/shell/Dialog.tsx'
import { words } from '../../app/words.ts'
import { FormColumn } from './Field.tsx'
import { Refused } from './Refused.tsx'

/** A window that asks before an act: what will happen, perhaps fields, and one button that names the act. */
export function Ask({
  title,
  act,
  refused,
  busy = false,
  ready = true,
  onAct,
  close,
  children,
}: {
  title: string
  /** The words of the button: verb and object. */
  act: string
  refused?: string | null
  busy?: boolean
  /** Whether enough is filled in for the act. */
  ready?: boolean
  onAct: () => void
  close: () => void
  children?: ReactNode
}) {
  const say = useSay()
  return (
    <Dialog title={title} close={close}>
      <div className="ask">
        <h2>{title}</h2>
        <FormColumn label={title} onSubmit={onAct}>
          {children}
          {refused ? <Refused>{refused}</Refused> : null}
          <div className="ask-acts">
            <button type="submit" className="button primary" aria-busy={busy} disabled={!ready}>
              {act}
            </button>
            <button type="button" className="button" onClick={close}>
              {say(words.leaveIt)}
            </button>
          </div>
        </FormColumn>
      </div>
    </Dialog>
  )
}
