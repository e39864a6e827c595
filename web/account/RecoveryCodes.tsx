import { useState } from 'react'
import { copyText } from '../app/copy.ts'
import { useSay } from '../app/language.ts'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { words as parts } from '../parts/words.ts'
import { words } from './words.ts'

/** The codes that open the account without the phone; told only now. */
export function RecoveryCodes({ codes, close }: { codes: string[]; close: () => void }) {
  const say = useSay()
  const [copied, setCopied] = useState(parts.copy as typeof parts.copy | typeof parts.copied | typeof parts.copyByHand)
  const copy = async () => setCopied((await copyText(codes.join('\n'))) ? parts.copied : parts.copyByHand)
  return (
    <>
      <p>{say(words.recoveryNote)}</p>
      <ul className="recovery-codes" aria-label={say(words.recovery)} translate="no">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="told-once">
        <Lamp state="amber" size={12} silent /> {say(parts.toldOnce)}
      </p>
      <div className="ask-acts screen-only">
        <button type="button" className="button primary" onClick={close}>
          {say(words.recoveryKept)}
        </button>
        <button type="button" className="button" onClick={() => void copy()}>
          {say(copied === parts.copy ? words.copyAll : copied)}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {say(words.print)}
        </button>
      </div>
    </>
  )
}
