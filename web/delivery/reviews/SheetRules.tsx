import type { ShownSheet } from '../../../contract/delivery/reviews/review-page.ts'
import { useSay } from '../../app/language.ts'
import { RulesSection } from '../../parts/page/RulesSection.tsx'
import { words } from './words.ts'

/** What is judged with which weight, what is left out, who abstains, and whose sheet it is. */
export function SheetRules({ sheet, level = 3 }: { sheet: ShownSheet; level?: 2 | 3 }) {
  const say = useSay()
  return (
    <RulesSection title={say(words.sheet)} edition={sheet} level={level}>
      {sheet.criteria.map(({ id, label, weight }) => (
        <li key={id}>
          <b>{say(label)}</b> {weight}
        </li>
      ))}
      {sheet.rules.map((rule) => (
        <li key={rule.zh}>{say(rule)}</li>
      ))}
    </RulesSection>
  )
}
