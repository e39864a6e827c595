import './PhoneFrame.css'
import type { ReactNode } from 'react'
import { useSay } from '../../app/language.ts'
import { OfflineLine } from '../../app/offline/OfflineLine.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { words } from './words.ts'

/** A form that fills a phone: the way back, the title, whether a draft is kept, and a line while nothing can be sent. */
export function PhoneFrame({
  here,
  title,
  kept = false,
  waiting = null,
  children,
}: {
  here: string
  title: string
  kept?: boolean
  /** What is said while what was written waits for a connection. */
  waiting?: string | null
  children: ReactNode
}) {
  const say = useSay()
  usePageTitle(title)
  return (
    <div className="phone-page">
      <header className="phone-top">
        <a href={here}>
          <span aria-hidden="true">‹&ensp;</span>
          {say(words.back)}
        </a>
        <h1>{title}</h1>
        <span role="status">{kept ? say(words.kept) : null}</span>
      </header>
      {waiting ? <OfflineLine>{waiting}</OfflineLine> : null}
      {children}
    </div>
  )
}

/** The frame while the form is fetched, and where it cannot be. */
export function PhoneBlank({
  here,
  title,
  failed,
  error,
  again,
}: {
  here: string
  title: string
  failed: string
  error: Error | null
  again: () => unknown
}) {
  return (
    <PhoneFrame here={here} title={title}>
      <main className="phone-part">
        {error ? <Failure title={failed} error={error} again={again} page /> : <Loading title={title} />}
      </main>
    </PhoneFrame>
  )
}
