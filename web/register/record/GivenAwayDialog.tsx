import { useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { words } from '../words.ts'
import { type GivenAway, givenAwaySentence } from './given-away.ts'

/** Asks before a record is put into the hands of another department. */
export function GivenAwayDialog({
  name,
  away,
  act,
  close,
}: {
  name: string
  away: GivenAway
  act: () => void
  close: () => void
}) {
  const say = useSay()
  return (
    <Ask title={say(words.giveAway)} act={say(words.giveAwayAct)} onAct={act} close={close}>
      <p>{say(givenAwaySentence(name, away))}</p>
      <p>{say(words.keepInstead)}</p>
    </Ask>
  )
}
