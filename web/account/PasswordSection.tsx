import { useState } from 'react'
import { changePassword, listOwnSessions } from '../../contract/sign-in.ts'
import { call } from '../api.ts'
import { useAct } from '../app/act.ts'
import { useSay } from '../app/language.ts'
import { signInWords } from '../app/sign-in/words.ts'
import { Field, FormColumn } from '../parts/form/Field.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { PasswordField } from './PasswordField.tsx'
import { PasswordRules } from './PasswordRules.tsx'
import { type Policies, passwordRules } from './password-rules.ts'
import { words } from './words.ts'

const empty = { present: '', future: '', again: '' }

/** A new password, with the rules that it keeps lighting up while it is typed. */
export function PasswordSection({ policies, name }: { policies: Policies; name: string }) {
  const say = useSay()
  const [given, setGiven] = useState(empty)
  const [tried, setTried] = useState(false)
  const [differs, setDiffers] = useState(false)
  const change = useAct(() => call(changePassword, { body: { present: given.present, future: given.future } }), {
    touched: [listOwnSessions],
    done: () => {
      setGiven(empty)
      setTried(false)
    },
  })
  const rules = passwordRules(policies, given.future, name)
  const broken = rules.find((rule) => !rule.holds)
  const set = (part: Partial<typeof empty>) => {
    change.forget()
    setGiven({ ...given, ...part })
  }
  const submit = () => {
    setTried(true)
    setDiffers(given.future !== given.again)
    if (given.present !== '' && !broken && given.future === given.again) change.run(undefined)
  }
  return (
    <RuleSection title={say(words.password)} note={say(words.changeNote)}>
      <FormColumn label={say(words.changePassword)} onSubmit={submit}>
        <Field
          label={say(signInWords.presentPassword)}
          error={
            tried && given.present === '' ? say(words.presentMissing) : change.refused ? say(change.refused) : null
          }
        >
          {(control) => (
            <PasswordField
              control={control}
              fill="current-password"
              value={given.present}
              change={(present) => set({ present })}
            />
          )}
        </Field>
        <Field
          label={say(signInWords.futurePassword)}
          error={
            tried && broken ? say({ zh: `新密码要${broken.label.zh}`, en: `It needs to be ${broken.label.en}` }) : null
          }
        >
          {(control) => (
            <PasswordField
              control={control}
              fill="new-password"
              value={given.future}
              change={(future) => set({ future })}
            />
          )}
        </Field>
        <PasswordRules rules={rules} />
        <Field
          label={say(signInWords.futureAgain)}
          error={differs && given.future !== given.again ? say(signInWords.futureDiffers) : null}
        >
          {(control) => (
            <PasswordField
              control={control}
              fill="new-password"
              value={given.again}
              change={(again) => set({ again })}
            />
          )}
        </Field>
        <button type="submit" className="button" aria-busy={change.busy}>
          {say(words.changePassword)}
        </button>
        {change.answer ? (
          <p role="status">
            <Lamp state="green" size={12} silent /> {say(words.changed)}
          </p>
        ) : null}
      </FormColumn>
    </RuleSection>
  )
}
