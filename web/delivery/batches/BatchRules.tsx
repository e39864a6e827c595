import type { EditionHead } from '../../../contract/parts/edition.ts'
import { useSay } from '../../app/language.ts'
import { RulesSection } from '../../parts/page/RulesSection.tsx'
import { words } from './words.ts'

const conditions = [words.ruleSixOnes, words.rulePhase, words.ruleSteps, words.ruleAdmitted]

/** What a project needs before its start is announced, and whose rules that is. */
export function BatchRules({ rules, level = 3 }: { rules: EditionHead; level?: 2 | 3 }) {
  const say = useSay()
  return (
    <RulesSection title={say(words.rules)} edition={rules} level={level}>
      {conditions.map((condition) => (
        <li key={condition.zh}>{say(condition)}</li>
      ))}
    </RulesSection>
  )
}
