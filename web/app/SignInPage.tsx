import './SignInPage.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { CallError, call } from '../api.ts'
import { Field, FormColumn } from '../parts/Field.tsx'
import { Seal } from './Brand.tsx'
import { useLanguage, useSay } from './language.ts'
import { prefer } from './preferences.ts'
import { enter, sessionQuery } from './session.ts'
import { signInWords as words } from './sign-in-words.ts'

/** Only addresses of this app are returned to. */
const safe = (next: string | undefined): string => (next?.startsWith('/') && !next.startsWith('//') ? next : '/')

/** Sign-in: account and password, then the second factor where the account has one. */
export function SignInPage() {
  const say = useSay()
  const language = useLanguage()
  const { next } = useSearch({ strict: false }) as { next?: string }
  const answers = useQueryClient()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [wantsCode, setWantsCode] = useState(false)
  const attempt = useMutation({
    mutationFn: () =>
      call(enter, { body: { name: name.trim(), password, ...(wantsCode ? { code: code.trim() } : {}) } }),
    onSuccess: async ({ state }) => {
      if (state === 'code-wanted') return setWantsCode(true)
      await answers.invalidateQueries({ queryKey: sessionQuery.queryKey })
      location.assign(safe(next))
    },
  })
  const refused = attempt.error instanceof CallError ? say(attempt.error.sentence) : null
  return (
    <main className="sign-in">
      <button
        type="button"
        className="language-switch"
        onClick={() => prefer({ language: language === 'zh' ? 'en' : 'zh' })}
      >
        中 / EN
      </button>
      <div className="sign-in-brand">
        <Seal />
        <h1 lang="zh-CN">稷下</h1>
      </div>
      <p className="sign-in-purpose">{say(words.purpose)}</p>
      <FormColumn label={say(words.signIn)} onSubmit={() => attempt.mutate()}>
        {wantsCode ? (
          <Field label={say(words.code)} error={refused} hint={say(words.codeHint)}>
            {(control) => (
              <input
                {...control}
                value={code}
                inputMode="numeric"
                autoComplete="one-time-code"
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
        ) : (
          <>
            <Field label={say(words.account)}>
              {(control) => (
                <input
                  {...control}
                  value={name}
                  autoComplete="username"
                  autoCapitalize="none"
                  onChange={(event) => setName(event.target.value)}
                />
              )}
            </Field>
            <Field label={say(words.password)} error={refused}>
              {(control) => (
                <input
                  {...control}
                  type="password"
                  value={password}
                  autoComplete="current-password"
                  onChange={(event) => setPassword(event.target.value)}
                />
              )}
            </Field>
          </>
        )}
        <button
          type="submit"
          className="button primary"
          disabled={attempt.isPending || (wantsCode ? code.trim() === '' : name.trim() === '' || password === '')}
        >
          {say(wantsCode ? words.checkCode : words.signIn)}
        </button>
      </FormColumn>
    </main>
  )
}
