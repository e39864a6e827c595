import { useState } from 'react'
import { readPublicObjection } from '../../../../contract/ladder/publicity.ts'
import { call } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { Field } from '../../../parts/form/Field.tsx'
import { Refused } from '../../../parts/form/Refused.tsx'
import { Name } from '../../../parts/Name.tsx'
import { words } from './words.ts'

/** Asks by a receipt what became of an objection. */
export function ReceiptForm({ list }: { list: { zone: string; batch: string } }) {
  const say = useSay()
  const [receipt, setReceipt] = useState('')
  const { run, busy, refused, answer } = useAct(() =>
    call(readPublicObjection, { params: { ...list, receipt: receipt.trim() } }),
  )
  return (
    <form
      className="publicity-form"
      onSubmit={(event) => {
        event.preventDefault()
        run(undefined)
      }}
    >
      <Field label={say(words.receipt)}>
        {(control) => (
          <input
            {...control}
            required
            minLength={14}
            maxLength={14}
            autoComplete="off"
            placeholder="XXXX-XXXX-XXXX"
            value={receipt}
            onChange={(event) => setReceipt(event.target.value)}
          />
        )}
      </Field>
      {refused ? <Refused>{say(refused)}</Refused> : null}
      <div>
        <button type="submit" className="button" aria-busy={busy}>
          {say(words.find)}
        </button>
      </div>
      {answer ? (
        <div role="status">
          <p>
            {answer.on} <Name text={answer.enterprise} />
            {say({ zh: '：', en: ': ' })}
            <Name text={answer.text} />
          </p>
          <p>
            {answer.answer ? (
              <>
                {answer.answer.on} <b>{say(answer.answer.upheld ? words.upheld : words.dismissed)}</b>
                {say({ zh: '：', en: ': ' })}
                <Name text={answer.answer.reason} />
              </>
            ) : (
              say(words.waiting)
            )}
          </p>
        </div>
      ) : null}
    </form>
  )
}
