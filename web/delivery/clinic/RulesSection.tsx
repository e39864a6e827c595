import type { ShownClinicRules } from '../../../contract/consultation-page.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { words } from './words.ts'

/** The grounds of triage as the rules say them, and whose rules they are. */
export function RulesSection({ rules, level = 3 }: { rules: ShownClinicRules; level?: 2 | 3 }) {
  const say = useSay()
  return (
    <RuleSection
      title={say(words.rules)}
      level={level}
      note={say(rules.official ? { zh: rules.source, en: rules.source } : words.demonstrationRules)}
    >
      <ul className="clinic-rules">
        {rules.criteria.map(({ id, gradeLabel, rule }) => (
          <li key={id}>
            <b>{say(gradeLabel)}</b> {say(rule)}
          </li>
        ))}
      </ul>
    </RuleSection>
  )
}
