import { useSay } from '../../../../../app/language.ts'
import { words } from '../words.ts'
import { keyHelp } from './keys.ts'

/** The keys of the rows, in one line. */
export function KeyLine() {
  const say = useSay()
  return (
    <p className="draw-keys wide-screen-only screen-only">
      <span className="spoken-only">{say(words.keys)}</span>
      {keyHelp.map(({ keys, does }) => (
        <span key={keys}>
          <kbd>{keys}</kbd> {say(does)}
        </span>
      ))}
    </p>
  )
}
