import './VerifyPage.css'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Label } from '../../kernel/label.ts'
import { useSay } from '../app/language.ts'
import { usePageTitle } from '../app/page-title.ts'
import { Seal } from '../app/shell/Brand.tsx'
import { Failure, Loading } from '../parts/page/BlankState.tsx'
import { CodeForm } from './CodeForm.tsx'

type Words = Readonly<Record<'verify' | 'cannotVerify' | 'noSuchCode' | 'codeAsked', Label>>

/** A page that anybody reaches by the code of a paper, without signing in; another code can be typed where there is none. */
export function VerifyFrame<Answer>({
  answer: { data, error, refetch },
  words,
  addressOf,
  children,
}: {
  answer: { readonly data: Answer | undefined; readonly error: Error | null; readonly refetch: () => unknown }
  words: Words
  /** Where a code leads. */
  addressOf: (code: string) => string
  children: (answer: Answer) => ReactNode
}) {
  const say = useSay()
  usePageTitle(say(words.verify))
  const { code = '' } = useParams({ strict: false })
  return (
    <main className="verify-page">
      <p className="verify-brand" lang="zh-CN">
        <Seal /> 稷下
      </p>
      <h1>{say(words.verify)}</h1>
      {error ? (
        <Failure title={say(words.cannotVerify)} missing={say(words.noSuchCode)} error={error} again={refetch} />
      ) : null}
      {data !== undefined ? (
        children(data)
      ) : error ? (
        <CodeForm title={say(words.verify)} given={code} hint={say(words.codeAsked)} addressOf={addressOf} />
      ) : (
        <Loading />
      )}
    </main>
  )
}
