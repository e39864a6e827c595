import type { ReactNode } from 'react'
import { useSay } from '../../app/language.ts'
import type { WrittenForm } from '../../app/offline/written.ts'
import { words } from '../../app/words.ts'

/** Above a form: that it goes on where it was left, and how to begin afresh; or that this device keeps nothing. */
export function WrittenNote({
  form: { again, safe, afresh },
  children,
}: {
  form: Pick<WrittenForm<object>, 'again' | 'safe' | 'afresh'>
  /** What else is to be known of what was brought back. */
  children?: ReactNode
}) {
  const say = useSay()
  if (!safe) return <p role="alert">{say(words.writtenNotKept)}</p>
  if (!again) return null
  return (
    <p className="written-note screen-only" role="status">
      {say(words.writtenAgain)}
      {children}{' '}
      <button type="button" className="plain-link" onClick={afresh}>
        {say(words.writeAfresh)}
      </button>
    </p>
  )
}
