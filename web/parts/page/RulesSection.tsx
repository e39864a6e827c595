import './RulesSection.css'
import type { ReactNode } from 'react'
import type { EditionHead } from '../../../contract/parts/edition.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'
import { RuleSection } from './Section.tsx'

/** The rules by which something is judged, each in its own words, and whose rules they are. */
export function RulesSection({
  title,
  edition: { official, source },
  level = 3,
  children,
}: {
  title: string
  edition: EditionHead
  level?: 2 | 3
  /** A row of a list for each rule. */
  children: ReactNode
}) {
  const say = useSay()
  return (
    <RuleSection title={title} level={level} note={official ? source : say(words.demonstrationRules)}>
      <ul className="rules-in-force">{children}</ul>
    </RuleSection>
  )
}
