import { usePageTitle } from '../page-title.ts'
import './SignInPage.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Fragment, useState } from 'react'
import { changePassword, readPolicies } from '../../../contract/sign-in.ts'
import { PasswordRules } from '../../account/PasswordRules.tsx'
import { passwordRules } from '../../account/password-rules.ts'
import { CallError, call, useAnswer } from '../../api.ts'
import { Field, FormColumn } from '../../parts/form/Field.tsx'
import { useSay } from '../language.ts'
import { sessionQuery, useSession } from '../session.ts'
import { signInWords as words } from './words.ts'

const fields = [
  { id: 'present', label: words.presentPassword, fill: 'current-password' },
  { id: 'future', label: words.futurePassword, fill: 'new-password' },
  { id: 'again', label: words.futureAgain, fill: 'new-password' },
] as const

/** A new password; the first thing of an account whose password was given to it. */
export function PasswordPage() {
  const say = useSay()
  usePageTitle(say(words.changePassword))
  const answers = useQueryClient()
  const { data: session } = useSession()
  const [given, setGiven] = useState({ present: '', future: '', again: '' })
  const [differs, setDiffers] = useState(false)
  const policies = useAnswer(readPolicies, {}).data
  const rules = policies && session ? passwordRules(policies, given.future, session.name) : []
  const change = useMutation({
    mutationFn: () => call(changePassword, { body: { present: given.present, future: given.future } }),
    onSuccess: async () => {
      await answers.invalidateQueries({ queryKey: sessionQuery.queryKey })
      location.assign('/')
    },
  })
  const refused = change.error instanceof CallError ? say(change.error.sentence) : null
  const errors = { present: null, future: refused, again: differs ? say(words.futureDiffers) : null }
  return (
    <main className="sign-in">
      <h1 className="password-title">{say(words.changePassword)}</h1>
      <p className="sign-in-purpose">{say(session?.mustChange ? words.mustChange : words.changeNote)}</p>
      <FormColumn
        label={say(words.changePassword)}
        onSubmit={() => {
          setDiffers(given.future !== given.again)
          if (given.future === given.again && !change.isPending) change.mutate()
        }}
      >
        {fields.map((field) => (
          <Fragment key={field.id}>
            <Field label={say(field.label)} error={errors[field.id]}>
              {(control) => (
                <input
                  {...control}
                  type="password"
                  autoComplete={field.fill}
                  value={given[field.id]}
                  onChange={(event) => setGiven({ ...given, [field.id]: event.target.value })}
                />
              )}
            </Field>
            {field.id === 'future' ? <PasswordRules rules={rules} /> : null}
          </Fragment>
        ))}
        <button type="submit" className="button primary" aria-busy={change.isPending}>
          {say(words.changePassword)}
        </button>
      </FormColumn>
    </main>
  )
}
