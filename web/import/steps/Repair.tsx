import { useState } from 'react'
import type { ImportAnswer } from '../../../contract/import.ts'
import { useSay } from '../../app/language.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { skipRowLabel, words } from '../words.ts'

/** A cell that was asked about, or one that was changed since. */
export type Line = {
  readonly address: string
  readonly finding: ImportAnswer['findings'][number] | null
  readonly corrected: string | null
}

/** What can be done about a cell: change it, leave out its row, keep it as read. */
export function Repair({
  line,
  unit,
  hint,
  seen,
  correct,
  skip,
  accept,
  undo,
}: {
  line: Line
  unit: string
  /** What may be filled in. */
  hint: string
  seen: boolean
  correct: (text: string) => void
  skip: (row: number) => void
  accept: () => void
  undo: () => void
}) {
  const say = useSay()
  const { finding } = line
  const [open, setOpen] = useState(finding?.severity === 'must')
  const [text, setText] = useState(line.corrected ?? '')
  const put = (): void => {
    if (text.trim() !== '' && text !== line.corrected) correct(text.trim())
  }
  if (finding === null) {
    return (
      <button type="button" className="plain-link" onClick={undo}>
        {say(words.undo)}
      </button>
    )
  }
  const ofCell = /^[A-Z]+\d+$/.test(line.address)
  return (
    <span className="repair">
      {open && ofCell ? (
        <form
          className="repair-form"
          onSubmit={(event) => {
            event.preventDefault()
            put()
          }}
        >
          <label>
            {say(words.changeTo)}{' '}
            <span className="repair-box">
              <input
                value={text}
                placeholder={hint}
                aria-label={`${line.address} ${say(words.changeTo)}`}
                autoComplete="off"
                onChange={(event) => setText(event.target.value)}
              />
              {unit ? <span>{unit}</span> : null}
            </span>
          </label>
          <button type="submit" className="button small">
            {say(words.put)}
          </button>
        </form>
      ) : null}
      {finding.severity === 'must' ? (
        <button type="button" className="plain-link" onClick={() => skip(finding.row)}>
          {say(skipRowLabel(finding.row))}
        </button>
      ) : seen ? (
        <span className="state-may">
          <Lamp state="green" size={11} silent /> {say(words.accepted)}
        </span>
      ) : (
        <>
          <button type="button" className="plain-link" onClick={accept}>
            {say(finding.action)}
          </button>
          {open || !ofCell ? null : (
            <button type="button" className="plain-link" onClick={() => setOpen(true)}>
              {say(words.put)}
            </button>
          )}
        </>
      )}
    </span>
  )
}
