import { usePageTitle } from '../page-title.ts'
import './SignInPage.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { addressWithin } from '../../../contract/parts/return-address.ts'
import { readSignInChoices, signIn } from '../../../contract/sign-in.ts'
import { CallError, call, useAnswer } from '../../api.ts'
import { Field, FormColumn } from '../../parts/form/Field.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { useLanguage, useSay } from '../language.ts'
import { prefer } from '../preferences.ts'
import { sessionQuery } from '../session.ts'
import { Seal } from '../shell/Brand.tsx'
import { DemonstrationAccounts } from './DemonstrationAccounts.tsx'
import { useLock } from './lock.ts'
import { signInWords as words } from './words.ts'

const focusOnce = (input: HTMLInputElement | null): void => input?.focus()

/** Sign-in: account and password, then the second factor where the account has one; or a provider. */
export function SignInPage() {
  const say = useSay()
  const language = useLanguage()
  usePageTitle(null)
  const { next, ended } = useSearch({ strict: false }) as { next?: string; ended?: string }
  const answers = useQueryClient()
  const choices = useAnswer(readSignInChoices, {}).data
  const [given, setGiven] = useState({ name: '', password: '', code: '' })
  const [wantsCode, setWantsCode] = useState(false)
  const [tried, setTried] = useState(false)
  const password = useRef<HTMLInputElement>(null)
  const attempt = useMutation({
    mutationFn: () =>
      call(signIn, {
        body: { name: given.name.trim(), password: given.password, ...(wantsCode ? { code: given.code.trim() } : {}) },
      }),
    onSuccess: async ({ state }) => {
      setTried(false)
      if (state === 'code-wanted') return setWantsCode(true)
      await answers.invalidateQueries({ queryKey: sessionQuery.queryKey })
      location.assign(addressWithin(next))
    },
  })
  const lock = useLock(attempt.error, attempt.submittedAt)
  const refused = lock ? say(lock) : attempt.error instanceof CallError ? say(attempt.error.sentence) : null
  const missing = (text: string, sentence: (typeof words)[keyof typeof words]) =>
    tried && text.trim() === '' ? say(sentence) : null
  const complete = wantsCode ? given.code.trim() !== '' : given.name.trim() !== '' && given.password !== ''
  const submit = () => {
    setTried(true)
    if (complete && !attempt.isPending) attempt.mutate()
  }
  const startAgain = () => {
    attempt.reset()
    setTried(false)
    setWantsCode(false)
    setGiven({ ...given, password: '', code: '' })
  }
  return (
    <main className="sign-in">
      <button
        type="button"
        className="language-switch"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => prefer({ language: language === 'zh' ? 'en' : 'zh' })}
        aria-label={language === 'zh' ? '中 / EN: Switch to English' : '中 / EN：换成中文'}
      >
        中 / EN
      </button>
      <div className="sign-in-brand">
        <Seal />
        <h1 lang="zh-CN">稷下</h1>
      </div>
      <p className="sign-in-purpose">{say(words.purpose)}</p>
      {ended && !wantsCode ? (
        <p className="sign-in-ended" role="status">
          <Lamp state="amber" size={12} silent /> {say(words.ended)}
        </p>
      ) : null}
      <FormColumn label={say(words.signIn)} onSubmit={submit}>
        {wantsCode ? (
          <Field
            label={say(words.code)}
            error={missing(given.code, words.codeMissing) ?? refused}
            hint={say(words.codeHint)}
          >
            {(control) => (
              <input
                {...control}
                ref={focusOnce}
                value={given.code}
                inputMode="numeric"
                autoComplete="one-time-code"
                onChange={(event) => setGiven({ ...given, code: event.target.value })}
              />
            )}
          </Field>
        ) : (
          <>
            <Field label={say(words.account)} error={missing(given.name, words.accountMissing)}>
              {(control) => (
                <input
                  {...control}
                  value={given.name}
                  autoComplete="username"
                  autoCapitalize="none"
                  onChange={(event) => setGiven({ ...given, name: event.target.value })}
                />
              )}
            </Field>
            <Field label={say(words.password)} error={missing(given.password, words.passwordMissing) ?? refused}>
              {(control) => (
                <input
                  {...control}
                  ref={password}
                  type="password"
                  value={given.password}
                  autoComplete="current-password"
                  onChange={(event) => setGiven({ ...given, password: event.target.value })}
                />
              )}
            </Field>
          </>
        )}
        <button type="submit" className="button primary" aria-busy={attempt.isPending}>
          {say(wantsCode ? words.checkCode : words.signIn)}
        </button>
        {wantsCode ? (
          <button type="button" className="button" onClick={startAgain}>
            {say(words.otherAccount)}
          </button>
        ) : null}
      </FormColumn>
      {choices?.providers.map((provider) => (
        <a key={provider.id} className="button provider" href={provider.href}>
          {say({ zh: `用${provider.label.zh}登录`, en: `Sign in with ${provider.label.en}` })}
        </a>
      ))}
      {choices && choices.demonstration.length > 0 && !wantsCode ? (
        <DemonstrationAccounts
          accounts={choices.demonstration}
          choose={(name) => {
            setGiven({ ...given, name })
            password.current?.focus()
          }}
        />
      ) : null}
    </main>
  )
}
