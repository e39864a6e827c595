import type { ReactNode } from 'react'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../page/Section.tsx'

/** Where other numbers are tried: back to those that stand, or close it. Nothing is saved. */
export function TrialSection({
  words,
  changed,
  reset,
  close,
  children,
}: {
  words: { readonly title: Label; readonly note: Label; readonly reset: Label; readonly close: Label }
  /** Whether anything was changed that could be put back. */
  changed: boolean
  reset: () => void
  close: () => void
  children: ReactNode
}) {
  const say = useSay()
  return (
    <RuleSection
      id="trial"
      title={say(words.title)}
      note={say(words.note)}
      side={
        <>
          <button type="button" className="plain-link" disabled={!changed} onClick={reset}>
            {say(words.reset)}
          </button>
          <button type="button" className="plain-link" onClick={close}>
            {say(words.close)}
          </button>
        </>
      }
    >
      {children}
    </RuleSection>
  )
}
