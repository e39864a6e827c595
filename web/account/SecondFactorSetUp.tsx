import { useState } from 'react'
import { beginSecondFactor, confirmSecondFactor } from '../../contract/sign-in.ts'
import { call } from '../api.ts'
import { useAct } from '../app/act.ts'
import { useSay } from '../app/language.ts'
import { signInWords } from '../app/sign-in/words.ts'
import { words as frame } from '../app/words.ts'
import { Field, FormColumn } from '../parts/form/Field.tsx'
import { StepHeader } from '../parts/form/StepHeader.tsx'
import { PasswordField } from './PasswordField.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { words } from './words.ts'

/** Groups of four, as people read a key. */
const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')

/** Three steps: the password, the QR code with its first six digits, the recovery codes. */
export function SecondFactorSetUp({ close }: { close: () => void }) {
  const say = useSay()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const begin = useAct(() => call(beginSecondFactor, { body: { password } }), { done: () => setTried(false) })
  const confirm = useAct(() => call(confirmSecondFactor, { body: { code: code.trim() } }))
  const step = confirm.answer ? 2 : begin.answer ? 1 : 0
  const leave = (
    <button type="button" className="button" onClick={close}>
      {say(frame.leaveIt)}
    </button>
  )
  return (
    <div className="form-column">
      <StepHeader steps={[words.stepPassword, words.stepScan, words.stepKeep].map(say)} current={step} />
      {confirm.answer ? <RecoveryCodes codes={confirm.answer.recovery} close={close} /> : null}
      {begin.answer && !confirm.answer ? (
        <FormColumn
          label={say(words.stepScan)}
          onSubmit={() => {
            setTried(true)
            if (code.trim() !== '') confirm.run(undefined)
          }}
        >
          <div className="scan">
            <img src={begin.answer.picture} width="200" height="200" alt={begin.answer.uri} />
            <div>
              <p>{say(words.scan)}</p>
              <p className="field-below">
                {say(words.byHand)}
                <code translate="no">{inFours(begin.answer.secret)}</code>
              </p>
            </div>
          </div>
          <Field
            label={say(words.code)}
            error={tried && code.trim() === '' ? say(words.codeMissing) : confirm.refused ? say(confirm.refused) : null}
          >
            {(control) => (
              <input
                {...control}
                inputMode="numeric"
                autoComplete="one-time-code"
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
          <div className="ask-acts">
            <button type="submit" className="button primary" aria-busy={confirm.busy}>
              {say(words.check)}
            </button>
            {leave}
          </div>
        </FormColumn>
      ) : null}
      {begin.answer ? null : (
        <FormColumn
          label={say(words.stepPassword)}
          onSubmit={() => {
            setTried(true)
            if (password !== '') begin.run(undefined)
          }}
        >
          <Field
            label={say(signInWords.presentPassword)}
            error={tried && password === '' ? say(words.presentMissing) : begin.refused ? say(begin.refused) : null}
          >
            {(control) => (
              <PasswordField control={control} fill="current-password" value={password} change={setPassword} />
            )}
          </Field>
          <div className="ask-acts">
            <button type="submit" className="button primary" aria-busy={begin.busy}>
              {say(words.continue)}
            </button>
            {leave}
          </div>
        </FormColumn>
      )}
    </div>
  )
}
