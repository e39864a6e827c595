import type { Label } from '../../../../kernel/label.ts'
import { useSay } from '../../../app/language.ts'
import { Ask } from '../../../parts/form/Ask.tsx'
import { words } from './words.ts'

/** Asks before a plan is set what cannot be taken back afterwards. */
export function SureDialog({
  consequences,
  refused,
  busy,
  onAct,
  close,
}: {
  consequences: readonly Label[]
  refused: Label | null
  busy: boolean
  onAct: () => void
  close: () => void
}) {
  const say = useSay()
  return (
    <Ask
      title={say(words.sure)}
      act={say(words.save)}
      refused={refused && say(refused)}
      busy={busy}
      onAct={onAct}
      close={close}
    >
      {consequences.map((sentence) => (
        <p key={sentence.zh}>{say(sentence)}</p>
      ))}
    </Ask>
  )
}
