import '../parts/form/Ask.css'
import { useState } from 'react'
import { freezeCard, type OpenedCard } from '../../contract/reports.ts'
import { call } from '../api.ts'
import { useSay } from '../app/language.ts'
import { Dialog } from '../app/shell/Dialog.tsx'
import { Failure } from '../parts/page/BlankState.tsx'
import { words } from './words.ts'

/** Signs the card off as it is seen: the server refuses where the numbers have moved since. */
export function SignOff({ opened, signed }: { opened: OpenedCard; signed: () => void }) {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const freeze = async () => {
    setError(null)
    try {
      await call(freezeCard, { params: { card: opened.card.id }, body: { hash: opened.hash } })
      setAsking(false)
      signed()
    } catch (refused) {
      setError(refused)
    }
  }
  return (
    <>
      <button type="button" className="button small primary" onClick={() => setAsking(true)}>
        {say(words.freeze)}
      </button>
      {asking ? (
        <Dialog title={say(words.freezeCard)} close={() => setAsking(false)}>
          <div className="ask">
            <h2>{say(words.freezeCard)}</h2>
            <p className="sign-off-card">{say(opened.card.title)}</p>
            <p>{say(words.freezeNote)}</p>
            {error ? <Failure title={say(words.notFrozenNow)} error={error} /> : null}
            <p className="sign-off-buttons">
              <button type="button" className="button" onClick={() => setAsking(false)}>
                {say(words.keepOpen)}
              </button>
              <button type="button" className="button primary" onClick={freeze}>
                {say(words.freezeNow)}
              </button>
            </p>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
