import '../form/Ask.css'
import { useState } from 'react'
import { copyText } from '../../app/copy.ts'
import { useSay } from '../../app/language.ts'
import { Lamp } from '../reason/Lamp.tsx'
import { words } from '../words.ts'

/** Letters that a line of a phone holds, where the browser does not fit the field to its text. */
const lettersInLine = 24

/** A secret that the server tells only now: the text, a button that copies it, and the warning. */
export function ToldOnce({ text, name }: { text: string; name: string }) {
  const say = useSay()
  const [state, setState] = useState<'shown' | 'copied' | 'by-hand'>('shown')
  const copy = async () => setState((await copyText(text)) ? 'copied' : 'by-hand')
  return (
    <div className="told">
      <p className="told-line">
        <textarea
          readOnly
          aria-label={name}
          value={text}
          rows={Math.ceil(text.length / lettersInLine)}
          translate="no"
          spellCheck={false}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="button" onClick={() => void copy()}>
          {say({ shown: words.copy, copied: words.copied, 'by-hand': words.copyByHand }[state])}
        </button>
      </p>
      <p className="told-once" role="status">
        <Lamp state="amber" size={12} silent /> {say(words.toldOnce)}
      </p>
    </div>
  )
}
