import { useState } from 'react'
import { removeSecondFactor } from '../../contract/sign-in.ts'
import { call } from '../api.ts'
import { useAct } from '../app/act.ts'
import { useSay } from '../app/language.ts'
import { signInWords } from '../app/sign-in/words.ts'
import { Ask } from '../parts/form/Ask.tsx'
import { Field } from '../parts/form/Field.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { PasswordField } from './PasswordField.tsx'
import { SecondFactorSetUp } from './SecondFactorSetUp.tsx'
import { words } from './words.ts'

/** The second factor: whether it is in use, its set-up in three steps, its removal. */
export function SecondFactorSection({ confirmed }: { confirmed: boolean }) {
  const say = useSay()
  const [open, setOpen] = useState<'set-up' | 'removal' | null>(null)
  const close = () => setOpen(null)
  return (
    <RuleSection
      title={say(words.factor)}
      note={
        <>
          <Lamp state={confirmed ? 'green' : 'amber'} size={12} silent />{' '}
          {say(confirmed ? words.factorOn : words.factorOff)}
        </>
      }
      side={
        open === 'set-up' ? null : (
          <button type="button" className="button small" onClick={() => setOpen(confirmed ? 'removal' : 'set-up')}>
            {say(confirmed ? words.remove : words.setUp)}
          </button>
        )
      }
    >
      {open === 'set-up' ? (
        <SecondFactorSetUp close={close} />
      ) : (
        <p className="section-note">{say(confirmed ? words.factorOnNote : words.factorWhy)}</p>
      )}
      {open === 'removal' ? <Removal close={close} /> : null}
    </RuleSection>
  )
}

function Removal({ close }: { close: () => void }) {
  const say = useSay()
  const [given, setGiven] = useState({ password: '', code: '' })
  const [tried, setTried] = useState(false)
  const remove = useAct(() => call(removeSecondFactor, { body: given }), { done: close })
  return (
    <Ask
      title={say(words.remove)}
      act={say(words.remove)}
      busy={remove.busy}
      refused={remove.refused ? say(remove.refused) : null}
      close={close}
      onAct={() => {
        setTried(true)
        if (given.password !== '' && given.code.trim() !== '') remove.run(undefined)
      }}
    >
      <p>{say(words.removeNote)}</p>
      <Field
        label={say(signInWords.presentPassword)}
        error={tried && given.password === '' ? say(words.presentMissing) : null}
      >
        {(control) => (
          <PasswordField
            control={control}
            fill="current-password"
            value={given.password}
            change={(password) => setGiven({ ...given, password })}
          />
        )}
      </Field>
      <Field
        label={say(words.codeOrRecovery)}
        error={tried && given.code.trim() === '' ? say(words.codeMissing) : null}
      >
        {(control) => (
          <input
            {...control}
            autoComplete="one-time-code"
            value={given.code}
            onChange={(event) => setGiven({ ...given, code: event.target.value })}
          />
        )}
      </Field>
    </Ask>
  )
}
