import { useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { lockConsequence, words } from '../words.ts'

/** Asks before reviewed tasks are locked: what is final afterwards, and who may still have a number corrected. */
export function LockAsk({
  count,
  act,
  refused,
  busy,
  onAct,
  close,
}: {
  /** How many tasks would be locked. */
  count: number
  act: string
  refused: string | null
  busy: boolean
  onAct: () => void
  close: () => void
}) {
  const say = useSay()
  return (
    <Ask title={say(words.lockOne)} act={act} refused={refused} busy={busy} onAct={onAct} close={close}>
      <p>{say(lockConsequence(count))}</p>
      <p>{say(words.lockRemedy)}</p>
    </Ask>
  )
}
