import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'

/** Turns a picture into its numbers («看数») and back («看图»). */
export function NumbersSwitch({ asTable, turn }: { asTable: boolean; turn: (asTable: boolean) => void }) {
  const say = useSay()
  return (
    <button type="button" className="plain-link screen-only" aria-pressed={asTable} onClick={() => turn(!asTable)}>
      {say(asTable ? words.asPicture : words.asTable)}
    </button>
  )
}
