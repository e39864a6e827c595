import type { ShownCapitalRules } from '../../contract/investment/commitment-page.ts'
import { useSay } from '../app/language.ts'
import { RulesSection } from '../parts/page/RulesSection.tsx'
import { rateHoldsLabel, watchedLabel, words } from './words.ts'

/** The rules by which capital is entered and judged, and whose rules they are. */
export function CapitalRules({ rules, level = 3 }: { rules: ShownCapitalRules; level?: 2 | 3 }) {
  const say = useSay()
  const told = [
    words.ruleVoucher,
    words.ruleCounter,
    words.ruleFile,
    words.rulePromise,
    rateHoldsLabel(rules.rateHolds),
    watchedLabel(rules.watchedBefore),
  ]
  return (
    <RulesSection title={say(words.rules)} edition={rules} level={level}>
      {told.map((rule) => (
        <li key={rule.zh}>{say(rule)}</li>
      ))}
    </RulesSection>
  )
}
