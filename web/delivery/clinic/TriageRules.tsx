import type { ShownClinicRules } from '../../../contract/delivery/clinic/consultation-page.ts'
import { useSay } from '../../app/language.ts'
import { RulesSection } from '../../parts/page/RulesSection.tsx'
import { words } from './words.ts'

/** The grounds of triage as the rules say them. */
export function TriageRules({ rules, level = 3 }: { rules: ShownClinicRules; level?: 2 | 3 }) {
  const say = useSay()
  return (
    <RulesSection title={say(words.rules)} edition={rules} level={level}>
      {rules.criteria.map(({ id, gradeLabel, rule }) => (
        <li key={id}>
          <b>{say(gradeLabel)}</b> {say(rule)}
        </li>
      ))}
    </RulesSection>
  )
}
